/** A run of words set in one way. */
export interface Run {
  text: string;
  isBold?: true;
  isItalic?: true;
  isCode?: true;
  /** `https:`, `http:` or `mailto:` address. */
  href?: string;
  /** Whether the line ends after it. */
  isBreak?: true;
}

/** Part of a text block. */
export type Block =
  | { kind: "paragraph"; runs: Run[] }
  | { kind: "heading"; level: 1 | 2 | 3; runs: Run[] }
  | { kind: "item"; marker: string; level: number; runs: Run[] }
  | { kind: "code"; lines: string[] }
  | { kind: "quote"; source: string }
  | { kind: "table"; align: ("start" | "middle" | "end")[]; rows: Run[][][] }
  | { kind: "rule" };

const HEADING = /^(#{1,3})\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)([-*+]|\d{1,3}[.)])\s+(.*)$/;
const FENCE = /^\s*```/;
const QUOTE = /^ {0,3}> ?/;
/** The line under the head of a table, with at least two columns or a bar at its end. */
const DELIMITERS = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
/** Most columns and rows of a table; what is beyond stays unread. */
const MAX_COLUMNS = 24;
const MAX_ROWS = 200;
const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/;

/** Cells of a line of a table; `\\|` is a bar inside of a cell. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "")
    .split(/(?<!\\)\|/)
    .slice(0, MAX_COLUMNS)
    .map((cell) => cell.replace(/\\\|/g, "|").trim());

/** A table whose head stands at `start`, and the line after it; undefined where there is none. */
function tableAt(lines: readonly string[], start: number): { block: Block; next: number } | undefined {
  const delimiters = lines[start + 1] ?? "";
  if (!lines[start]!.includes("|") || !DELIMITERS.test(delimiters)) return undefined;
  const align = cellsOf(delimiters).map((cell) => (/^:-+:$/.test(cell) ? "middle" : cell.endsWith(":") ? "end" : "start"));
  const head = cellsOf(lines[start]!);
  if (head.length !== align.length) return undefined;
  const rows = [head];
  let next = start + 2;
  for (; next < lines.length && lines[next]!.includes("|") && lines[next]!.trim() !== ""; next++) rows.push(cellsOf(lines[next]!));
  return { block: { kind: "table", align, rows: rows.slice(0, MAX_ROWS).map((row) => align.map((_, i) => readRuns(row[i] ?? ""))) }, next };
}

/**
 * Reads the part of Markdown that texts between charts need: paragraphs, headings of three levels, lists, quotes, tables, fenced code, rules,
 * and in them bold, italic, code and links. Everything else stays the letters it is.
 * @param depth of the quote it stands in; deeper ones than `MAX_DEPTH` stay letters.
 */
export function readMarkdown(source: string, depth = 0): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", runs: readRuns(paragraph.join("\n")) });
    paragraph = [];
  };
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    const table = tableAt(lines, i);
    if (FENCE.test(line)) {
      flush();
      const code: string[] = [];
      for (i++; i < lines.length && !FENCE.test(lines[i]!); i++) code.push(lines[i]!);
      blocks.push({ kind: "code", lines: code });
    } else if (depth < MAX_DEPTH && QUOTE.test(line)) {
      flush();
      const quoted = [line.replace(QUOTE, "")];
      while (i + 1 < lines.length && QUOTE.test(lines[i + 1]!)) quoted.push(lines[++i]!.replace(QUOTE, ""));
      blocks.push({ kind: "quote", source: quoted.join("\n") });
    } else if (table) {
      flush();
      blocks.push(table.block);
      i = table.next - 1;
    } else if (line.trim() === "") flush();
    else if (RULE.test(line)) {
      flush();
      blocks.push({ kind: "rule" });
    } else if (heading) {
      flush();
      blocks.push({ kind: "heading", level: heading[1]!.length as 1 | 2 | 3, runs: readRuns(heading[2]!) });
    } else if (item) {
      flush();
      const words = [item[3]!];
      // A line that is indented goes on with the item above it.
      while (i + 1 < lines.length && /^\s{2,}\S/.test(lines[i + 1]!) && !ITEM.test(lines[i + 1]!)) words.push(lines[++i]!.trim());
      const marker = /\d/.test(item[2]!) ? `${Number.parseInt(item[2]!, 10)}.` : "•";
      blocks.push({ kind: "item", marker, level: Math.min(3, Math.floor(item[1]!.length / 2)), runs: readRuns(words.join("\n")) });
    } else paragraph.push(line);
  }
  flush();
  return blocks;
}

/** Marks inside a line, first to last as they are tried. The last of a pair stands after a letter, as the first before one. */
const MARKS: readonly [RegExp, (match: RegExpExecArray) => Omit<Run, "text">, isLiteral?: true][] = [
  [/^`([^`]+)`/, () => ({ isCode: true }), true],
  [/^\[([^\]\n]{1,500})\]\(([^()\s]{1,2000}(?:\([^()\s]*\))?[^()\s]*)\)/, (match) => linkOf(match[2]!)],
  [/^<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/i, (match) => linkOf(match[1]!), true],
  [/^<([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+)>/, (match) => linkOf(`mailto:${match[1]!}`), true],
  [/^(https?:\/\/[^\s<>()[\]*`]{0,2000}[^\s<>()[\]*`.,;:!?'"“”’_])/i, (match) => linkOf(match[1]!), true],
  [/^\*\*(?=\S)([\s\S]*?\S)\*\*/, () => ({ isBold: true })],
  [/^__(?=\S)([\s\S]*?\S)__(?!\w)/, () => ({ isBold: true })],
  [/^\*(?=[^\s*])([^*]*?[^\s*])\*/, () => ({ isItalic: true })],
  [/^_(?=[^\s_])([^_]*?[^\s_])_(?!\w)/, () => ({ isItalic: true })],
];

const linkOf = (address: string): Omit<Run, "text"> => (/^(?:https?:|mailto:)/i.test(address) ? { href: address } : {});

/** Nesting of marks and of quotes; deeper ones stay letters. */
const MAX_DEPTH = 4;

/** The words of a block with their marks read. A backslash keeps the sign after it; two spaces or a backslash at its end break the line. */
export function readRuns(source: string, style: Omit<Run, "text"> = {}, depth = 0): Run[] {
  const runs: Run[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") runs.push({ ...style, text: plain });
    plain = "";
  };
  for (let i = 0; i < source.length; ) {
    const rest = source.slice(i);
    const hard = /^(?: {2,}|\\)\n/.exec(rest);
    if (hard) {
      flush();
      runs.push({ ...style, text: "", isBreak: true });
      i += hard[0].length;
      continue;
    }
    const escaped = /^\\([\\`*_[\]()#+\-.!])/.exec(rest);
    if (escaped) {
      plain += escaped[1];
      i += 2;
      continue;
    }
    const isWordInside = /^[_h]/i.test(rest) && /\w$/.test(plain);
    const canBegin = /^(?:[`*_[<]|https?:)/i.test(rest) && (style.href === undefined || !/^[<h]/i.test(rest));
    const found = depth < MAX_DEPTH && !isWordInside && canBegin ? firstMark(rest) : undefined;
    if (!found) {
      plain += rest[0] === "\n" ? " " : rest[0];
      i++;
      continue;
    }
    flush();
    const [match, added, isLiteral] = found;
    if (isLiteral) runs.push({ ...style, ...added, text: match[1]! });
    else runs.push(...readRuns(match[1]!, { ...style, ...added }, depth + 1));
    i += match[0].length;
  }
  flush();
  return runs;
}

function firstMark(rest: string): [RegExpExecArray, Omit<Run, "text">, boolean] | undefined {
  for (const [pattern, added, isLiteral] of MARKS) {
    const match = pattern.exec(rest);
    if (match) return [match, added(match), isLiteral === true];
  }
  return undefined;
}
