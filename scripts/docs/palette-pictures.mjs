// Swatches of docs/colour.md: plain rectangles, light variants on white at the left, dark ones on their canvas at the right.
import { longerFigures, readPalettes } from "../palettes/figures.mjs";
import { canvases } from "../palettes/judge.mjs";
import { others } from "../palettes/others.mjs";

/** Where the picture of a palette is kept. */
export const palettePath = (name) => `docs/pictures/palettes/${name.toLowerCase().replaceAll(" ", "-")}.svg`;

const width = 300;
const padding = 6;

/** One row of swatches on its canvas; ramps touch, categories do not. */
function row({ colors, canvas, doTouch, height }, x) {
  const gap = doTouch ? 0 : 3;
  const step = (width - 2 * padding + gap) / colors.length;
  const round = (value) => Math.round(value * 1000) / 1000;
  const boxes = colors.map((fill, i) => {
    const from = round(x + padding + i * step);
    return `<rect x="${from}" y="${padding}" width="${round(step - gap)}" height="${height}" fill="${fill}"/>`;
  });
  return `<rect x="${x}" width="${width}" height="${height + 2 * padding}" fill="${canvas}"/>${boxes.join("")}`;
}

function strip(title, rows) {
  const height = rows[0].height + 2 * padding;
  const size = `width="${width * rows.length}" height="${height}" viewBox="0 0 ${width * rows.length} ${height}"`;
  const parts = rows.map((each, i) => row(each, i * width));
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${title}</title>${parts.join("")}</svg>\n`;
}

const both = (title, light, dark, doTouch) =>
  strip(title, [
    { colors: light, canvas: canvases.light, doTouch, height: 20 },
    { colors: dark, canvas: canvases.dark, doTouch, height: 20 },
  ]);

/** @returns {Map<string, string>} path from the top → svg */
export function palettePictures(color) {
  const palettes = readPalettes();
  const house = palettes.find(({ name }) => name === "house");
  const seen = (colors, vision) => colors.map((hex) => color.rgbToHex(color.simulate(color.hexToRgb(hex), vision)));
  const [longer] = longerFigures(color, [30]);
  const pictures = [
    ...palettes.map(({ name, kind, light, dark }) => [
      name,
      both(name, Object.values(light), Object.values(dark), kind === "sequential" || kind === "diverging"),
    ]),
    ...others.map(({ name, colors }) => [name, strip(name, [{ colors, canvas: canvases.light, doTouch: false, height: 20 }])]),
    ...color.visions.map((vision) => [
      `house-${vision}`,
      both(`house under ${vision}`, seen(house.light, vision), seen(house.dark, vision), false),
    ]),
    ["longer", both("house made longer", longer.light.colors, longer.dark.colors, false)],
  ];
  return new Map(pictures.map(([name, svg]) => [palettePath(name), svg]));
}
