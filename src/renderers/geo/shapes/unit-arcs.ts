import type { ResolvedProjection } from "../../../chart/geo.js";
import type { Geometry } from "../../../context/geometry.js";
import { geoInterpolate, geoRotation } from "../../../generated/geo/d3.js";
import { type Projector, projectorOf } from "../../../geo/projector.js";

/** px of the radius of the earth at which arcs are projected; sizes follow by stretching. */
export const UNIT = 1000;
/** Degrees between neighbouring points from which others are put between them: a straight line of the globe is seldom one of the map. */
const FAR = 1.5;
/** A plane of larger numbers is one of metres, whose north is up; one of smaller numbers is a screen's, whose second axis runs down. */
const SCREEN = 5000;

/** How an arc lies: whole on the map, cut by its edge, or beyond it. */
export const WHOLE = 0;
export const CUT = 1;
export const HIDDEN = 2;

/** A geometry under a projection, without a size. */
export interface UnitArcs {
  readonly projector: Projector;
  /** Longitudes and latitudes, with points put between those far apart. */
  readonly places: readonly Float64Array[];
  /** The same, projected. */
  readonly points: readonly Float64Array[];
  readonly lies: Uint8Array;
  /** Part of the projector for each arc; -1 for none. */
  readonly part: Int8Array;
}

function withMiddles(places: Float64Array): Float64Array {
  const out: number[] = [];
  for (let i = 0; i < places.length; i += 2) {
    const [x, y] = [places[i]!, places[i + 1]!];
    if (i > 0) {
      const [px, py] = [places[i - 2]!, places[i - 1]!];
      const far = Math.max(Math.abs(y - py), Math.min(Math.abs(x - px), 360 - Math.abs(x - px)));
      if (far > FAR) {
        const between = geoInterpolate([px, py], [x, y]);
        const steps = Math.ceil(far / FAR);
        for (let step = 1; step < steps; step++) out.push(...between(step / steps));
      }
    }
    out.push(x, y);
  }
  return out.length === places.length ? places : Float64Array.from(out);
}

/** Longitude as the projection turns it; jumps where its edge is crossed. */
function turned({ rotate }: ResolvedProjection): (x: number, y: number) => number {
  if (rotate[1] === 0 && rotate[2] === 0) {
    const by = rotate[0];
    return (x) => {
      const moved = x + by;
      return moved > 180 ? moved - 360 : moved < -180 ? moved + 360 : moved;
    };
  }
  const rotation = geoRotation([...rotate]);
  return (x, y) => rotation([x, y])[0];
}

function planarArcs(geometry: Geometry, projector: Projector): UnitArcs {
  const isMetres = geometry.arcs.some((arc) => arc.some((value) => Math.abs(value) > SCREEN));
  const points = geometry.arcs.map((arc) => arc.map((value, i) => (i % 2 === 1 && isMetres ? -value : value)));
  return { projector, places: geometry.arcs, points, lies: new Uint8Array(points.length), part: new Int8Array(points.length) };
}

/** Projects every arc of a geometry once. */
export function unitArcs(geometry: Geometry, projection: ResolvedProjection): UnitArcs {
  const projector = projectorOf(projection);
  projector.place(geometry.isPlanar ? 1 : UNIT, 0, 0);
  if (projection.type === "identity") return planarArcs(geometry, projector);
  const { parts } = projector;
  const count = geometry.arcs.length;
  const lies = new Uint8Array(count);
  const part = new Int8Array(count);
  const places = geometry.arcs.map(withMiddles);
  const longitude = parts.length === 1 && parts[0]!.clipAngle === null ? turned(projection) : undefined;
  const points = places.map((arc, index) => {
    const out = new Float64Array(arc.length);
    const isOne = parts.length === 1;
    const own = isOne ? 0 : projector.partOf(arc[0]!, arc[1]!);
    part[index] = own;
    if (own < 0) {
      lies[index] = HIDDEN;
      return out;
    }
    const { projection: project, clipAngle } = parts[own]!;
    let [hidden, isCut, before] = [0, false, 0];
    for (let i = 0; i < arc.length; i += 2) {
      const [x, y] = [arc[i]!, arc[i + 1]!];
      const found = project([x, y]);
      out[i] = found?.[0] ?? NaN;
      out[i + 1] = found?.[1] ?? NaN;
      // An infinite one is a pole of a cylinder.
      if (!(Math.abs(out[i]!) < 1e6 && Math.abs(out[i + 1]!) < 1e6)) isCut = true;
      if (clipAngle !== null && projector.partOf(x, y) < 0) hidden += 2;
      if (longitude) {
        const now = longitude(x, y);
        if (i > 0 && Math.abs(now - before) > 180) isCut = true;
        before = now;
      }
    }
    lies[index] = isCut || (hidden > 0 && hidden < arc.length) ? CUT : hidden > 0 ? HIDDEN : WHOLE;
    return out;
  });
  return { projector, places, points, lies, part };
}
