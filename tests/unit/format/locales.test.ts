import { describe, expect, it } from "vitest";
import { closeFormat } from "../../../src/format/close.js";
import { createFormatter } from "../../../src/format/format.js";
import { houseLocale } from "../../../src/format/locale.js";
import { localeOf, localeTags } from "../../../src/format/locales.js";
import { check, core, renderText } from "./locale-charts.js";

const question = { extent: [0, 2_500_000] as const, decimals: 2, currency: "EUR", compactFrom: 10_000 };
const written = (tag: string, value: number, format: string, extent: readonly [number, number] = [0, value]) => {
  const locale = localeOf(tag, houseLocale)!;
  const closed = closeFormat(format, { ...question, extent, locale });
  return createFormatter(locale)
    .number(value, closed as { pattern: string })
    .replace(/[\u00a0\u202f]/g, "_");
};

describe("languages", () => {
  it("write numbers, amounts of money and shares as their readers do", () => {
    expect(
      localeTags.map((tag) => [tag, written(tag, 1234.5, ",.2f"), written(tag, -1234.5, "currency_full"), written(tag, 0.125, ".1%")]),
    ).toEqual([
      ["en-US", "1,234.50", "−€1,234.50", "12.5%"],
      ["en-GB", "1,234.50", "−€1,234.50", "12.5%"],
      ["de-DE", "1.234,50", "−1.234,50_€", "12,5_%"],
      ["fr-FR", "1_234,50", "−1_234,50_€", "12,5_%"],
      ["ja-JP", "1,234.50", "−€1,234.50", "12.5%"],
      ["pt-BR", "1.234,50", "−€_1.234,50", "12,5%"],
    ]);
  });

  it("have their own units of large numbers", () => {
    expect(
      localeTags.map((tag) => [written(tag, 25_000, "number"), written(tag, 2_500_000, "currency"), written(tag, 3e9, "number")]),
    ).toEqual([
      ["25k", "€2.5_M", "3_bn"],
      ["25k", "€2.5_M", "3_bn"],
      ["25.000", "2,5_Mio._€", "3_Mrd."],
      ["25_k", "2,5_M_€", "3_Md"],
      ["2.5万", "€250万", "30億"],
      ["25_mil", "€_2,5_mi", "3_bi"],
    ]);
  });

  it("keep a dollar a dollar", () => {
    expect(localeTags.map((tag) => written(tag, 5, "$,.0f"))).toEqual(["$5", "$5", "5_$", "5_$", "$5", "$_5"]);
  });

  it("are found by the language alone, and not by another region", () => {
    expect(["de", "DE-de", "pt", "de-CH", "xx"].map((tag) => localeOf(tag, houseLocale)?.tag)).toEqual([
      "de-DE",
      "de-DE",
      "pt-BR",
      undefined,
      undefined,
    ]);
  });

  it("have twelve months and seven days, all different", () => {
    for (const tag of localeTags) {
      const { time } = localeOf(tag, houseLocale)!;
      expect([time.months, time.shortMonths, time.days, time.shortDays].map((names) => new Set(names).size)).toEqual([12, 12, 7, 7]);
    }
  });
});

const rows = [
  { tag: "Mi", d: "2024-03-06", v: 12_500 },
  { tag: "Mo", d: "2024-01-01", v: 1000.5 },
  { tag: "So", d: "2024-02-04", v: null },
];

describe("a chart in a language", () => {
  it("takes it from the call before its own, and names who decided", async () => {
    const chart = { type: "column", x: { field: "d", time_unit: "month_of_year" }, y: "v", locale: "fr-FR", data: { values: rows } };
    expect(await renderText(chart, { locale: "de" })).toContain("Mär");
    expect(await renderText(chart)).toContain("mars");
    expect(await renderText(chart, { locale: "en-US" })).toContain("Mar");
  });

  it("orders days by their names in it", async () => {
    const texts = await renderText({ type: "column", x: "tag", y: "v", locale: "de-DE", data: { values: rows } });
    expect(texts.filter((text) => /^(Mo|Mi|So)$/.test(text))).toEqual(["Mo", "Mi", "So"]);
  });

  it("says no data and aggregates in it, unless the config has words of its own", async () => {
    const chart = { type: "heatmap", x: "tag", y: "d", color: { field: "v", aggregate: "mean" }, locale: "de-DE", data: { values: rows } };
    const [words, own] = [await renderText(chart), await renderText(chart, { config: { legend: { no_data: "nix" } } })];
    expect([words.includes("keine Daten"), words.includes("V (Durchschnitt)"), own.includes("nix"), own.includes("keine Daten")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("writes plainly what no face has signs for, and names a font", () => {
    const found = check({ type: "line", x: "d", y: "v", locale: "ja-JP", data: { values: rows } });
    expect(found.map(({ code, severity, path }) => `${severity} ${code} ${path}`)).toEqual(["info TEXT_GLYPH_MISSING /locale"]);
    expect(found[0]!.message).toContain("such as Noto Sans JP");
  });

  it("is refused in a language there is not, with those there are", () => {
    expect(check({ type: "line", x: "d", y: "v", locale: "de-CH", data: { values: rows } })[0]!.message).toBe(
      '/locale: the language "de-CH" is not known. Allowed: en-US, en-GB, de-DE, fr-FR, ja-JP, pt-BR. Did you mean "de-DE"?',
    );
  });

  it("waits for its words at the small door, where only en-US is there at once", async () => {
    const chart = { type: "line", x: "d", y: "v", locale: "pt-BR", data: { values: rows } };
    expect((await core.render(chart, { format: "json" })).chart.locale).toBe("pt-BR");
  });
});
