import { describe, expect, it } from "vitest";
import { render } from "../../dist/index.js";

const codes = "AR AT AU BE BG BO BR CA CH CL CN CO CZ DE DK EG ES FI FR GB GR HU IN IT JP KE MX NG NL NO".split(" ");
const rows = (value: (i: number) => number) => codes.map((code, i) => ({ code, v: value(i) }));
/** Growing by a third each: few are far above the others. */
const skewed = rows((i) => 1.33 ** i);
const even = rows((i) => 10 + i);

const scaleOf = async (values: object[], color: object = {}, type = "map") => {
  const chart = {
    type,
    geo: "world",
    region: "code",
    color: { field: "v", kind: "quantitative", ...color },
    ...(type === "map" ? {} : { size: "v" }),
  };
  const { chart: resolved } = await render({ ...chart, data: { values } }, { fonts: "reference" });
  return resolved.color!.scale;
};

describe("skewed amounts on a filled map", () => {
  it("come in classes of about as many regions each, with round edges", async () => {
    const { type, classes, palette } = await scaleOf(skewed);
    expect(type).toBe("quantile");
    expect(classes).toHaveLength(4);
    expect(palette).toHaveLength(5);
    for (const edge of classes!) expect(String(edge).replace(/[.0]/g, "").length).toBeLessThanOrEqual(2);
    const sizes = [-Infinity, ...classes!].map((low, i) => skewed.filter(({ v }) => v >= low && v < (classes![i] ?? Infinity)).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(codes.length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
  });

  it.each<[string, object[], object, string?]>([
    ["even amounts", even, {}],
    ["a scale that is said", skewed, { scale: { type: "linear" } }],
    ["a domain that is said", skewed, { scale: { domain: [0, 1000] } }],
    ["few regions", skewed.slice(0, 12), {}],
    ["amounts on both sides of zero", rows((i) => 1.33 ** i - 100), {}],
    ["regions most of which have nothing", rows((i) => Math.max(0, i - 24) ** 3), {}],
    ["bubbles", skewed, {}, "bubble_map"],
  ])("have a ramp: %s", async (_, values, color, type) => {
    expect((await scaleOf(values, color, type)).type).not.toBe("quantile");
  });

  it("follow the thresholds of the config, and say why", async () => {
    const chart = { type: "map", geo: "world", region: "code", color: "v", data: { values: skewed } };
    const { chart: plain } = await render(chart, { config: { geo: { skew_share: 0 } }, fonts: "reference" });
    expect(plain.color!.scale.type).toBe("linear");
    const { chart: classed } = await render(chart, { fonts: "reference" });
    expect(classed.origins["/color/scale/type"]).toMatchObject({ by: "enriched", rule: "scale.skew" });
    expect(classed.origins["/color/scale/classes"]).toMatchObject({ by: "enriched", rule: "classes.skew" });
  });
});
