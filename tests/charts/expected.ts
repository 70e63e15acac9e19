import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RenderArtifact } from "../../dist/index.js";
import type { CorpusChart } from "./corpus-text.js";

type Render = (chart: unknown, options: { data: unknown; geo: Readonly<Record<string, unknown>>; format: string[] }) => Promise<RenderArtifact | RenderArtifact[]>;

/** What is kept of a chart; the names are the ends of the files in `expected/`. `issues.json` only when there are issues. */
export type Kept = { svg: string; yaml: string; "issues.json"?: string };

/** What one call gives for a chart: the kept files, and the specification for Vega-Lite hosts. */
export interface Drawn {
  artifact: RenderArtifact;
  kept: Kept;
  vegaLite: string | undefined;
}

const folderOf = (name: string) => fileURLToPath(new URL(`${name}/`, import.meta.url));

/** Draws a chart of the corpus with the given `render`, in one call for all formats. */
export async function draw(render: Render, chart: Pick<CorpusChart, "text" | "rows" | "geo">): Promise<Drawn> {
  // Small pictures, maps, layers and panels have no form in Vega-Lite here.
  const isSmall = /^(type: (spark_|column_card|kpi|table|(\w+_)?map)|layers:|multiples:)/m.test(chart.text);
  const format = ["svg", "yaml", ...(isSmall ? [] : ["vega-lite"])];
  const [svg, yaml, vegaLite] = (await render(chart.text, { data: chart.rows, geo: chart.geo, format })) as RenderArtifact[];
  const kept: Kept = { svg: svg!.content as string, yaml: yaml!.content as string };
  if (svg!.issues.length > 0) kept["issues.json"] = `${JSON.stringify(svg!.issues, null, 2)}\n`;
  return { artifact: svg!, kept, vegaLite: vegaLite?.content as string | undefined };
}

/** The accepted content of a file of a chart, or undefined when there is none. */
export function expected(name: string, end: keyof Kept): string | undefined {
  const path = `${folderOf("expected")}${name}.${end}`;
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** Keeps what came instead in `received/`, for looking; undefined takes away what was kept before. */
export function keepReceived(name: string, end: keyof Kept, content: string | undefined): void {
  write(folderOf("received"), name, end, content);
}

/** Makes `kept` the expected files of a chart. Returns the ends of the files that changed. */
export function accept(name: string, kept: Kept): (keyof Kept)[] {
  const changed = (["svg", "yaml", "issues.json"] as const).filter((end) => expected(name, end) !== kept[end]);
  for (const end of changed) write(folderOf("expected"), name, end, kept[end]);
  for (const end of ["svg", "yaml", "issues.json"] as const) keepReceived(name, end, undefined);
  return changed;
}

/** Removes expected files of charts that are no more. Returns their names. */
export function removeStale(names: readonly string[]): string[] {
  const folder = folderOf("expected");
  const stale = existsSync(folder)
    ? readdirSync(folder).filter((file) => !names.includes(file.replace(/\.(svg|yaml|issues\.json)$/, "")))
    : [];
  for (const file of stale) rmSync(folder + file);
  return stale;
}

function write(folder: string, name: string, end: string, content: string | undefined): void {
  const path = `${folder}${name}.${end}`;
  if (content === undefined) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.tmp`, content);
  renameSync(`${path}.tmp`, path);
}
