import type { Run } from "../curve.js";

/** Unbroken pieces of a series: where `along` and `across` (px by row) are both there. A row without them breaks the line. */
export function runsOf(rows: Uint32Array, along: Float64Array, across: Float64Array): { run: Run; first: number }[] {
  const runs: { run: Run; first: number }[] = [];
  let start = 0;
  const flush = (end: number) => {
    if (end > start) {
      const run: Run = { along: new Float64Array(end - start), across: new Float64Array(end - start) };
      for (let i = start; i < end; i++) {
        run.along[i - start] = along[rows[i]!]!;
        run.across[i - start] = across[rows[i]!]!;
      }
      runs.push({ run, first: start });
    }
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
