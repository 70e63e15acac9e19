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
}

/** Ends of the names of chart files, in the corpus and in `examples/`. */
export const CHART_FILE = /(\.chart)?\.yaml$/;

/** The data file named by a line `# data: movies.json` among the comments a chart file starts with; null without one. */
export function dataFileOf(text: string): string | null {
  for (const line of text.split("\n")) {
    if (!line.startsWith("#")) return null;
    const found = /^#\s*data:\s*(\S+)\s*$/.exec(line);
    if (found) return found[1]!;
  }
  return null;
}
