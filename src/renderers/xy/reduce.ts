import type { Run } from "./curve.js";

/** Points a px from which a line is reduced. */
const CROWDED = 4;

/**
 * A long run with as many points as can be seen: of each column of pixels the first, the least, the greatest and the last, in their order,
 * so that the raster stays the same. Shorter runs, and those that do not run one way, are given back as they are.
 * Source: the M4 aggregation of Jugel et al., 2014.
 */
export function reduceRun(run: Run): Run {
  const { along, across } = run;
  const count = along.length;
  const width = Math.abs(along[count - 1]! - along[0]!);
  if (count < CROWDED * Math.max(16, width) * 2) return run;
  const kept = new Uint32Array(Math.min(count, CROWDED * (Math.ceil(width) + 2) + 4));
  let used = 0;
  let start = 0;
  while (start < count) {
    const column = Math.floor(along[start]!);
    let least = start;
    let greatest = start;
    let end = start;
    while (end + 1 < count && Math.floor(along[end + 1]!) === column) {
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
