/** How the globe becomes flat, by the names of d3-geo in words. */
export type ProjectionType =
  | "albers"
  | "albers_usa"
  | "albers_usa_territories"
  | "azimuthal_equal_area"
  | "azimuthal_equidistant"
  | "conic_conformal"
  | "conic_equal_area"
  | "conic_equidistant"
  | "equal_earth"
  | "equirectangular"
  | "gnomonic"
  | "identity"
  | "mercator"
  | "mollweide"
  | "natural_earth"
  | "orthographic"
  | "robinson"
  | "stereographic"
  | "transverse_mercator"
  | "winkel_tripel";

/** A projection with nothing left open but its scale, which follows from the plot. Degrees. */
export interface ResolvedProjection {
  type: ProjectionType;
  /** Longitude, latitude and roll that the globe is turned by. */
  rotate: readonly [number, number, number];
  /** Parallels that a cone touches; null for projections without. */
  parallels: readonly [number, number] | null;
  /** From the middle to where the globe is cut; null for the projection's own. */
  clip_angle: number | null;
}

/** The map under the marks. Colours are `#rrggbb`, widths px; null is not drawn. */
export interface ResolvedGeo {
  /** Name of the geometry. */
  source: string;
  /** Year of its boundaries; only where the package has several editions of it. */
  edition?: number;
  /** Object of a TopoJSON file, and property that names a region, both of the caller's own geometry; null for the geometries of the package. */
  object: string | null;
  key: string | null;
  projection: ResolvedProjection;
  /** What fills the plot: the regions that are drawn, the whole sphere, or west, south, east and north in degrees. */
  fit: "regions" | "sphere" | readonly [number, number, number, number];
  /** Ids of regions that are not drawn. */
  leave_out: readonly string[];
  /** Id of a region → id of the one it is drawn as while no row names it. */
  part_of: Readonly<Record<string, string>>;
  /** Of regions that no row is about. */
  land_color: string | null;
  border_color: string | null;
  border_width: number;
  /** Of borders between larger parts: states on a map of counties. */
  upper_color: string | null;
  upper_width: number;
  sphere_color: string | null;
  graticule_color: string | null;
  graticule_width: number;
  /** Degrees between the lines of the graticule. */
  graticule_step: number;
  /** Regions smaller than this, px across, are drawn as a dot. */
  dot_below: number;
  dot_radius: number;
}
