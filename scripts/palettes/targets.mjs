// What the eye wants of each categorical palette: OKLCH lightness, chroma and hue in degrees, on white and on dark, in the order of use.
// The search moves each colour as little as the rules of judge.mjs need. `weight` is how hard a colour holds on to its place; `hex` is not moved at all.

/** The house palette: blue first, then calm neighbours that differ in lightness as well as in hue. */
const house = [
  { name: "blue", light: [0.53, 0.125, 253], dark: [0.66, 0.125, 252], weight: 12, hex: { light: "#2f6db2" } },
  { name: "orange", light: [0.675, 0.15, 58], dark: [0.75, 0.14, 61], weight: 5 },
  { name: "green", light: [0.51, 0.1, 165], dark: [0.62, 0.1, 168], weight: 2 },
  { name: "plum", light: [0.47, 0.13, 320], dark: [0.63, 0.13, 320], weight: 1 },
  { name: "sky", light: [0.68, 0.11, 222], dark: [0.8, 0.1, 220], weight: 2 },
  { name: "rose", light: [0.62, 0.15, 2], dark: [0.75, 0.13, 2], weight: 2 },
  { name: "leaf", light: [0.65, 0.14, 135], dark: [0.82, 0.12, 135], weight: 2 },
  { name: "brown", light: [0.44, 0.09, 48], dark: [0.58, 0.09, 46], weight: 1 },
  { name: "navy", light: [0.36, 0.12, 268], dark: [0.54, 0.12, 270], weight: 1 },
  { name: "gold", light: [0.57, 0.11, 90], dark: [0.88, 0.13, 93], weight: 2 },
];

/** More chroma, for screens far away and few categories. */
const vivid = [
  { name: "blue", light: [0.55, 0.19, 258], dark: [0.66, 0.16, 256], weight: 1 },
  { name: "orange", light: [0.67, 0.18, 50], dark: [0.75, 0.17, 55], weight: 1 },
  { name: "green", light: [0.52, 0.14, 152], dark: [0.66, 0.15, 154], weight: 0.6 },
  { name: "magenta", light: [0.6, 0.22, 350], dark: [0.72, 0.19, 350], weight: 0.6 },
  { name: "violet", light: [0.44, 0.2, 300], dark: [0.58, 0.2, 300], weight: 0.6 },
  { name: "cyan", light: [0.68, 0.13, 215], dark: [0.84, 0.12, 212], weight: 0.6 },
  { name: "lime", light: [0.66, 0.18, 132], dark: [0.85, 0.18, 130], weight: 0.6 },
  { name: "wine", light: [0.41, 0.15, 20], dark: [0.56, 0.15, 18], weight: 0.4 },
  { name: "gold", light: [0.6, 0.125, 88], dark: [0.88, 0.17, 94], weight: 0.6 },
  { name: "navy", light: [0.32, 0.14, 266], dark: [0.5, 0.17, 268], weight: 0.4 },
];

/** Less chroma, for pictures that stand between words. */
const muted = [
  { name: "steel", light: [0.51, 0.085, 250], dark: [0.68, 0.085, 250], weight: 3 },
  { name: "clay", light: [0.66, 0.11, 52], dark: [0.74, 0.1, 58], weight: 3 },
  { name: "pine", light: [0.46, 0.07, 168], dark: [0.6, 0.07, 170], weight: 2 },
  { name: "mauve", light: [0.6, 0.1, 340], dark: [0.76, 0.09, 345], weight: 2 },
  { name: "grape", light: [0.42, 0.1, 308], dark: [0.56, 0.11, 308], weight: 1 },
  { name: "sea", light: [0.67, 0.08, 212], dark: [0.84, 0.07, 212], weight: 2 },
  { name: "moss", light: [0.66, 0.09, 130], dark: [0.84, 0.09, 130], weight: 2 },
  { name: "umber", light: [0.41, 0.07, 40], dark: [0.56, 0.08, 40], weight: 1 },
  { name: "sand", light: [0.58, 0.08, 88], dark: [0.88, 0.09, 92], weight: 2 },
  { name: "ink", light: [0.31, 0.07, 260], dark: [0.51, 0.08, 265], weight: 1 },
];

/** Comment at the top of each file, and the targets. */
export const categorical = {
  house: { about: "Ten categories, the house palette: blue first, then calm neighbours; no signal red, which means bad.", targets: house },
  vivid: { about: "Ten categories with more chroma: for slides, screens far away and few categories.", targets: vivid },
  muted: { about: "Ten categories with less chroma: for pictures that stand between words.", targets: muted },
};
