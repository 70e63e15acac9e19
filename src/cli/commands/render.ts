import type { Request } from "../args.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { type Finding, finding, findingsOf, hasError } from "../finding.js";
import { type CallOptions, issuesOf, type Library } from "../library.js";
import { createProgress } from "../progress.js";
import { readOptions, readText } from "../read-inputs.js";
import { reportText } from "../report.js";
import type { Shell } from "../shell.js";
import { type Target, targetsOf } from "../targets.js";

/** Draws one chart and writes it; the findings hold an error when nothing was written. */
async function drawOne(
  shell: Shell,
  library: Library,
  options: CallOptions,
  { chart, format, out }: Target,
  config: string | undefined,
): Promise<Finding[]> {
  const read = await readText(shell, chart);
  if (read.text === undefined) return read.findings;
  const artifact = await library.render(read.text, { ...options, format }).catch((error: unknown) => {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return { content: undefined, issues };
  });
  const findings = findingsOf(artifact.issues, chart, config);
  if (artifact.content === undefined) return findings;
  if (out === undefined) {
    shell.out(artifact.content);
    return findings;
  }
  try {
    shell.write(out, artifact.content);
    return findings;
  } catch (error) {
    return [...findings, finding(out, "FILE_NOT_WRITABLE", { name: out, detail: (error as Error).message })];
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
  const { options, findings } = await readOptions(shell, request);
  shell.err(reportText(findings, request.json));
  if (hasError(findings, request.strict)) return exitCodes.refused;
  const library = await load();
  const progress = createProgress(shell, targets.length);
  const refusals: number[] = [];
  for (const target of targets) {
    progress.start(target.chart);
    const found = await drawOne(shell, library, options, target, request.config);
    if (found.length > 0) {
      progress.clear();
      shell.err(reportText(found, request.json));
    }
    if (hasError(found, request.strict)) refusals.push(refusalCode(found));
  }
  progress.end(targets.length - refusals.length, refusals.length);
  return refusals.length === 0 ? exitCodes.drawn : Math.min(...refusals);
}
