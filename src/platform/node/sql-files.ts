/** A data file that SQL reads, as it is written there. `start` and `end` are the places of the text between its quotes. */
export interface SqlFile {
  file: string;
  start: number;
  end: number;
}

/** Endings that DuckDB reads without being told how. */
const DATA_FILE = /\.(csv|tsv|txt|parquet|json|jsonl|ndjson)(\.(gz|zst))?$/i;
const isAbsolute = (file: string): boolean => /^([/\\]|[a-z]:[/\\]|[a-z][a-z0-9+.-]*:\/\/)/i.test(file);

/** Comments, texts, quoted names, words, and everything else one sign at a time. */
const TOKEN = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][\w$]*|\s+|./gy;

/**
 * Relative data files that a query reads: texts after FROM or JOIN, and in calls of `read_…` and `…_scan`. A text that is only compared with is
 * none, whatever it looks like.
 */
export function sqlFiles(sql: string): SqlFile[] {
  const found: SqlFile[] = [];
  /** For each open bracket, whether it belongs to a call that reads files. */
  const open: boolean[] = [];
  let before = "";
  for (const { 0: token, index } of sql.matchAll(TOKEN)) {
    if (/^(\s|--|\/\*)/.test(token)) continue;
    const isText = token.startsWith("'");
    const isRead = /^(from|join)$/i.test(before) || open.includes(true);
    const text = token.slice(1, -1).replaceAll("''", "'");
    if (isText && isRead && !isAbsolute(text) && (DATA_FILE.test(text) || open.includes(true)) && isPath(text))
      found.push({ file: text, start: index + 1, end: index + token.length - 1 });
    if (token === "(" || token === "[")
      open.push(token === "(" && /^(read_\w+|\w+_scan|glob|sniff_csv)$/i.test(before) ? true : token === "[" && open.at(-1) === true);
    if (token === ")" || token === "]") open.pop();
    before = token;
  }
  return found;
}

/** Arguments of readers that are no file have no ending and no folder: a delimiter, a type. */
const isPath = (text: string): boolean => /[/\\]|\.\w+$/.test(text);

/** The same SQL with its relative files in `folder`, which ends without a slash. */
export function inFolder(sql: string, folder: string): string {
  let out = "";
  let from = 0;
  for (const { file, start, end } of sqlFiles(sql)) {
    out += `${sql.slice(from, start)}${`${folder}/${file.replace(/^\.\//, "")}`.replaceAll("'", "''")}`;
    from = end;
  }
  return out + sql.slice(from);
}
