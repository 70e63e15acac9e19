import type { Geometry, Region } from "../context/geometry.js";
import type { Limits } from "../context/limits.js";
import { topology } from "../generated/geo/d3.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import { coordinatesOf } from "./coordinates.js";
import { rewound } from "./winding.js";

type Json = Record<string, unknown>;
const isRecord = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a caller says about a geometry of their own. */
export interface ReadQuestion {
  source: string;
  /** Object of a TopoJSON file; undefined for the only one, or the one with the most areas. */
  object: string | undefined;
  /** Property that names a region; undefined for the feature's id. */
  key: string | undefined;
  /** Whether the chart says that its numbers are those of a plane. */
  isPlane: boolean;
  limits: Limits;
}

/** An object of a topology as it stands in the file. */
interface TopoObject {
  type: string;
  id?: unknown;
  properties?: Json | null;
  arcs?: unknown;
  geometries?: TopoObject[];
}

const refuse = (source: string, detail: string, next: string) =>
  new RenderError([issue("GEO_UNREADABLE", { path: "/geo/source", name: source, detail, next })]);

/** GeoJSON of any kind as a collection of features. */
function featuresOf(json: Json): Json[] {
  if (json.type === "FeatureCollection" && Array.isArray(json.features)) return json.features.filter(isRecord);
  if (json.type === "GeometryCollection" && Array.isArray(json.geometries))
    return json.geometries.filter(isRecord).map((geometry) => ({ type: "Feature", properties: {}, geometry }));
  return [json.type === "Feature" ? json : { type: "Feature", properties: {}, geometry: json }];
}

/** Numbers of a nested list of coordinates; stops at the limit. */
function countPoints(value: unknown, most: number): number {
  if (!Array.isArray(value)) return 0;
  if (typeof value[0] === "number") return 1;
  let count = 0;
  for (const each of value) {
    count += countPoints(each, most);
    if (count > most) return count;
  }
  return count;
}

function tooLarge({ source, limits }: ReadQuestion, count: number): RenderError {
  return new RenderError([issue("LIMIT_VERTICES", { path: "/geo/source", name: source, count, limit: limits.vertices })]);
}

const AREAS = new Set(["Polygon", "MultiPolygon"]);

/** A topology out of GeoJSON: what borders have in common is found by equal points. */
function topologyOf(json: Json, q: ReadQuestion): Json {
  const features = featuresOf(json).filter(({ geometry }) => isRecord(geometry) && AREAS.has(`${geometry.type}`));
  const count = countPoints(
    features.map(({ geometry }) => (geometry as Json).coordinates),
    q.limits.vertices,
  );
  if (count > q.limits.vertices) throw tooLarge(q, count);
  if (!features.every(({ geometry }) => arePoints((geometry as Json).coordinates, (geometry as Json).type === "Polygon" ? 2 : 3)))
    throw refuse(
      q.source,
      `the geometry "${q.source}" has a coordinate that is no pair of numbers`,
      "Write coordinates as [longitude, latitude]",
    );
  return topology({ regions: { type: "FeatureCollection", features } }) as Json;
}

function arePoints(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
  return value.every((each) => arePoints(each, depth - 1));
}

/** The arcs of a topology with their steps added up. */
function arcsOf(json: Json, q: ReadQuestion): Float64Array[] {
  const { arcs, transform } = json as { arcs?: unknown; transform?: { scale?: unknown; translate?: unknown } };
  const count = countPoints(arcs, q.limits.vertices);
  if (count > q.limits.vertices) throw tooLarge(q, count);
  if (!Array.isArray(arcs) || !arePoints(arcs, 2))
    throw refuse(q.source, `the geometry "${q.source}" has arcs that are no lists of points`, "Check the file, or make it again");
  const [sx, sy] = (transform?.scale as [number, number] | undefined) ?? [1, 1];
  const [tx, ty] = (transform?.translate as [number, number] | undefined) ?? [0, 0];
  return (arcs as number[][][]).map((arc) => {
    const points = new Float64Array(2 * arc.length);
    let [x, y] = [0, 0];
    arc.forEach((point, i) => {
      x = transform ? x + point[0]! : point[0]!;
      y = transform ? y + point[1]! : point[1]!;
      points[2 * i] = x * sx + tx;
      points[2 * i + 1] = y * sy + ty;
    });
    return points;
  });
}

/** Every area of an object, those of collections one by one. */
function areasIn(object: unknown): TopoObject[] {
  if (!isRecord(object)) return [];
  if (Array.isArray(object.geometries)) return object.geometries.flatMap(areasIn);
  return AREAS.has(`${object.type}`) ? [object as unknown as TopoObject] : [];
}

function chosenObject(json: Json, q: ReadQuestion): TopoObject[] {
  const objects = isRecord(json.objects) ? json.objects : {};
  const names = Object.keys(objects);
  if (q.object !== undefined && !Object.hasOwn(objects, q.object))
    throw new RenderError([
      issue("GEO_SOURCE_UNKNOWN", {
        path: "/geo/object",
        received: q.object,
        name: q.object,
        allowed: names,
        detail: `the geometry "${q.source}" has no object "${q.object}"`,
      }),
    ]);
  if (q.object !== undefined) return areasIn(objects[q.object]);
  return names.map((name) => areasIn(objects[name])).reduce((most, each) => (each.length > most.length ? each : most), []);
}

const NAMES = ["name", "NAME", "Name", "title", "label"];
const text = (value: unknown): string | undefined => (typeof value === "string" || typeof value === "number" ? `${value}` : undefined);

/** Whether every arc of a region is there. */
const hasArcs = (polygons: readonly (readonly (readonly number[])[])[], count: number): boolean =>
  polygons.every((polygon) =>
    polygon.every((ring) => ring.every((index) => Number.isInteger(index) && (index < 0 ? ~index : index) < count)),
  );

/**
 * A caller's TopoJSON or GeoJSON. Rings are wound as d3-geo reads them, whichever way they were written; coordinates beyond what a globe
 * has are those of a plane: see `coordinatesOf`.
 * @throws RenderError `GEO_UNREADABLE`, `GEO_SOURCE_UNKNOWN` (no such object), `GEO_EMPTY`, `LIMIT_VERTICES`.
 */
export function readGeometry(json: unknown, q: ReadQuestion): Geometry {
  if (!isRecord(json) || typeof json.type !== "string")
    throw refuse(
      q.source,
      `the geometry "${q.source}" is neither TopoJSON nor GeoJSON`,
      "Hand in an object with type: Topology or FeatureCollection",
    );
  const isTopology = json.type === "Topology";
  const whole = isTopology ? json : topologyOf(json, q);
  const arcs = arcsOf(whole, q);
  const areas = chosenObject(whole, isTopology ? q : { ...q, object: undefined });
  const found = q.isPlane ? { isPlanar: true } : coordinatesOf(arcs);
  if ("detail" in found) throw refuse(q.source, `the geometry "${q.source}" cannot be read: ${found.detail}`, found.next);
  const { isPlanar } = found;
  const ids = new Set<string>();
  const regions = areas.flatMap((area, i): Region[] => {
    const properties = isRecord(area.properties) ? area.properties : {};
    const polygons = (area.type === "Polygon" ? [area.arcs] : area.arcs) as readonly (readonly (readonly number[])[])[];
    if (!Array.isArray(polygons) || !hasArcs(polygons, arcs.length))
      throw refuse(q.source, `an area of the geometry "${q.source}" names arcs that are not there`, "Check the file, or make it again");
    const named = q.key === undefined ? undefined : text(properties[q.key]);
    const plain = named ?? text(area.id) ?? text(properties.id) ?? `${i}`;
    const id = ids.has(plain) ? `${plain}#${i}` : plain;
    ids.add(id);
    const name = NAMES.map((key) => text(properties[key])).find((each) => each !== undefined) ?? plain;
    const kept = polygons.filter((polygon) => polygon.length > 0);
    return kept.length === 0 ? [] : [{ id, name, polygons: isPlanar ? kept : kept.map((polygon) => rewound(arcs, polygon)) }];
  });
  if (regions.length === 0) throw new RenderError([issue("GEO_EMPTY", { path: "/geo/source", name: q.source })]);
  if (q.key !== undefined && !areas.some(({ properties }) => isRecord(properties) && text(properties[q.key!]) !== undefined))
    throw new RenderError([
      issue("GEO_SOURCE_UNKNOWN", {
        path: "/geo/key",
        received: q.key,
        name: q.key,
        allowed: [...new Set(areas.flatMap(({ properties }) => (isRecord(properties) ? Object.keys(properties) : [])))].slice(0, 30),
        detail: `no region of the geometry "${q.source}" has a property "${q.key}"`,
      }),
    ]);
  return { source: q.source, regions, arcs, isPlanar };
}
