import { escapeAttribute } from "./escape.js";
import { shortenPath } from "./path.js";

/** Shorter paths are written as fast as they are looked up. */
const LONG = 60;
/** Characters of paths that are kept, in all; then it begins anew. */
const MOST = 4_000_000;
const written = new Map<string, string>();
let held = 0;

/**
 * Path data ready for a `d` attribute: short where it can be read, else as it came, escaped. Long paths are kept between pictures, since
 * maps of one geometry have the same thousands again and again.
 */
export function writePathAttribute(d: string): string {
  if (d.length < LONG) return shortenPath(d) ?? escapeAttribute(d);
  const known = written.get(d);
  if (known !== undefined) return known;
  const made = shortenPath(d) ?? escapeAttribute(d);
  if (held + d.length + made.length > MOST) {
    written.clear();
    held = 0;
  }
  if (d.length < MOST / 8) {
    written.set(d, made);
    held += d.length + made.length;
  }
  return made;
}
