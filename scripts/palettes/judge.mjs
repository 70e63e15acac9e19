// The rules that a palette is held to, each as a figure and a sentence that names what breaks it. Used by the search, the tests and docs/colour.md.

/** Backgrounds of the two variants. */
export const canvases = { light: "#ffffff", dark: "#14171a" };

export const limits = {
  normal: 20, // least CIEDE2000 of two categories
  deficient: 10, // … under each deficiency
  contrast: 3, // of a mark with its canvas
  textContrast: 4.5, // of colours that words are set in
  hueDeg: 10, // between light and dark variant of a colour
  chromaOfHue: 0.04, // below it a colour has no hue to keep
  sequentialSteps: 1.15, // largest step of a ramp by its smallest
  divergingSteps: 1.3,
  midpointChroma: 0.01,
  symmetry: 0.012, // OKLab lightness, of two stops as far from the midpoint
};

const matrixOf = (color, vision) => {
  const columns = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ].map((axis) => color.simulate(axis, vision));
  return [0, 1, 2].flatMap((row) => columns.map((column) => column[row]));
};

/**
 * How a colour is seen, eight times: by normal vision, under each deficiency as the library simulates it (matrices on encoded channels),
 * and under each with the same matrices on linear light, cut to the gamut, which others hold to be the right reading of the same paper.
 */
export function viewsOf(color) {
  const deficiencies = color.visions.filter((vision) => vision !== "normal");
  return [
    { name: "normal vision", isNormal: true, least: limits.normal, see: color.hexToLab },
    ...deficiencies.map((vision) => ({ name: vision, isNormal: false, least: limits.deficient, see: (hex) => color.seenLab(hex, vision) })),
    ...deficiencies.map((vision) => {
      const matrix = matrixOf(color, vision);
      const see = (hex) => {
        const cut = color.multiply(matrix, color.linearRgb(color.hexToRgb(hex))).map((value) => Math.min(1, Math.max(0, value)));
        return color.rgbToLab(color.encodedRgb(cut));
      };
      return { name: `${vision} on linear light`, isNormal: false, least: limits.deficient, see };
    }),
  ];
}

const round = (value) => Math.round(value * 1000) / 1000;

/** The closest two of `colors` under a view. */
export function closest(color, colors, { see }) {
  const labs = colors.map(see);
  let found = { difference: Infinity, pair: [-1, -1] };
  for (let j = 1; j < labs.length; j++)
    for (let i = 0; i < j; i++) {
      const difference = color.ciede2000(labs[i], labs[j]);
      if (difference < found.difference) found = { difference, pair: [i, j] };
    }
  return found;
}

function apart(color, colors, names = colors) {
  return viewsOf(color).flatMap((view) => {
    const { difference, pair } = closest(color, colors, view);
    if (difference >= view.least) return [];
    return [`${names[pair[0]]} and ${names[pair[1]]} differ by ${round(difference)} under ${view.name}, less than ${view.least}`];
  });
}

const readable = (color, colors, canvas, least) =>
  colors.flatMap((hex) => {
    const ratio = color.contrast(hex, canvas);
    return ratio >= least ? [] : [`${hex} has contrast ${round(ratio)} with ${canvas}, less than ${least}`];
  });

const gapOf = (a, b) => Math.abs(((a - b + 540) % 360) - 180);

function sameHues(color, light, dark) {
  if (light.length !== dark.length) return [`${light.length} light colours and ${dark.length} dark ones`];
  return light.flatMap((hex, i) => {
    const [one, two] = [color.hexToOklch(hex), color.hexToOklch(dark[i])];
    if (Math.min(one.c, two.c) < limits.chromaOfHue) return [];
    const gap = gapOf(one.hueDeg, two.hueDeg);
    return gap <= limits.hueDeg
      ? []
      : [`${hex} and its dark variant ${dark[i]} are ${round(gap)} degrees of hue apart, more than ${limits.hueDeg}`];
  });
}

/** CIEDE2000 of each stop of a ramp to the next. */
export const stepsOf = (color, stops) => stops.slice(1).map((hex, i) => color.difference(stops[i], hex));

/** Largest step by smallest. */
export const evenness = (steps) => Math.max(...steps) / Math.min(...steps);

const even = (color, stops, most) => {
  const ratio = evenness(stepsOf(color, stops));
  return ratio <= most ? [] : [`steps of ${stops[0]} to ${stops.at(-1)} differ by a factor of ${round(ratio)}, more than ${most}`];
};

const lightnessOf = (color, stops) => stops.map((hex) => color.hexToOklch(hex).l);
const falls = (values) => values.every((value, i) => i === 0 || value < values[i - 1]);

function sequential(color, { light, dark }) {
  return [
    ...(falls(lightnessOf(color, light)) ? [] : [`${light.join(" ")} does not go from light to dark`]),
    ...(falls(lightnessOf(color, dark).reverse()) ? [] : [`${dark.join(" ")} does not go from dark to light`]),
    ...even(color, light, limits.sequentialSteps),
    ...even(color, dark, limits.sequentialSteps),
    ...readable(color, [light.at(-1)], canvases.light, limits.textContrast),
    ...readable(color, [dark.at(-1)], canvases.dark, limits.textContrast),
  ];
}

function halves(color, stops, isDark) {
  if (stops.length % 2 === 0) return [`${stops.length} stops have no midpoint`];
  const middle = (stops.length - 1) / 2;
  const l = lightnessOf(color, stops);
  const outward = [l.slice(0, middle + 1).reverse(), l.slice(middle)].map((arm) => (isDark ? arm.map((value) => -value) : arm));
  const { c } = color.hexToOklch(stops[middle]);
  return [
    ...(c < limits.midpointChroma ? [] : [`the midpoint ${stops[middle]} has chroma ${round(c)}, not under ${limits.midpointChroma}`]),
    ...(outward.every(falls) ? [] : [`${stops.join(" ")} does not leave its midpoint evenly`]),
    ...stops.slice(0, middle).flatMap((hex, i) => {
      const gap = Math.abs(l[i] - l[stops.length - 1 - i]);
      return gap <= limits.symmetry
        ? []
        : [`${hex} and ${stops[stops.length - 1 - i]} differ by ${round(gap)} in lightness, more than ${limits.symmetry}`];
    }),
    ...even(color, stops, limits.divergingSteps),
    ...apart(color, [stops[0], stops.at(-1)]),
    ...apart(color, [stops[1], stops.at(-2)]),
  ];
}

/** Meanings that are told apart by colour alone, and that words may be set in. */
const signals = ["good", "bad", "warning", "information"];
const meanings = [...signals, "neutral", "muted", "no_data", "other"];

function semantic(color, palette) {
  const missing = meanings.filter((name) => palette.light[name] === undefined || palette.dark[name] === undefined);
  if (missing.length > 0) return [`no colour for ${missing.join(", ")}`];
  return ["light", "dark"].flatMap((scheme) => {
    const colors = signals.map((name) => palette[scheme][name]);
    return [
      ...apart(color, colors, signals),
      ...readable(color, [...colors, palette[scheme].neutral], canvases[scheme], limits.textContrast),
    ];
  });
}

const kinds = {
  // The least difference of a list is that of its closest prefix, so one look at all of it holds for every prefix.
  categorical: (color, { light, dark }) => [
    ...apart(color, light),
    ...apart(color, dark),
    ...readable(color, light, canvases.light, limits.contrast),
    ...readable(color, dark, canvases.dark, limits.contrast),
    ...sameHues(color, light, dark),
  ],
  sequential,
  diverging: (color, { light, dark }) => [...halves(color, light, false), ...halves(color, dark, true)],
  semantic,
};

/** @returns {string[]} what is wrong with a palette; empty when it keeps every rule */
export const findings = (color, palette) => kinds[palette.kind](color, palette);
