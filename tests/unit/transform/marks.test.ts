import { describe, expect, it } from "vitest";
import type { Scalar, Table } from "../../../src/data/table.js";
import { parseTime } from "../../../src/data/time.js";
import { houseLocale } from "../../../src/format/locale.js";
import { drawnMarks, rowsBehind, withinDomains } from "../../../src/transform/drawn.js";
import { type ChannelQuestion, channelValues, isContinuous, marksOf } from "../../../src/transform/marks.js";

const locale = houseLocale;

function table(columns: Record<string, Scalar[]>): Table {
  return { rowCount: Object.values(columns)[0]!.length, columns: Object.entries(columns).map(([field, values]) => ({ field, values })) };
}

const channel = (over: Partial<ChannelQuestion>): ChannelQuestion => ({
  kind: "nominal",
  time_unit: null,
  bin: null,
  aggregate: null,
  ...over,
});
const name = (field: string) => channel({ field });
const amount = (field: string, aggregate: ChannelQuestion["aggregate"] = null) => channel({ field, kind: "quantitative", aggregate });

const sales = table({ region: ["N", "S", "N", "S", null], segment: ["a", "a", "b", "a", "a"], amount: [1, 2, 4, 8, 16] });

describe("marks of rows", () => {
  it("without an aggregate each row is a mark", () => {
    const marks = marksOf({ x: name("region"), y: amount("amount") }, sales, locale);
    expect(marks.count).toBe(5);
    expect([...marks.values.x!]).toEqual(["N", "S", "N", "S", null]);
    expect([...marks.values.y!]).toEqual([1, 2, 4, 8, 16]);
    expect(marks.rows).toBeUndefined();
    expect(rowsBehind(marks, 3)).toEqual([3]);
  });

  it("with one, rows that agree in every other channel are one mark, in order of appearance", () => {
    const marks = marksOf({ x: name("region"), y: amount("amount", "sum") }, sales, locale);
    expect([...marks.values.x!]).toEqual(["N", "S", null]);
    expect([...marks.values.y!]).toEqual([5, 10, 16]);
    expect(marks.rows).toEqual([[0, 2], [1, 3], [4]]);
  });

  it("each further channel splits the marks", () => {
    const marks = marksOf({ x: name("region"), color: name("segment"), y: amount("amount", "sum") }, sales, locale);
    expect(Array.from({ length: marks.count }, (_, i) => [marks.values.x![i], marks.values.color![i], marks.values.y![i]])).toEqual([
      ["N", "a", 1],
      ["S", "a", 10],
      ["N", "b", 4],
      [null, "a", 16],
    ]);
  });

  it("a count without a field counts rows, with one it counts values", () => {
    const rows = table({ region: ["N", "N", "S"], amount: [1, null, 3] });
    expect([...marksOf({ x: name("region"), y: channel({ kind: "quantitative", aggregate: "count" }) }, rows, locale).values.y!]).toEqual([
      2, 1,
    ]);
    expect([...marksOf({ x: name("region"), y: amount("amount", "count") }, rows, locale).values.y!]).toEqual([1, 1]);
  });

  it("distinct counts different cells, texts too", () => {
    const rows = table({ region: ["N", "N", "N", "N"], who: ["ann", "bob", "ann", null] });
    expect([...marksOf({ x: name("region"), y: amount("who", "distinct") }, rows, locale).values.y!]).toEqual([2]);
  });

  it("numbers, texts, true and null that look alike are different places", () => {
    const rows = table({ key: [1, "1", true, "true", null, "null", "t", "n1"], amount: [1, 1, 1, 1, 1, 1, 1, 1] });
    expect(marksOf({ x: name("key"), y: amount("amount", "sum") }, rows, locale).count).toBe(8);
  });

  it("cells that hold the separator of the keys do not run together", () => {
    const rows = table({ a: ["x|", "x"], b: ["y", "|y"], amount: [1, 2] });
    expect(marksOf({ x: name("a"), color: name("b"), y: amount("amount", "sum") }, rows, locale).count).toBe(2);
  });

  it("dates are grouped by their calendar step", () => {
    const rows = table({ day: ["2024-01-05", "2024-01-31", "2024-02-01"], amount: [1, 2, 4] });
    const marks = marksOf({ x: channel({ field: "day", kind: "temporal", time_unit: "month" }), y: amount("amount", "sum") }, rows, locale);
    expect([...marks.values.x!]).toEqual([parseTime("2024-01"), parseTime("2024-02")]);
    expect([...marks.values.y!]).toEqual([3, 4]);
  });

  it("numbers are grouped by their class, named by its left edge", () => {
    const rows = table({ score: [0.1 + 0.2, 0.3, 0.95, null, 7], n: [1, 1, 1, 1, 1] });
    const marks = marksOf(
      {
        x: channel({ field: "score", kind: "quantitative", bin: { start: 0, stop: 1, step: 0.1 } }),
        y: channel({ kind: "quantitative", aggregate: "count" }),
      },
      rows,
      locale,
    );
    expect([...marks.values.x!]).toEqual([0.3, 0.9, Number.NaN]);
    expect([...marks.values.y!]).toEqual([2, 1, 2]);
  });

  it("the sum of the groups is the sum of the rows", () => {
    const rows = table({
      key: Array.from({ length: 300 }, (_, i) => `k${(i * 37) % 11}`),
      amount: Array.from({ length: 300 }, (_, i) => (i * 7919) % 101),
    });
    const marks = marksOf({ x: name("key"), y: amount("amount", "sum") }, rows, locale);
    expect(marks.count).toBe(11);
    expect([...(marks.values.y as Float64Array)].reduce((a, b) => a + b)).toBe(
      (rows.columns[1]!.values as number[]).reduce((a, b) => a + b),
    );
    expect(marks.rows!.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, i) => i));
  });
});

describe("the values of a channel", () => {
  const rows = table({ t: ["2024-03-01", "no", null], n: ["5", "x", 7] });

  it("amounts are numbers, NaN where there is none", () =>
    expect([...channelValues(amount("n"), rows, locale)]).toEqual([5, Number.NaN, 7]));

  it("times are epoch milliseconds, NaN where there is none", () => {
    expect([...channelValues(channel({ field: "t", kind: "temporal" }), rows, locale)]).toEqual([
      parseTime("2024-03-01"),
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("names are the cells as they stand", () => expect(channelValues(name("n"), rows, locale)).toEqual(["5", "x", 7]));

  it("a step that repeats gives names, null where there is no time", () => {
    expect(channelValues(channel({ field: "t", kind: "ordinal", time_unit: "month_of_year" }), rows, locale)).toEqual(["Mar", null, null]);
  });

  it("only amounts, classes, counts and times that do not repeat are continuous", () => {
    expect(
      [amount("n"), amount("n", "sum"), channel({ kind: "temporal" }), channel({ kind: "temporal", time_unit: "month" })].every(
        isContinuous,
      ),
    ).toBe(true);
    expect([name("n"), channel({ kind: "ordinal" }), channel({ kind: "temporal", time_unit: "day_of_week" })].some(isContinuous)).toBe(
      false,
    );
  });
});

describe("several measures", () => {
  it("follow one another, each with its name as colour", () => {
    const rows = table({ month: ["a", "b"], cost: [1, 2], sales: [3, 4] });
    const marks = drawnMarks(
      {
        channels: { x: name("month"), y: amount("cost") },
        series: [
          { name: "Cost", channel: amount("cost") },
          { name: "Sales", channel: amount("sales") },
        ],
      },
      rows,
      locale,
    );
    expect(Array.from({ length: marks.count }, (_, i) => [marks.values.x![i], marks.values.color![i], marks.values.y![i]])).toEqual([
      ["a", "Cost", 1],
      ["b", "Cost", 2],
      ["a", "Sales", 3],
      ["b", "Sales", 4],
    ]);
    expect(marks.rows).toEqual([[0], [1], [0], [1]]);
    expect(marks.values.y).toBeInstanceOf(Float64Array);
  });
});

describe("categories that domains leave out", () => {
  const marks = marksOf({ x: name("region"), y: amount("amount"), color: name("segment") }, sales, locale);

  it("are taken away with their rows, and told", () => {
    const { marks: kept, left } = withinDomains(marks, { x: ["N", "Z"] });
    expect([kept.count, [...kept.values.x!], [...kept.values.y!], kept.rows]).toEqual([2, ["N", "N"], [1, 4], [[0], [2]]]);
    expect(kept.values.y).toBeInstanceOf(Float64Array);
    expect(left).toEqual({ x: ["S", null] });
  });

  it("of several channels a mark has to be in all", () =>
    expect(withinDomains(marks, { x: ["N"], color: ["b"] }).marks.rows).toEqual([[2]]));

  it("nothing is copied when all are there, and amounts have no categories", () => {
    expect(withinDomains(marks, { x: ["S", "N", null], y: [0] }).marks).toBe(marks);
    expect(withinDomains(marks, { x: ["S", "N", null] }).left).toEqual({});
  });
});
