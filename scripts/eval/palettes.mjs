import { importColor } from "../lib/import-source.mjs";
import { contestants, figuresOf, longerFigures, prefixFigures, rampFigures, readPalettes } from "../palettes/figures.mjs";
import { findings } from "../palettes/judge.mjs";

const one = (value) => value.toFixed(1);
const cells = ({ count, normal, protanopia, deuteranopia, tritanopia, contrast }) => [
  count,
  ...[normal, protanopia, deuteranopia, tritanopia, contrast].map(one),
];
const heads = ["palette", "colours", "normal", "protanopia", "deuteranopia", "tritanopia", "contrast"];

export const title = "Palettes: least CIEDE2000 of any two colours, and least contrast with the canvas";

export async function run() {
  const color = await importColor();
  const all = contestants();
  const palettes = readPalettes();
  return {
    failures: palettes.flatMap((palette) => findings(color, palette).map((each) => `${palette.name}: ${each}`)),
    tables: [
      { title: "whole palettes", heads, rows: all.map(({ name, colors, canvas }) => [name, ...cells(figuresOf(color, colors, canvas))]) },
      {
        title: "every prefix",
        heads,
        rows: all.flatMap(({ name, colors, canvas }) => prefixFigures(color, colors, canvas).map((figures) => [name, ...cells(figures)])),
      },
      {
        title: "ramps: mean CIEDE2000 between stops, and the largest step by the smallest",
        heads: ["palette", "stops", "step, light", "evenness", "step, dark", "evenness"],
        rows: palettes
          .filter(({ kind }) => kind === "sequential" || kind === "diverging")
          .map(({ name, light, dark }) => {
            const [onWhite, onDark] = [rampFigures(color, light), rampFigures(color, dark)];
            return [name, onWhite.stops, ...[onWhite, onDark].flatMap(({ step, evenness }) => [one(step), evenness.toFixed(2)])];
          }),
      },
      {
        title: "more categories than the house palette has: least CIEDE2000",
        heads: ["colours", "light, normal", "light, worst deficiency", "dark, normal", "dark, worst deficiency"],
        rows: longerFigures(
          color,
          Array.from({ length: 20 }, (_, i) => i + 11),
        ).map(({ count, light, dark }) => [count, ...[light, dark].flatMap(({ normal, deficient }) => [one(normal), one(deficient)])]),
      },
    ],
  };
}
