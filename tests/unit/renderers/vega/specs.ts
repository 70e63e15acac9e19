import type { TopLevelSpec } from "vega-lite";

type Row = Record<string, unknown>;
export interface Case {
  name: string;
  spec: TopLevelSpec;
  rows: Row[];
}

const letters = "ABCDEFGHIJKLMNOPQRST".split("");
/** Repeatable numbers without chance: multiples of a step, wrapped. */
const wave = (i: number, step: number, size: number) => (i * step) % size;

const bars: Row[] = letters.slice(0, 8).map((name, i) => ({ name, value: 10 + wave(i, 37, 90), group: i % 2 ? "odd" : "even" }));
const signed: Row[] = letters.slice(0, 8).map((name, i) => ({ name, value: wave(i, 37, 90) - 40 }));
const days: Row[] = Array.from({ length: 60 }, (_, i) => ({
  day: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
  value: 50 + wave(i, 17, 40),
  low: 30 + wave(i, 17, 40),
  kind: i % 3 === 0 ? "one" : i % 3 === 1 ? "two" : "three",
}));
const points: Row[] = Array.from({ length: 90 }, (_, i) => ({
  a: wave(i, 31, 97),
  b: wave(i, 57, 89),
  kind: letters[i % 4],
  size: 1 + (i % 7),
}));
const cells: Row[] = Array.from({ length: 84 }, (_, i) => ({ hour: i % 12, weekday: Math.floor(i / 12), count: wave(i, 29, 50) }));
const countries: Row[] = [
  {
    id: "a",
    value: 3,
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [0, 20],
          [30, 20],
          [30, 0],
          [0, 0],
        ],
      ],
    },
  },
  {
    id: "b",
    value: 8,
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [30, 0],
          [30, 20],
          [50, 25],
          [55, 0],
          [30, 0],
        ],
      ],
    },
  },
  {
    id: "c",
    value: 5,
    geometry: {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [0, 20],
            [0, 40],
            [20, 40],
            [20, 20],
            [0, 20],
          ],
        ],
      ],
    },
  },
].map(({ geometry, ...properties }) => ({ type: "Feature", geometry, properties }));
const pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const rows = { name: "rows" };
const make = (name: string, values: Row[], spec: object): Case => ({
  name,
  rows: values,
  spec: { data: rows, config: { font: "Dataface Sans" }, ...spec } as unknown as TopLevelSpec,
});

const x = (field: string, type: string, more: object = {}) => ({ field, type, ...more });
const name = x("name", "nominal");
const value = x("value", "quantitative");

export const cases: Case[] = [
  make("bars", bars, { mark: "bar", encoding: { x: name, y: value } }),
  make("bars below zero, rounded at their ends", signed, {
    mark: { type: "bar", cornerRadiusEnd: 4, stroke: "#333", strokeWidth: 2 },
    encoding: { y: name, x: value, color: { condition: { test: "datum.value < 0", value: "crimson" }, value: "hsl(210, 50%, 45%)" } },
  }),
  make("stacked bars with a legend and a title", bars, {
    title: { text: ["A title in", "two lines"], subtitle: "and what is below it" },
    mark: { type: "bar", cornerRadius: 3 },
    encoding: { x: x("group", "nominal"), y: { ...value, stack: "normalize" }, color: name },
  }),
  make("lines over days", days, { mark: "line", encoding: { x: x("day", "temporal"), y: value, color: x("kind", "nominal") } }),
  make("a curved, dashed line with points", days.slice(0, 12), {
    mark: { type: "line", interpolate: "monotone", strokeDash: [6, 3], point: { shape: "diamond", size: 80 } },
    encoding: { x: x("day", "temporal", { axis: { format: "%d %b", labelAngle: -40 } }), y: value },
  }),
  make("an area with a gradient", days, {
    mark: {
      type: "area",
      line: { color: "darkgreen" },
      color: {
        gradient: "linear",
        x1: 1,
        x2: 1,
        y1: 1,
        y2: 0,
        stops: [
          { offset: 0, color: "white" },
          { offset: 1, color: "rgba(0, 100, 0, 0.8)" },
        ],
      },
    },
    encoding: { x: x("day", "temporal"), y: value },
  }),
  make("a band and a trail", days, {
    layer: [
      { mark: { type: "area", opacity: 0.3, interpolate: "step" }, encoding: { y: value, y2: { field: "low" } } },
      { mark: "trail", encoding: { y: value, size: x("low", "quantitative", { legend: null }) } },
    ],
    encoding: { x: x("day", "temporal") },
  }),
  make("points of all shapes", points, {
    mark: { type: "point", filled: true, opacity: 0.7 },
    encoding: {
      x: x("a", "quantitative"),
      y: x("b", "quantitative"),
      shape: x("kind", "nominal"),
      color: x("kind", "nominal"),
      size: x("size", "quantitative"),
    },
  }),
  make("circles and a colour ramp", points, {
    mark: "circle",
    encoding: { x: x("a", "quantitative"), y: x("b", "quantitative"), color: x("a", "quantitative", { scale: { scheme: "viridis" } }) },
  }),
  make("turned squares and ticks", points, {
    layer: [
      { mark: { type: "square", angle: 30, size: 60, filled: false }, encoding: { y: x("b", "quantitative") } },
      { mark: { type: "tick", color: "orange" }, encoding: { y: x("b", "quantitative", { bin: true }) } },
    ],
    encoding: { x: x("a", "quantitative") },
  }),
  make("a clipped line", days, {
    mark: { type: "line", clip: true, strokeWidth: 6 },
    encoding: { x: x("day", "temporal"), y: { ...value, scale: { domain: [60, 80] } } },
  }),
  make("a ring with texts around it", bars.slice(0, 5), {
    layer: [
      { mark: { type: "arc", innerRadius: 40, outerRadius: 80, padAngle: 0.03, cornerRadius: 6 } },
      { mark: { type: "text", radius: 100, fontSize: 13, fontWeight: "bold" }, encoding: { text: { field: "name" } } },
    ],
    encoding: { theta: { ...value, stack: true }, color: { ...name, legend: null } },
    view: { stroke: null },
  }),
  make("rules, texts and a turned label", bars, {
    layer: [
      { mark: { type: "rule", strokeDash: [2, 2] }, encoding: { x: { ...value, aggregate: "mean" } } },
      { mark: { type: "rule", strokeCap: "round", strokeWidth: 5 }, encoding: { y: name, x: value, x2: { datum: 0 } } },
      {
        mark: { type: "text", align: "left", baseline: "middle", dx: 6, angle: 20, fontStyle: "normal" },
        encoding: { y: name, x: value, text: { field: "value", format: ".1f" } },
      },
    ],
  }),
  make(
    "labels that are cut",
    bars.map((row) => ({ ...row, name: `${row.name} with a very long name that nobody can show in full` })),
    {
      mark: "bar",
      encoding: { y: x("name", "nominal", { axis: { labelLimit: 90, title: "A long title of the axis" } }), x: value },
    },
  ),
  make("a heatmap", cells, {
    mark: "rect",
    encoding: { x: x("hour", "ordinal"), y: x("weekday", "ordinal"), color: x("count", "quantitative") },
    config: { font: "Dataface Sans", view: { stroke: "transparent" } },
  }),
  make("facets with headers", points, {
    mark: "point",
    width: 90,
    height: 80,
    encoding: { x: x("a", "quantitative"), y: x("b", "quantitative"), column: x("kind", "nominal"), color: x("kind", "nominal") },
  }),
  make("two views side by side", bars, {
    hconcat: [
      { mark: "bar", width: 120, height: 100, encoding: { x: name, y: value } },
      { mark: { type: "arc" }, width: 120, height: 100, encoding: { theta: value, color: x("group", "nominal") } },
    ],
    background: "#f6f6f0",
  }),
  make("a histogram of a sample", points, {
    transform: [{ sample: 40 }],
    mark: { type: "bar", binSpacing: 2 },
    encoding: { x: x("a", "quantitative", { bin: { maxbins: 8 } }), y: { aggregate: "count" } },
  }),
  make("jittered dots", points, {
    transform: [{ calculate: "sqrt(-2*log(random()))*cos(2*PI*random())", as: "jitter" }],
    mark: { type: "circle", size: 12 },
    encoding: { x: x("kind", "nominal"), y: x("b", "quantitative"), xOffset: x("jitter", "quantitative") },
  }),
  make("months by time unit", days, {
    mark: "bar",
    encoding: {
      x: x("day", "temporal", { timeUnit: "yearmonth" }),
      y: { aggregate: "mean", field: "value" },
      color: { timeUnit: "month", field: "day" },
    },
  }),
  make("a box plot", points, { mark: "boxplot", encoding: { x: x("kind", "nominal"), y: x("b", "quantitative") } }),
  make(
    "means with error bars on a log scale",
    points.map((row) => ({ ...row, b: 1 + (row.b as number) })),
    {
      layer: [
        { mark: { type: "errorbar", ticks: true }, encoding: { y: x("b", "quantitative", { scale: { type: "log" } }) } },
        { mark: "point", encoding: { y: { aggregate: "mean", field: "b" } } },
      ],
      encoding: { x: x("kind", "nominal") },
    },
  ),
  make("a density and a regression", points, {
    layer: [
      { mark: "point", encoding: { x: x("a", "quantitative"), y: x("b", "quantitative") } },
      {
        transform: [{ regression: "b", on: "a", method: "poly" }],
        mark: { type: "line", color: "#f00a" },
        encoding: { x: x("a", "quantitative"), y: x("b", "quantitative") },
      },
    ],
  }),
  make("a map", countries, {
    projection: { type: "conicEqualArea" },
    width: 300,
    height: 200,
    layer: [
      { data: { graticule: { step: [15, 15] } }, mark: { type: "geoshape", stroke: "#ccc", filled: false } },
      { mark: { type: "geoshape", stroke: "white" }, encoding: { color: x("properties.value", "quantitative") } },
    ],
  }),
  make(
    "pictures",
    bars.slice(0, 4).map((row) => ({ ...row, picture: pixel })),
    {
      mark: { type: "image", width: 24, height: 16, aspect: false },
      encoding: { x: name, y: value, url: { field: "picture" } },
    },
  ),
  make("a legend on top, links and tooltips", bars, {
    mark: { type: "bar", tooltip: true },
    encoding: {
      x: name,
      y: value,
      color: x("group", "nominal", { legend: { orient: "top", symbolType: "stroke", columns: 1 } }),
      href: { value: "https://example.org/?a=1" },
    },
  }),
];

export const caseNamed = (wanted: string): Case => cases.find((each) => each.name === wanted)!;
