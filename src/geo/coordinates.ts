/** What the numbers of a geometry are, or why nobody can tell. */
export type Coordinates = { isPlanar: boolean } | { detail: string; next: string };

/** A latitude that rounding has pushed over a pole is one still. */
const POLE = 90.0001;
/** Most of the points that may lie beyond a pole while the others are still taken for degrees. */
const FEW = 0.05;
const SAY = "say geo: {projection: identity} where the numbers are those of a plane";

/**
 * Degrees, or a plane: numbers that no globe has are those of a plane, unless they look like degrees with a fault in them: a few latitudes
 * beyond a pole, or longitudes that stand behind latitudes.
 * @param arcs x, y, x, y …
 */
export function coordinatesOf(arcs: readonly Float64Array[]): Coordinates {
  let [count, beyond, x, y] = [0, 0, 0, 0];
  let first = "";
  for (const arc of arcs)
    for (let i = 0; i < arc.length; i += 2) {
      const [lon, lat] = [Math.abs(arc[i]!), Math.abs(arc[i + 1]!)];
      count++;
      if (lon > x) x = lon;
      if (lat > y) y = lat;
      if (lat <= POLE) continue;
      if (beyond === 0) first = `[${arc[i]}, ${arc[i + 1]}]`;
      beyond++;
    }
  if (x > 360 || y > 360) return { isPlanar: true };
  if (beyond === 0) return { isPlanar: false };
  if (x <= POLE && y <= 180)
    return {
      detail: `its coordinates look swapped: the second, which is the latitude, goes beyond 90 degrees, as in ${first}, and the first never does`,
      next: `Write coordinates as [longitude, latitude], or ${SAY}`,
    };
  if (beyond <= FEW * count)
    return {
      detail: `${beyond === 1 ? "one of its" : `${beyond} of its ${count}`} points ${beyond === 1 ? "lies" : "lie"} beyond a pole, as ${first} does`,
      next: `Correct the latitude, or ${SAY}`,
    };
  return { isPlanar: true };
}
