import { describe, expect, it } from "vitest";
import { leavesOf, paletteFaults, themeFaults } from "../../../scripts/lib/read-defaults.mjs";
import { contrast } from "../../../src/color/contrast.js";
import { chartDefaults, palettes, themes } from "../../../src/generated/defaults.js";
import type { ChartIntent } from "../../../src/index.js";
import { houseConfig, opened } from "./house.js";
import { daily, issuesOf, named, refusals, resolved, told } from "./resolved.js";

const names = Object.keys(themes);
const bar: ChartIntent = { type: "bar", x: "name", y: "amount" };
const split: ChartIntent = { type: "column", x: "name", y: "amount", color: "name" };
const rows = named(3, 5, 4);

describe("the themes of the house", () => {
  it("are light, dark, print, minimal and dense", () => expect([...names].sort()).toEqual(["dark", "dense", "light", "minimal", "print"]));

  it("light is the defaults themselves", () => {
    expect(opened({ theme: "light" }).config).toEqual(houseConfig);
    expect(chartDefaults.theme).toBe("light");
  });

  it.each(names)("%s says nothing that cannot stand there, and every leaf of it arrives", (name) => {
    // Handed in as an object, so that its mistakes are told.
    const { issues, originOf } = opened({ theme: themes[name as keyof typeof themes] });
    expect(issues).toEqual([]);
    for (const [path] of leavesOf(themes[name as keyof typeof themes])) expect(originOf(path.join("."))).toBe("theme of the call");
  });

  it.each(names)("%s has words that reach 4.5:1 on its canvas, and marks that reach 3:1", (name) => {
    const { config } = opened({ theme: name });
    const canvas = config.frame.background!;
    const words = leavesOf({ ...config, palettes: {} })
      .filter(([path]: [string[]]) => /^((sub)?title\.color|.*(label|title)_color|labels\.color|references\.color)$/.test(path.join(".")))
      .map(([path, value]: [string[], string]) => [path.join("."), value]);
    expect(words.length).toBeGreaterThan(10);
    for (const [path, ink] of words) expect(contrast(ink, canvas), path).toBeGreaterThanOrEqual(4.5);
    for (const color of [config.color.single, ...config.color.categorical])
      expect(contrast(color, canvas), color).toBeGreaterThanOrEqual(3);
  });

  it.each(names)("%s draws seams in the colour of its canvas", (name) => {
    const { marks, frame } = opened({ theme: name }).config;
    for (const mark of Object.values(marks)) if (mark.seam_color !== undefined) expect(mark.seam_color).toBe(frame.background);
  });

  it("a theme with a key that there is not, or that is no paint, does not build", () => {
    expect(themeFaults("odd", { axis: { measure: { gird: true } }, limits: { rows: 1 }, extends: "dark" }, chartDefaults)).toEqual([
      "defaults/themes/odd.yaml: there is no key axis.measure.gird",
      "defaults/themes/odd.yaml: limits.rows is not for a theme to say",
    ]);
  });
});

describe("which theme counts", () => {
  const background = (chart: ChartIntent, options = {}) => resolved(chart, rows, options).style.background;
  const dark: ChartIntent = { ...bar, style: { theme: "dark" } };

  it("that of the call before that of the chart before that of the config before light", () => {
    expect(background(bar)).toBe("#ffffff");
    expect(background(bar, { config: { theme: "dark" } })).toBe("#14171a");
    expect(background(dark)).toBe("#14171a");
    expect(background(dark, { theme: "print" })).toBe("#ffffff");
    expect(background({ ...bar, style: { theme: "light" } }, { config: { theme: "dark" } })).toBe("#ffffff");
  });

  it("a theme may be handed in itself, and extend one that has a name", () => {
    const theme = { extends: "dark", frame: { background: "#000000" } };
    const { style, y } = resolved(bar, rows, { theme });
    expect([style.background, style.title.color]).toEqual(["#000000", themes.dark.title.color]);
    expect([y].flat()[0]!.axis.grid_color).toBe(themes.dark.axis.measure.grid_color);
  });

  it("a config may bring themes of its own", () => {
    const config = { themes: { acme: { extends: "dense", title: { color: "navy" } } } };
    const { style } = resolved({ ...bar, style: { theme: "acme" } }, rows, { config });
    expect(style.title).toMatchObject({ color: "#000080", size: themes.dense.title.size });
  });

  it("one that there is not refuses the chart, with the nearest that there is", () => {
    expect(issuesOf({ ...bar, style: { theme: "drak" } }, rows)).toMatchObject([
      { code: "THEME_UNKNOWN", severity: "error", path: "/style/theme", suggestion: "dark", allowed: names },
    ]);
    expect(issuesOf(bar, rows, { theme: "pirnt" })).toMatchObject([{ code: "THEME_UNKNOWN", path: "", suggestion: "print" }]);
    expect(issuesOf(bar, rows, { config: { theme: "constructor" } })).toMatchObject([{ code: "THEME_UNKNOWN" }]);
    expect(told({ ...bar, style: { theme: "drak" } }, rows, { theme: "dark" })).toEqual(["THEME_UNKNOWN /style/theme"]);
  });

  it("themes that extend each other, or none there is, are told", () => {
    const config = { themes: { a: { extends: "b" }, b: { extends: "a" }, c: { extends: "lihgt" } } };
    const issues = issuesOf(bar, rows, { config });
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(Array(3).fill("THEME_UNKNOWN warning"));
    expect(issues.at(-1)!.suggestion).toBe("light");
  });

  it("mistakes in a theme of the config are told although another theme is used, once", () => {
    const config = { themes: { acme: { axis: { measure: { gird: true } }, limits: { rows: 5 } }, plain: 3 } };
    const details = (theme?: string) => issuesOf(bar, rows, { config, ...(theme ? { theme } : {}) }).map(({ message }) => message);
    expect(details()).toHaveLength(3);
    expect(details("acme")).toEqual(details());
    expect(details()[1]).toContain('there is no key "themes.acme.axis.measure.gird"');
  });
});

describe("who decided a leaf", () => {
  const grid = (options = {}, style = {}) => resolved({ ...bar, style: { axis_y: style } }, rows, options).origins["/y/axis/grid_color"];

  it("is told by theme, by file, or as the default", () => {
    expect(grid()).toEqual({ by: "config", source: "chart-defaults: axis.measure.grid_color" });
    expect(grid({ theme: "dark" })).toEqual({ by: "config", source: "theme dark: axis.measure.grid_color" });
    const config = { axis: { measure: { grid_color: "#123456" } } };
    expect(grid({ theme: "dark", config })).toEqual({ by: "config", source: "config: axis.measure.grid_color" });
    expect(grid({ config, configName: "dataface.config.yaml" })).toEqual({
      by: "config",
      source: "dataface.config.yaml: axis.measure.grid_color",
    });
    expect(grid({ theme: "dark", config }, { grid_color: "red" })).toEqual({ by: "authored" });
  });

  it("colours of a palette are decided by whoever chose its variant", () => {
    const { origins } = resolved(split, rows, { theme: "dark" });
    expect(origins["/color/scale/palette"]).toEqual({ by: "config", source: "theme dark: color.categorical" });
  });
});

describe("palettes", () => {
  it.each(Object.entries(palettes))("%s is a palette as its kind has to be", (name, palette) =>
    expect(paletteFaults(name, palette)).toEqual([]),
  );

  it.each(Object.keys(palettes).filter((name) => palettes[name as keyof typeof palettes].kind !== "semantic"))(
    "%s is reached by its name, in the variant of the theme",
    (palette) => {
      const { light, dark } = palettes[palette as keyof typeof palettes] as { light: string[]; dark: string[] };
      const chart: ChartIntent = { type: "heatmap", x: "name", y: "name", color: { field: "amount", scale: { palette } } };
      const used = (theme: string) => resolved(chart, rows, { theme }).color!.scale.palette!;
      expect([used("light")[0], used("light").at(-1)]).toEqual([light[0], light.at(-1)]);
      expect([used("dark")[0], used("dark").at(-1)]).toEqual([dark[0], dark.at(-1)]);
    },
  );

  it("of semantic colours are reached by what they mean", () => {
    const { light, dark } = palettes.semantic;
    for (const name of Object.keys(light) as (keyof typeof light)[]) {
      const config = { references: { color: name } };
      const color = (theme: string) => opened({ theme, overlay: config }).config.references.color;
      expect([color("light"), color("dark")]).toEqual([light[name], dark[name]]);
    }
  });

  it("of a config stand beside those of the house; a list alone is for names", () => {
    const config = {
      palettes: { brand: ["navy", "tomato"], heat: { kind: "sequential", light: ["white", "red"], dark: ["#200", "#f00"] } },
    };
    expect(resolved({ ...split, style: { palette: "brand" } }, named(1, 2), { config }).color!.scale.palette).toEqual([
      "#000080",
      "#ff6347",
    ]);
    const { color } = opened({ theme: "dark", overlay: { ...config, color: { sequential: "heat", categorical: "brand" } } }).config;
    expect([color.sequential, color.single]).toEqual([["#220000", "#ff0000"], "#000080"]);
  });

  it("semantic colours of a config are added to those of the house", () => {
    const overlay = { palettes: { semantic: { light: { good: "lime", brand: "navy" } } }, title: { color: "brand" } };
    const { config, issues } = opened({ overlay });
    expect([config.color.semantic.good, config.color.semantic.bad, config.title.color, issues]).toEqual([
      "#00ff00",
      palettes.semantic.light.bad,
      "#000080",
      [],
    ]);
  });

  it.each([
    ["no colours", { brand: 3 }],
    ["a colour that is none", { brand: ["bluish"] }],
    ["a kind that there is not", { brand: { kind: "rainbow", light: ["red"] } }],
    ["a ramp of one colour", { brand: { kind: "sequential", light: ["red"] } }],
    ["variants of different lengths", { brand: { light: ["red", "blue"], dark: ["red"] } }],
    ["an unknown key", { brand: { colors: ["red"] } }],
    ["palettes that are a list", [["red"]]],
  ])("with %s are told and left out", (_, given) => {
    const { config, issues } = opened({ overlay: { palettes: given } });
    expect(issues).toMatchObject([{ code: "CONFIG_WRONG" }]);
    expect(config.palettes).toEqual(houseConfig.palettes);
  });

  it("a name that there is not is told with the nearest", () => {
    const { issues } = opened({ overlay: { color: { categorical: "huose" } } });
    expect(issues).toMatchObject([{ code: "CONFIG_WRONG", suggestion: "house" }]);
  });

  it("style.palette colours a chart of one series, and an unknown one is told there too", () => {
    const color = (palette: string | string[]) => resolved({ ...bar, style: { palette } }, rows).style.marks.bar!.color;
    expect([color(["tomato", "navy"]), color("house")]).toEqual(["#ff6347", palettes.house.light[0]]);
    expect(contrast(color("blue"), "#ffffff")).toBeGreaterThan(3);
    expect(refusals({ ...bar, style: { palette: "rainbow" } }, rows)).toEqual(["INTENT_WRONG_VALUE /style/palette"]);
    const both: ChartIntent = { ...split, color: { field: "name", scale: { palette: "house" } }, style: { palette: "rainbow" } };
    expect(refusals(both, rows)).toEqual(["INTENT_WRONG_VALUE /style/palette"]);
  });
});

describe("null switches off", () => {
  const config = (overlay: Record<string, unknown>) => {
    const found = opened({ overlay });
    expect(found.issues).toEqual([]);
    return found.config;
  };

  it("a truth value is false", () => {
    expect(config({ axis: { measure: { grid: null, labels: null } } }).axis.measure).toMatchObject({ grid: false, labels: false });
    expect(config({ legend: { visible: null } }).legend.visible).toBe(false);
  });

  it("a part that can be hidden is hidden", () => {
    const { title, legend, axis } = config({ title: null, legend: null, axis: { category: null } });
    expect([title.visible, legend.visible, axis.category.visible]).toEqual([false, false, false]);
    expect(title.size).toBe(houseConfig.title.size);
  });

  it("without its colour a line, a seam or words are not drawn", () => {
    const { axis, marks, title } = config({
      axis: { measure: { grid_color: null, label_color: null }, time: { line_color: null } },
      marks: { bar: { seam_color: null } },
      title: { color: null },
    });
    expect([axis.measure.grid, axis.measure.labels, axis.time.line, axis.time.tick_size, marks.bar.seam_width, title.visible]).toEqual([
      false,
      false,
      false,
      0,
      0,
      false,
    ]);
  });

  it("a width is none, a dash is whole", () => {
    const { axis, references } = config({ axis: { measure: { grid_width: null } }, references: { dash: null } });
    expect([axis.measure.grid_width, references.dash]).toEqual([0, []]);
  });

  it("the zero line is drawn like the others, the canvas is empty, one series has the first colour of names", () => {
    const { axis, frame, color } = config({
      axis: { measure: { zero_color: null } },
      frame: { background: null },
      color: { single: null },
    });
    expect([axis.measure.zero_color, frame.background, color.single]).toEqual([null, null, color.categorical[0]]);
  });

  it("what is said outright of a neighbour counts more", () =>
    expect(config({ axis: { time: { line_color: null, tick_size: 6 } } }).axis.time).toMatchObject({ line: false, tick_size: 6 }));

  it("a chart may say so too, over a theme that draws it", () => {
    const chart: ChartIntent = {
      type: "area",
      x: "day",
      y: "amount",
      title: "Words",
      style: { title: null, axis_y: { grid: null }, axis_x: { line_color: null }, marks: { area: { seam_color: null } } },
    };
    const { style, x, y, origins } = resolved(chart, daily(1, 2), { theme: "dark" });
    const axes = [x!, [y].flat()[0]!].map(({ axis }) => axis);
    expect([style.title.visible, axes[1]!.grid, axes[0]!.line, axes[0]!.tick_size, style.marks.area!.seam_width]).toEqual([
      false,
      false,
      false,
      0,
      0,
    ]);
    expect(origins["/y/axis/grid"]).toEqual({ by: "authored" });
  });

  it("elsewhere null is refused", () => {
    for (const overlay of [
      { frame: { width: null } },
      { axis: { measure: { label_size: null } } },
      { references: { color: null } },
      { axis: null },
    ])
      expect(opened({ overlay }).issues, JSON.stringify(overlay)).toMatchObject([{ code: "CONFIG_WRONG" }]);
  });
});
