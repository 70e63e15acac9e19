import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/data/table.js";
import { parseTime } from "../../../src/data/time.js";
import { factOf } from "../../../src/enrich/facts/fact.js";
import { chartDefaults } from "../../../src/generated/defaults.js";

const { enrich } = chartDefaults;
const fact = (field: string, values: readonly Scalar[]) => factOf(field, values, enrich);
const ruled = (field: string, values: readonly Scalar[]) => {
  const { kind, role, rule } = fact(field, values);
  return [rule, kind, role];
};
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Each rule: fields it speaks for, and close ones that it leaves to another. */
describe("all-null", () => {
  it("a field without any value is unknown, the empty text being none", () => {
    expect(ruled("a", [null, null])).toEqual(["field.all-null", "nominal", "unknown"]);
    expect(ruled("a", ["", null])).toEqual(["field.all-null", "nominal", "unknown"]);
    expect(ruled("a", [])).toEqual(["field.all-null", "nominal", "unknown"]);
  });

  it("one value is enough", () => expect(fact("a", [null, 1]).role).toBe("measure"));
});

describe("boolean", () => {
  it("true and false are names", () => expect(ruled("a", [true, false, null])).toEqual(["field.boolean", "nominal", "category"]));
  it("zero and one are not, unless they are written as truth", () => expect(fact("a", [0, 1]).rule).not.toBe("field.boolean"));
  it("a mix with texts is not", () => expect(fact("a", [true, "maybe"]).rule).not.toBe("field.boolean"));
});

describe("year", () => {
  it("whole numbers under a name that says year are years", () => {
    for (const name of ["year", "Year", "fiscal_year", "fy", "releaseYear", "model yr"])
      expect(ruled(name, [1999, 2012]), name).toEqual(["field.year", "temporal", "time"]);
  });

  it("a dense run of likely numbers is years under any name, as numbers or as texts", () => {
    expect(ruled("period", [2019, 2020, 2021])).toEqual(["field.year", "temporal", "time"]);
    expect(ruled("period", ["2019", "2020", "2022"])).toEqual(["field.year", "temporal", "time"]);
    expect(fact("period", [2019, 2020, 2021]).grain).toBe("year");
  });

  it("prices and counts that happen to have four digits are not", () => {
    expect(fact("price", [1200, 1850, 2100]).role).toBe("measure");
    expect(fact("weight", [1613, 4732, 5140]).role).toBe("measure");
    expect(fact("year", [2020.5, 2021]).role).toBe("measure");
    expect(fact("year", [3, 7]).role).toBe("measure");
  });

  it("two lone numbers are no run", () => expect(fact("period", [2019, 2020]).rule).not.toBe("field.year"));
});

describe("number", () => {
  it("numbers are measured, with their extent and decimals", () => {
    expect(fact("amount", [1.25, 3, null, -2])).toMatchObject({
      rule: "field.number",
      kind: "quantitative",
      role: "measure",
      extent: [-2, 3],
      isInteger: false,
      decimals: 2,
      count: 3,
      nulls: 1,
      distinct: 3,
    });
  });

  it("binary dust is no decimal", () => {
    expect(fact("amount", [0.1 + 0.2, 1]).decimals).toBe(1);
    expect(fact("amount", [1e-9]).decimals).toBe(6);
    expect(fact("amount", [1_234_567.25]).decimals).toBe(2);
  });

  it("whole numbers under a name that says identifier identify, and are not measured", () => {
    for (const name of ["id", "user_id", "customerId", "zip", "postcode", "product code", "sku"])
      expect(fact(name, [17, 4711]).role, name).toBe("identifier");
    for (const name of ["paid", "width", "valid", "grid", "zipped", "decode"]) expect(fact(name, [17, 4711]).role, name).toBe("measure");
    expect(fact("id", [1.5, 2]).role).toBe("measure");
  });

  it("a mix of numbers and words is neither", () => expect(fact("a", [1, "n/a"]).role).toBe("category"));
});

describe("number-as-text", () => {
  it("texts that are plain numbers are numbers", () =>
    expect(ruled("amount", ["1", "2.5", " -3 "])).toEqual(["field.number-as-text", "quantitative", "measure"]));

  it("a leading zero is a code: 02139 stays a name", () => {
    expect(ruled("area", ["02139", "10001"])).toEqual(["field.name", "nominal", "category"]);
    expect(fact("share", ["0.5", "0", "1.5"]).role).toBe("measure");
  });

  it("under a name that says identifier, digits are names", () => expect(fact("zip", ["12139", "10001"]).kind).toBe("nominal"));

  it("one word among them makes all of them names", () => expect(fact("amount", ["1", "2", "three"]).kind).toBe("nominal"));
});

describe("time", () => {
  it("ISO dates, months, quarters and written dates are times with their grain", () => {
    expect(fact("d", ["2024-01-31", "2024-02-28"])).toMatchObject({ rule: "field.time", kind: "temporal", role: "time", grain: "day" });
    expect(fact("d", ["2024-01-31", "2024-02-29"]).grain).toBe("month");
    expect(fact("d", ["2024-01", "2024-02"]).grain).toBe("month");
    expect(fact("d", ["2024-Q1", "2024-Q2", "2024-Q4"]).grain).toBe("quarter");
    expect(fact("d", ["Mar 1 2024", "Apr 7 2024"]).kind).toBe("temporal");
    expect(fact("d", ["2024-01-01T10:00Z", "2024-01-01T11:30Z"]).grain).toBe("minute");
  });

  it("the extent is that of the moments, in UTC", () =>
    expect(fact("d", ["2024-02-01", "2024-01-01"]).extent).toEqual([parseTime("2024-01-01"), parseTime("2024-02-01")]));

  it("a few that do not read are allowed, many are not", () => {
    expect(fact("d", [...times(40, (i) => `2024-01-${`${(i % 28) + 1}`.padStart(2, "0")}`), "soon"]).kind).toBe("temporal");
    expect(fact("d", ["2024-01-01", "soon"]).kind).toBe("nominal");
  });

  it("a lone date says nothing of its grain but the day, a lone year the year", () => {
    expect(fact("d", ["2024-01-01"]).grain).toBe("day");
    expect(fact("d", ["2024-01-01T12:30Z"]).grain).toBe("minute");
    expect(fact("year", ["2024"]).grain).toBe("year");
  });

  it("short runs of digits are no times", () => expect(fact("d", ["12", "7"]).kind).toBe("quantitative"));
});

describe("identifier", () => {
  it("codes that nearly never repeat, under a name that says so", () => {
    expect(
      ruled(
        "order_id",
        times(60, (i) => `A-${i}x`),
      ),
    ).toEqual(["field.name", "nominal", "identifier"]);
  });

  it("few rows, a repeating code or another name are names", () => {
    expect(
      fact(
        "order_id",
        times(20, (i) => `A-${i}x`),
      ).role,
    ).toBe("category");
    expect(
      fact(
        "country_code",
        times(60, (i) => ["DE", "FR", "IT"][i % 3]!),
      ).role,
    ).toBe("category");
    expect(
      fact(
        "town",
        times(60, (i) => `T-${i}x`),
      ).role,
    ).toBe("category");
  });
});

describe("free text", () => {
  const long = (i: number) => `${i}: a sentence that goes on for a while, longer than a label ever is`;
  it("long texts that differ are prose", () => expect(ruled("note", times(10, long))).toEqual(["field.name", "nominal", "text"]));
  it("long texts that repeat are names", () =>
    expect(
      fact(
        "note",
        times(10, (i) => long(i % 2)),
      ).role,
    ).toBe("category"));
  it("short texts are names", () =>
    expect(
      fact(
        "note",
        times(10, (i) => `n${i}`),
      ).role,
    ).toBe("category"));
});

describe("every fact", () => {
  it("counts rows with and without a value, and tells its rule, reason and evidence", () => {
    const found = fact("region", ["N", "S", "N", null, ""]);
    expect(found).toMatchObject({ count: 3, nulls: 2, distinct: 2, rule: "field.name", evidence: { values: 3, distinct: 2 } });
    expect(found.reason).not.toBe("");
  });

  it("does not depend on the order of the rows", () => {
    const values: Scalar[] = ["2", "10", "1.5", null, "2"];
    const { reason: _, ...one } = fact("a", values);
    const { reason: __, ...other } = fact("a", [...values].reverse());
    expect(one).toEqual(other);
  });

  it("thresholds come from the config", () => {
    expect(factOf("d", ["2024-01-01", "soon"], { ...enrich, time_share: 0.5 }).kind).toBe("temporal");
    expect(factOf("a", ["1", "two"], { ...enrich, number_share: 0.5 }).kind).toBe("quantitative");
    expect(factOf("year", [800, 900], { ...enrich, year_least: 700 }).kind).toBe("quantitative");
    expect(factOf("year", [1100, 1200], { ...enrich, year_least: 1500 }).kind).toBe("quantitative");
    expect(factOf("year", [2300], { ...enrich, year_most: 2400 }).kind).toBe("temporal");
    expect(factOf("x_id", ["a", "b"], { ...enrich, id_rows: 2 }).role).toBe("identifier");
    expect(factOf("x_id", ["a", "a", "b"], { ...enrich, id_rows: 2, id_share: 0.6 }).role).toBe("identifier");
    expect(factOf("note", ["twelve chars", "another one"], { ...enrich, text_length: 5 }).role).toBe("text");
  });
});

it("a column of more different times than are kept in mind is still temporal", () => {
  const hours = Array.from({ length: 60_000 }, (_, hour) => `${new Date(hour * 3_600_000).toISOString().slice(0, 16)}Z`);
  expect(fact("at", hours)).toMatchObject({ kind: "temporal", grain: "hour" });
});
