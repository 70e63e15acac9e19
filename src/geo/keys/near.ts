import { editDistance } from "../../issues/suggest.js";

/** Longest name that is compared letter by letter. */
const MAX_COMPARED = 48;

/**
 * The entries of a list of folded names that differ least from `text`: by a quarter of its letters at most.
 * Entries of one distance count as one where they name the same places; the result holds every place of the least distance.
 */
export function nearestPlaces(text: string, names: Iterable<readonly [string, readonly string[]]>): string[] {
  if (text.length < 4 || text.length > MAX_COMPARED) return [];
  let least = Math.max(1, Math.floor(text.length / 4));
  let found = new Set<string>();
  const letters = counted(text);
  for (const [name, places] of names) {
    if (name.length < 4 || Math.abs(name.length - text.length) > least || differing(letters, name) > 2 * least) continue;
    const distance = editDistance(text, name);
    if (distance > least) continue;
    if (distance < least) found = new Set();
    least = distance;
    for (const each of places) found.add(each);
  }
  return [...found];
}

/** How often each letter stands in a text, by the low bits of its code. */
function counted(text: string): Int8Array {
  const counts = new Int8Array(64);
  for (let i = 0; i < text.length; i++) counts[text.charCodeAt(i) & 63]!++;
  return counts;
}

/** Letters that one text has and the other has not; an edit takes away two of them at most. */
function differing(letters: Int8Array, name: string): number {
  const rest = letters.slice();
  for (let i = 0; i < name.length; i++) rest[name.charCodeAt(i) & 63]!--;
  let sum = 0;
  for (const each of rest) sum += Math.abs(each);
  return sum;
}
