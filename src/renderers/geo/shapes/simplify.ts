/**
 * Which points of a line have to stay so that no other is farther than `tolerance` from the line through those that do.
 * Both ends stay; of a closed line the point farthest from its end too. Source: Douglas and Peucker, 1973.
 * @param points x, y, x, y …
 * @returns their numbers, upwards.
 */
export function keptPoints(points: Float64Array, tolerance: number): Int32Array {
  const count = points.length / 2;
  // A pole of a cylinder is infinitely far.
  if (count <= 2 || !points.every(Number.isFinite)) return Int32Array.from({ length: count }, (_, i) => i);
  const isKept = new Uint8Array(count);
  isKept[0] = 1;
  isKept[count - 1] = 1;
  const limit = tolerance * tolerance;
  const open: number[] = [0, count - 1];
  let total = 2;
  while (open.length > 0) {
    const last = open.pop()!;
    const first = open.pop()!;
    const [ax, ay] = [points[2 * first]!, points[2 * first + 1]!];
    const [dx, dy] = [points[2 * last]! - ax, points[2 * last + 1]! - ay];
    const length = dx * dx + dy * dy;
    let [most, at] = [-1, -1];
    for (let i = first + 1; i < last; i++) {
      let px = points[2 * i]! - ax;
      let py = points[2 * i + 1]! - ay;
      if (length > 0) {
        const share = Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        px -= share * dx;
        py -= share * dy;
      }
      const square = px * px + py * py;
      if (square > most) [most, at] = [square, i];
    }
    if (at < 0 || (most <= limit && length > 0) || (length === 0 && most <= limit)) continue;
    isKept[at] = 1;
    total++;
    open.push(first, at, at, last);
  }
  const kept = new Int32Array(total);
  for (let i = 0, next = 0; i < count; i++) if (isKept[i] === 1) kept[next++] = i;
  return kept;
}
