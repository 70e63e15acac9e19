/** Longest text of a received value in a message or an issue. */
const MAX_SHOWN = 60;

/** Cut to the length an issue may show, at a whole character, ending in an ellipsis. */
export function cutText(text: string): string {
  if (text.length <= MAX_SHOWN) return text;
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, MAX_SHOWN - 1)) ? MAX_SHOWN - 2 : MAX_SHOWN - 1;
  return `${text.slice(0, end)}…`;
}

/** A word in quotes, cut, on one line: line breaks, control characters and lone surrogates are escaped. */
export const quote = (text: string): string => JSON.stringify(cutText(text));

/** Compact text of a value that stops as soon as it is too long; never runs foreign code and never fails. */
function compact(value: unknown, room: number): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" || typeof value === "boolean" || value === null) return `${value}`;
  if (value === undefined) return "nothing";
  if (typeof value === "bigint") return cutText(`${value}`);
  if (typeof value !== "object") return `a ${typeof value}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an unreadable date" : value.toISOString();
  if (room <= 0) return Array.isArray(value) ? "[…]" : "{…}";
  const isList = Array.isArray(value);
  const parts: string[] = [];
  let left = room;
  for (const key of Object.keys(value)) {
    if (left <= 0) {
      parts.push("…");
      break;
    }
    const inner = Object.getOwnPropertyDescriptor(value, key);
    const text = `${isList ? "" : `${key}: `}${inner && "value" in inner ? compact(inner.value, left - key.length - 4) : "…"}`;
    parts.push(text);
    left -= text.length + 2;
  }
  return isList ? `[${parts.join(", ")}]` : `{${parts.join(", ")}}`;
}

/** A value as it reads in a sentence: texts in quotes, the rest as written, cut at 60 characters. */
export const show = (value: unknown): string => (typeof value === "string" ? quote(value) : cutText(compact(value, MAX_SHOWN)));

/**
 * A value as an issue keeps it: finite numbers, booleans and null as they are, texts cut, everything else as its short text.
 * Always writable as JSON.
 */
export function kept(value: unknown): string | number | boolean | null {
  if (typeof value === "string") return cutText(value);
  if (typeof value === "boolean" || value === null || (typeof value === "number" && Number.isFinite(value))) return value;
  return show(value);
}

/** `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}
