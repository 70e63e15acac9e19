/** A chart of the corpus with the rows it is drawn from. */
export interface CorpusChart {
  /** File name without its ending. */
  name: string;
  /** The chart file as it stands. */
  text: string;
  /** File of vega-datasets, or null when the rows stand in the chart. */
  dataFile: string | null;
  /** What goes in as `options.data`; undefined when the rows stand in the chart. */
  rows: unknown;
  /** What goes in as `options.geo`: the geometries of the caller's that its chart is drawn on, by name. */
  geo: Readonly<Record<string, unknown>>;
}

/** Ends of the names of chart files, in the corpus and in `examples/`. */
export const CHART_FILE = /(\.chart)?\.yaml$/;

/** Lines of the comments that a chart file starts with. */
function* comments(text: string): Iterable<string> {
  for (const line of text.split("\n")) {
    if (!line.startsWith("#")) return;
    yield line;
  }
}

/** The data file named by a line `# data: movies.json` among the comments a chart file starts with; null without one. */
export function dataFileOf(text: string): string | null {
  for (const line of comments(text)) {
    const found = /^#\s*data:\s*(\S+)\s*$/.exec(line);
    if (found) return found[1]!;
  }
  return null;
}

/** A geometry that a chart is drawn on. */
export interface CorpusGeometry {
  /** What the chart calls it. */
  name: string;
  /** TopoJSON of vega-datasets. */
  file: string;
  /** Whether it is handed in as GeoJSON after RFC 7946, whose rings run the other way. */
  isGeoJson: boolean;
}

/** The geometry named by a line `# geo: boroughs=londonBoroughs.json`, or `… as GeoJSON`, among those comments; null without one. */
export function geometryOf(text: string): CorpusGeometry | null {
  for (const line of comments(text)) {
    const [, name, file, form] = /^#\s*geo:\s*(\w+)=(\S+)( as GeoJSON)?\s*$/.exec(line) ?? [];
    if (name !== undefined && file !== undefined) return { name, file, isGeoJson: form !== undefined };
  }
  return null;
}
