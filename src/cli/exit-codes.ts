import type { IssueCode } from "../issues/codes.js";
import type { Finding } from "./finding.js";

export const exitCodes = { drawn: 0, refused: 1, usage: 2 } as const;

/** Issues that a flag causes, not a chart or its rows. */
const ofFlags: ReadonlySet<IssueCode> = new Set<IssueCode>(["FORMAT_UNKNOWN", "OPTION_UNKNOWN", "OPTION_WRONG"]);

/** Wrong usage when every error comes from a flag, refused otherwise. */
export function refusalCode(findings: readonly Finding[]): 1 | 2 {
  const errors = findings.filter(({ issue }) => issue.severity === "error");
  return errors.length > 0 && errors.every(({ issue }) => ofFlags.has(issue.code)) ? exitCodes.usage : exitCodes.refused;
}
