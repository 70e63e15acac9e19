import type { Geometry } from "../../context/geometry.js";
import { type Extent, extentOfPlaces } from "../../geo/extent.js";
import { issue } from "../../issues/messages.js";
import type { Marks } from "../../transform/marks.js";
import type { Scope } from "../scope.js";

const isPlace = (x: number, y: number): boolean => y >= -90 && y <= 90 && x >= -360 && x <= 360;

/** The box around the places of the rows; undefined without any. */
export const extentOfMarks = ({ count, values }: Marks): Extent | undefined =>
  extentOfPlaces((add) => {
    const { longitude, latitude } = values as Record<string, Float64Array>;
    for (let i = 0; longitude && latitude && i < count; i++) if (isPlace(longitude[i]!, latitude[i]!)) add(longitude[i]!, latitude[i]!);
  });

/** Boxes of geometries that are still in use, by what is left out: every map of a source asks for the same few. */
const boxes = new WeakMap<Geometry, Map<string, Extent | undefined>>();
/** Most boxes kept of one geometry. */
const MOST_BOXES = 8;

/** The box around the regions of a geometry, those that are left out apart. */
export function extentOfGeometry(geometry: Geometry, leftOut: ReadonlySet<string>): Extent | undefined {
  const known = boxes.get(geometry) ?? new Map<string, Extent | undefined>();
  boxes.set(geometry, known);
  const key = [...leftOut].sort().join();
  if (!known.has(key)) {
    if (known.size >= MOST_BOXES) known.clear();
    known.set(key, boxOfRegions(geometry, leftOut));
  }
  return known.get(key);
}

const boxOfRegions = ({ regions, arcs }: Geometry, leftOut: ReadonlySet<string>): Extent | undefined =>
  extentOfPlaces((add) => {
    const used = new Set(
      regions.filter(({ id }) => !leftOut.has(id)).flatMap(({ polygons }) => polygons.flat(2).map((arc) => (arc < 0 ? ~arc : arc))),
    );
    for (const index of used) {
      const arc = arcs[index]!;
      for (let i = 0; i < arc.length; i += 2) add(arc[i]!, arc[i + 1]!);
    }
  });

/** Places that are none. Raises `GEO_NO_PLACE`; as an error when the two look swapped, or when no row has a place. */
export function checkPlaces(scope: Scope, { count, values }: Marks): void {
  const { longitude, latitude } = values as Record<string, Float64Array | undefined>;
  if (!longitude || !latitude || count === 0) return;
  let [known, wrong, fitsSwapped, first] = [0, 0, 0, -1];
  for (let i = 0; i < count; i++) {
    const [x, y] = [longitude[i]!, latitude[i]!];
    if (x - x !== 0 || y - y !== 0) continue;
    known++;
    if (Math.abs(x) <= 90) fitsSwapped++;
    if (isPlace(x, y)) continue;
    wrong++;
    if (first < 0) first = i;
  }
  const { latitude: lat, longitude: lon } = scope.intent;
  const isSwapped = wrong > 0 && known > 1 && fitsSwapped === known && wrong / known > 0.5;
  if (isSwapped)
    scope.errors.push(
      issue("GEO_NO_PLACE", {
        severity: "error",
        path: "/latitude",
        received: latitude[first],
        count: wrong,
        detail: `"${lat?.field}" goes beyond 90 degrees and "${lon?.field}" never does: latitude and longitude look swapped`,
        next: "Swap the two",
        fix: [
          { op: "replace", path: "/latitude", value: lon?.field },
          { op: "replace", path: "/longitude", value: lat?.field },
        ],
      }),
    );
  else if (known === 0)
    scope.errors.push(
      issue("GEO_NO_PLACE", { severity: "error", path: "/latitude", count, detail: "no row has both a latitude and a longitude" }),
    );
  else if (wrong > 0)
    scope.ctx.report(
      issue("GEO_NO_PLACE", {
        path: "/latitude",
        received: latitude[first],
        count: wrong,
        detail: `${wrong === 1 ? "a row has" : `${wrong} rows have`} a latitude beyond 90 degrees, or a longitude beyond 360, such as ${latitude[first]}, ${longitude[first]}, and ${wrong === 1 ? "is" : "are"} left out`,
      }),
    );
  if (known > 0 && known < count)
    scope.ctx.report(
      issue("GEO_NO_PLACE", {
        path: "/latitude",
        count: count - known,
        detail: `${count - known} of ${count} rows have no latitude or no longitude and are left out`,
      }),
    );
}
