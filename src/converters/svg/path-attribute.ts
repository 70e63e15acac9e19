import { escapeAttribute } from "./escape.js";
import { shortenPath } from "./path.js";

/** Path data ready for a `d` attribute: short where it can be read, else as it came, escaped. */
export function writePathAttribute(d: string): string {
  return shortenPath(d) ?? escapeAttribute(d);
}
