/** One flag of the command line. `value` names what follows it; absent for a switch. */
export interface Flag {
  readonly short?: string;
  readonly value?: string;
  /** What it may be, when that is a closed list. */
  readonly allowed?: readonly string[];
  /** Whether it may be given several times. */
  readonly isList?: true;
  readonly help: string;
}

/** Every flag there is, in the order of the help text. */
export const flags = {
  data: {
    short: "d",
    value: "file",
    isList: true,
    help: "rows: .csv .tsv .json .ndjson, or - for standard input; name=file for those that layers call by a name, again for more",
  },
  "data-format": {
    value: "name",
    allowed: ["csv", "tsv", "json", "ndjson"],
    help: "how to read the rows, when the file name does not say",
  },
  out: {
    short: "o",
    value: "file",
    isList: true,
    help: "where to write; its ending chooses the format; a folder/ for several charts; again for several formats",
  },
  format: { short: "f", value: "name", help: "svg (default), png, pdf, json, yaml, vega-lite; to standard output without -o" },
  locale: { value: "tag", help: "language of numbers, dates and generated words: en-US (default), en-GB, de-DE, fr-FR, ja-JP, pt-BR" },
  width: { value: "px", help: "of the whole picture" },
  height: { value: "px", help: "of the whole picture" },
  theme: { value: "name", help: "light (default), dark, print, minimal, dense, or one of the config" },
  config: { value: "file", help: "YAML or JSON laid over the house defaults (default: dataface.config.yaml beside the chart or above it)" },
  colors: { value: "file", help: 'colours of categories to keep, YAML or JSON: {region: {North: "#2d74b3"}}; new ones take free colours' },
  geo: {
    value: "name=file",
    isList: true,
    help: "a geometry for maps, TopoJSON or GeoJSON, under the name that charts call it; again for more",
  },
  "save-colors": {
    value: "file",
    help: "writes --colors with the colours of what is drawn added; each chart keeps those of the charts before it",
  },
  "no-config": { help: "use no dataface.config.yaml" },
  fonts: { value: "how", allowed: ["embed", "reference", "outline"], help: "how text is kept in an svg (default embed)" },
  font: {
    value: "file",
    isList: true,
    help: 'a font for the texts, TTF, OTF, WOFF or WOFF2; as "Family:600=file" under another name; again for more',
  },
  "missing-glyphs": {
    value: "how",
    allowed: ["fallback", "warn", "error"],
    help: "what happens to characters the font has not: another draws them (default), and a warning says so, or the chart is refused",
  },
  shape: { help: "sets scripts whose letters join or run from right to left, in fonts given with --font" },
  "pixel-ratio": { value: "n", help: "pixels of a png for each px, 0.1 to 16 (default 1)" },
  background: { value: "colour", help: "canvas of the picture, or transparent" },
  "embed-chart": { help: "a png carries its chart: resolve picture.png gives it back" },
  rasterizer: {
    value: "name",
    allowed: ["wasm", "native"],
    help: "what makes the pixels of a png (default native where @resvg/resvg-js is installed)",
  },
  execute: {
    value: "name",
    allowed: ["duckdb"],
    help: "executes the queries of a face: SQL over the csv, parquet and json files beside it, with @duckdb/node-api",
  },
  watch: { help: "draws again after every change of the files, until it is stopped" },
  page: {
    value: "paper",
    allowed: ["", "-landscape", "-portrait"].flatMap((turn) => ["a3", "a4", "a5", "letter", "legal", "tabloid"].map((name) => name + turn)),
    help: "paper of a pdf (default exactly the chart's size), such as a4 or letter-landscape; a face takes as many pages as it needs",
  },
  now: { value: "time", help: 'what counts as now, and the date of a pdf, as "2025-01-31" or "2025-01-31T12:00:00Z"' },
  ignore: { value: "code", isList: true, help: "does not tell warnings of this code, such as DATA_MOSTLY_NULL; again for more" },
  strict: { help: "refuse charts with warnings too" },
  json: { help: "issues as JSON, one a line" },
  help: { short: "h", help: "this text" },
  version: { help: "the version" },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof flags;
