import type { Origin } from "../../chart/resolved.js";

/** Where the comments of short lines begin. */
const COLUMN = 44;

/** Characters that would end a comment or are not allowed in one; reasons may quote names from the data. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Why a leaf is what it is: the rule and its reason, or the place in the config; "" for what the author said. */
export function originComment(origin: Origin | undefined): string {
  if (!origin || origin.by === "authored") return "";
  const words = origin.by === "enriched" ? `enriched: ${origin.rule} — ${origin.reason}` : `config: ${origin.source}`;
  return words.replace(UNSAFE, " ");
}

/** `line` with `comment` at its end, in one column with its neighbours. */
export function withComment(line: string, comment: string): string {
  return comment === "" ? line : `${line.padEnd(COLUMN)}  # ${comment}`;
}
