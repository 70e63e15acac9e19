import { boxOf, type Point } from "./outline.js";

/** Share of the plot from which on a corner counts as lying on a side. */
const NEAR = 0.001;

/** How far apart two outlines are at most: the edges of their boxes, and every corner of one from the sides of the other. */
export function distance(a: readonly Point[], b: readonly Point[]): number {
  const [one, two] = [boxOf(a), boxOf(b)];
  const apart = Math.max(...(["left", "right", "top", "bottom"] as const).map((edge) => Math.abs(one[edge] - two[edge])));
  // The box of a rectangle, of a point or of a small sign says all.
  return Math.min(a.length, b.length) <= 5 ? apart : Math.max(apart, reach(a, b), reach(b, a));
}

/** The greatest distance of a corner of `from` to the nearest side of `to`. */
function reach(from: readonly Point[], to: readonly Point[]): number {
  let most = 0;
  from.forEach((point, i) => {
    // Both run the same way: the search begins as far along, and goes on to both sides.
    const guess = Math.round((i / from.length) * to.length);
    let least = Infinity;
    for (let away = 0; away < to.length && least > NEAR; away++)
      for (const side of [guess - away, guess + away])
        if (side >= 1 && side < to.length) least = Math.min(least, toSide(point, to[side - 1]!, to[side]!));
    most = Math.max(most, least);
  });
  return most;
}

function toSide([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
