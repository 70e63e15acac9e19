import type { Run } from "../curve.js";

/** Unbroken pieces of a series: where `along` and `across` (px by row) are both there. A row without them breaks the line. */
export function runsOf(rows: Uint32Array, along: Float64Array, across: Float64Array): { run: Run; first: number }[] {
  const runs: { run: Run; first: number }[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end > start) runs.push({ run: { along: taken(along, rows, start, end), across: taken(across, rows, start, end) }, first: start });
  };
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (along[row]! - along[row]! === 0 && across[row]! - across[row]! === 0) continue;
    flush(i);
    start = i + 1;
  }
  flush(rows.length);
  return runs;
}

/** What some of the rows have, in their order: a view where they follow on each other. */
function taken(values: Float64Array, rows: Uint32Array, start: number, end: number): Float64Array {
  const first = rows[start]!;
  let next = start;
  while (next < end && rows[next] === first + next - start) next++;
  if (next === end) return values.subarray(first, first + end - start);
  const out = new Float64Array(end - start);
  for (let i = start; i < end; i++) out[i - start] = values[rows[i]!]!;
  return out;
}
