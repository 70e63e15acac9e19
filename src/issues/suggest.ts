/** Longest text that is compared letter by letter; longer ones get no suggestion. */
const MAX_COMPARED = 64;

/** Number of letters to insert, drop, replace or swap (neighbours) to turn `a` into `b`. Source: Damerau, optimal string alignment. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforePrevious[j - 2]! + 1);
      row.push(cost);
    }
    beforePrevious = previous;
    previous = row;
  }
  return previous[b.length]!;
}

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, "");

/**
 * The candidate a writer most likely meant, or undefined when none is close.
 * Case, spaces, hyphens and underscores do not count; at most a third of the letters may differ, and never all.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = plain(word);
  if (wanted.length > MAX_COMPARED) return undefined;
  let best: string | undefined;
  let bestCost = Math.min(wanted.length, Math.max(1, Math.floor(wanted.length / 3)) + 1);
  for (const candidate of candidates) {
    if (candidate.length > MAX_COMPARED) continue;
    const shape = plain(candidate);
    let cost = editDistance(wanted, shape);
    // "colour_map" for "map" or "date" for "order_date": one is the whole end or start of the other.
    if (cost >= bestCost && Math.min(wanted.length, shape.length) >= 4 && (shape.includes(wanted) || wanted.includes(shape)))
      cost = bestCost - 0.5;
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
  }
  return best;
}
