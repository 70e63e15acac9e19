import type { Request } from "../args.js";
import { drawFace } from "../draw-face.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { isFace } from "../face.js";
import { type ChartConfig, configReader } from "../find-config.js";
import { type Finding, finding, findingsOf, hasError } from "../finding.js";
import { type CallOptions, issuesOf, type Library } from "../library.js";
import { createProgress } from "../progress.js";
import { rasterizerOptions } from "../rasterizer.js";
import { readOptions } from "../read-inputs.js";
import { readChart } from "../read-text.js";
import { reportText } from "../report.js";
import type { Shell } from "../shell.js";
import { type Target, targetsOf } from "../targets.js";

/** What became of one chart: `colors` of all charts so far when it was drawn. */
interface Done {
  readonly findings: Finding[];
  readonly colors?: CallOptions["colors"];
}

/** Draws one chart or face once and writes all its outputs; the findings hold an error when one was not written. */
async function drawOne(
  shell: Shell,
  library: Library,
  options: CallOptions,
  { chart, outputs }: Target,
  config: ChartConfig,
  execute: Request["execute"],
): Promise<Done> {
  if (hasError(config.findings, options.strict === true)) return { findings: [...config.findings] };
  const read = await readChart(shell, chart, async () => library);
  if (read.text === undefined) return { findings: read.findings };
  try {
    const asked = { ...options, ...config.options, format: outputs.map(({ format }) => format) };
    const artifacts = (await isFace(read.text))
      ? await drawFace(shell, library, execute, read.text, chart, asked)
      : await library.render(read.text, asked);
    const findings = findingsOf(artifacts[0]!.issues, chart, config.file);
    const written = artifacts.flatMap(({ content }, index) => put(shell, content, outputs[index]!.out));
    return { findings: [...config.findings, ...findings, ...written], colors: artifacts[0]!.colors };
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return { findings: [...config.findings, ...findingsOf(issues, chart, config.file)] };
  }
}

function put(shell: Shell, content: string | Uint8Array, out: string | undefined): Finding[] {
  if (out === undefined) {
    shell.out(content);
    return [];
  }
  try {
    shell.write(out, content);
    return [];
  } catch (error) {
    return [finding(out, "FILE_NOT_WRITABLE", { name: out, detail: (error as Error).message })];
  }
}

/** The options with what a png is made by, when there is one to make; or why it cannot be. */
async function withRasterizer(
  request: Request,
  shell: Shell,
  options: CallOptions,
  targets: readonly Target[],
): Promise<{ options: CallOptions; findings: Finding[] }> {
  if (!targets.some(({ outputs }) => outputs.some(({ format }) => format === "png"))) return { options, findings: [] };
  try {
    return { options: { ...options, ...(await rasterizerOptions(request, shell)) }, findings: [] };
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return { options, findings: findingsOf(issues, targets[0]!.chart, request.config) };
  }
}

/**
 * Draws every chart asked for and writes each to its place.
 * One refused chart leaves the others drawn.
 * @param usual format when nothing says one: `svg`, or `yaml` for the command `resolve`.
 * @returns the exit code.
 */
export async function renderCommand(request: Request, shell: Shell, load: () => Promise<Library>, usual = "svg"): Promise<number> {
  const targets = targetsOf(request, shell, usual);
  const read = await readOptions(shell, request);
  const { options, findings: more } = await withRasterizer(request, shell, read.options, targets);
  const findings = [...read.findings, ...more];
  shell.err(reportText(findings, request.json));
  if (hasError(findings, request.strict)) return exitCodes.refused;
  const library = await load();
  const configOf = configReader(shell, request);
  const progress = createProgress(shell, targets.length);
  const refusals: number[] = [];
  let withColors = options;
  for (const target of targets) {
    progress.start(target.chart);
    const { findings: found, colors } = await drawOne(shell, library, withColors, target, await configOf(target.chart), request.execute);
    if (request.saveColors !== undefined && colors) withColors = { ...withColors, colors };
    if (found.length > 0) {
      progress.clear();
      shell.err(reportText(found, request.json));
    }
    if (hasError(found, request.strict)) refusals.push(refusalCode(found));
  }
  progress.end(targets.length - refusals.length, refusals.length);
  const saved = await saveColors(request, shell, withColors.colors ?? {});
  if (hasError(saved, request.strict)) refusals.push(exitCodes.refused);
  return refusals.length === 0 ? exitCodes.drawn : Math.min(...refusals);
}

/** Writes the colours of everything that was drawn, where that was asked for; what of it went wrong is told. */
async function saveColors(
  { saveColors: file, json }: Request,
  shell: Shell,
  colors: NonNullable<CallOptions["colors"]>,
): Promise<Finding[]> {
  if (file === undefined) return [];
  const found = put(shell, (await import("../color-file.js")).colorText(file, colors), file);
  shell.err(reportText(found, json));
  return found;
}
