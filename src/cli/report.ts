import type { Finding } from "./finding.js";

/** Characters that could move the cursor or colour a terminal, or break a line, shown as their code. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (character) =>
    character === "\n" ? " " : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The words of an issue; of a whole file they need no place, since the line starts with one. */
const wordsOf = ({ issue }: Finding) => (issue.path === "" ? issue.message.replace(/^chart(?: \(line \d+\))?: /, "") : issue.message);

/** `chart.yaml:7:3: error: … [CODE]`, one line. */
export function asLine(found: Finding): string {
  const { file, issue } = found;
  const place = issue.at ? `:${issue.at.line}:${issue.at.column}` : "";
  const name = file === "-" ? "<stdin>" : file;
  return `${printable(name)}${place}: ${issue.severity}: ${printable(wordsOf(found))} [${issue.code}]\n`;
}

/** The issue as one line of JSON, with the `file` it is about. */
export const asJson = ({ file, issue }: Finding): string => `${JSON.stringify({ file, ...issue })}\n`;

/** Findings as text, one a line, as people read them or as machines do. */
export const reportText = (findings: readonly Finding[], json: boolean): string => findings.map(json ? asJson : asLine).join("");
