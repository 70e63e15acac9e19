/**
 * JSON that people can read: two spaces, one key a line, a list without objects and lists in it on one line.
 * Keys keep their order, `undefined` leaves are left out, everything else is as in `JSON.stringify`.
 */
export function jsonText(value: unknown, indent = ""): string {
  if (Array.isArray(value)) {
    if (!value.some((item) => typeof item === "object" && item !== null)) return inlineJson(value);
    return block(
      "[",
      "]",
      indent,
      value.map((item) => jsonText(item, `${indent}  `)),
    );
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return block(
    "{",
    "}",
    indent,
    entries.map(([key, item]) => `${JSON.stringify(key)}: ${jsonText(item, `${indent}  `)}`),
  );
}

/** JSON on one line, with a space after each comma and colon. */
export function inlineJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inlineJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}: ${inlineJson(item)}`).join(", ")}}`;
}

/** Lines that are JSON already, between brackets. */
export function block(open: string, close: string, indent: string, lines: readonly string[]): string {
  return lines.length === 0 ? open + close : `${open}\n${lines.map((line) => `${indent}  ${line}`).join(",\n")}\n${indent}${close}`;
}
