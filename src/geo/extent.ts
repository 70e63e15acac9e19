/** West, south, east and north in degrees; east is beyond 180 where it lies over the meridian of 180°. */
export type Extent = readonly [number, number, number, number];

const wrapped = (longitude: number): number => ((((longitude + 180) % 360) + 360) % 360) - 180;

/**
 * The least box that holds all places, whichever side of the meridian of 180° they are on.
 * @param each calls back with every longitude and latitude.
 * @returns undefined without any place.
 */
export function extentOfPlaces(each: (add: (longitude: number, latitude: number) => void) => void): Extent | undefined {
  // Least and greatest longitude seen in each degree: the widest run of degrees without any is outside.
  const least = new Float64Array(360).fill(Infinity);
  const most = new Float64Array(360).fill(-Infinity);
  let [south, north] = [Infinity, -Infinity];
  each((longitude, latitude) => {
    const x = wrapped(longitude);
    const degree = Math.min(359, Math.floor(x + 180));
    least[degree] = Math.min(least[degree]!, x);
    most[degree] = Math.max(most[degree]!, x);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  });
  if (!(south <= north)) return undefined;
  const used = Array.from({ length: 360 }, (_, i) => i).filter((i) => least[i]! <= most[i]!);
  let [gap, after] = [-1, 0];
  used.forEach((degree, i) => {
    const next = i + 1 < used.length ? least[used[i + 1]!]! : least[used[0]!]! + 360;
    const width = next - most[degree]!;
    if (width > gap) [gap, after] = [width, (i + 1) % used.length];
  });
  const west = least[used[after]!]!;
  const last = most[used[(after + used.length - 1) % used.length]!]!;
  return [west, south, last < west ? last + 360 : last, north];
}
