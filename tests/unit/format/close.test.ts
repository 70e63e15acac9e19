import { describe, expect, it } from "vitest";
import { closeFormat, decimalsOf, type FormatQuestion, isTimePattern, namedFormats } from "../../../src/format/close.js";
import { currencyDecimals, currencySign } from "../../../src/format/currency.js";
import { createFormatter } from "../../../src/format/format.js";
import { houseLocale } from "../../../src/format/locale.js";
import type { Format, NumberFormat } from "../../../src/intent/types.js";

const formatter = createFormatter(houseLocale);
const question: FormatQuestion = { extent: [0, 1], decimals: 0, currency: null, compactFrom: 10_000 };

/** Labels of values, spaces that do not break shown as plain ones. */
function labels(format: Format, values: readonly number[], over: Partial<FormatQuestion> = {}): string[] {
  const extent: [number, number] = [Math.min(0, ...values), Math.max(0, ...values)];
  const closed = closeFormat(format, { ...question, extent, ...over });
  return values.map((value) => formatter.scalar(value, closed, "quantitative").replaceAll("\u00a0", " "));
}
const axis = (format: Format, values: readonly number[], over: Partial<FormatQuestion> = {}) =>
  labels(format, values, { step: values[1]! - values[0]!, ...over });

describe("decimals of a step", () => {
  it.each([
    [1, 0],
    [10, 0],
    [0.5, 1],
    [0.25, 2],
    [0.001, 3],
    [1.5, 1],
    [0.1 + 0.2, 1],
    [1 / 3, 12],
    [1e-9, 9],
    [1e21, 0],
    [-0.25, 2],
    [0, 0],
    [Number.NaN, 0],
  ])("%d needs %d", (step, places) => expect(decimalsOf(step)).toBe(places));
});

describe("named formats on an axis", () => {
  it("small numbers have the decimals of their step and never a unit: 0.3 is not 300m", () => {
    expect(axis("number", [0, 0.1, 0.2, 0.3])).toEqual(["0.0", "0.1", "0.2", "0.3"]);
    expect(axis("number", [0, 0.005, 0.01])).toEqual(["0.000", "0.005", "0.010"]);
    expect(axis("number", [0, 1000, 9000])).toEqual(["0", "1,000", "9,000"]);
  });

  it("large numbers share the unit of the largest", () => {
    expect(axis("number", [0, 5000, 10_000])).toEqual(["0", "5k", "10k"]);
    expect(axis("number", [0, 500_000, 1_000_000, 1_500_000])).toEqual(["0", "0.5 M", "1.0 M", "1.5 M"]);
    expect(axis("number", [0, 2e9])).toEqual(["0", "2 bn"]);
    expect(axis("number", [0, 3e12])).toEqual(["0", "3 tn"]);
    expect(axis("number", [-20_000, -10_000, 0])).toEqual(["\u221220k", "\u221210k", "0"]);
  });

  it("amounts far from one have an exponent, and zero has none", () => {
    expect(axis("number", [0, 1e-7, 2e-7])).toEqual(["0", "1e-7", "2e-7"]);
    expect(axis("number", [-2e30, 0, 2.5e30])).toEqual(["−2e+30", "0", "2.5e+30"]);
    expect(axis("number", [0, 0.0005, 0.001])).toEqual(["0.0000", "0.0005", "0.0010"]);
    expect(axis("number", [0, 5e14])).toEqual(["0", "500 tn"]);
    expect(labels("number", [3.456e-7, 1e-7], { decimals: 6 })).toEqual(["3.46e-7", "1e-7"]);
    expect(labels("number_full", [1.989e30], { decimals: 0 })).toEqual(["1.99e+30"]);
    expect(labels("delta", [2e-6, -1.5e-6], { decimals: 6 })).toEqual(["+2e-6", "−1.5e-6"]);
  });
  it("number_full writes them out", () => expect(axis("number_full", [0, 500_000, 1_000_000])).toEqual(["0", "500,000", "1,000,000"]));

  it("shares become per cent with the decimals of the step", () => {
    expect(axis("percent", [0, 0.25, 0.5])).toEqual(["0%", "25%", "50%"]);
    expect(axis("percent", [0, 0.005, 0.01])).toEqual(["0.0%", "0.5%", "1.0%"]);
  });

  it("percentage points are not multiplied", () => {
    expect(axis("percent_points", [0, 25, 50])).toEqual(["0%", "25%", "50%"]);
    expect(axis("percent_points", [0, 2.5, 5])).toEqual(["0.0%", "2.5%", "5.0%"]);
  });

  it("differences have a sign, zero has none", () => {
    expect(axis("delta", [-2, -1, 0, 1])).toEqual(["\u22122", "\u22121", "0", "+1"]);
    expect(axis("delta", [-20_000, 0, 20_000])).toEqual(["\u221220k", "0", "+20k"]);
  });

  it("durations are seconds in the unit of the longest", () => {
    expect(axis("duration", [0, 30, 60])).toEqual(["0 s", "30 s", "60 s"]);
    expect(axis("duration", [0, 300, 600])).toEqual(["0", "5 min", "10 min"]);
    expect(axis("duration", [0, 7200, 14_400])).toEqual(["0", "2 h", "4 h"]);
    expect(axis("duration", [0, 172_800])).toEqual(["0", "2 d"]);
  });

  it("bytes go by thousands", () => {
    expect(axis("bytes", [0, 500])).toEqual(["0 B", "500 B"]);
    expect(axis("bytes", [0, 2_000_000])).toEqual(["0", "2 MB"]);
    expect(axis("bytes", [0, 3e12])).toEqual(["0", "3 TB"]);
  });
});

describe("named formats of single values", () => {
  it("have the decimals of the data", () => {
    expect(labels("number_full", [3, 4.5], { decimals: 1 })).toEqual(["3.0", "4.5"]);
    expect(labels("number_full", [1234.56], { decimals: 2 })).toEqual(["1,235"]);
    expect(labels("number_full", [123.456], { decimals: 3 })).toEqual(["123.5"]);
    expect(labels("number_full", [0.01234], { decimals: 5 })).toEqual(["0.0123"]);
    expect(labels("number_full", [0.00012], { decimals: 5 })).toEqual(["0.00012"]);
  });

  it.each([
    ["integer", [1234.6, -0.4, 0], ["1,235", "0", "0"]],
    ["percent_full", [0.12345, -0.5, 0], ["12.35%", "\u221250.00%", "0.00%"]],
    ["year", [2024, 800, -44], ["2024", "800", "\u221244"]],
    ["percent_points", [12.34], ["12%"]],
  ] as const)("%s", (name, values, wanted) => expect(labels(name, values)).toEqual([...wanted]));

  it("a year has no comma", () => expect(labels("year", [2024])).toEqual(["2024"]));

  it("text prints the value as it stands", () => {
    expect(closeFormat("text", question)).toBe("text");
    expect(formatter.scalar("a", "text", "nominal")).toBe("a");
  });

  it("date_short is the month and the day", () => {
    expect(formatter.scalar("2024-03-01", closeFormat("date_short", question), "temporal")).toBe("Mar 1");
  });

  it("every name closes to something that needs no more looking up", () => {
    for (const name of namedFormats) {
      const closed = closeFormat(name, { ...question, extent: [0, 5e6], decimals: 2, currency: "EUR" });
      expect(typeof closed, name).toBe("object");
      expect(JSON.parse(JSON.stringify(closed))).toEqual(closed);
      expect(closeFormat(closed as NumberFormat, question)).toEqual(closed);
    }
  });
});

describe("currencies", () => {
  it("stand before the amount with their sign, or with their code and a space", () => {
    expect(["EUR", "USD", "CHF", "XYZ"].map(currencySign)).toEqual(["€", "$", "CHF", "XYZ"]);
    expect(closeFormat("currency_full", { extent: [0, 9], decimals: 0, currency: "CHF", compactFrom: 1e4 })).toMatchObject({
      prefix: "CHF\u00a0",
    });
  });

  it("have the decimals of their smallest coin", () => {
    expect([currencyDecimals("USD"), currencyDecimals("JPY"), currencyDecimals("KWD")]).toEqual([2, 0, 3]);
    expect(labels("currency_full", [1234.5], { currency: "USD" })).toEqual(["$1,234.50"]);
    expect(labels("currency_full", [1234.5], { currency: "JPY" })).toEqual(["¥1,235"]);
    expect(labels("currency_full", [1234.5], { currency: "KWD" })).toEqual(["KWD 1,234.500"]);
  });

  it("the minus stands before the sign", () => {
    expect(labels("currency_full", [-5], { currency: "EUR" })).toEqual(["\u2212€5.00"]);
    expect(axis("currency", [-20_000, 0], { currency: "EUR" })).toEqual(["\u2212€20k", "€0"]);
  });

  it("amounts have no lone decimal: 4.5 dollars are $4.50", () => {
    expect(axis("currency", [0, 0.5, 1], { currency: "USD" })).toEqual(["$0.00", "$0.50", "$1.00"]);
    expect(axis("currency", [0, 10, 20], { currency: "USD" })).toEqual(["$0", "$10", "$20"]);
    expect(axis("currency", [0, 500_000, 1_000_000], { currency: "EUR" })).toEqual(["€0", "€0.5 M", "€1.0 M"]);
  });

  it("without a code no sign is made up", () => {
    expect(labels("currency", [12], { currency: null })).toEqual(["12"]);
    expect(labels("currency_full", [12], { currency: null })).toEqual(["12"]);
  });
});

describe("patterns", () => {
  it.each(["%Y", "%b %Y", "%-d. %B", "%H:%M", "Q%q %Y", "%%", "100%d"])("%s is about dates", (text) => {
    expect(isTimePattern(text)).toBe(true);
    expect(closeFormat(text, question)).toEqual({ time: text });
  });

  it.each([",.0f", "$,.2f", ".1%", "%", "+.0%", ",.1~%", "d", "s", "~s", ".3~r", "#x", "(.2f", "_>8,.0f"])(
    "%s is about numbers",
    (text) => {
      expect(isTimePattern(text)).toBe(false);
      expect(closeFormat(text, question)).toEqual({ pattern: text });
    },
  );
});
