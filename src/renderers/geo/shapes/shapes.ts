import type { ResolvedGeo } from "../../../chart/geo.js";
import type { Geometry, Region } from "../../../context/geometry.js";
import { geoGraticule, geoPath } from "../../../generated/geo/d3.js";
import type { Box } from "../../../scene/box.js";
import { type Fit, fitOf } from "./fit.js";
import { meshes } from "./mesh.js";
import { PathText } from "./path-text.js";
import { keptPoints } from "./simplify.js";
import { HIDDEN, UNIT, type UnitArcs, unitArcs, WHOLE } from "./unit-arcs.js";

/** px that a border may be off: the rest of 0.3 is what rounding to a tenth takes. */
const TOLERANCE = 0.22;

/** A region as it is drawn. */
export interface RegionShape {
  /** "" when nothing of it is seen. */
  readonly d: string;
  /** px; null when nothing of it is seen. */
  readonly box: Box | null;
  /** Middle of its largest part, px; of a region without land its place. */
  readonly at: readonly [number, number] | null;
  /** Corners of its largest part in tenths of a px: x, y, x, y …; absent where the edge of the map cuts it. */
  readonly ring?: readonly number[];
}

/** A geometry at the size of a plot. */
export interface Shapes {
  readonly regions: readonly RegionShape[];
  /** Borders between two regions, and those of them between larger parts. */
  readonly borders: string;
  readonly upper: string;
  readonly sphere: string;
  readonly graticule: string;
  /** px of a place; null where the map does not show it. */
  point(longitude: number, latitude: number): [number, number] | null;
}

/** Arcs at a size: points that stay, in tenths of a px, and their numbers among those of the unit arcs. */
export interface SizedArcs {
  readonly tenths: readonly Int32Array[];
  readonly kept: readonly Int32Array[];
}

function sizedArcs({ points, lies }: UnitArcs, { scale, x, y }: Fit): SizedArcs {
  const kept: Int32Array[] = [];
  const tenths = points.map((arc, index) => {
    const some = lies[index] === HIDDEN ? new Int32Array(0) : keptPoints(arc, TOLERANCE / scale);
    kept.push(some);
    const out = new Int32Array(2 * some.length);
    for (let i = 0; i < some.length; i++) {
      out[2 * i] = Math.round((arc[2 * some[i]!]! * scale + x) * 10);
      out[2 * i + 1] = Math.round((arc[2 * some[i]! + 1]! * scale + y) * 10);
    }
    return out;
  });
  return { tenths, kept };
}

/** Corners of a ring in tenths of a px. */
function ringOf(ring: readonly number[], { tenths }: SizedArcs): number[] {
  const out: number[] = [];
  for (const index of ring) {
    const arc = tenths[index < 0 ? ~index : index]!;
    const count = arc.length / 2;
    for (let i = 0; i < count; i++) {
      const at = 2 * (index < 0 ? count - 1 - i : i);
      const [x, y] = [arc[at]!, arc[at + 1]!];
      if (out.length >= 2 && out[out.length - 2] === x && out[out.length - 1] === y) continue;
      out.push(x, y);
    }
  }
  // The last corner is the first one again.
  if (out.length >= 4 && out[0] === out[out.length - 2] && out[1] === out[out.length - 1]) out.length -= 2;
  return out;
}

/** Twice the area of a ring and the sums that its middle follows from. */
function momentsOf(ring: readonly number[]): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i < ring.length; i += 2) {
    const j = (i + 2) % ring.length;
    const cross = ring[i]! * ring[j + 1]! - ring[j]! * ring[i + 1]!;
    area += cross;
    x += (ring[i]! + ring[j]!) * cross;
    y += (ring[i + 1]! + ring[j + 1]!) * cross;
  }
  return { area, x, y };
}

/** A region whose arcs all lie on the map: its corners, one after another. */
function plainShape({ polygons }: Region, sized: SizedArcs): RegionShape {
  const path = new PathText();
  let box: Box | null = null;
  let [most, at]: [number, readonly [number, number] | null] = [-1, null];
  let largest: readonly number[] = [];
  for (const polygon of polygons)
    polygon.forEach((arcs, hole) => {
      const ring = ringOf(arcs, sized);
      if (ring.length === 0) return;
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = [ring[i]! / 10, ring[i + 1]! / 10];
        box = box === null ? { left: x, right: x, top: y, bottom: y } : grown(box, x, y);
      }
      const { area, x, y } = momentsOf(ring);
      if (hole === 0 && Math.abs(area) > most) {
        most = Math.abs(area);
        largest = ring;
        at = area === 0 ? [ring[0]! / 10, ring[1]! / 10] : [x / (3 * area) / 10, y / (3 * area) / 10];
      }
      if (ring.length < 6) return;
      path.moveTo(ring[0]! / 10, ring[1]! / 10);
      for (let i = 2; i < ring.length; i += 2) path.line(ring[i]!, ring[i + 1]!);
      path.closePath();
    });
  return { d: path.text, box, at, ring: largest };
}

function grown(box: Box, x: number, y: number): Box {
  if (x < box.left) box.left = x;
  else if (x > box.right) box.right = x;
  if (y < box.top) box.top = y;
  else if (y > box.bottom) box.bottom = y;
  return box;
}

/** A region that the edge of the map cuts: d3-geo clips it, from the points that stay. */
function cutShape(region: Region, unit: UnitArcs, sized: SizedArcs): RegionShape {
  const first = region.polygons[0]?.[0]?.[0] ?? 0;
  const part = unit.projector.parts[unit.part[first < 0 ? ~first : first]!];
  if (!part) return { d: "", box: null, at: null };
  const coordinates = region.polygons.map((polygon) => polygon.map((ring) => placesOf(ring, unit, sized)));
  const shape = { type: "MultiPolygon" as const, coordinates };
  const path = new PathText();
  const draw = geoPath(part.projection);
  draw.context(path)(shape);
  draw.context(null);
  const [[left, top], [right, bottom]] = draw.bounds(shape);
  const at = draw.centroid(shape);
  const isSeen = path.text !== "" && left <= right;
  return { d: path.text, box: isSeen ? { left, right, top, bottom } : null, at: isSeen && at[0] - at[0] === 0 ? at : null };
}

/** Corners below which a ring keeps all its points: one that turned over would be everything but itself. */
const FEW = 12;

/** Longitudes and latitudes of a ring, without the points that do not stay. */
export function placesOf(ring: readonly number[], { places }: UnitArcs, { kept }: SizedArcs): [number, number][] {
  const out: [number, number][] = [];
  const count = ring.reduce((sum, index) => sum + kept[index < 0 ? ~index : index]!.length, 0);
  for (const index of ring) {
    const number = index < 0 ? ~index : index;
    // What lies beyond the edge of the map has no points that stay, and still closes its ring.
    const all = places[number]!;
    const some = count >= FEW && kept[number]!.length > 0 ? kept[number]! : Int32Array.from({ length: all.length / 2 }, (_, i) => i);
    const order = index < 0 ? [...some].reverse() : [...some];
    order.forEach((point, i) => {
      if (i > 0 || out.length === 0) out.push([all[2 * point]!, all[2 * point + 1]!]);
    });
  }
  if (out.length > 0) out[out.length - 1] = out[0]!;
  return out;
}

function shapeOf(region: Region, unit: UnitArcs, sized: SizedArcs): RegionShape {
  if (region.polygons.length === 0) {
    const at = region.point ? unit.projector.point(...region.point) : null;
    return { d: "", box: at && { left: at[0], right: at[0], top: at[1], bottom: at[1] }, at };
  }
  let [isWhole, isHidden] = [true, true];
  for (const polygon of region.polygons)
    for (const ring of polygon)
      for (const index of ring) {
        const lies = unit.lies[index < 0 ? ~index : index]!;
        if (lies !== WHOLE) isWhole = false;
        if (lies !== HIDDEN) isHidden = false;
      }
  if (isHidden) return { d: "", box: null, at: null };
  return isWhole ? plainShape(region, sized) : cutShape(region, unit, sized);
}

/** Lines of the whole globe: its edge, and meridians with parallels. */
function globeLines(unit: UnitArcs, geo: ResolvedGeo): Pick<Shapes, "sphere" | "graticule"> {
  const [part, ...more] = unit.projector.parts;
  if (!part || more.length > 0) return { sphere: "", graticule: "" };
  const lines = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const path = new PathText();
    geoPath(part.projection).context(path)(shape);
    return path.text;
  };
  return {
    sphere: geo.sphere_color === null ? "" : lines({ type: "Sphere" }),
    graticule: geo.graticule_color === null ? "" : lines(geoGraticule().step([geo.graticule_step, geo.graticule_step])()),
  };
}

/** Most sizes of one geometry that are kept. */
const MOST = 8;
const units = new WeakMap<Geometry, Map<string, UnitArcs>>();
const sizes = new WeakMap<Geometry, Map<string, Shapes>>();

/** What a bounded map keeps under a key: the oldest goes when it is full. */
function keptIn<T>(from: WeakMap<Geometry, Map<string, T>>, geometry: Geometry, key: string, make: () => T): T {
  const known = from.get(geometry) ?? new Map<string, T>();
  from.set(geometry, known);
  const found = known.get(key);
  if (found !== undefined) {
    known.delete(key);
    known.set(key, found);
    return found;
  }
  const made = make();
  if (known.size >= MOST) known.delete(known.keys().next().value!);
  known.set(key, made);
  return made;
}

/** A geometry at the size of a plot; kept for the next map that asks for the same. */
export function shapesOf(geometry: Geometry, geo: ResolvedGeo, plot: Box): Shapes {
  const { projection, fit, leave_out, graticule_step, sphere_color, graticule_color } = geo;
  const base = JSON.stringify(projection);
  const key = JSON.stringify([projection, fit, leave_out, plot, graticule_step, sphere_color !== null, graticule_color !== null]);
  return keptIn(sizes, geometry, key, () => {
    const unit = keptIn(units, geometry, base, () => unitArcs(geometry, projection));
    const hidden = new Set(leave_out);
    const placed = fitOf(geometry, geo, unit, plot, hidden);
    const scale = geometry.isPlanar ? placed.scale : UNIT * placed.scale;
    unit.projector.place(scale, placed.x, placed.y);
    for (const { projection } of unit.projector.parts) projection.precision(Math.SQRT1_2);
    const globe = globeLines(unit, geo);
    // The points that stay were chosen for straight lines between them.
    for (const { projection } of unit.projector.parts) projection.precision(0);
    const sized = sizedArcs(unit, placed);
    const regions = geometry.regions.map((region) =>
      hidden.has(region.id) ? { d: "", box: null, at: null } : shapeOf(region, unit, sized),
    );
    const { borders, upper } = meshes(geometry, unit, sized, hidden);
    const { projector } = unit;
    return {
      regions,
      borders,
      upper,
      ...globe,
      point(longitude, latitude) {
        projector.place(scale, placed.x, placed.y);
        return projector.point(longitude, latitude);
      },
    };
  });
}
