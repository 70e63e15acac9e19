import { describe, expect, it } from "vitest";
import { openData } from "../../../src/data/source.js";
import { enrichChart } from "../../../src/enrich/enrich.js";
import { fieldsOf } from "../../../src/enrich/fields-of.js";
import { chartDefaults } from "../../../src/generated/defaults.js";
import type { ChartIntent } from "../../../src/intent/types.js";
import type { Config } from "../../../src/resolve/config.js";
import { parseIntent } from "../intent/reading.js";

type Row = Record<string, unknown>;

const config = chartDefaults as unknown as Config;
const open = (rows: unknown) => openData(rows, () => {}, { rows: 1e6, text: 2000 });
const patchOf = (chart: ChartIntent, rows: Row[], over = config) => enrichChart(parseIntent(chart), open(rows), over);

/** Type and channels that are chosen. */
const choice = (rows: Row[], chart: ChartIntent = {}, over = config) =>
  Object.fromEntries(Object.entries(patchOf(chart, rows, over).chart).map(([path, { value }]) => [path, value]));

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const day = (i: number) => `2024-01-${`${i + 1}`.padStart(2, "0")}`;

describe("the fields a chart names", () => {
  it("are those of channels, lists, tooltips and sorts, each once", () => {
    const intent = parseIntent({ type: "bar", x: "a", y: ["b", "c"], tooltip: ["a", "d"], sort: { by: "e" } });
    expect(fieldsOf(intent)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("a count names none", () => expect(fieldsOf(parseIntent({ type: "bar", x: "a", y: { aggregate: "count" } }))).toEqual(["a"]));

  it("are the only ones that are read for a type that was named", () => {
    const rows = [
      {
        a: "x",
        get secret(): number {
          throw new Error("read");
        },
        b: 1,
      },
    ];
    expect(Object.keys(patchOf({ type: "bar", x: "a", y: "b" }, rows).fields)).toEqual(["a", "b"]);
  });

  it("one that the rows have not is left out", () =>
    expect(Object.keys(patchOf({ type: "bar", x: "a", y: "nobody" }, [{ a: 1 }]).fields)).toEqual(["a"]));
});

describe("a named type is never touched", () => {
  it("there are facts and nothing else", () => {
    const patch = patchOf(
      { type: "pie", color: "a", theta: "b" },
      times(40, (i) => ({ a: `n${i}`, b: i })),
    );
    expect([patch.chart, patch.alternatives]).toEqual([{}, []]);
  });
});

describe("type auto", () => {
  it("an amount over time is a line", () => {
    expect(choice(times(5, (i) => ({ day: day(i), sales: i })))).toEqual({
      "/type": "line",
      "/x": { field: "day" },
      "/y": { field: "sales" },
    });
  });

  it("with few names it is a line for each, with more the largest and one for the rest, with very many one line of sums", () => {
    const rows = (names: number) => times(40, (i) => ({ day: day(i % 2), sales: i, shop: `s${i % names}` }));
    expect(choice(rows(4))["/color"]).toEqual({ field: "shop" });
    expect(choice(rows(20))["/color"]).toEqual({ field: "shop" });
    expect(choice(rows(20))["/color/limit"]).toBe(config.auto.rest_series);
    expect(choice(rows(40))["/color"]).toBeUndefined();
    expect(choice(rows(40))["/y"]).toEqual({ field: "sales", aggregate: "sum" });
  });

  it("one date is no line", () => expect(choice([{ day: day(0), sales: 1 }])["/type"]).not.toBe("line"));

  it("an amount by name is a bar", () => {
    expect(
      choice([
        { shop: "a", sales: 1 },
        { shop: "b", sales: 2 },
      ]),
    ).toEqual({ "/type": "bar", "/x": { field: "shop" }, "/y": { field: "sales" } });
  });

  it("several rows of a name are added up, unless the amount is a rate", () => {
    const rows = times(6, (i) => ({ shop: `s${i % 2}`, sales: i, price: i }));
    expect(choice(rows, { x: "shop", y: "sales" })["/y/aggregate"]).toBe("sum");
    expect(choice(rows, { x: "shop", y: "price" })["/y/aggregate"]).toBe("mean");
  });

  it("two amounts are a scatter, one a histogram, names alone are counted", () => {
    expect(choice(times(9, (i) => ({ a: i, b: -i })))["/type"]).toBe("scatter");
    expect(choice(times(9, (i) => ({ a: i * 1.5 })))).toEqual({ "/type": "histogram", "/x": { field: "a" } });
    expect(choice(times(9, (i) => ({ name: `n${i % 2}` })))).toMatchObject({
      "/type": "bar",
      "/x": { field: "name" },
      "/y": { aggregate: "count" },
    });
  });

  it("nothing to measure or to count gives no choice", () => expect(choice([{ a: null }])).toEqual({}));

  it("a channel that was written stays on its field and only open ones are filled", () => {
    const rows = times(9, (i) => ({ day: day(i), sales: i, cost: -i }));
    expect(choice(rows, { x: "cost", y: "sales" })["/type"]).toBe("scatter");
    expect(choice(rows, { y: "cost" })).toMatchObject({ "/type": "line", "/x": { field: "day" } });
    expect(choice(rows, { y: "cost" })["/y"]).toBeUndefined();
  });

  it("runners-up are told, best first", () => {
    const { alternatives } = patchOf(
      {},
      times(9, (i) => ({ day: day(i), sales: i, shop: `s${i % 3}` })),
    );
    expect(alternatives.length).toBeGreaterThan(1);
    expect(alternatives.map(({ cost }) => cost)).toEqual(alternatives.map(({ cost }) => cost).sort((a, b) => a - b));
    for (const { reason } of alternatives) expect(reason).not.toBe("");
  });

  it("every choice has a rule and a reason", () => {
    for (const suggestion of Object.values(
      patchOf(
        {},
        times(9, (i) => ({ day: day(i), sales: i })),
      ).chart,
    ))
      expect(suggestion).toMatchObject({ rule: "auto.line", reason: '"sales" over time' });
  });

  it("identifiers and prose are never drawn", () => {
    const rows = times(60, (i) => ({
      order_id: `A-${i}x`,
      note: `${i} a sentence that goes on for a while, longer than any label`,
      sales: i * 1.5,
      shop: `s${i % 3}`,
    }));
    expect(Object.values(choice(rows)).map((value) => (value as { field?: string }).field)).not.toContain("order_id");
    expect(Object.values(choice(rows)).map((value) => (value as { field?: string }).field)).not.toContain("note");
  });

  it("how many lines, bars and parts it takes is config", () => {
    const rows = times(40, (i) => ({ day: day(i % 4), sales: i, shop: `s${i % 4}` }));
    expect(choice(rows, {}, { ...config, auto: { ...config.auto, series: 3, rest_series: 2 } })["/color/limit"]).toBe(2);
    expect(choice(rows, {}, { ...config, auto: { ...config.auto, series: 3, rest: 3 } })["/color"]).toBeUndefined();
  });
});
