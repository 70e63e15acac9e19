import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromDuckDb, fromYdata, profileColumns, renderCardSync } from "../../../src/doors/profile.js";

const read = (name: string) => JSON.parse(readFileSync(new URL(`../../profiles/${name}`, import.meta.url), "utf8"));

describe("the summary of DuckDB", () => {
  const { tables } = read("duckdb-summarize.json") as { tables: Record<string, Record<string, unknown>[]> };

  it.each(Object.entries(tables))("of %s gives a profile of every column, with a card", (_, rows) => {
    const profiles = fromDuckDb(rows);
    expect(profiles.map(({ name }) => name)).toEqual(rows.map((row) => row.column_name));
    for (const profile of profiles) {
      expect(profile.distinct_count).toBeLessThanOrEqual(profile.row_count);
      expect(renderCardSync(profile, { size: "large" })).toMatch(/^<svg [^>]*>.*<\/svg>$/s);
    }
  });

  it("tells numbers with their quartiles", () => {
    const delay = fromDuckDb(tables.flights!).find(({ name }) => name === "delay");
    expect(delay).toMatchObject({ kind: "number", min: -52, max: 365, row_count: 2000, null_count: 0, is_distinct_approximate: true });
    expect(delay!.quantiles).toEqual([
      { at: 0.25, value: -8 },
      { at: 0.5, value: 0 },
      { at: 0.75, value: 12 },
    ]);
  });

  it("tells dates as dates", () => {
    expect(fromDuckDb(tables.weather!).find(({ name }) => name === "date")).toMatchObject({
      kind: "date",
      min: "2012-01-01",
      max: "2015-12-31",
    });
  });
});

describe("the report of ydata-profiling", () => {
  const { report } = read("ydata-report.json");

  it("gives kinds, classes, frequent values and flags, as text or already read", () => {
    const profiles = fromYdata(report);
    expect(fromYdata(JSON.stringify(report))).toEqual(profiles);
    expect(profiles.map(({ name, kind }) => [name, kind])).toEqual([
      ["Age", "number"],
      ["Sex", "category"],
      ["Name", "identifier"],
      ["Survived", "boolean"],
      ["Boarded", "date"],
    ]);
    expect(profiles[0]!.histogram!.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(714);
    expect(profiles[0]!.flags).toEqual([{ code: "has_missing_values", severity: "warning", message: "Has 177 (19.9%) missing values" }]);
    expect(profiles[1]!.top_values![0]).toEqual({ value: "male", count: 577 });
    expect(profiles[3]!.booleans).toEqual({ true_count: 342, false_count: 549 });
  });

  it("without its lists of values gives counts, quantiles and lengths: figures that the tool wrote", () => {
    const [question, response, target, age] = fromYdata(read("ydata-figures.json").report);
    expect(question).toMatchObject({ kind: "text", row_count: 3180, distinct_count: 568, text_length: { min: 16, max: 229 } });
    expect(response).toMatchObject({ kind: "text", null_count: 6, distinct_count: 3173 });
    expect(target).toMatchObject({ kind: "number", min: 0, max: 6, mean: 2.998427672955975, distinct_count: 7 });
    expect(age).toMatchObject({ row_count: 11994, std: 18.333786187461325 });
    expect(age!.quantiles!.map(({ at, value }) => [at, value])).toEqual([
      [0.05, 1],
      [0.25, 2],
      [0.5, 3],
      [0.75, 12],
      [0.95, 48],
    ]);
    expect([question, target, age].flatMap((profile) => [profile!.histogram, profile!.top_values])).toEqual(Array(6).fill(undefined));
  });

  it("of another shape gives nothing", () => {
    for (const odd of [null, 3, [], {}, { variables: { a: 1 } }]) expect(fromYdata(odd)).toEqual([]);
  });
});

describe("profiles of rows", () => {
  it("count every value once in the classes and beyond them", () => {
    const values = [...Array.from({ length: 500 }, (_, i) => (i % 50) + 0.5), 1e6];
    const [profile] = profileColumns({ v: values });
    const { bins, underflow = 0, overflow = 0 } = profile!.histogram!;
    expect(bins.reduce((sum, bin) => sum + bin.count, 0) + underflow + overflow).toBe(501);
    expect(overflow).toBe(1);
  });

  it("tell null, empty and unreadable apart", () => {
    const [profile] = profileColumns([{ v: 1 }, { v: null }, { v: "" }, { v: Number.NaN }, { v: 2 }]);
    expect(profile).toMatchObject({ row_count: 5, null_count: 1, empty_count: 1, invalid_count: 1, distinct_count: 2, kind: "number" });
  });

  it("count dates by calendar step, all rows of them", () => {
    const days = Array.from({ length: 800 }, (_, i) => ({ d: new Date(Date.UTC(2020, 0, 1 + i)) }));
    const [profile] = profileColumns(days);
    expect(profile).toMatchObject({ kind: "date", min: "2020-01-01" });
    expect(profile!.date_distribution!.grain).toBe("month");
    expect(profile!.date_distribution!.buckets.reduce((sum, { count }) => sum + count, 0)).toBe(800);
  });

  it("know truth values, categories, identifiers and texts", () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({ ok: i % 3 === 0, group: `g${i % 4}`, code: `A${i}x`, empty: null }));
    expect(profileColumns(rows).map(({ kind }) => kind)).toEqual(["boolean", "category", "identifier", "other"]);
  });
});
