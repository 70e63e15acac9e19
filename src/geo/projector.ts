import type { GeoProjection } from "d3-geo";
import type { ProjectionType, ResolvedProjection } from "../chart/geo.js";
import {
  geoAzimuthalEqualArea,
  geoAzimuthalEquidistant,
  geoConicConformal,
  geoConicEqualArea,
  geoConicEquidistant,
  geoEqualEarth,
  geoEquirectangular,
  geoGnomonic,
  geoMercator,
  geoMollweide,
  geoNaturalEarth1,
  geoOrthographic,
  geoRobinson,
  geoStereographic,
  geoTransverseMercator,
  geoWinkel3,
} from "../generated/geo/d3.js";
import { cos, sin } from "../math/portable.js";
import { usParts } from "./albers-usa.js";

/** Projections that are one formula. */
const makers: Readonly<Partial<Record<ProjectionType, () => GeoProjection>>> = {
  albers: geoConicEqualArea,
  azimuthal_equal_area: geoAzimuthalEqualArea,
  azimuthal_equidistant: geoAzimuthalEquidistant,
  conic_conformal: geoConicConformal,
  conic_equal_area: geoConicEqualArea,
  conic_equidistant: geoConicEquidistant,
  equal_earth: geoEqualEarth,
  equirectangular: geoEquirectangular,
  gnomonic: geoGnomonic,
  mercator: geoMercator,
  mollweide: geoMollweide,
  natural_earth: geoNaturalEarth1,
  orthographic: geoOrthographic,
  robinson: geoRobinson,
  stereographic: geoStereographic,
  transverse_mercator: geoTransverseMercator,
  winkel_tripel: geoWinkel3,
};

/** A part of the globe with a projection of its own. */
export interface ProjectorPart {
  readonly projection: GeoProjection;
  /** Degrees from the middle to where the globe is cut; null for a cut along a meridian. */
  readonly clipAngle: number | null;
}

/** Turns longitudes and latitudes into px. */
export interface Projector {
  readonly parts: readonly ProjectorPart[];
  /** Which part shows a place; -1 when none does. */
  partOf(longitude: number, latitude: number): number;
  /** Scales and moves it: px for an earth of radius 1, and where its middle stands. */
  place(scale: number, x: number, y: number): void;
  /** px of a place; null where the map does not show it. */
  point(longitude: number, latitude: number): [number, number] | null;
}

/** A plane's own coordinates, y downwards as on screens. */
function planar(): Projector {
  let [k, x0, y0] = [1, 0, 0];
  return {
    parts: [],
    partOf: () => 0,
    place: (scale, x, y) => {
      [k, x0, y0] = [scale, x, y];
    },
    point: (x, y) => [x * k + x0, y * k + y0],
  };
}

function composite(hasTerritories: boolean): Projector {
  const known = usParts(hasTerritories);
  const parts = known.map((part) => ({ part, projection: part.make(), clipAngle: null }));
  const partOf = (x: number, y: number) => known.findIndex((part) => part.holds(x, y));
  return {
    parts,
    partOf,
    place(scale, x, y) {
      for (const { part, projection } of parts)
        projection.scale(scale * part.scale).translate([x + part.at[0] * scale, y + part.at[1] * scale]);
    },
    point(x, y) {
      const index = partOf(x, y);
      return index < 0 ? null : (parts[index]!.projection([x, y]) ?? null);
    },
  };
}

/** Cosine of an angle in degrees between two places. */
function isWithin(projection: GeoProjection, clipAngle: number): (x: number, y: number) => boolean {
  const middle = projection.rotate();
  const circle = Math.PI / 180;
  const [mx, my] = [-middle[0] * circle, -middle[1] * circle];
  const limit = cos(clipAngle * circle);
  return (x, y) => sin(my) * sin(y * circle) + cos(my) * cos(y * circle) * cos(x * circle - mx) >= limit;
}

/** A projection that is ready to be placed. */
export function projectorOf({ type, rotate, parallels, clip_angle }: ResolvedProjection): Projector {
  if (type === "identity") return planar();
  if (type === "albers_usa" || type === "albers_usa_territories") return composite(type === "albers_usa_territories");
  const projection = makers[type]!()
    .rotate([...rotate])
    .center([0, 0]);
  if (parallels !== null && "parallels" in projection)
    (projection as GeoProjection & { parallels(both: [number, number]): GeoProjection }).parallels([...parallels]);
  if (clip_angle !== null) projection.clipAngle(clip_angle);
  // 0 and null both mean a cut along a meridian.
  const angle = (projection.clipAngle() as number | null) || null;
  const isShown = angle === null ? () => true : isWithin(projection, angle);
  return {
    parts: [{ projection, clipAngle: angle }],
    partOf: (x, y) => (isShown(x, y) ? 0 : -1),
    place: (scale, x, y) => {
      projection.scale(scale).translate([x, y]);
    },
    point(x, y) {
      if (!isShown(x, y)) return null;
      const found = projection([x, y]);
      return found && found[0] - found[0] === 0 && found[1] - found[1] === 0 ? found : null;
    },
  };
}
