// The figures of palettes that `npm run eval` prints and docs/colour.md shows.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { top } from "../lib/run.mjs";
import { canvases, evenness, stepsOf } from "./judge.mjs";
import { others } from "./others.mjs";

/** @returns {{ name: string, about: string, kind: string, light: any, dark: any }[]} defaults/palettes, by kind */
export function readPalettes() {
  const folder = join(top, "defaults/palettes");
  const kinds = ["categorical", "sequential", "diverging", "semantic"];
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      const about = /^# (.*)$/m.exec(text)[1];
      return { name: file.replace(/\.yaml$/, ""), about, ...parse(text) };
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/** Every categorical palette with its canvas: ours in both variants, then those of others on white. */
export function contestants() {
  const ours = readPalettes().filter(({ kind }) => kind === "categorical");
  return [
    ...ours.flatMap(({ name, light, dark }) => [
      { name: `${name}, light`, source: "", isOurs: true, colors: light, canvas: canvases.light },
      { name: `${name}, dark`, source: "", isOurs: true, colors: dark, canvas: canvases.dark },
    ]),
    ...others.map((other) => ({ ...other, isOurs: false, canvas: canvases.light })),
  ];
}

/** Least CIEDE2000 under each vision, and least contrast with the canvas. */
export function figuresOf(color, colors, canvas) {
  const [normal, protanopia, deuteranopia, tritanopia] = color.visions.map((vision) => color.closestPair(colors, vision).difference);
  const contrast = Math.min(...colors.map((hex) => color.contrast(hex, canvas)));
  return { count: colors.length, normal, protanopia, deuteranopia, tritanopia, contrast };
}

/** `figuresOf` every prefix of two colours and more. */
export const prefixFigures = (color, colors, canvas) => colors.slice(1).map((_, i) => figuresOf(color, colors.slice(0, i + 2), canvas));

/** Steps of a ramp: the mean CIEDE2000 between stops, and the largest step by the smallest. */
export function rampFigures(color, stops) {
  const steps = stepsOf(color, stops);
  return { stops: stops.length, step: steps.reduce((sum, step) => sum + step, 0) / steps.length, evenness: evenness(steps) };
}

/** The house palette made longer, in both variants. */
export function longerFigures(color, counts) {
  const { light, dark } = readPalettes().find(({ name }) => name === "house");
  return counts.map((count) => ({
    count,
    light: color.moreColors(light, count, canvases.light),
    dark: color.moreColors(dark, count, canvases.dark),
  }));
}
