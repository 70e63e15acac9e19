import type { ChartIntent } from "../../dist/index.js";

type Row = Record<string, unknown>;

/** Rows with one field of each kind, small enough to draw in a moment: two rates below zero, a gap, a row without a name. */
export const rows: Row[] = Array.from({ length: 24 }, (_, i) => ({
  name: ["Ash", "Birch", "Cedar", null][i % 4],
  level: ["Low", "Medium", "High"][i % 3],
  group: i === 7 ? null : `g${Math.floor(i / 12)}`,
  day: `2024-0${1 + (i % 6)}-01`,
  at: `2024-03-0${1 + (i % 5)}T0${i % 10}:30`,
  year: 2000 + (i % 6),
  amount: 10 + ((i * 7919) % 90) + 0.5,
  other: 1 + ((i * 104_729) % 40),
  signed: ((i * 7919) % 21) - 10,
  share: (5 + ((i * 31) % 90)) / 100,
  id: i + 5,
}));

const categories = { x: "name", y: { field: "amount", aggregate: "sum" } } as const;
const days = { x: "day", y: { field: "amount", aggregate: "sum" } } as const;

/** Charts of each type in which most keys have something to do; a key counts as honoured when one of them changes. */
export const basesOf: Record<string, ChartIntent[]> = {
  bar: [
    { type: "bar", ...categories, color: "group" },
    { type: "bar", x: { field: "name", title: "Tree" }, y: { field: "signed", aggregate: "sum" } },
    { type: "bar", ...days },
    { type: "bar", ...categories, color: "level" },
    { type: "bar", x: "id", y: "amount", y_start: "other", opacity: "share" },
    { type: "bar", ...categories, color: { field: "share", aggregate: "mean" } },
    { type: "bar", x: { field: "signed", bin: true }, y: { aggregate: "count" } },
    {
      type: "bar",
      x: "day",
      y: [
        { field: "amount", aggregate: "sum" },
        { field: "other", aggregate: "sum" },
      ],
    },
  ],
  line: [
    { type: "line", ...days, color: "group" },
    { type: "line", x: { field: "day", title: "Day" }, y: { field: "signed", aggregate: "sum" } },
    { type: "line", ...categories },
    { type: "line", x: "id", y: "amount", color: "level", opacity: "level" },
    { type: "line", x: { field: "signed", bin: true }, y: { aggregate: "count" } },
    {
      type: "line",
      x: "day",
      y: [
        { field: "amount", aggregate: "sum" },
        { field: "other", aggregate: "sum" },
      ],
    },
  ],
  area: [
    { type: "area", ...days, color: "group" },
    { type: "area", x: { field: "day", title: "Day" }, y: { field: "signed", aggregate: "sum" } },
    { type: "area", ...categories },
    { type: "area", x: "signed", y: "amount", y_start: "other" },
    { type: "area", ...days, color: "level", opacity: "level" },
    {
      type: "area",
      x: "day",
      y: [
        { field: "amount", aggregate: "sum" },
        { field: "other", aggregate: "sum" },
      ],
    },
  ],
  scatter: [
    { type: "scatter", x: "amount", y: "other", color: "group", size: "share", shape: "level", opacity: "share" },
    { type: "scatter", x: "amount", y: "signed", color: "signed" },
    { type: "scatter", x: "amount", y: "other", color: "name" },
    { type: "scatter", x: "day", y: "other", color: "share", text: "name" },
    { type: "scatter", x: "name", y: "amount", size: "level", opacity: "level" },
  ],
  pie: [
    { type: "pie", theta: { field: "amount", aggregate: "sum" }, color: "name" },
    { type: "pie", theta: { field: "amount", aggregate: "sum" }, color: { field: "name", legend: true } },
  ],
  histogram: [
    { type: "histogram", x: "amount", color: "group" },
    { type: "histogram", x: "signed" },
    { type: "histogram", x: "amount", color: "level" },
  ],
  heatmap: [
    { type: "heatmap", x: "name", y: "level", color: { field: "amount", aggregate: "sum" } },
    { type: "heatmap", x: "day", y: "name", color: { field: "signed", aggregate: "mean" } },
    { type: "heatmap", x: { field: "amount", bin: true }, y: { field: "other", bin: true }, color: { aggregate: "count" } },
    { type: "heatmap", x: "name", y: "level", color: "group" },
    { type: "heatmap", x: "name", y: "day", color: "level" },
  ],
  boxplot: [
    { type: "boxplot", x: "name", y: "amount", color: "group" },
    { type: "boxplot", x: { field: "name", title: "Tree" }, y: "signed" },
    { type: "boxplot", x: "day", y: "amount" },
    { type: "boxplot", y: "amount" },
    { type: "boxplot", x: "name", y: "amount", color: "level" },
  ],
};

const field = {
  title: ["Other words", null],
  format: [",.3f", "%d.%m.%y", "$,.2f"],
  aggregate: ["mean", "count"],
  kind: ["ordinal", "nominal", "temporal", "quantitative"],
  time_unit: ["year", "month_of_year"],
  bin: [true, { step: 7 }, { max: 3 }],
  "bin/step": [7],
  "bin/max": [3],
  "bin/start": [-20],
  "bin/stop": [200],
};
const sort = {
  sort: ["descending", "ascending", { by: "amount", order: "descending" }, ["Cedar", "High", "g1"]],
  "sort/by": ["other", "day", "id"],
  "sort/order": ["descending"],
};
const limit = { limit: [1], "limit/to": [1], "limit/keep": [["Ash", "High", "g1"]], "limit/other": ["Rest"], "limit/color": ["#b1c2d3"] };
const paint = { visible: [false, true], label_size: [17], label_color: ["#aa0011"], title_size: [19], title_color: ["#00aa11"] };
const axis = {
  ...paint,
  grid: [false, true],
  line: [true, false],
  labels: [false],
  label_angle: [-45],
  title: ["Axis words"],
  position: ["right", "top"],
  ticks: [2, [20], ["Ash"], ["2024-02-01"]],
  format: [",.3f", "%d.%m.%y"],
  tick_size: [9],
  grid_color: ["#11aa00"],
  grid_width: [3],
  line_color: ["#1100aa"],
  line_width: [4],
  zero_color: ["#aa00ff"],
};
const legend = {
  ...paint,
  position: ["right", "bottom", "left"],
  title: ["Legend words"],
  symbol_size: [25],
  format: [",.3f"],
  ticks: [2],
  no_data: ["not asked"],
};
const scale = {
  type: ["log", "sqrt", "symlog", "linear", "time"],
  domain: [
    [0.2, 0.6],
    [5, 30],
    [-30, 30],
    ["Cedar", "Ash"],
    ["g1", "g0"],
    ["2024-01-01", "2024-12-01"],
  ],
  zero: [false, true],
  nice: [false, true],
  clamp: [true],
  reverse: [true],
  palette: [["#010203", "#a0b0c0"]],
  midpoint: [4, 40],
  range: [
    [3, 900],
    [0.1, 0.4],
    ["diamond", "cross"],
  ],
  unknown: ["#aabbcc"],
  classes: [3, [20]],
};

const under = (prefix: string, table: Record<string, readonly unknown[]>) =>
  Object.fromEntries(Object.entries(table).map(([key, values]) => [`${prefix}/${key}`, values]));

/** Values to try for each key below a channel. */
export const channelValues: Record<"position" | "legend" | "plain", Record<string, readonly unknown[]>> = {
  position: { ...field, ...sort, ...limit, ...under("scale", scale), ...under("axis", axis), axis: [false] },
  legend: { ...field, ...sort, ...limit, ...under("scale", scale), ...under("legend", legend), legend: [false, true] },
  plain: field,
};

const mark = {
  opacity: [0.31],
  color: ["#a1b2c3"],
  width: [5],
  size: [90],
  band: [0.21],
  max_width: [3],
  max_height: [3],
  radius: [6],
  points: [true],
  curve: ["step", "monotone"],
  seam_color: ["#c1b2a3"],
  seam_width: [4],
  hole: [0.41],
  whisker: ["extent", 0.2],
  fill_opacity: [0.9],
  median_width: [7],
};
const text = { size: [23], weight: [400, 600], color: ["#a0b1c2"], visible: [false] };
const layout = {
  label_gap_under: [21],
  title_gap: [41],
  subtitle_gap: [23],
  title_lines: [1],
  subtitle_lines: [1],
  label_gap: [21],
  axis_title_gap: [22],
  label_share: [0.02],
  legend_gap: [43],
  legend_column_gap: [44],
  legend_label_limit: [12],
  ramp_length: [61],
  ramp_thickness: [25],
};

/** Values to try for each key of a chart that is no channel; `title` and the like say what the chart has to hold besides. */
export const chartValues: Record<string, readonly unknown[]> = {
  title: ["Words"],
  subtitle: ["More words"],
  description: ["For readers who cannot see it"],
  sort: ["descending", { by: "amount" }, ["Cedar"]],
  labels: [true, false],
  ...under("labels", {
    position: ["inside", "center", "outside"],
    format: [",.3f"],
    only: ["max", "ends", "min"],
    size: [19],
    color: ["#a2b3c4"],
    // One that no mark lets be read gives way to black or white.
    inverse_color: ["#a2b3c4", "#fff8e0"],
  }),
  ...under("references/0", {
    x: ["Birch", "2024-02-01", 30],
    y: [20],
    label: ["Other words"],
    color: ["#a3b4c5"],
    width: [5],
    dash: [[9, 9]],
    band_opacity: [0.7],
    label_size: [21],
  }),
  color_map: [{ group: { g0: "#a6b7c8" }, name: { Ash: "#a6b7c8" }, level: { Low: "#a6b7c8" }, "(measures)": { amount: "#a6b7c8" } }],
  width: [431],
  height: [277],
  ...under("style", {
    orientation: ["horizontal"],
    stack: ["none", "zero", "normalize", "center"],
    palette: [["#a4b5c6", "#112233"]],
    color: ["#a5b6c7"],
    number_format: [",.3f"],
    time_format: ["%d.%m.%y"],
    background: ["#f0e0d0"],
    padding: [37],
    none_label: ["nobody"],
    axis_x: [false],
    axis_y: [false],
    legend: [false, true],
  }),
  ...under("style/axis_x", axis),
  ...under("style/axis_y", axis),
  ...under("style/legend", legend),
  ...under("style/title", text),
  ...under("style/subtitle", text),
  ...under("style/layout", layout),
  ...Object.fromEntries(
    ["bar", "line", "area", "point", "arc", "cell", "box"].flatMap((name) => Object.entries(under(`style/marks/${name}`, mark))),
  ),
};

/** Keys that say nothing for a type because there is nothing there that they are about; a style that serves many charts may hold them. */
export const idleKeys: readonly RegExp[] = [
  /^style\/layout\/(ramp|label)_/,
  /^style\/time_format$/,
  /zero_color$/,
  // Only where marks have no value for their colour.
  /legend\/no_data$/,
  // What was tried says the same as silence here: a kind the field has anyway, an order by chance, a sort that is told with any order.
  /^(y_start|text|y)\/kind$/,
  /\/sort\/(by|order)$/,
  // A limit of amounts is told, whatever else it says.
  /^[xy]\/limit\/(other|color)$/,
  // Standing bars and boxes have no most height, lying ones no most width, and classes are as wide as they are.
  /^style\/marks\/(bar|box)\/max_(width|height)$/,
  // Classes of what is added up or only sized.
  /^(y_start|color|size|opacity|theta)\/bin\/(start|stop)$/,
];

/** KNOWN BUG: accepted, and nothing reads it and nothing is told. Each key is to be read, told or refused, and then taken off this list. */
export const unreadKeys: Readonly<Record<string, readonly string[]>> = {
  // A band has no tooltip, so the title of its start is not said.
  area: ["y_start/title"],
  histogram: ["x/scale/nice"],
  boxplot: ["x/scale/type"],
};
