import { nearest } from "../issues/suggest.js";

/** What people write for a word of Vega-Lite: one table for each key it stands under. */
const synonyms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  mark: {
    scatter: "point",
    scatterplot: "point",
    bubble: "circle",
    column: "bar",
    histogram: "bar",
    pie: "arc",
    donut: "arc",
    heatmap: "rect",
    box: "boxplot",
    box_plot: "boxplot",
    map: "geoshape",
    choropleth: "geoshape",
    label: "text",
    strip: "tick",
    path: "line",
  },
  type: {
    categorical: "nominal",
    category: "nominal",
    string: "nominal",
    text: "nominal",
    number: "quantitative",
    numeric: "quantitative",
    numerical: "quantitative",
    continuous: "quantitative",
    integer: "quantitative",
    date: "temporal",
    datetime: "temporal",
    timestamp: "temporal",
    logarithmic: "log",
    square_root: "sqrt",
    categories: "ordinal",
    q: "quantitative",
    o: "ordinal",
    n: "nominal",
    t: "temporal",
    g: "geojson",
  },
  aggregate: {
    avg: "average",
    average_of: "mean",
    std: "stdev",
    var: "variance",
    nunique: "distinct",
    count_distinct: "distinct",
    total: "sum",
  },
  op: { avg: "average", total: "sum", std: "stdev", nunique: "distinct", count_distinct: "distinct" },
  timeUnit: { daily: "yearmonthdate", monthly: "yearmonth", weekly: "yearweek", yearly: "year", weekday: "day", month_of_year: "month" },
  orient: { horizontally: "horizontal", vertically: "vertical", above: "top", below: "bottom" },
  stack: { percent: "normalize", stacked: "zero", fill: "normalize" },
};

/** The word of Vega-Lite behind another one, or behind one that is nearly another one, for a key. */
export function meantBy(key: string, word: string): string | undefined {
  const table = Object.hasOwn(synonyms, key) ? synonyms[key]! : {};
  const plain = word.toLowerCase().replaceAll(/[\s-]+/g, "_");
  const close = Object.hasOwn(table, plain) ? plain : nearest(plain, Object.keys(table));
  return close === undefined ? undefined : table[close];
}

/** Keys of older versions and of other libraries, and what stands for them now. */
const renamed: Readonly<Record<string, string>> = {
  selection: "Write the selection under params, with a name and select: Vega-Lite has no key selection since version 5",
  signals: "Write them under params: signals are Vega's",
  marks: "Write mark, or a list of views under layer: marks are Vega's",
  scales: "Write the scale in its channel, as encoding.x.scale: scales at the top are Vega's",
  axes: "Write the axis in its channel, as encoding.x.axis: axes at the top are Vega's",
  legends: "Write the legend in its channel, as encoding.color.legend: legends at the top are Vega's",
  x: "Write it under encoding",
  y: "Write it under encoding",
  color: "Write it under encoding, or a colour under mark: {type: …, color: …}",
  kind: "Write type: nominal, ordinal, quantitative or temporal",
};

/** Keys of other libraries for one of the keys that may stand beside them. */
const meant: Readonly<Record<string, string>> = {
  selection: "param",
  position: "orient",
  label: "title",
  text: "title",
  rotation: "labelAngle",
  angle: "labelAngle",
  palette: "scheme",
  colors: "range",
  min: "domainMin",
  max: "domainMax",
  nticks: "tickCount",
  ticks: "tickCount",
  expression: "expr",
  function: "aggregate",
  agg: "aggregate",
  column: "field",
  name: "field",
  bins: "maxbins",
};

/** The key that is meant by another, where it may stand. */
export function keyMeantBy(key: string, allowed: readonly string[]): string | undefined {
  const found = Object.hasOwn(meant, key) ? meant[key] : undefined;
  return found !== undefined && allowed.includes(found) ? found : undefined;
}

/** Keys that are Vega-Lite's in another place, and where that is. */
const misplaced: Readonly<Record<string, string>> = {
  mark: "Write it beside encoding, not in it",
  data: "Write it beside mark and encoding",
  facet: "Write the plot under spec: {facet: …, spec: {mark: …, encoding: …}}, or facet as a channel under encoding",
  repeat: "Write the plot under spec: {repeat: …, spec: {mark: …, encoding: …}}",
  columns: "Write it beside facet, repeat or concat, or in encoding.facet",
  transform: "Write it beside mark and encoding",
};

/** What to do about a key of Vega-Lite that does not belong where it stands. */
export const placeOf = (key: string): string | undefined => (Object.hasOwn(misplaced, key) ? misplaced[key] : undefined);

/** What to do about a key that Vega-Lite does not have. */
export const adviceFor = (key: string): string | undefined => (Object.hasOwn(renamed, key) ? renamed[key] : undefined);
