// One example in every theme of the house, for docs/themes.md.
import { readDefaults } from "./read-defaults.mjs";

/** Which example, and how large: a card for the theme that is made for cards. */
const example = "stocks";
const size = { width: 460, height: 300 };
const sizes = { dense: { width: 300, height: 190 } };

/**
 * @param {readonly { name: string, text: string, rows: unknown }[]} examples
 * @returns {{ name: string, text: string, options: object }[]} what to draw, by the name of the picture
 */
export function themePictures(examples) {
  const { text, rows } = examples.find(({ name }) => name === example);
  return Object.keys(readDefaults().themes).map((theme) => ({
    name: `theme-${theme}`,
    text,
    options: { data: rows, theme, ...(sizes[theme] ?? size) },
  }));
}
