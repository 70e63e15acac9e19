import { describe, expect, it } from "vitest";
import { createFormatter } from "../../../src/format/format.js";
import { houseLocale } from "../../../src/format/locale.js";
import { localeOf, localeTags } from "../../../src/format/locales.js";

const { number, time, under, scalar } = createFormatter(houseLocale);
const date = Date.UTC(2024, 2, 1, 9, 5, 7);

describe("numbers", () => {
  it("are negative with a minus sign, not a hyphen", () => {
    expect(number(-1234.5, { pattern: ",.1f" })).toBe("\u22121,234.5");
    expect(number(-0.25, { pattern: ".0%" })).toBe("\u221225%");
    expect(scalar(-3, "text", "ordinal")).toBe("\u22123");
  });

  it("that round to zero have no sign", () => {
    expect(number(-0.001, { pattern: ".1f" })).toBe("0.0");
    expect(number(-0, { pattern: ",.0f" })).toBe("0");
  });

  it("zero needs neither unit nor sign", () => {
    expect(number(0, { pattern: ",.1f", divide: 1e6, suffix: "\u00a0M" })).toBe("0");
    expect(number(0, { pattern: "+,.1f" })).toBe("0");
    expect(number(0, { pattern: ",.1f", divide: 1e6, suffix: "\u00a0M", prefix: "€" })).toBe("€0");
  });

  it("are divided, then have their words around the digits, after the sign", () => {
    expect(number(-2_500_000, { pattern: ",.1f", divide: 1e6, prefix: "€", suffix: " M" })).toBe("\u2212€2.5 M");
    expect(number(5, { pattern: "+.0f", prefix: "€" })).toBe("+€5");
    expect(number(-5, { pattern: "(.0f", prefix: "€" })).toBe("(€5)");
  });

  it("words on the largest label only are left out on the others", () => {
    const format = { pattern: ".0f", suffix: " kg", affix: "largest" } as const;
    expect([number(1, format, false), number(2, format, true)]).toEqual(["1", "2 kg"]);
  });
});

describe("dates", () => {
  it("are written in UTC with English names", () => {
    expect(time(date, { time: "%A, %B %-d, %Y %H:%M:%S" })).toBe("Friday, March 1, 2024 09:05:07");
    expect(time(date, { time: "Q%q, week %V, day %j, %p" })).toBe("Q1, week 09, day 061, AM");
  });

  it("the first of January stays in January", () => expect(scalar("2024-01-01", { time: "%b %-d, %Y" }, "temporal")).toBe("Jan 1, 2024"));

  it("the second line is empty without its pattern", () => {
    expect(under(date, { time: "%b", under: "%Y" })).toBe("2024");
    expect(under(date, { time: "%b" })).toBe("");
  });

  it("no time gives no words", () =>
    expect([time(Number.NaN, { time: "%Y" }), under(Number.NaN, { time: "%Y", under: "%Y" })]).toEqual(["", ""]));
});

describe("any cell", () => {
  it("null is empty", () => expect(scalar(null, { pattern: ".0f" }, "quantitative")).toBe(""));

  it("a category that is a number is written as it stands: 2024 is not 2,024 and 02139 keeps its zero", () => {
    expect(scalar(2024, "text", "ordinal")).toBe("2024");
    expect(scalar("02139", "text", "nominal")).toBe("02139");
  });

  it("a text under a number format is its number when it is one, and stands as it is otherwise", () => {
    expect(scalar("1234.5", { pattern: ",.0f" }, "quantitative")).toBe("1,235");
    expect(scalar("n/a", { pattern: ",.0f" }, "quantitative")).toBe("n/a");
  });

  it("truth values are words", () =>
    expect([scalar(true, "text", "nominal"), scalar(false, "text", "nominal")]).toEqual(["true", "false"]));
});

describe("languages", () => {
  it("are asked for by their tag", () => {
    expect(localeTags).toContain("en-US");
    for (const tag of localeTags) expect(localeOf(tag, houseLocale)!.tag).toBe(tag);
    expect(localeOf("xx-XX", houseLocale)).toBeUndefined();
  });
});
