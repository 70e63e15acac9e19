import type { Request } from "../args.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { configReader } from "../find-config.js";
import { type Finding, findingsOf, hasError } from "../finding.js";
import { issuesOf, type Library } from "../library.js";
import { readOptions } from "../read-inputs.js";
import { readChart } from "../read-text.js";
import { printable, reportText } from "../report.js";
import type { Shell } from "../shell.js";

/**
 * Prints, for one leaf of the resolved chart or for all under a path, its value and who decided it and why.
 * @returns the exit code.
 */
export async function explainCommand(request: Request, shell: Shell, load: () => Promise<Library>): Promise<number> {
  const [chart] = request.charts;
  const { options, findings } = await readOptions(shell, request);
  const read = await readChart(shell, chart!, load);
  const config = await configReader(shell, request)(chart!);
  const all: Finding[] = [...findings, ...config.findings, ...(read.text === undefined ? read.findings : [])];
  let explained: ReturnType<Library["explain"]> = [];
  if (read.text !== undefined && !hasError(all, request.strict)) {
    const library = await load();
    try {
      const artifact = await library.render(read.text, { ...options, ...config.options, format: "json" });
      all.push(...findingsOf(artifact.issues, chart!, config.file));
      explained = library.explain(artifact.chart, request.pointer);
    } catch (error) {
      const issues = issuesOf(error);
      if (issues === undefined) throw error;
      all.push(...findingsOf(issues, chart!, config.file));
    }
  }
  shell.err(reportText(all, request.json));
  shell.out(explained.map((each) => (request.json ? `${JSON.stringify(each)}\n` : `${printable(each.sentence)}\n`)).join(""));
  return hasError(all, request.strict) ? refusalCode(all) : exitCodes.drawn;
}
