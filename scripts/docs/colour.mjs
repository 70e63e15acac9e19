// docs/colour.md: palettes, the rules they keep, and their figures beside those of others.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contestants, figuresOf, longerFigures, prefixFigures, rampFigures, readPalettes } from "../palettes/figures.mjs";
import { code, codes, fill, table } from "./markdown.mjs";
import { palettePath } from "./palette-pictures.mjs";

const one = (value) => value.toFixed(1);
const picture = (name, about) => `![${about}](${palettePath(name).replace("docs/", "")})`;
const short = (name) => name.replace(/, (light|dark)$/, "");

function wholes(color) {
  const rows = contestants().map(({ name, source, colors, canvas, isOurs }) => {
    const { count, normal, protanopia, deuteranopia, tritanopia, contrast } = figuresOf(color, colors, canvas);
    const shown = name.endsWith(", dark") ? "" : picture(short(name), `Colours of ${short(name)}`);
    return [isOurs ? `**${name}**` : name, shown, count, ...[normal, protanopia, deuteranopia, tritanopia, contrast].map(one), source];
  });
  return table(["Palette", "", "Colours", "Normal", "Protanopia", "Deuteranopia", "Tritanopia", "Contrast", "Source"], rows);
}

function prefixes(color) {
  const counts = Array.from({ length: 9 }, (_, i) => i + 2);
  const rows = contestants().map(({ name, colors, canvas, isOurs }) => {
    const all = prefixFigures(color, colors, canvas);
    const cells = counts.map((count) => {
      const at = all.find((each) => each.count === count);
      return at ? `${one(at.normal)} / ${one(Math.min(at.protanopia, at.deuteranopia, at.tritanopia))}` : "–";
    });
    return [isOurs ? `**${name}**` : name, ...cells];
  });
  return table(["Palette", ...counts], rows);
}

const ramps = (color, kind) =>
  table(
    ["Palette", "", "For", "Mean step", "Largest by smallest", "in dark themes"],
    readPalettes()
      .filter((palette) => palette.kind === kind)
      .map(({ name, about, light, dark }) => {
        const [onWhite, onDark] = [rampFigures(color, light), rampFigures(color, dark)];
        const evenness = [onWhite, onDark].map((figures) => figures.evenness.toFixed(2));
        return [code(name), picture(name, `Colours of ${name}`), about, one(onWhite.step), ...evenness];
      }),
  );

function meanings() {
  const { light, dark } = readPalettes().find(({ kind }) => kind === "semantic");
  return table(
    ["Name", "Light", "Dark"],
    Object.keys(light).map((name) => [code(name), codes([light[name]]), codes([dark[name]])]),
  );
}

/** @param color the colour science of src/color */
export function colourPage(color) {
  const template = readFileSync(join(import.meta.dirname, "colour.md"), "utf8");
  return fill(template, {
    contestants: () => wholes(color),
    prefixes: () => prefixes(color),
    visions: () =>
      table(
        ["", ""],
        color.visions.map((vision) => [vision, picture(`house-${vision}`, `The house palette under ${vision}`)]),
      ),
    longer: () =>
      table(
        ["Colours", "Light, normal", "worst deficiency", "Dark, normal", "worst deficiency"],
        longerFigures(
          color,
          Array.from({ length: 20 }, (_, i) => i + 11),
        ).map(({ count, light, dark }) => [count, ...[light, dark].flatMap(({ normal, deficient }) => [one(normal), one(deficient)])]),
      ),
    ramps: (kind) => ramps(color, kind),
    meanings,
  });
}
