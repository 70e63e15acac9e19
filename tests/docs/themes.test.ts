import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { notPaint, readDefaults } from "../../scripts/lib/read-defaults.mjs";
import { resolve } from "../../src/index.js";
import { NOT_PAINT } from "../../src/resolve/themes.js";

const text = readFileSync(join(import.meta.dirname, "../../docs/themes.md"), "utf8");
const [config, chart] = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => parse(block!));
const data = [
  { region: "North", revenue: 3 },
  { region: "South", revenue: 5 },
];

describe("docs/themes.md", () => {
  it("has a config and a chart that work as they stand", () => {
    const drawn = (over: object) =>
      resolve({ ...chart, ...over }, undefined, { data, config, configName: "dataface.config.yaml", strict: true });
    const dark = drawn({});
    expect([dark.style.background, dark.style.marks.bar!.color, dark.y]).toEqual([
      "#14171a",
      config.palettes.acme.dark[0],
      expect.objectContaining({ field: "revenue" }),
    ]);
    const own = drawn({ style: {} });
    expect([own.style.title.size, own.style.marks.bar!.color, own.style.marks.bar!.band]).toEqual([
      18,
      config.palettes.acme.light[0],
      0.68,
    ]);
    expect(own.origins["/style/title/size"]).toEqual({ by: "config", source: "theme acme: title.size" });
    expect(own.origins["/y/axis/zero_color"]).toEqual({ by: "config", source: "dataface.config.yaml: axis.measure.zero_color" });
    expect(own.origins["/style/marks/bar/band"]).toEqual({ by: "config", source: "theme minimal: marks.bar.band" });
  });

  it("shows every theme there is, and no other", () => {
    const shown = [...text.matchAll(/pictures\/theme-(\w+)\.svg/g)].map(([, name]) => name);
    expect(shown.sort()).toEqual(Object.keys(readDefaults().themes).sort());
  });

  it("names what a theme may not say, as the library and the build know it", () => {
    expect(NOT_PAINT).toEqual(notPaint);
    for (const key of NOT_PAINT) expect(text).toContain(`\`${key}\``);
  });
});
