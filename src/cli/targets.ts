import type { Request } from "./args.js";
import type { Shell } from "./shell.js";
import { UsageError } from "./usage-error.js";

/** One file of a chart; `out` absent is standard output. */
export interface Output {
  format: string;
  out?: string;
}

/** Where one chart goes and as what; several outputs are made from one drawing. */
export interface Target {
  chart: string;
  outputs: Output[];
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
 * @throws UsageError when two outputs would be one file, several charts have several places, or `-o` and `--format` disagree.
 */
export function targetsOf(request: Request, shell: Pick<Shell, "kindOf">, usual: string): Target[] {
  const { charts, outs, format } = request;
  const [out, ...more] = outs;
  if (out === undefined) {
    if (charts.length > 1) throw new UsageError("Several charts need a folder to go to: -o pictures/");
    return charts.map((chart) => ({ chart, outputs: [{ format: format ?? usual }] }));
  }
  if (more.length > 0) return [{ chart: oneOf(charts), outputs: severalOutputs(request, shell, usual) }];
  const kind = shell.kindOf(out);
  if (charts.length === 1 && kind !== "folder" && !/[/\\]$/.test(out)) {
    const wanted = formatOf(out);
    if (format !== undefined && wanted !== undefined && wanted !== format) {
      throw new UsageError(`-o ${out} says ${wanted}, and --format says ${format}.`);
    }
    return [{ chart: charts[0]!, outputs: [{ format: format ?? wanted ?? usual, out }] }];
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
    return { chart, outputs: [{ format: made, out: file }] };
  });
}

function oneOf(charts: readonly string[]): string {
  if (charts.length > 1) throw new UsageError("Several -o take one chart; several charts need one folder: -o pictures/");
  return charts[0]!;
}

function severalOutputs({ outs, format }: Request, shell: Pick<Shell, "kindOf">, usual: string): Output[] {
  if (format !== undefined) throw new UsageError("With several -o each ending says its format; leave out --format.");
  return outs.map((out, index) => {
    if (shell.kindOf(out) === "folder" || /[/\\]$/.test(out))
      throw new UsageError(`With several -o each names a file, and "${out}" is a folder.`);
    if (outs.indexOf(out) !== index) throw new UsageError(`-o ${out} is given twice.`);
    return { format: formatOf(out) ?? usual, out };
  });
}
