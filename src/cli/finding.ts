import type { IssueCode } from "../issues/codes.js";
import type { Issue } from "../issues/issue.js";
import { type IssueDetails, issue } from "../issues/messages.js";

/** An issue and the file it is about; `at` of the issue counts in that file. `-` is standard input. */
export interface Finding {
  file: string;
  issue: Issue;
}

/** An issue of the command line: of a file as a whole or of a place in it. */
export function finding(file: string, code: IssueCode, details: Omit<IssueDetails, "path"> & { path?: string }): Finding {
  return { file, issue: issue(code, { path: "", ...details }) };
}

/** Issues of the library, with their files: what is wrong with the config is no place in the chart. */
export function findingsOf(issues: readonly Issue[], chart: string, config: string | undefined): Finding[] {
  return issues.map((found) => {
    if (found.code !== "CONFIG_WRONG" || config === undefined) return { file: chart, issue: found };
    const { at: _, ...elsewhere } = found;
    return { file: config, issue: elsewhere };
  });
}

/** Whether one of them stops the chart. */
export const hasError = (findings: readonly Finding[], strict: boolean) =>
  findings.some(({ issue: found }) => found.severity === "error" || (strict && found.severity === "warning"));
