import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { dataFileOf } from "../charts/corpus-text.js";
import { rowsOf } from "../charts/rows.js";

/** A specification of the set, ready to be drawn. */
export interface SetChart {
  /** File name without its ending; what stands before the first `_` is the group. */
  name: string;
  /** The chart with the data sets that it names inside. */
  chart: { type: string; title: string; spec: Record<string, unknown>; [key: string]: unknown };
  /** What goes in as `options.data`; undefined when the specification has its own. */
  rows: unknown;
}

const folder = fileURLToPath(new URL("specs/", import.meta.url));
const dataFolder = fileURLToPath(new URL("../../node_modules/vega-datasets/data/", import.meta.url));
const DATA_FILE = /^[\w-]+\.(?:json|csv|tsv)$/;
const kept = new Map<string, unknown>();

/** A file of vega-datasets: rows, or a topology as it stands. */
function dataSet(file: string): unknown {
  let found = kept.get(file);
  if (found === undefined) {
    const text = readFileSync(dataFolder + file, "utf8");
    const whole = file.endsWith(".json") ? (JSON.parse(text) as { type?: unknown }) : undefined;
    found = whole && whole.type === "Topology" ? whole : rowsOf(file, text);
    kept.set(file, found);
  }
  return found;
}

/** The same as Vega-Lite takes it inside a specification: rows as objects. */
function inside(file: string): unknown {
  const found = dataSet(file) as { columns?: string[]; values?: unknown[][] };
  if (!Array.isArray(found.columns) || !Array.isArray(found.values)) return found;
  return found.values.map((row) => Object.fromEntries(found.columns!.map((name, i) => [name, row[i]])));
}

/** Names of files that a specification uses as data. */
function filesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(filesIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const name = key === "data" ? (value as { name?: unknown } | null)?.name : undefined;
    return [...(typeof name === "string" && DATA_FILE.test(name) ? [name] : []), ...filesIn(value)];
  });
}

/** Names of all specifications, in order. */
export const setNames = (): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replace(".yaml", ""))
    .sort();

export function loadSpec(name: string): SetChart {
  const text = readFileSync(`${folder}${name}.yaml`, "utf8");
  const chart = parse(text) as SetChart["chart"];
  const files = [...new Set(filesIn(chart.spec))];
  if (files.length > 0) chart.spec = { ...chart.spec, datasets: Object.fromEntries(files.map((file) => [file, inside(file)])) };
  const file = dataFileOf(text);
  return { name, chart, rows: file === null ? undefined : dataSet(file) };
}
