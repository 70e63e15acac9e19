/** Whether a place lies inside a ring of corners x, y, x, y …, all in tenths of a px. */
function isInside(ring: readonly number[], x: number, y: number): boolean {
  let isIn = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isIn = !isIn;
  }
  return isIn;
}

/** Where a line at a height crosses a ring, from left to right. */
function crossings(ring: readonly number[], y: number): number[] {
  const out: number[] = [];
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
    const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!];
    if (ay > y !== by > y) out.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
  }
  return out.sort((a, b) => a - b);
}

/** Heights that are tried, as parts of the region's height from its middle. */
const HEIGHTS = [0, -0.12, 0.12, -0.25, 0.25, -0.35, 0.35];

/**
 * The middle of a word of this size that lies inside a region altogether: as near the region's own middle as one finds, where it is widest.
 * @param ring corners in tenths of a px. @returns px; null when there is no such place.
 */
export function placeOfWord(
  ring: readonly number[],
  middle: readonly [number, number],
  regionHeight: number,
  width: number,
  height: number,
): [number, number] | null {
  const [w, h] = [width * 5 + 10, height * 5 + 5];
  for (const part of HEIGHTS) {
    const y = (middle[1] + part * regionHeight) * 10;
    const at = crossings(ring, y);
    let [left, right] = [0, 0];
    for (let i = 0; i + 1 < at.length; i += 2) if (at[i + 1]! - at[i]! > right - left) [left, right] = [at[i]!, at[i + 1]!];
    if (right - left < 2 * w) continue;
    const x = Math.max(left + w, Math.min(right - w, middle[0] * 10));
    for (const cx of [x, (left + right) / 2])
      if ([-1, -0.33, 0.33, 1].every((side) => isInside(ring, cx + side * w, y - h) && isInside(ring, cx + side * w, y + h)))
        return [cx / 10, y / 10];
  }
  return null;
}
