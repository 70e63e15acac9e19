import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { liftValues, referToValues } from "../../../../src/renderers/vega/engine/lift.js";

const spec = (names: string[], most: number, words: string): TopLevelSpec =>
  ({
    title: { text: [words], color: "#111111" },
    params: [{ name: "x_labels", value: { 0: words } }],
    data: { name: "rows" },
    layer: [
      {
        mark: "bar",
        encoding: {
          x: {
            field: "amount",
            type: "quantitative",
            scale: { domain: [0, most], nice: false },
            axis: { values: [0, most / 2], titleX: -most },
          },
          y: { field: "name", type: "nominal", scale: { domain: names } },
          color: {
            field: "name",
            type: "nominal",
            scale: { domain: names, range: names.map(() => "#222222") },
            legend: { columns: names.length },
          },
        },
      },
    ],
  }) as unknown as TopLevelSpec;

const template = (from: TopLevelSpec) => JSON.stringify(liftValues(from).template);

describe("values lifted out of a spec", () => {
  it("charts that differ in domains, ticks, words and palettes are one text", () => {
    expect(template(spec(["a", "b"], 10, "One"))).toBe(template(spec(["c", "d", "e"], 9000, "Another")));
  });

  it("a spec that differs in anything else is another text", () => {
    const other = JSON.parse(JSON.stringify(spec(["a", "b"], 10, "One")).replaceAll("#111111", "#333333")) as TopLevelSpec;
    expect(template(other)).not.toBe(template(spec(["a", "b"], 10, "One")));
  });

  it("domains on either side of zero are different texts, since vega-lite asks for zero", () => {
    const low = JSON.parse(JSON.stringify(spec(["a"], 10, "One")).replaceAll("[0,10]", "[5,10]")) as TopLevelSpec;
    expect(template(low)).not.toBe(template(spec(["a"], 10, "One")));
  });

  it("domains that agree in one chart and differ in another are different texts", () => {
    const same = spec(["a", "b"], 10, "One") as unknown as { layer: { encoding: { x: object } }[] };
    const twice = { ...same, layer: [same.layer[0], same.layer[0]] };
    const changed = JSON.parse(JSON.stringify(same.layer[0]).replaceAll("[0,10]", "[0,11]"));
    expect(template(twice as never)).not.toBe(template({ ...same, layer: [same.layer[0], changed] } as never));
  });

  it("every value that was taken out is kept by its name", () => {
    const { values } = liftValues(spec(["a", "b"], 10, "One"));
    expect([...values.values()]).toEqual(
      expect.arrayContaining([["One"], [0, 10], [0, 5], -10, ["a", "b"], ["#222222", "#222222"], 2, { 0: "One" }]),
    );
  });

  it("the spec itself stays as it is", () => {
    const given = spec(["a", "b"], 10, "One");
    const before = JSON.stringify(given);
    liftValues(given);
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe("values referred to in a compiled spec", () => {
  it("a domain of stand-ins becomes a reference to the value", () => {
    const { template } = liftValues(spec(["a", "b"], 10, "One"));
    const { x, y, color } = (template as unknown as { layer: { encoding: Record<string, { scale: Record<string, unknown> }> }[] }).layer[0]!
      .encoding;
    const vega = { scales: [x!.scale, y!.scale, color!.scale].map(({ domain, range }) => ({ domain, ...(range ? { range } : {}) })) };
    expect(referToValues(vega)).toBe(true);
    expect(vega.scales.map((scale) => scale.domain)).toEqual([
      { signal: expect.any(String) },
      { signal: expect.any(String) },
      { signal: expect.any(String) },
    ]);
  });

  it("dates that vega-lite has wrapped are found too", () => {
    const vega = {
      scales: [{ domain: { fields: [{ signal: "{data: datetime(7707700003000)}" }, { signal: "{data: datetime(7707700003001)}" }] } }],
    };
    expect(referToValues(vega)).toBe(true);
    expect(vega.scales[0]!.domain).toEqual({ signal: "lifted_3" });
  });

  it.each([
    ["a number", { marks: [{ x: 7707700000001 }] }],
    ["a number in an expression", { signals: [{ update: "7707700000001 / 2" }] }],
    ["a word", { legends: [{ values: ["lifted_2", "lifted_3"] }] }],
    ["a domain made of two", { scales: [{ domain: ["lifted_2", "lifted_3"] }] }],
  ])("%s that is left behind is noticed", (_, vega) => {
    expect(referToValues(vega)).toBe(false);
  });
});
