import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/data/table.js";
import { factOf } from "../../../src/enrich/facts/fact.js";
import { naturalFormat } from "../../../src/enrich/natural-format.js";
import { houseLocale } from "../../../src/format/locale.js";
import { chartDefaults } from "../../../src/generated/defaults.js";

const { enrich } = chartDefaults;
const fact = (field: string, values: readonly Scalar[], peers: readonly string[] = []) => factOf(field, values, enrich, peers);
const unit = (field: string, values: readonly Scalar[]) => fact(field, values).unit;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

describe("what numbers count", () => {
  it("signs and codes at the values say the currency, whatever the name", () => {
    expect(unit("f1", ["$1,200.00", "$3"])).toEqual({ name: "currency", code: "USD" });
    expect(unit("f1", ["5 €", "7 €"])).toEqual({ name: "currency", code: "EUR" });
    expect(unit("f1", ["CHF 5", "CHF 7"])).toEqual({ name: "currency", code: "CHF" });
    expect(unit("f1", ["$5", "7 €"])).toBeUndefined();
  });

  it("a code or a sign in the name says it, a word for money only that it is money", () => {
    expect(unit("revenue_eur", [1, 2])).toEqual({ name: "currency", code: "EUR" });
    expect(unit("Cost Total $", [1, 2])).toEqual({ name: "currency", code: "USD" });
    expect(unit("revenue", [1, 2])).toEqual({ name: "currency", code: null });
    expect(unit("f1", [1, 2])).toBeUndefined();
  });

  it("texts with % are fractions, names of shares go by the size of the values", () => {
    expect(unit("f1", ["12%", "7.5%"])).toEqual({ name: "percent", per: 1 });
    expect(fact("f1", ["12%", "7.5%"]).extent).toEqual([0.075, 0.12]);
    expect(unit("pct_open", [0.1, 0.5])).toEqual({ name: "percent", per: 1 });
    expect(unit("pct_open", [10, 50])).toEqual({ name: "percent", per: 100 });
    expect(unit("unemployment_rate", [4.1, 5])).toEqual({ name: "percent", per: 100 });
  });

  it("rates that are no shares are left alone", () => {
    for (const name of ["heart_rate", "exchange_rate", "fertility_rate", "frame_rate"])
      expect(unit(name, [0.5, 0.9]), name).toBeUndefined();
    expect(unit("rate", [60, 180])).toBeUndefined();
    expect(unit("generation", [0.1, 0.5])).toBeUndefined();
  });

  it("durations, bytes, ranks and years are known by name and value", () => {
    expect(unit("response_ms", [20, 900])).toEqual({ name: "duration", seconds: 0.001 });
    expect(unit("Running Time min", [90, 120])).toEqual({ name: "duration", seconds: 60 });
    expect(unit("temp_min", [3, 9])).toBeUndefined();
    expect(unit("size_kb", [3, 9])).toEqual({ name: "bytes", bytes: 1000 });
    expect(unit("rank", [1, 2, 3])).toEqual({ name: "rank" });
    expect(unit("rank", [17, 90])).toBeUndefined();
    expect(unit("year", [2020, 2021])).toEqual({ name: "year" });
  });
});

describe("what adds up", () => {
  it("amounts do, rates and sizes do not, and what nothing is said of does not", () => {
    for (const name of ["sales", "people", "Total_Receipts", "deaths"]) expect(fact(name, [1.5, 2]).additive, name).toBe(true);
    for (const name of ["price", "avg_sales", "sales_per_head", "temperature", "f1", "share"])
      expect(fact(name, [1.5, 2]).additive, name).toBe(false);
  });

  it("only of measures is anything said", () => expect(fact("year", [2020, 2021]).additive).toBeUndefined());
});

describe("what a field is used for", () => {
  it("few whole numbers that come again and again are classes, unless the name says amount", () => {
    const repeated = times(200, (i) => i % 5);
    expect(fact("f1", repeated).role).toBe("category");
    expect(fact("home_score", repeated).role).toBe("measure");
    expect(
      fact(
        "f1",
        times(200, (i) => 5000 * (i % 5)),
      ).role,
    ).toBe("measure");
  });

  it("whole numbers that rise from row to row are row numbers", () => {
    expect(
      fact(
        "f1",
        times(60, (i) => i),
      ).role,
    ).toBe("identifier");
    expect(
      fact(
        "f1",
        times(60, (i) => 1001 + 3 * i),
      ).role,
    ).toBe("identifier");
    expect(
      fact(
        "sales",
        times(60, (i) => i),
      ).role,
    ).toBe("measure");
  });

  it("numbers of orders are no years", () => {
    expect(
      fact(
        "order_id",
        times(60, (i) => 1950 + i),
      ).role,
    ).toBe("identifier");
  });

  it("postal codes are names, as numbers too", () => {
    expect(fact("zip", [2139, 10001])).toMatchObject({ kind: "nominal", role: "identifier", rule: "field.postcode" });
    expect(fact("postcode", ["02139", "10001"]).role).toBe("identifier");
  });

  it("coordinates are places when their values can be, `long` only beside a latitude", () => {
    expect(fact("latitude", [51.2, -33.1]).role).toBe("geography");
    expect(fact("latitude", [510, 3]).role).toBe("measure");
    expect(fact("long", [51.2, -33.1]).role).toBe("measure");
    expect(fact("long", [51.2, -33.1], ["lat", "long"]).role).toBe("geography");
  });

  it("links, mail addresses and UUIDs identify, the ends of links too", () => {
    expect(fact("f1", ["a@example.org", "b@example.org"]).role).toBe("identifier");
    expect(fact("f1", ["https://example.org/a", "https://example.org/b"]).role).toBe("identifier");
    expect(fact("source", [1, 2], ["source", "target"]).role).toBe("identifier");
    expect(fact("source", [1, 2]).role).toBe("measure");
  });

  it("yes and no are true and false, countries places by name, years of birth times", () => {
    expect(fact("f1", ["yes", "no", "yes"]).rule).toBe("field.boolean");
    expect(fact("country", ["Germany", "France", "Peru"]).role).toBe("geography");
    expect(fact("born", [1565, 1820])).toMatchObject({ role: "time", kind: "quantitative", unit: { name: "year" } });
  });
});

describe("how amounts of a unit are written", () => {
  const question = { extent: [0, 900] as const, decimals: 0, currency: null, compactFrom: 10000, locale: houseLocale };

  it("money of a known currency with its sign, of an unknown one as a number", () => {
    expect(naturalFormat({ name: "currency", code: "USD" }, question, true, null)).toMatchObject({ prefix: "$" });
    expect(naturalFormat({ name: "currency", code: null }, question, true, null)).toBeUndefined();
    expect(naturalFormat({ name: "currency", code: null }, { ...question, currency: "EUR" }, true, null)).toMatchObject({ prefix: "€" });
  });

  it("fractions times a hundred, points as they are", () => {
    expect(naturalFormat({ name: "percent", per: 1 }, { ...question, decimals: 2 }, true, null)).toMatchObject({ pattern: ",.0%" });
    expect(naturalFormat({ name: "percent", per: 100 }, question, true, null)).toMatchObject({ suffix: "%" });
  });

  it("a unit of time is not said twice", () => {
    expect(naturalFormat({ name: "duration", seconds: 60 }, question, true, "Waiting time")).toMatchObject({ suffix: "\u00a0min" });
    expect(naturalFormat({ name: "duration", seconds: 60 }, question, true, "Waiting time, minutes")).toBeUndefined();
  });
});
