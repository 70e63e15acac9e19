import { describe, expect, it } from "vitest";
import { leavesOf } from "../../../scripts/lib/read-defaults.mjs";
import { houseConfig as defaults, opened } from "./house.js";

const paths = leavesOf(defaults).map(([path]: [string[]]) => path.join("."));

function merge(overlay: Record<string, unknown> | undefined) {
  const { config, originOf, issues } = opened({ overlay });
  return { config, issues, overlaid: paths.filter((path: string) => originOf(path) !== undefined) };
}

describe("an overlay over the defaults", () => {
  it("changes the leaves it names and keeps all others", () => {
    const { config, overlaid, issues } = merge({ axis: { measure: { grid: false } }, frame: { width: 800 } });
    expect(config.axis.measure).toEqual({ ...defaults.axis.measure, grid: false });
    expect(config.axis.time).toEqual(defaults.axis.time);
    expect(config.frame).toEqual({ ...defaults.frame, width: 800 });
    expect([...overlaid].sort()).toEqual(["axis.measure.grid", "frame.width"]);
    expect(issues).toEqual([]);
  });

  it("leaves the defaults themselves as they were", () => {
    const before = JSON.stringify(defaults);
    merge({ axis: { measure: { grid: false } }, shapes: ["circle"] });
    expect(JSON.stringify(defaults)).toBe(before);
  });

  it("without an overlay the defaults are used", () => expect(merge(undefined).config).toBe(defaults));

  it("undefined is not said", () => expect(merge({ frame: { width: undefined } })).toMatchObject({ config: defaults, issues: [] }));

  it("lists are replaced whole", () =>
    expect(merge({ color: { categorical: ["#000000"] } }).config.color.categorical).toEqual(["#000000"]));

  it("null is taken where nothing is a choice, and refused elsewhere", () => {
    expect(merge({ frame: { background: null } })).toMatchObject({ config: { frame: { background: null } }, issues: [] });
    expect(merge({ axis: { measure: { zero_color: null } } }).issues).toEqual([]);
    expect(merge({ format: { currency: "EUR" } })).toMatchObject({ config: { format: { currency: "EUR" } }, issues: [] });
    expect(merge({ frame: { width: null } }).issues).toMatchObject([{ code: "CONFIG_WRONG" }]);
  });

  it("an unknown key is told with the nearest known one, and left out", () => {
    const { config, issues } = merge({ frame: { widht: 800 }, axes: {} });
    expect(issues).toMatchObject([
      { code: "CONFIG_WRONG", received: "frame.widht", suggestion: "width" },
      { code: "CONFIG_WRONG", received: "axes", suggestion: "axis" },
    ]);
    expect(config).toEqual(defaults);
  });

  it.each([
    ["a text for a number", { frame: { width: "800" } }],
    ["an object for a leaf", { frame: { width: {} } }],
    ["a leaf for an object", { frame: 800 }],
    ["a number for a list", { shapes: 3 }],
    ["a text for a truth value", { axis: { measure: { grid: "yes" } } }],
  ])("%s is told and left out", (_, overlay) => {
    const { config, issues } = merge(overlay);
    expect(issues).toMatchObject([{ code: "CONFIG_WRONG" }]);
    expect(config).toEqual(defaults);
  });

  it("a list of other things than the defaults hold is told and left out", () => {
    for (const overlay of [{ shapes: [1, 2] }, { size_range: ["small", "large"] }, { color: { categorical: [1] } }]) {
      const { config, issues } = merge(overlay);
      expect(issues, JSON.stringify(overlay)).toMatchObject([{ code: "CONFIG_WRONG" }]);
      expect(config).toEqual(defaults);
    }
  });

  it("a colour that is none, a size below zero, NaN and infinity are told and left out", () => {
    for (const overlay of [
      { color: { single: "bluish" } },
      { frame: { width: -5 } },
      { frame: { width: Number.NaN } },
      { frame: { padding: Infinity } },
      { color: { categorical: ["url(#a)"] } },
    ]) {
      const { config, issues } = merge(overlay);
      expect(issues, JSON.stringify(overlay)).toMatchObject([{ code: "CONFIG_WRONG" }]);
      expect(config).toEqual(defaults);
    }
  });

  it("a word that is none of the choices is told and left out", () => {
    for (const overlay of [
      { legend: { position: "middle" } },
      { labels: { only: "first" } },
      { title: { weight: 700 } },
      { marks: { line: { curve: "wavy" } } },
      { format: { currency: "euro" } },
      { frame: { width: 0 } },
    ])
      expect(merge(overlay).issues, JSON.stringify(overlay)).toMatchObject([{ code: "CONFIG_WRONG" }]);
    expect(merge({ marks: { box: { whisker: "extent" } }, legend: { position: "right" }, references: { dash: [] } }).issues).toEqual([]);
  });

  it("a colour may be written in any way and is kept as hex", () => {
    const { config } = merge({ color: { single: "steelblue", categorical: ["rgb(1 2 3)"] }, frame: { background: "transparent" } });
    expect([config.color.single, config.color.categorical, config.frame.background]).toEqual(["#4682b4", ["#010203"], null]);
  });

  it("keys of every object are no keys of the config", () => {
    const { config, issues } = merge(JSON.parse('{"__proto__": {"width": 1}, "constructor": {}, "toString": 1}'));
    expect(issues).toHaveLength(3);
    expect(config).toEqual(defaults);
    expect(({} as { width?: number }).width).toBeUndefined();
  });
});
