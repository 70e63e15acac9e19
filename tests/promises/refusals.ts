/** A small chart that draws, and its rows. */
export const chart = { type: "column", title: "Sales", x: "region", y: "sales" };
export const rows = [
  { region: "North", sales: 3 },
  { region: "South", sales: 5 },
  { region: "East", sales: 4 },
  { region: "West", sales: 6 },
];

/** One call of `render` that has to be refused, and the issue it ends in. */
export interface Refusal {
  name: string;
  chart: unknown;
  options: Record<string, unknown>;
  code: string;
}

const nested = (depth: number): string => `${"{a: ".repeat(depth)}1${"}".repeat(depth)}`;

/** Each limit, gone over at the call. */
export const overLimits: readonly Refusal[] = [
  { name: "rows", chart, options: { data: rows, limits: { rows: 3 } }, code: "LIMIT_ROWS" },
  { name: "marks", chart, options: { data: rows, limits: { marks: 3 } }, code: "LIMIT_MARKS" },
  { name: "text", chart, options: { data: rows, limits: { text: 3 }, strict: true }, code: "LIMIT_TEXT" },
  { name: "canvas", chart: { ...chart, width: 501 }, options: { data: rows, limits: { canvas: 500 } }, code: "LIMIT_CANVAS" },
  { name: "canvas", chart, options: { data: rows, height: 20_000 }, code: "LIMIT_CANVAS" },
  { name: "pixels", chart, options: { data: rows, limits: { pixels: 600 * 400 - 1 } }, code: "LIMIT_CANVAS" },
  { name: "categories", chart, options: { data: rows, limits: { categories: 3 } }, code: "LIMIT_CATEGORIES" },
  { name: "panels", chart: { ...chart, multiples: chart.x }, options: { data: rows, limits: { panels: 2 } }, code: "LIMIT_PANELS" },
  {
    name: "categories",
    chart: { type: "pie", theta: "sales", color: "region" },
    options: { data: rows, limits: { categories: 3 } },
    code: "LIMIT_CATEGORIES",
  },
  { name: "source", chart: JSON.stringify(chart), options: { data: rows, limits: { source: 20 } }, code: "INTENT_TOO_LARGE" },
  { name: "depth", chart: nested(60), options: { data: rows }, code: "INTENT_TOO_LARGE" },
  {
    name: "depth",
    chart: { ...chart, style: { axis_x: { title: "a" } } },
    options: { data: rows, limits: { depth: 2 } },
    code: "INTENT_TOO_LARGE",
  },
  {
    name: "font",
    chart,
    options: { data: rows, fonts: [{ family: "Brand", data: new Uint8Array(20) }], limits: { font: 19 } },
    code: "FONT_UNREADABLE",
  },
];

/** Other ways to fail, at every stage. */
export const otherRefusals: readonly Refusal[] = [
  { name: "a chart that is no chart", chart: 7, options: {}, code: "INTENT_NOT_OBJECT" },
  { name: "broken text", chart: "type: [bar", options: { data: rows }, code: "INTENT_NOT_READABLE" },
  { name: "an unknown key", chart: { ...chart, colour: "a" }, options: { data: rows }, code: "INTENT_UNKNOWN_KEY" },
  { name: "an unknown option", chart, options: { data: rows, formats: "svg" }, code: "OPTION_UNKNOWN" },
  { name: "an unknown output", chart, options: { data: rows, format: "gif" }, code: "FORMAT_UNKNOWN" },
  { name: "rows that are none", chart, options: { data: "rows" }, code: "DATA_NOT_ROWS" },
  { name: "no rows", chart, options: { data: [] }, code: "DATA_EMPTY" },
  { name: "an unknown field", chart: { ...chart, y: "sale" }, options: { data: rows }, code: "DATA_UNKNOWN_FIELD" },
  {
    name: "a measure of names",
    chart: { ...chart, type: "histogram", x: "region", y: undefined },
    options: { data: rows },
    code: "DATA_WRONG_KIND",
  },
  { name: "no room for a mark", chart: { ...chart, style: { padding: 400 } }, options: { data: rows }, code: "DRAWING_EMPTY" },
  { name: "a call that was stopped", chart, options: { data: rows, signal: AbortSignal.abort() }, code: "ABORTED" },
];
