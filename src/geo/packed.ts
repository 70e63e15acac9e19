/** A topology as it lies in the package: a few texts. */
export interface PackedGeometry {
  /** Degrees of one step, and of the first; longitude before latitude. */
  scale: readonly number[];
  translate: readonly number[];
  /** Of the regions, by spaces. */
  ids: string;
  /** By line breaks, as many. */
  names: string;
  /** Id → id of the region that a region without a row of its own is drawn as. */
  owners: Readonly<Record<string, string>>;
  /** Id → longitude and latitude of a region without land in this geometry. */
  points: Readonly<Record<string, readonly number[]>>;
  /** Ids of regions too small for the rest of the geometry, whose land is from a finer one. */
  fine: readonly string[];
  /** Of a map whose regions changed: each edition of it, the oldest first, with the ids that it ended and those it began. */
  editions: readonly { readonly year: number; readonly gone: readonly string[]; readonly made: readonly string[] }[];
  /** Number of arcs. */
  count: number;
  /** Each arc: steps, where it begins (from where the one before began), its steps. */
  arcs: string;
  /** Each region: polygons, each its rings, each its arcs; a negative one runs backwards. */
  rings: string;
}
