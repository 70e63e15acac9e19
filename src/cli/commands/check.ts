import type { Request } from "../args.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { configReader } from "../find-config.js";
import { type Finding, findingsOf, hasError } from "../finding.js";
import type { Library } from "../library.js";
import { readOptions } from "../read-inputs.js";
import { readChart } from "../read-text.js";
import { reportText, shownReport } from "../report.js";
import type { Shell } from "../shell.js";

/**
 * Prints the issues of every chart on standard output, since they are what was asked for, each with the line it is about; draws nothing.
 * @returns the exit code.
 */
export async function checkCommand(request: Request, shell: Shell, load: () => Promise<Library>): Promise<number> {
  const { options, findings } = await readOptions(shell, request);
  const all: Finding[] = [...findings];
  const texts = new Map<string, string>();
  if (!hasError(findings, false)) {
    const library = await load();
    if (options.fonts) await library.ready({ fonts: options.fonts });
    const configOf = configReader(shell, request);
    for (const chart of request.charts) {
      const config = await configOf(chart);
      all.push(...config.findings);
      if (hasError(config.findings, false)) continue;
      const read = await readChart(shell, chart, load);
      if (read.text === undefined) all.push(...read.findings);
      else {
        texts.set(chart, read.text);
        all.push(...findingsOf(library.check(read.text, { ...options, ...config.options }), chart, config.file));
      }
    }
  }
  shell.out(request.json ? reportText(all, true) : shownReport(all, texts));
  return hasError(all, request.strict) ? refusalCode(all) : exitCodes.drawn;
}
