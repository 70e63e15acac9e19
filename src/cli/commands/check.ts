import { dirname } from "node:path";
import type { Issue } from "../../issues/issue.js";
import type { Request } from "../args.js";
import { exitCodes, refusalCode } from "../exit-codes.js";
import { isFace } from "../face.js";
import { configReader } from "../find-config.js";
import { type Finding, findingsOf, hasError } from "../finding.js";
import { type CallOptions, type Execute, issuesOf, type Library } from "../library.js";
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
        // Checking waits for nothing: what a map may lie on is fetched before.
        if (/type"?:\s*"?((\w+_)?map|auto)\b/.test(read.text) || !/^\s*"?type"?:/m.test(read.text))
          await library.ready({ geo: ["us-states", "us-counties", "world", "world-50m"] });
        const asked = { ...options, ...config.options };
        all.push(...findingsOf(await issuesIn(read.text, chart, asked, request, shell, library), chart, config.file));
      }
    }
  }
  shell.out(request.json ? reportText(all, true) : shownReport(all, texts));
  return hasError(all, request.strict) ? refusalCode(all) : exitCodes.drawn;
}

/** The issues of a chart; of a face those of everything in it, with its queries executed where that was asked for. */
async function issuesIn(
  text: string,
  file: string,
  options: CallOptions,
  { execute }: Request,
  shell: Shell,
  library: Library,
): Promise<readonly Issue[]> {
  if (!(await isFace(text))) return library.check(text, options);
  const database = execute === "duckdb" ? await shell.duckdb?.(file === "-" ? "." : dirname(file)) : undefined;
  try {
    return (
      await library.renderFace(text, { ...options, strict: false, format: "json", ...(database && { execute: database as Execute }) })
    ).issues;
  } catch (error) {
    const issues = issuesOf(error);
    if (issues === undefined) throw error;
    return issues;
  } finally {
    database?.close();
  }
}
