import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import chroma from "chroma-js";
import { converter, differenceCiede2000, wcagContrast } from "culori";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { importColor } from "../../../scripts/lib/import-source.mjs";
import { canvases, evenness, findings, stepsOf } from "../../../scripts/palettes/judge.mjs";

interface Palette {
  kind: "categorical" | "sequential" | "diverging" | "semantic";
  light: string[];
  dark: string[];
}

const folder = join(import.meta.dirname, "../../../defaults/palettes");
const palettes = readdirSync(folder).map((file): [string, Palette] => [
  file.replace(/\.yaml$/, ""),
  parse(readFileSync(join(folder, file), "utf8"), { strict: true, uniqueKeys: true }) as Palette,
]);
const ofKind = (...kinds: string[]) => palettes.filter(([, { kind }]) => kinds.includes(kind));

// biome-ignore lint/suspicious/noExplicitAny: bundled from src/color, whose own tests are beside this one
let color: any;
beforeAll(async () => {
  color = await importColor();
}, 30_000);

describe("the palettes", () => {
  it("are there, and each says what it is for", () => {
    expect(palettes.map(([name]) => name)).toEqual(expect.arrayContaining(["house", "blue", "red_blue", "semantic"]));
    for (const file of readdirSync(folder)) expect(readFileSync(join(folder, file), "utf8")).toMatch(/^# .{20,}/);
  });

  it.each(palettes)("%s is written as #rrggbb, no colour twice", (_, { light, dark }) => {
    for (const colors of [Object.values(light), Object.values(dark)]) {
      for (const hex of colors) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
      expect(new Set(colors).size).toBe(colors.length);
    }
  });

  it.each(palettes)("%s keeps every rule of its kind", (_, palette) => {
    expect(findings(color, palette)).toEqual([]);
  });

  // The rules once more for every prefix, with culori alone, so that a fault in our own colour science cannot hide one in a palette.
  it.each(ofKind("categorical"))("%s has ten colours that culori finds 20 apart, and 3 to 1 from the canvas", (_, palette) => {
    const far = differenceCiede2000();
    for (const scheme of ["light", "dark"] as const) {
      const colors = palette[scheme];
      expect(colors).toHaveLength(10);
      for (let n = 2; n <= 10; n++) {
        const prefix = colors.slice(0, n);
        const least = Math.min(...prefix.flatMap((a, i) => prefix.slice(0, i).map((b) => far(a, b))));
        expect(least, `${scheme}, first ${n}`).toBeGreaterThanOrEqual(20);
      }
      for (const hex of colors) expect(wcagContrast(hex, canvases[scheme]), hex).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(ofKind("sequential"))("%s has even steps by chroma-js too", (_, palette) => {
    for (const stops of [palette.light, palette.dark]) {
      const steps = stops.slice(1).map((hex, i) => chroma.deltaE(stops[i]!, hex));
      expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.2);
    }
  });

  it.each(ofKind("diverging"))("%s has a midpoint that culori finds grey", (_, palette) => {
    for (const stops of [palette.light, palette.dark]) expect(converter("oklch")(stops[(stops.length - 1) / 2]!)!.c).toBeLessThan(0.01);
  });
});

describe("the rules of palettes", () => {
  const house = () => structuredClone(palettes.find(([name]) => name === "house")![1]);

  it("name a pair that is too close, and how it is seen", () => {
    const palette = house();
    palette.light[4] = "#3070b5";
    expect(findings(color, palette)[0]).toMatch(/^#2f6db2 and #3070b5 differ by [\d.]+ under normal vision, less than 20$/);
  });

  it("name a pair that only a deficiency confuses", () => {
    const palette = { kind: "categorical", light: ["#c8321f", "#7a6200"], dark: ["#ff8a70", "#5fb0ff"] };
    expect(
      findings(color, palette).some((each: string) => each.startsWith("#c8321f and #7a6200 differ by") && each.includes("deuteranopia")),
    ).toBe(true);
  });

  it("name a colour that does not stand out", () => {
    const palette = house();
    palette.light[9] = "#f6e37a";
    expect(findings(color, palette)).toContainEqual(expect.stringMatching(/^#f6e37a has contrast [\d.]+ with #ffffff, less than 3$/));
  });

  it("name a colour whose dark variant is of another hue", () => {
    const palette = house();
    [palette.dark[0], palette.dark[1]] = [palette.dark[1]!, palette.dark[0]!];
    expect(findings(color, palette).filter((each: string) => each.includes("degrees of hue apart"))).toHaveLength(2);
  });

  it("name a ramp that turns back or steps unevenly", () => {
    const blue = structuredClone(palettes.find(([name]) => name === "blue")![1]);
    [blue.light[3], blue.light[4]] = [blue.light[4]!, blue.light[3]!];
    expect(findings(color, blue).map((each: string) => each.replace(/.*(does not go|steps of).*/, "$1"))).toEqual([
      "does not go",
      "steps of",
    ]);
    expect(evenness(stepsOf(color, ["#000000", "#808080", "#909090"]))).toBeGreaterThan(3);
  });

  it("name a diverging ramp with a coloured midpoint or unequal halves", () => {
    const ramp = structuredClone(palettes.find(([name]) => name === "red_blue")![1]);
    ramp.light[4] = "#fbe9c8";
    ramp.light[0] = "#3d0a06";
    const found = findings(color, ramp).join("\n");
    expect(found).toMatch(/midpoint #fbe9c8 has chroma/);
    expect(found).toMatch(/#3d0a06 and #\w+ differ by [\d.]+ in lightness/);
  });

  it("name a meaning without a colour", () => {
    expect(findings(color, { kind: "semantic", light: { good: "#12703f" }, dark: {} })[0]).toMatch(/^no colour for good, bad/);
  });
});
