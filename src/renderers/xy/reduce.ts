import type { Run } from "./curve.js";

/** Points that are kept of a column. */
const KEPT = 4;
/** Columns a px: with one, up to one pixel in 250 of a noisy line comes out otherwise; with two, one in 700. */
const COLUMNS = 2;

/**
 * A long run with about as many points as can be seen: of each half column of pixels the first, the least, the greatest and the last, in
 * their order. Of the pixels of a picture fewer than one in five hundred look otherwise than with all points, at one and at two pixels a px,
 * all at the rim of the line. Shorter runs, and those that do not run one way, are given back as they are.
 * Source: the M4 aggregation of Jugel et al., 2014.
 */
export function reduceRun(run: Run): Run {
  const { along, across } = run;
  const count = along.length;
  const width = Math.abs(along[count - 1]! - along[0]!);
  const columns = COLUMNS * Math.max(16, width);
  if (count < KEPT * columns) return run;
  const kept = new Uint32Array(Math.min(count, KEPT * (Math.ceil(columns) + 2)));
  let used = 0;
  let start = 0;
  while (start < count) {
    const column = Math.floor(along[start]! * COLUMNS);
    let least = start;
    let greatest = start;
    let end = start;
    while (end + 1 < count && Math.floor(along[end + 1]! * COLUMNS) === column) {
      end++;
      if (across[end]! < across[least]!) least = end;
      if (across[end]! > across[greatest]!) greatest = end;
    }
    const [second, third] = least < greatest ? [least, greatest] : [greatest, least];
    for (const index of [start, second, third, end]) {
      if (used > 0 && kept[used - 1]! >= index) continue;
      if (used === kept.length) return run;
      kept[used++] = index;
    }
    start = end + 1;
  }
  const out: Run = { along: new Float64Array(used), across: new Float64Array(used) };
  for (let i = 0; i < used; i++) {
    out.along[i] = along[kept[i]!]!;
    out.across[i] = across[kept[i]!]!;
  }
  return out;
}
