import type { Request } from "./args.js";
import type { Shell } from "./shell.js";
import { UsageError } from "./usage-error.js";

/** Where one chart goes and as what; `out` absent is standard output. */
export interface Target {
  chart: string;
  format: string;
  out?: string;
}

/** The format a file name asks for; undefined without an ending. A new output format is known by its own name. */
function formatOf(file: string): string | undefined {
  const name = file.replace(/^.*[/\\]/, "").toLowerCase();
  if (name.endsWith(".vl.json")) return "vega-lite";
  const ending = /.\.([^.]+)$/.exec(name)?.[1];
  return ending === "yml" ? "yaml" : ending;
}

const endingOf = (format: string) => (format === "vega-lite" ? "vl.json" : format);

/** Name of the picture of a chart file: charts/sales.chart.yaml → sales. */
function stemOf(chart: string): string {
  const name = chart.replace(/^.*[/\\]/, "");
  return chart === "-" ? "chart" : name.replace(/(\.chart)?\.(ya?ml|json)$/i, "");
}

/**
 * Decides for every chart where it goes, before anything is read or drawn.
 * @param usual format when neither `-o` nor `--format` says one.
 * @throws UsageError when two charts would write one file, or `-o` and `--format` disagree.
 */
export function targetsOf(request: Request, shell: Pick<Shell, "kindOf">, usual: string): Target[] {
  const { charts, out, format } = request;
  if (out === undefined) {
    if (charts.length > 1) throw new UsageError("Several charts need a folder to go to: -o pictures/");
    return charts.map((chart) => ({ chart, format: format ?? usual }));
  }
  const kind = shell.kindOf(out);
  if (charts.length === 1 && kind !== "folder" && !/[/\\]$/.test(out)) {
    const wanted = formatOf(out);
    if (format !== undefined && wanted !== undefined && wanted !== format) {
      throw new UsageError(`-o ${out} says ${wanted}, and --format says ${format}.`);
    }
    return [{ chart: charts[0]!, format: format ?? wanted ?? usual, out }];
  }
  if (kind === "file") throw new UsageError(`Several charts need a folder to go to, and "${out}" is a file.`);
  const folder = out.replace(/[/\\]+$/, "") || "/";
  const made = format ?? usual;
  const from = new Map<string, string>();
  return charts.map((chart) => {
    const file = `${folder}/${stemOf(chart)}.${endingOf(made)}`;
    const other = from.get(file);
    if (other !== undefined) throw new UsageError(`${other} and ${chart} would both be written to ${file}.`);
    from.set(file, chart);
    return { chart, format: made, out: file };
  });
}
