import { describe, expect, it } from "vitest";
import { openData } from "../../../src/data/source.js";
import { enrichChart } from "../../../src/enrich/enrich.js";
import { chartDefaults } from "../../../src/generated/defaults.js";
import { regionKind } from "../../../src/geo/keys/region-kind.js";
import { chartTypes } from "../../../src/intent/chart-types.js";
import type { ChartIntent } from "../../../src/intent/types.js";
import type { Config } from "../../../src/resolve/config.js";
import { parseIntent } from "../intent/reading.js";

type Row = Record<string, unknown>;

const config = chartDefaults as unknown as Config;
const patchOf = (rows: Row[], chart: ChartIntent = {}) =>
  enrichChart(
    parseIntent(chart),
    openData(rows, () => {}, { rows: 1e6, text: 2000 }),
    config,
    chartTypes,
  );
const choice = (rows: Row[], chart: ChartIntent = {}) =>
  Object.fromEntries(Object.entries(patchOf(rows, chart).chart).map(([path, { value }]) => [path, value]));
const rows = (count: number, make: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => make(i));
const day = (i: number) => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);

describe("one rule each", () => {
  const cases: [rule: string, type: string, rows: Row[], chart?: ChartIntent][] = [
    ["auto.line", "line", rows(30, (i) => ({ day: day(i), sales: i }))],
    ["auto.lines", "line", rows(30, (i) => ({ day: day(i), actual: i + 1, plan: i + 2 }))],
    ["auto.bars-in-time", "bar", rows(5, (i) => ({ year: 2019 + i, sales: i })), { style: { orientation: "horizontal" } }],
    ["auto.area", "area", rows(30, (i) => ({ day: day(i), sales: i })), { style: { stack: "zero", marks: { area: { opacity: 0.5 } } } }],
    ["auto.counts-in-time", "bar", rows(30, (i) => ({ day: day(i) }))],
    ["auto.bar", "bar", rows(4, (i) => ({ shop: `s${i}`, sales: i }))],
    ["auto.bars", "bar", rows(3, (i) => ({ shop: `s${i}`, actual: i + 1, plan: i + 2 }))],
    ["auto.counts", "bar", rows(40, (i) => ({ shop: `s${i % 4}` }))],
    ["auto.pie", "pie", rows(4, (i) => ({ party: `p${i}`, votes: i + 1 })), { title: "Share of votes" }],
    ["auto.scatter", "scatter", rows(40, (i) => ({ height: i + 0.5, weight: 60 - i }))],
    ["auto.histogram", "histogram", rows(40, (i) => ({ height: i + 0.5 }))],
    ["auto.points", "point_map", rows(40, (i) => ({ lat: i + 0.5, lon: 60 - i }))],
    ["auto.sized-points", "bubble_map", rows(40, (i) => ({ lat: i + 0.5, lon: 60 - i, guests: i }))],
    ["auto.largest-bars", "bar", rows(45, (i) => ({ shop: `s${i}`, sales: i + 1 }))],
    ["auto.largest-counts", "bar", rows(400, (i) => ({ shop: `s${i % 50}` }))],
    ["auto.largest-lines", "line", rows(400, (i) => ({ day: day(i % 20), shop: `s${Math.floor(i / 20)}`, sales: i }))],
    ["auto.figure", "kpi", rows(1, () => ({ sales: 12 }))],
    ["auto.table", "table", rows(9, (i) => ({ opened: day(i), closed: day(i + 9) }))],
  ];
  it.each(cases)("%s makes a %s", (rule, type, data, chart) => {
    const { chart: found, alternatives } = patchOf(data, chart);
    const every = [{ rule: found["/type"]!.rule, type: found["/type"]!.value }, ...alternatives];
    if (rule === "auto.area" || rule === "auto.bars-in-time") expect(every.map((each) => each.type)).toContain(type);
    else expect(every[0]).toEqual({ rule, type });
  });

  it("two cycles make a grid, many series over time too", () => {
    const week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun"];
    expect(patchOf(rows(42, (i) => ({ day: week[i % 7], month: months[i % 6], calls: i }))).chart["/type"]).toMatchObject({
      value: "heatmap",
      rule: "auto.grid",
    });
    const { alternatives, chart } = patchOf(rows(360, (i) => ({ day: day(i % 20), shop: `s${Math.floor(i / 20)}`, level: i })));
    expect([chart["/type"]!.value, ...alternatives.map((each) => each.type)]).toContain("heatmap");
  });

  it("boxes are offered where each category has many rows", () => {
    const { alternatives } = patchOf(rows(90, (i) => ({ shop: `s${i % 3}`, price: (i * 37) % 11 })));
    expect(alternatives.map((each) => each.type)).toContain("boxplot");
  });
});

describe("what is never made", () => {
  const all = (data: Row[], chart?: ChartIntent) => {
    const { chart: found, alternatives } = patchOf(data, chart);
    return [found["/type"]!.value, ...alternatives.map((each) => each.type)];
  };

  it("slices of negative parts, or of means", () => {
    expect(
      all(
        rows(4, (i) => ({ party: `p${i}`, profit: i - 1 })),
        { title: "Share" },
      ),
    ).not.toContain("pie");
    expect(
      all(
        rows(4, (i) => ({ party: `p${i}`, price: i + 1 })),
        { title: "Share" },
      ),
    ).not.toContain("pie");
  });

  it("a line over names", () => expect(all(rows(4, (i) => ({ shop: `s${i}`, sales: i })))).not.toContain("line"));

  it("a sum of identifiers, years or postcodes", () => {
    const data = rows(200, (i) => ({ user_id: 1000 + ((i * 37) % 50), year: 2019 + (i % 4), zip: 10115 + (i % 30), shop: `s${i % 3}` }));
    const { chart, alternatives } = patchOf(data);
    expect(JSON.stringify(chart)).not.toContain('"sum"');
    expect(alternatives.flatMap((each) => each.parts.map((part) => part.name))).not.toContain("sum");
  });

  it("a sum of what nothing says adds up: it is averaged, and stands side by side", () => {
    const data = rows(36, (i) => ({ shop: `s${i % 3}`, part: `p${i % 2}`, f1: i + 0.5 }));
    expect(choice(data)).toMatchObject({ "/type": "bar", "/y": { field: "f1", aggregate: "mean" }, "/style/stack": "none" });
  });
});

describe("prices", () => {
  it("are the sums of their named parts, the winner's too", () => {
    const { chart, alternatives } = patchOf(rows(36, (i) => ({ day: day(i), shop: `s${i % 3}`, sales: i })));
    const winner = chart["/type"]!.evidence as { cost: number; parts: { name: string; cost: number }[] };
    for (const { cost, parts } of [winner, ...alternatives]) {
      expect(cost).toBeCloseTo(
        parts.map((part) => part.cost).reduce((sum, each) => sum + each, 0),
        6,
      );
      for (const { name } of parts) expect(Object.keys(config.auto.cost)).toContain(name);
    }
  });

  it("do not hang on the order of the fields", () => {
    const one = patchOf(rows(36, (i) => ({ day: day(i), shop: `s${i % 3}`, sales: i })));
    const other = patchOf(rows(36, (i) => ({ sales: i, shop: `s${i % 3}`, day: day(i) })));
    expect(other.chart["/type"]!.value).toBe(one.chart["/type"]!.value);
  });
});

describe("what the author said", () => {
  const data = rows(36, (i) => ({ day: day(i % 12), shop: `s${i % 3}`, sales: i, price: i + 0.5 }));

  it("stays: a channel keeps its field, and the type reads all that was written", () => {
    expect(choice(data, { x: "shop" })).toMatchObject({ "/type": "bar" });
    expect(choice(data, { x: "shop" })["/x"]).toBeUndefined();
    expect(choice(data, { x: "price", y: "sales" })["/type"]).toBe("scatter");
    expect(choice(data, { y: { aggregate: "count" } })).toMatchObject({ "/type": "bar" });
    expect(choice(data, { x: "day", y: { field: "sales", aggregate: "max" } })["/y/aggregate"]).toBeUndefined();
  });
});

describe("more names than can be told apart", () => {
  const sales = rows(45, (i) => ({ shop: `s${i}`, sales: i + 1 }));

  it("are the largest and a rest, with their own reason, where amounts add up", () => {
    const { chart } = patchOf(sales);
    expect(chart["/x/limit"]).toMatchObject({ value: config.auto.rest_bars, rule: "auto.limit" });
    expect(chart["/y"]!.value).toEqual({ field: "sales", aggregate: "sum" });
  });

  it("have no rest where amounts do not add up, or go below zero", () => {
    expect(patchOf(rows(45, (i) => ({ shop: `s${i}`, price: i + 1 }))).chart["/x/limit"]).toBeUndefined();
    expect(patchOf(rows(45, (i) => ({ shop: `s${i}`, sales: i - 20 }))).chart["/x/limit"]).toBeUndefined();
  });

  it("keep what the author says of the limit", () => {
    expect(patchOf(sales, { x: "shop" }).chart["/x/limit"]).toMatchObject({ rule: "auto.limit" });
    expect(patchOf(sales, { x: { field: "shop", limit: 4 } }).chart["/x/limit"]).toBeUndefined();
    expect(patchOf(sales, { x: { field: "shop", limit: null } }).chart["/x/limit"]).toBeUndefined();
  });
});

describe("regions", () => {
  const states = [
    "Ohio",
    "Iowa",
    "Utah",
    "Texas",
    "Maine",
    "Idaho",
    "Nevada",
    "Oregon",
    "Kansas",
    "Alaska",
    "Hawaii",
    "Vermont",
    "Montana",
  ];
  const of = (name: string, measure: string, count = states.length, regions: unknown = regionKind) =>
    enrichChart(
      parseIntent({ type: "auto" }),
      openData(
        states.slice(0, count).map((state, i) => ({ [name]: state, [measure]: 3 + ((i * 7) % 10) + 0.5 })),
        () => {},
        config.limits,
      ),
      config,
      undefined,
      regions as never,
    );

  it("with a rate are filled, with a total have bubbles, and say why they are regions", () => {
    expect(of("state", "unemployment_rate").chart["/type"]).toMatchObject({ value: "map", rule: "auto.map" });
    expect(of("state", "sales").chart["/type"]).toMatchObject({ value: "bubble_map", rule: "auto.bubbles" });
    expect(of("state", "sales").chart["/type"]!.reason).toMatch(/13 of 13 distinct values are/);
  });

  it("that are few are bars", () => {
    expect(of("state", "unemployment_rate", 5).chart["/type"]!.value).toBe("bar");
  });

  it("are only looked for where the name may say so, and where there are tables of them", () => {
    expect(of("f1", "unemployment_rate").chart["/type"]!.value).toBe("bar");
    expect(of("state", "unemployment_rate", 13, null).chart["/type"]!.value).toBe("bar");
  });
});
