import { describe, expect, it } from "vitest";
import { contrast, luminance } from "../../../src/color/contrast.js";
import { inkOver } from "../../../src/color/ink.js";
import { mix, sampleRamp } from "../../../src/color/ramp.js";
import { houseConfig as chartDefaults } from "../resolve/house.js";

describe("ramps", () => {
  it("end at their stops and mix between neighbours", () => {
    expect([mix("#000000", "#ffffff", 0), mix("#000000", "#ffffff", 1), mix("#000000", "#ffffff", 0.5)]).toEqual([
      "#000000",
      "#ffffff",
      "#808080",
    ]);
    const stops = ["#000000", "#ff0000", "#ffffff"];
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => sampleRamp(stops, share))).toEqual([
      "#000000",
      "#800000",
      "#ff0000",
      "#ff8080",
      "#ffffff",
    ]);
  });

  it("shares outside are those of the ends, and one stop is the whole ramp", () => {
    expect([sampleRamp(["#000000", "#ffffff"], -1), sampleRamp(["#000000", "#ffffff"], 2)]).toEqual(["#000000", "#ffffff"]);
    expect(sampleRamp(["#123456"], 0.7)).toBe("#123456");
    expect(sampleRamp([], 0.7)).toBe("#000000");
  });
});

describe("the house colours", () => {
  const { color, axis, title, subtitle, labels } = chartDefaults;

  it("are hex, each once", () => {
    for (const list of [color.categorical, color.sequential, color.diverging]) {
      for (const hex of list) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
      expect(new Set(list).size).toBe(list.length);
    }
    expect(color.categorical).not.toContain(color.no_data);
    expect(color.categorical[0]).toBe(color.single);
  });

  it("of marks stand out from white by 3 to 1 (WCAG 1.4.11)", () => {
    for (const hex of [color.single, ...color.categorical]) expect(contrast(hex, "#ffffff"), hex).toBeGreaterThanOrEqual(3);
  });

  it("of words stand out from white by 4.5 to 1 (WCAG 1.4.3)", () => {
    for (const hex of [
      title.color,
      subtitle.color,
      axis.measure.label_color,
      axis.category.label_color,
      axis.time.label_color,
      axis.measure.title_color,
      labels.color,
    ])
      expect(contrast(hex, "#ffffff"), hex).toBeGreaterThanOrEqual(4.5);
  });

  it("words over any of them stand out by 4.5 to 1 (WCAG 1.4.3), in the house's inks where these reach it", () => {
    const inks = [labels.color, labels.inverse_color];
    for (const hex of [...color.categorical, ...color.sequential, ...color.diverging]) {
      const ink = inkOver(hex, inks);
      expect(contrast(hex, ink), hex).toBeGreaterThanOrEqual(4.5);
      if (inks.some((each) => contrast(hex, each) >= 4.5)) expect(inks).toContain(ink);
    }
  });

  it("of a ramp go from light to dark without turning back", () => {
    const light = color.sequential.map(luminance);
    expect(light).toEqual([...light].sort((a, b) => b - a));
  });
});
