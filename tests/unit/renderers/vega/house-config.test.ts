import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaChanges } from "../../../../scripts/lib/schema-changes.mjs";
import { vegaLiteConfigChecker, vegaLiteSchema, vegaLiteSource } from "../../../../scripts/lib/vega-lite-schema.mjs";
import { themes } from "../../../../src/generated/defaults.js";
import { render } from "../../../../src/index.js";
import { houseVegaLiteConfig } from "../../../../src/vega-lite/house-config.js";
import { houseConfig, opened } from "../../resolve/house.js";

describe("the house look as a Vega-Lite config", () => {
  const check = vegaLiteConfigChecker();
  const of = (theme: string, overlay = {}) => houseVegaLiteConfig(opened({ theme, overlay }).config);

  it.each(Object.keys(themes))("of the theme %s is valid by the snapshot of the schema", (theme) => expect(check(of(theme))).toBe(""));

  it("is checked: what Vega-Lite does not know is told", () => {
    expect(check({ ...of("light"), axisXQuantitative: { grid: "yes" } })).not.toBe("");
    expect(check({ mark: { color: 3 } })).not.toBe("");
  });

  it("carries the paint of the theme: canvas, inks, lines, sizes, palettes", () => {
    const dark = of("dark");
    expect(dark).toMatchObject({
      background: themes.dark.frame.background,
      title: { color: themes.dark.title.color },
      axisYQuantitative: { gridColor: themes.dark.axis.measure.grid_color, labelColor: themes.dark.axis.measure.label_color },
      range: { category: opened({ theme: "dark" }).config.color.categorical },
    });
    expect(of("dense")).toMatchObject({ axisXDiscrete: { labelFontSize: themes.dense.axis.category.label_size } });
    expect(of("light", { frame: { background: null } }).background).toBe("transparent");
  });

  it("is a function of the config alone, which it leaves as it was", () => {
    const before = JSON.stringify(houseConfig);
    expect(houseVegaLiteConfig(houseConfig)).toEqual(houseVegaLiteConfig(houseConfig));
    expect(JSON.stringify(houseConfig)).toBe(before);
  });
});

it("the specs of this library inherit nothing: their config holds only what no other place can say", async () => {
  const chart = { type: "column", x: "a", y: "b", renderer: "vega", data: { values: [{ a: "x", b: 1 }] } };
  for (const theme of Object.keys(themes)) {
    const { content } = await render(chart, { format: "vega-lite", theme });
    expect(Object.keys(JSON.parse(content as string).config).sort()).toEqual(["font", "legend", "view"]);
  }
});

describe("the snapshot of the Vega-Lite schema", () => {
  it("is the file on record, of the version that is installed", () => {
    expect(() => vegaLiteSchema()).not.toThrow();
    const installed = JSON.parse(readFileSync(new URL("../../../../node_modules/vega-lite/package.json", import.meta.url), "utf8"));
    expect(vegaLiteSource().version).toBe(installed.version);
    const own = JSON.parse(
      readFileSync(new URL("../../../../node_modules/vega-lite/build/vega-lite-schema.json", import.meta.url), "utf8"),
    );
    expect(vegaLiteSchema()).toEqual(own);
  });

  it("changes of it are listed by definition and property, words that describe aside", () => {
    const text = { type: "string", description: "old" };
    const before = { definitions: { A: { type: "object", properties: { a: text, b: text, c: text } }, B: text, D: text } };
    const after = {
      definitions: {
        A: { type: "object", properties: { a: { ...text, description: "new" }, b: { type: "number" }, d: text }, required: ["a"] },
        C: text,
        D: { ...text, description: "new" },
      },
    };
    expect(schemaChanges(before, after)).toEqual(["changed A.b", "removed A.c", "added   A.d", "changed A", "removed B", "added   C"]);
    expect(schemaChanges(before, before)).toEqual([]);
  });
});
