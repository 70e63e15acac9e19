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

/** Most characters of a line that are shown around a place. */
const MOST_SHOWN = 100;

/**
 * The line of the source that an issue is about, with a caret under its place; "" where the issue has none.
 * @param text of the file.
 */
function excerpt({ issue }: Finding, text: string): string {
  const line = issue.at && text.split(/\r\n?|\n/)[issue.at.line - 1];
  if (!issue.at || line === undefined || line.trim() === "") return "";
  const characters = [...line.replaceAll("\t", " ")];
  const place = Math.min(issue.at.column - 1, characters.length);
  const from = characters.length <= MOST_SHOWN ? 0 : Math.max(0, Math.min(place - MOST_SHOWN / 2, characters.length - MOST_SHOWN));
  const shown = characters.slice(from, from + MOST_SHOWN).join("");
  const [before, after] = [from > 0 ? "…" : "", from + MOST_SHOWN < characters.length ? "…" : ""];
  const number = `${issue.at.line}`;
  const under = " ".repeat(before.length + place - from);
  return `  ${number} | ${before}${printable(shown)}${after}\n  ${" ".repeat(number.length)} | ${under}^\n`;
}

/** Findings as people read them, each with the line it is about. @param texts of the files. */
export const shownReport = (findings: readonly Finding[], texts: ReadonlyMap<string, string>): string =>
  findings.map((each) => asLine(each) + excerpt(each, texts.get(each.file) ?? "")).join("");

/** The issue as one line of JSON, with the `file` it is about. */
export const asJson = ({ file, issue }: Finding): string => `${JSON.stringify({ file, ...issue })}\n`;

/** Findings as text, one a line, as people read them or as machines do. */
export const reportText = (findings: readonly Finding[], json: boolean): string => findings.map(json ? asJson : asLine).join("");
