import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type ChartIntent, enrich, RenderError, ready, render, resolve } from "../../dist/index.js";
import { basesOf, rows } from "./accepted-keys.js";

type Tree = { [key: string]: unknown };
type Row = Record<string, unknown>;

const defaults = parse(readFileSync(new URL("../../defaults/chart-defaults.yaml", import.meta.url), "utf8")) as Tree;

/** Every leaf of the defaults with its path; lists are leaves. */
function leaves(node: Tree, path: string[] = []): [string[], unknown][] {
  return Object.entries(node).flatMap(([key, value]): [string[], unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leaves(value as Tree, [...path, key])
      : [[[...path, key], value]],
  );
}

const words: Record<string, unknown> = {
  "auto.tried": 1,
  theme: "dark",
  scheme: "dark",
  categorical: ["#111111", "#222222", "#333333"],
  sequential: ["#111111", "#eeeeee"],
  diverging: ["#111111", "#ffffff", "#222222"],
  semantic: "spare",
  locale: "de-DE",
  "legend.position": "right",
  "labels.position": "inside",
  // One that the fills of marks let be read; another gives way to black or white.
  "labels.inverse_color": "#fff8e0",
  only: "max",
  curve: "step",
  weight: 400,
  none_label: "nobody",
  currency: "EUR",
  dash: [1, 9],
  shapes: ["diamond", "cross"],
  number_share: 0.5,
  time_share: 0.5,
  text_length: 5,
  low_cardinality: 2,
  id_rows: 5,
  tooltip_rows: 2,
  id_share: 0.95,
  mostly_null: 0.1,
  year_least: 1500,
  year_most: 1500,
  turn: 2,
  least_distinct: 3,
  bars: 2,
  buckets: 10,
  series: 2,
  stack: 1,
  label_share: 0.02,
  zero_share: 0.95,
  tick_least: 9,
  tick_most_x: 3,
  tick_most_y: 3,
  rows_top: 1,
  direct: 0,
  direct_share: 0.001,
  depth: 2,
  source: 20,
  below: 2000,
  title_lines: 1,
  subtitle_lines: 1,
  legend_label_limit: 12,
  compact_from: 1e6,
  "card.size": "large",
  good: "down",
  "spark.points": ["max"],
  "multiples.width": 60,
};

/** Another value of the same kind. */
function other(path: string[], value: unknown): unknown {
  const [parent, key] = [path.at(-2), path.at(-1)!];
  if (path[0] === "limits" && !(key in words)) return 1;
  if (parent === "subtitle" && key === "weight") return 600;
  const known = words[`${parent}.${key}`] ?? words[key];
  if (known !== undefined) return known;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value === 0 ? 7 : value <= 1 ? value * 0.4 : Math.ceil(value * 1.7);
  if (value === null) return "#13579b";
  if (typeof value === "string") return "#13579b";
  return (value as unknown[]).map((each, i) => (typeof each === "number" ? each * 0.5 + 0.1 : `#${`${(i % 9) + 1}`.repeat(6)}`));
}

const at = (path: string[], value: unknown): Tree => path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Tree;

const titled = {
  title:
    "A title that goes on for quite a while, so long that it needs a second line, and a third one, and a fourth one as well, since it does not end before that",
  subtitle:
    "A subtitle that goes on for quite a while, so long that it needs a second line in any frame, and a third one as well, and then a fourth one as it does not end",
};
const many = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ x: i, y: (i * 37) % 101, name: `n${i}` }));
const mixed: Row[] = Array.from({ length: 12 }, (_, i) => ({
  when: i < 8 ? `2024-01-0${i + 1}` : "soon",
  digits: i < 8 ? `${i}` : "x",
  year: 1100 + i,
  late: 2300 + i,
  count: i % 6,
  order_id: i < 6 ? `A${i}x` : "A0x",
  note: `${i} is a note of middling length`,
  sparse: i % 3 ? i : null,
  shop: `s${i % 4}`,
  part: `p${i % 3}`,
  amount: i + 0.5,
}));

/** Charts in which each key has something to do. */
const five = [
  { start: 0, end: 1, count: 4 },
  { start: 1, end: 2, count: 9 },
];
const profile = {
  name: "amount",
  description: "What it cost",
  row_count: 90,
  null_count: 20,
  empty_count: 5,
  invalid_count: 3,
  distinct_count: 40,
  min: 0,
  max: 20,
  mean: 6.5,
  quantiles: [
    { at: 0.25, value: 2 },
    { at: 0.5, value: 4 },
    { at: 0.75, value: 9 },
  ],
  histogram: {
    bins: [
      { start: 0, end: 5, count: 40 },
      { start: 5, end: 10, count: 20 },
    ],
    overflow: 2,
  },
  flags: [{ code: "mostly_missing" }],
};
const kinds = ["date", "category", "boolean", "text", "identifier", "other"] as const;
/** Small pictures, which draw in no time. */
const small: [ChartIntent, readonly Row[]][] = [
  [{ type: "spark_line", y: "other" }, rows],
  [{ type: "spark_area", y: "signed" }, rows],
  [{ type: "spark_line", y: "other", width: 16 }, [{ other: null }]],
  [{ type: "spark_bar", x: "other", y: "name" }, many(12).map((row, i) => ({ other: i - 3, name: `A name of row ${i}`, ...row }))],
  [{ type: "spark_bar", x: "other", y: "name", width: 90 }, [{ other: 3, name: "One very long name of a thing" }]],
  [{ type: "spark_histogram", spark: { overflow: 3 } }, five],
  [{ type: "spark_completeness" }, [{ filled: 9, empty: 3, null: 2, invalid: 1 }]],
  [{ type: "spark_box" }, [{ min: 0, q1: 2, median: 3, q3: 5, max: 9 }]],
  [{ type: "column_card", profile }, []],
  [{ type: "column_card", profile, card: { size: "large" } }, []],
  [{ type: "column_card", profile: { ...profile, flags: [{ code: "broken", severity: "error" }] } }, []],
  ...(["small", "medium", "large"] as const).map((size): [ChartIntent, Row[]] => [
    {
      type: "column_card",
      profile: [profile, ...kinds.map((kind) => ({ name: kind, kind, row_count: 9, distinct_count: 9 }))],
      card: { size },
    },
    [],
  ]),
  // What is told though it can be drawn: a slice of 60 %, nine slices, measures 120 times apart, shares of which a third are above 1.
  [{ type: "pie", color: "name", theta: "y" }, [60, 30, 10].map((y, i) => ({ name: `n${i}`, y }))],
  [{ type: "pie", color: "name", theta: "y" }, [9, 8, 7, 6, 5, 4, 3, 2, 1].map((y, i) => ({ name: `n${i}`, y }))],
  [{ type: "column", x: "name", y: ["y", "z"] }, [{ name: "n", y: 120, z: 1 }]],
  [{ type: "column", x: "name", y: { field: "y", format: "percent" } }, [0.5, 0.4, 1.5].map((y, i) => ({ name: `n${i}`, y }))],
  [{ type: "kpi", value: "amount", support: "other", title: "Words" }, rows.slice(0, 1)],
  [{ type: "kpi", value: "amount", support: "signed", kpi: { spark: { type: "spark_line", values: [1, 3, 2] } } }, rows.slice(0, 1)],
  [{ type: "kpi", value: "amount", support: "signed" }, [{ amount: 3, signed: 0 }]],
  [{ type: "kpi", value: "amount", support: "signed" }, [{ amount: 3, signed: 4 }]],
  [{ type: "kpi", value: "amount", support: "signed" }, [{ amount: 3, signed: -4 }]],
  [
    {
      type: "table",
      columns: [
        { field: "name", title: "A head of three or four words" },
        { field: "signed", bar: true },
        { field: "amount", heat: true },
      ],
      width: 220,
    },
    rows,
  ],
  [{ type: "table", columns: ["name", "signed"] }, many(60).map((row, i) => ({ ...row, signed: i - 20 }))],
];

const list = (count: number, make: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => make(i));
const month = (i: number) => `${2020 + Math.floor(i / 12)}-${`${1 + (i % 12)}`.padStart(2, "0")}`;

const cases: [ChartIntent | string, readonly Row[]][] = [
  ...small,
  ...Object.entries(basesOf).flatMap(([, charts]) => charts.map((chart): [ChartIntent, Row[]] => [chart, rows])),
  [{ ...basesOf.bar![0]!, ...titled, color: { field: "group", legend: { title: "Legend" } }, x: { field: "name", title: "Tree" } }, rows],
  [
    { type: "bar", x: "shop", y: "amount", color: "part", labels: true, references: [{ y: 3, label: "Here" }, { y: [1, 2] }] },
    mixed.slice(0, 4),
  ],
  [
    { type: "line", x: "day", y: "amount", color: { field: "name", legend: { title: "Long legend of names" } }, labels: true },
    rows.slice(0, 6),
  ],
  [{ type: "bar", x: "shop", y: "amount", style: { orientation: "horizontal" } }, mixed.slice(0, 2)],
  [{ type: "column", x: "month", y: "sales", width: 900 }, list(15, (i) => ({ month: month(i), sales: i + 1 }))],
  [{ type: "boxplot", x: "shop", y: "amount", style: { orientation: "horizontal" } }, mixed.filter(({ shop }) => shop === "s1")],
  [{ type: "line", x: "x", y: "y", color: "name" }, many(40)],
  [
    { type: "line", x: "x", y: "y" },
    [
      { x: 1, y: 90 },
      { x: 2, y: 100 },
    ],
  ],
  [
    {
      type: "line",
      x: { field: "at", title: "When" },
      y: { field: "signed", title: "How much" },
      style: { axis_x: { grid: true }, axis_y: { line: true } },
    },
    rows,
  ],
  [
    { type: "bar", x: "name", y: "amount", style: { axis_x: { grid: true } } },
    many(25).map((row, i) => ({ ...row, amount: i + 1, name: `A rather long name ${i}` })),
  ],
  [{ type: "bar", x: "name", y: { field: "x", scale: { zero: false } } }, many(5).map((row, i) => ({ ...row, x: i + 90 }))],
  [{ type: "bar", x: "name", y: { field: "x", format: "currency" } }, many(5)],
  [{ type: "line", x: "x", y: "y" }, many(5).map((row) => ({ ...row, y: Number(row.y) * 1000 }))],
  [{ type: "column", x: "name", y: "y", color: "name", width: 200 }, many(8)],
  [{ type: "scatter", x: "x", y: "y" }, many(900)],
  [{ type: "scatter", x: "x", y: "y" }, many(5000)],
  [{ type: "scatter", x: "amount", y: "amount", color: "count" }, mixed],
  [{ type: "line", x: "when", y: "amount" }, mixed],
  [{ type: "line", x: "digits", y: "amount" }, mixed],
  [{ type: "line", x: "year", y: "amount" }, mixed],
  [{ type: "line", x: "year", y: "amount" }, mixed.map((row) => ({ ...row, year: row.late }))],
  [{ type: "line", x: "year", y: "amount" }, mixed.map((row, i) => ({ year: 1900 + i, amount: row.amount }))],
  [{ type: "histogram", x: "count" }, mixed],
  // 13 apart: told when more is asked for.
  [{ type: "bar", x: "shop", y: "amount", color: "part", color_map: { part: { p0: "#2f6db2", p1: "#5a90d4" } } }, mixed.slice(0, 2)],
  [{ type: "bar", x: "shop", y: "sparse" }, mixed],
  [{}, mixed.map(({ order_id, amount }) => ({ order_id, amount }))],
  [{}, mixed.map(({ note, amount }) => ({ note, amount }))],
  [{}, mixed.map(({ shop, part, amount }) => ({ shop, part, amount }))],
  [{}, mixed.map(({ shop, amount }, i) => ({ day: `2024-01-0${1 + (i % 3)}`, shop, amount }))],
  [{ ...basesOf.bar![0]!, ...titled, width: 180, height: 130 }, rows],
  ...[150, 170, 190, 210, 230].map((height): [ChartIntent, Row[]] => [
    { ...basesOf.line![0]!, title: "Title", subtitle: "Subtitle", width: 300, height },
    rows,
  ]),
  [{ type: "donut", color: "name", theta: "y" }, many(4).map((row) => ({ ...row, y: 3 }))],
  // More slices than are labelled unasked, and one that is too thin for it.
  [{ type: "pie", color: "name", theta: "y" }, many(10).map((row) => ({ ...row, y: 3 }))],
  [{ type: "pie", color: "name", theta: "y" }, many(2).map((row, i) => ({ ...row, y: i === 0 ? 99 : 1 }))],
  [{ type: "bar", x: "name", y: "y", labels: true }, many(4)],
  [{ type: "histogram", x: "signed", style: { axis_x: { grid: true } } }, rows],
  [{}, mixed.map(({ amount }, i) => ({ order_id: `A${i}x`, amount }))],
  [{}, Array.from({ length: 60 }, (_, i) => ({ order_id: `A${Math.min(i, 53)}x` }))],
  ["type: bar\nx: name\ny: {field: x, scale: {zero: true}}\n", many(3)],
  [{ type: "bar", x: "name", y: "y", labels: { position: "inside" } }, many(3)],
  // Layers of every kind, over names and over numbers.
  [
    {
      type: "column",
      x: "name",
      y: "y",
      layers: [
        { type: "rule", y: { field: "y", aggregate: "mean" } },
        { type: "tick", y: "x" },
        { type: "errorbar", y: "y", y_start: "x" },
      ],
    },
    many(4),
  ],
  [{ type: "line", x: "x", y: "y", layers: [{ type: "tick", y: "z" }] }, many(4).map((row) => ({ ...row, z: Number(row.y) + 5 }))],
  // Panels: one, many in a column, a few in a narrow frame, small ones, lying bars.
  [{ type: "line", x: "x", y: "y", multiples: "name" }, many(4)],
  [{ type: "line", x: "x", y: "y", multiples: { columns: "name" }, width: 300 }, many(6)],
  [{ type: "line", x: "x", y: "y", multiples: { columns: "one" } }, many(4).map((row) => ({ ...row, one: "one" }))],
  [{ type: "line", x: "x", y: "y", multiples: { columns: "name", wrap: 8 } }, many(8)],
  [{ type: "line", x: "x", y: "y", multiples: { rows: "name" } }, many(20)],
  [
    { type: "bar", x: "name", y: "y", style: { orientation: "horizontal" }, multiples: { columns: "one" } },
    many(20).map((row) => ({ ...row, one: "one" })),
  ],
  // Colours in classes, and a mark without a value.
  [{ type: "scatter", x: "amount", y: "amount", color: { field: "sparse", scale: { type: "quantize" } } }, mixed],
];

const date = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Rows whose facts, or whose choice of a chart, hang on a threshold or a price; with the title of the chart. */
const onTheEdge: readonly (readonly [rows: Row[], title?: string])[] = [
  [list(8, (i) => ({ f: 1850 + 15 * i }))],
  [list(30, (i) => ({ f: 1500 + 10 * i }))],
  [list(12, (i) => ({ f: 1600 + 10 * i }))],
  [list(20, (i) => ({ f: `Text number ${i % 6}, which goes on for about as long as a sentence does` }))],
  [list(5, (i) => ({ height: i + 0.5, weight: 60 - i * 1.25 }))],
  [list(12, (i) => ({ height: i * 1.5 + 0.25 }))],
  [list(60, (i) => ({ f: 3 * i }))],
  [list(100, (i) => ({ f: i % 4 }))],
  [list(1100, (i) => ({ f: i % 50 }))],
  [list(25, (i) => ({ code: i % 2 }))],
  [list(100, (i) => ({ f: 40 * (i % 3) }))],
  [[0.5, 0.2, 0.3, 1.5, 2.5].map((pct) => ({ pct }))],
  [list(1, () => ({ sales: 3 }))],
  [list(15, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [list(40, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [list(80, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [list(8, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [list(4, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [list(4, (i) => ({ town: `t${i}`, sales: i + 1 })), "Share of the towns"],
  [list(15, (i) => ({ month: month(i), sales: i + 1 }))],
  [list(36, (i) => ({ month: month(i % 12), sales: i + 1.5, shop: `s${i % 4}` }))],
  [list(12, (i) => ({ a: `a${i % 6}`, b: `b${(i * 5 + (i > 5 ? 1 : 0)) % 6}`, amount: i }))],
  [list(49, (i) => ({ day: weekdays[i % 7], month: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul"][Math.floor(i / 7)], calls: i }))],
  [list(30, (i) => ({ shop: `s${i % 3}`, amount: i + 0.5 }))],
  [list(2500, (i) => ({ at: new Date(i * 6e4).toISOString(), level: i % 7 }))],
  [list(80, (i) => ({ day: date(i) }))],
  [list(30, (i) => ({ name: `n${i}`, height: i + 0.5, weight: 60 - i + 0.25 }))],
  [list(9, (i) => ({ day: date(i), sales: i + 1, costs: 7 * (i + 1) }))],
  [list(9, (i) => ({ day: date(i), sales: i + 1, costs: 2 * (i + 1) }))],
  [list(30, (i) => ({ height: i + 0.5, weight: 60 - i + 0.25, size: (i * 7) % 11 }))],
  [list(30, (i) => Object.fromEntries(["a", "b", "c", "d", "e", "f", "g", "h"].map((name, n) => [name, ((i + n) * 37) % 101])))],
  [list(9, (i) => ({ lat: i, lon: i }))],
  [list(9, (i) => ({ opened: date(i), closed: date(i + 9) }))],
  [list(9, (i) => ({ opened: date(i), closed: date(i + 9), sales: i }))],
  // Names with a rest, and regions.
  [list(200, (i) => ({ day: date(i % 10), shop: `s${i % 20}`, sales: i }))],
  [list(120, (i) => ({ town: `t${i}`, sales: i + 1 }))],
  [["Ohio", "Iowa", "Utah"].map((state, i) => ({ state, unemployment_rate: i + 1.5 }))],
  [["Ohio", "Iowa", "Utah"].map((state, i) => ({ state, sales: i + 1 }))],
  [list(80, (i) => ({ town: `t${i}`, price: i + 1 }))],
  ["OH IA UT TX ME ID NV OR KS AK HI VT MT".split(" ").map((state, i) => ({ state, unemployment_rate: i + 1.5 }))],
  ["OH IA UT TX ME ID NV OR KS AK HI VT".split(" ").map((state, i) => ({ state, unemployment_rate: i + 1.5 }))],
  [["Ohio", "Iowa"].map((state, i) => ({ state, unemployment_rate: i + 1.5 }))],
  [["Ohio", "Iowa", "Utah", "Texas", "Maine", "a", "b", "c", "d"].map((state, i) => ({ state, unemployment_rate: i + 1.5 }))],
];

/** Whether what the rows say changes: facts, the chart that is found, and the runners-up with their prices. */
function saysOther(config: Tree): boolean {
  const open = cases.flatMap(([chart, data]) => (Object.keys(chart).length === 0 ? [[data] as const] : []));
  return [...onTheEdge, ...open].some(([data, title]) => {
    const chart = title === undefined ? {} : { title };
    return JSON.stringify(enrich(chart, data)) !== JSON.stringify(enrich(chart, data, { config }));
  });
}

async function outcome([chart, data]: (typeof cases)[number], config: Tree): Promise<string> {
  try {
    const { content, issues } = await render(chart, { data, fonts: "reference", config });
    return JSON.stringify([`${content}`.replace(/\bd[0-9a-z]{7}\b/g, "id"), issues]);
  } catch (error) {
    if (error instanceof RenderError) return JSON.stringify(error.issues);
    throw error;
  }
}

/** The resolved chart without its origins, or its refusal: where that stays the same, so does the picture. */
function decisions([chart, data]: (typeof cases)[number], config: Tree): string {
  try {
    const { origins: _, ...rest } = resolve(chart, undefined, { data, config });
    return JSON.stringify(rest);
  } catch (error) {
    if (error instanceof RenderError) return JSON.stringify(error.issues);
    throw error;
  }
}

/** Keys that change what is told, and not what is decided. */
const onlyTold = /^(limits|warn\.|enrich\.mostly_null|scale\.hidden_zero_warn|color\.similar_below)/;

/** Keys that need what these charts do not have: fonts handed in (tests/fonts), specifications in Vega-Lite (tests/vega-lite), geometries (tests/geo), a heat cell. */
const elsewhere = new Set([
  "limits.font",
  "limits.views",
  "limits.work",
  "table.heat_colors",
  "limits.items",
  "limits.queries",
  "limits.face_rows",
  "limits.vertices",
]);
/** Read by faces and by maps only: tests/faces/config.test.ts, tests/geo/config.test.ts. */
const isOfOthers = (path: string) => /^(face|geo|marks\.region)\./.test(path);

/** Palettes that the other values name. */
const palettes = { spare: { kind: "semantic", light: { no_data: "#123123", other: "#456456" } } };

describe("every key of the house defaults", () => {
  it("is read: another value changes some chart, or what is told about it", { timeout: 300_000 }, async () => {
    // Charts without a type may become maps.
    await ready({ geo: ["us-states", "world"] });
    const before = new Map<number, string>();
    const decided = new Map<number, string>();
    const found: string[] = [];
    for (const [path, value] of leaves(defaults)) {
      if (isOfOthers(path.join("."))) continue;
      const config = { ...at(path, other(path, value)), palettes };
      let isRead = false;
      for (let i = 0; i < cases.length && !isRead; i++) {
        if (!decided.has(i)) decided.set(i, decisions(cases[i]!, {}));
        if (!onlyTold.test(path.join(".")) && decisions(cases[i]!, config) === decided.get(i)) continue;
        if (!before.has(i)) before.set(i, await outcome(cases[i]!, {}));
        const after = await outcome(cases[i]!, config);
        expect(after, path.join(".")).not.toContain("CONFIG_WRONG");
        isRead = after !== before.get(i);
      }
      if (!isRead && /^(enrich|auto)\./.test(path.join("."))) isRead = saysOther(config);
      if (!isRead && !elsewhere.has(path.join("."))) found.push(path.join("."));
    }
    expect(found).toEqual([]);
  });
});
