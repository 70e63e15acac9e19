/** A region of a map, or what is drawn of it. */
export interface Region {
  /** Unique in its geometry: FIPS for the United States, ISO 3166 numeric for countries, the feature's own else. */
  readonly id: string;
  readonly name: string;
  /** Id of the region it is drawn as while no row names it: Martinique as France. */
  readonly owner?: string;
  /** Polygons, each its rings, the outer one first, each its arcs; `~i` is arc `i` backwards. Rings run as d3-geo reads them. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
  /** Longitude and latitude, for a region without land. */
  readonly point?: readonly [number, number];
  /** Whether its land is finer than the rest, so that it is drawn only where a row names it. */
  readonly isFine?: boolean;
}

/** Regions with shared borders. Coordinates are degrees, or px of a plane where `isPlanar`. */
export interface Geometry {
  readonly source: string;
  readonly regions: readonly Region[];
  /** Points of each arc: x, y, x, y …; longitude before latitude. */
  readonly arcs: readonly Float64Array[];
  /** Year of the boundaries, where the package has several editions of a map. */
  readonly edition?: number;
  /** Whether it has been projected already. */
  readonly isPlanar: boolean;
}
