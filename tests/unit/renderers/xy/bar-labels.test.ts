import { describe, expect, it } from "vitest";
import { render } from "../../../../src/index.js";

const labelsOf = async (amounts: readonly number[], suffix: string, style: object = {}) => {
  const chart = {
    type: "column",
    x: "a",
    y: { field: "b", format: { pattern: ",.0f", suffix }, axis: { format: ".0f" } },
    labels: true,
    style,
    width: 400,
    height: 260,
    data: { values: amounts.map((b, i) => ({ a: "abcdef"[i], b })) },
  };
  const { content, issues } = await render(chart, { fonts: "reference" });
  const group = /<g class="df-label"[^>]*>(.*?)<\/g>/s.exec(`${content}`)?.[1] ?? "";
  return { words: [...group.matchAll(/>([^<]+)<\/text>/g)].map(([, text]) => text!), codes: issues.map(({ code }) => code) };
};

describe("a value label that is wider than its column", () => {
  it("is left out and told where it would stand on a higher one", async () => {
    const wide = " thousand kilowatt hours";
    expect(await labelsOf([10, 30, 20], wide)).toEqual({ words: [`30${wide}`], codes: ["TEXT_OVERLAPS"] });
  });

  it("stays over lower ones, and over columns it has for itself", async () => {
    expect((await labelsOf([10, 30, 10], " thousand kilowatt hours")).words).toContain("30 thousand kilowatt hours");
    expect(await labelsOf([10, 30, 20], " kWh")).toEqual({ words: ["10 kWh", "30 kWh", "20 kWh"], codes: [] });
  });
});
