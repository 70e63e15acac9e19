/** Fewer points than this are all drawn, so that a picture of few points has one mark for each row. */
const FROM = 2000;
/** Side of the squares whose points are taken as one, px. */
const CELL = 0.05;
/** Squares along the second axis that a key has room for: 100,000 px. */
const ROOM = 0x200000;

/** How often each point is drawn at its place: 0 where an earlier one stands for it; null when each is drawn once. */
export type Repeats = Uint32Array | null;

/**
 * Very many points of one look, with those that fall on each other to within 0.05 px counted at the first of them.
 * @param across px; points that are not finite count once, at themselves.
 */
export function repeatsOf(across: ArrayLike<number>, down: ArrayLike<number>): Repeats {
  const count = across.length;
  if (count < FROM) return null;
  const repeats = new Uint32Array(count);
  const first = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const key = Math.round(across[i]! / CELL) * ROOM + Math.round(down[i]! / CELL);
    const at = key - key === 0 ? (first.get(key) ?? i) : i;
    if (at === i) first.set(key, i);
    repeats[at]!++;
  }
  return first.size === count ? null : repeats;
}

/** Opacity of `times` marks of one opacity on one place. */
export function piledOpacity(opacity: number, times: number): number {
  let through = 1;
  for (let i = 0; i < times && through > 1e-4; i++) through *= 1 - opacity;
  return 1 - through;
}
