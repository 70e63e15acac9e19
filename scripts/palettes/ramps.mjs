// Ramps are curves through a few colours of OKLCH, cut where the CIEDE2000 steps are equal.

/** Comment at the top of each file, and the colours the curve passes: lightness, chroma, hue in degrees. Light variants go from pale to dark, dark ones from near the canvas to light. */
export const sequential = {
  blue: {
    about: "Amounts, the house ramp.",
    light: [
      [0.945, 0.02, 245],
      [0.79, 0.085, 247],
      [0.58, 0.128, 252],
      [0.33, 0.1, 257],
    ],
    dark: [
      [0.29, 0.045, 257],
      [0.45, 0.1, 255],
      [0.67, 0.118, 250],
      [0.93, 0.035, 240],
    ],
  },
  green: {
    about: "Amounts, beside a blue one or where green is meant.",
    light: [
      [0.945, 0.025, 155],
      [0.79, 0.09, 156],
      [0.57, 0.11, 160],
      [0.33, 0.065, 166],
    ],
    dark: [
      [0.29, 0.035, 166],
      [0.45, 0.08, 162],
      [0.68, 0.11, 157],
      [0.94, 0.045, 150],
    ],
  },
  purple: {
    about: "Amounts, beside a blue one or where purple is meant.",
    light: [
      [0.945, 0.02, 315],
      [0.79, 0.085, 314],
      [0.57, 0.135, 313],
      [0.32, 0.11, 312],
    ],
    dark: [
      [0.29, 0.06, 312],
      [0.46, 0.12, 313],
      [0.69, 0.12, 314],
      [0.94, 0.03, 316],
    ],
  },
  orange: {
    about: "Amounts of something warm: heat, spending, risk.",
    light: [
      [0.95, 0.03, 78],
      [0.8, 0.115, 66],
      [0.61, 0.145, 51],
      [0.35, 0.09, 40],
    ],
    dark: [
      [0.29, 0.045, 42],
      [0.46, 0.1, 46],
      [0.7, 0.14, 58],
      [0.95, 0.05, 82],
    ],
  },
  grey: {
    about: "Amounts without colour: behind coloured marks, or for printing in black.",
    light: [
      [0.94, 0.002, 250],
      [0.75, 0.006, 250],
      [0.53, 0.008, 250],
      [0.27, 0.008, 250],
    ],
    dark: [
      [0.31, 0.007, 250],
      [0.49, 0.008, 250],
      [0.71, 0.006, 250],
      [0.95, 0.002, 250],
    ],
  },
  lagoon: {
    about: "Amounts in several hues, so that more classes can be read: pale yellow, green, teal, deep blue.",
    light: [
      [0.965, 0.06, 105],
      [0.82, 0.11, 150],
      [0.6, 0.1, 210],
      [0.31, 0.12, 272],
    ],
    dark: [
      [0.29, 0.1, 275],
      [0.5, 0.1, 235],
      [0.73, 0.12, 168],
      [0.96, 0.085, 106],
    ],
  },
  ember: {
    about: "Amounts in several warm hues: pale yellow, orange, brick, deep plum.",
    light: [
      [0.965, 0.05, 98],
      [0.81, 0.125, 66],
      [0.59, 0.155, 28],
      [0.29, 0.09, 345],
    ],
    dark: [
      [0.29, 0.085, 340],
      [0.5, 0.15, 12],
      [0.74, 0.145, 55],
      [0.965, 0.07, 100],
    ],
  },
};

/** Two arms from a neutral midpoint: chroma and hue of each at the places where `lightness` stands. */
export const diverging = {
  red_blue: {
    about: "Below and above a midpoint, the house ramp: brick and blue, apart for every kind of colour vision.",
    light: {
      lightness: [0.955, 0.79, 0.6, 0.4],
      middle: [0.003, 90],
      low: [
        [0.075, 40],
        [0.145, 34],
        [0.135, 28],
      ],
      high: [
        [0.075, 245],
        [0.125, 251],
        [0.115, 256],
      ],
    },
    dark: {
      lightness: [0.29, 0.45, 0.64, 0.86],
      middle: [0.004, 250],
      low: [
        [0.09, 30],
        [0.145, 34],
        [0.085, 44],
      ],
      high: [
        [0.085, 257],
        [0.125, 252],
        [0.075, 242],
      ],
    },
  },
  purple_green: {
    about: "Below and above a midpoint where red and blue have a meaning of their own.",
    light: {
      lightness: [0.955, 0.79, 0.59, 0.38],
      middle: [0.003, 250],
      low: [
        [0.09, 316],
        [0.145, 316],
        [0.135, 314],
      ],
      high: [
        [0.09, 150],
        [0.12, 152],
        [0.095, 156],
      ],
    },
    dark: {
      lightness: [0.29, 0.45, 0.64, 0.86],
      middle: [0.004, 250],
      low: [
        [0.1, 314],
        [0.14, 316],
        [0.08, 318],
      ],
      high: [
        [0.08, 156],
        [0.12, 152],
        [0.1, 146],
      ],
    },
  },
  orange_teal: {
    about: "Below and above a midpoint, without a verdict.",
    light: {
      lightness: [0.955, 0.79, 0.6, 0.4],
      middle: [0.003, 90],
      low: [
        [0.1, 66],
        [0.14, 54],
        [0.1, 46],
      ],
      high: [
        [0.075, 192],
        [0.1, 196],
        [0.078, 204],
      ],
    },
    dark: {
      lightness: [0.29, 0.45, 0.64, 0.86],
      middle: [0.004, 250],
      low: [
        [0.085, 48],
        [0.135, 55],
        [0.1, 68],
      ],
      high: [
        [0.07, 202],
        [0.105, 196],
        [0.085, 190],
      ],
    },
  },
};

/** Catmull-Rom through evenly spaced values, each a list of numbers; `at` in [0, 1]. */
function curve(values, at) {
  const place = at * (values.length - 1);
  const i = Math.min(values.length - 2, Math.floor(place));
  const t = place - i;
  const mirrored = (from, over) => from.map((value, k) => 2 * value - over[k]);
  const [b, c] = [values[i], values[i + 1]];
  const a = values[i - 1] ?? mirrored(b, c);
  const d = values[i + 2] ?? mirrored(c, b);
  return b.map((_, k) => {
    const [p, q, r, s] = [a[k], b[k], c[k], d[k]];
    return 0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  });
}

const halve = (from, to, isTooFar) => {
  let [low, high] = [from, to];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (isTooFar(middle)) high = middle;
    else low = middle;
  }
  return low;
};

/** Places in [0, 1] from 0 to 1, `count` of them, whose steps by `step(from, to)` are equal. */
function evenPlaces(count, step) {
  const walk = (size) => {
    const places = [0];
    while (places.length < count) {
      const from = places.at(-1);
      places.push(halve(from, 1, (to) => step(from, to) > size));
    }
    return places;
  };
  const size = halve(0, 100, (trial) => walk(trial).at(-1) >= 1 - 1e-9);
  return [...walk(size).slice(0, -1), 1];
}

/** A stop of a curve, unrounded: OKLab with chroma cut to the gamut, and CIELAB. */
function shown(color, lab) {
  let [low, high] = [0, 1];
  const at = (share) => ({ l: lab.l, a: lab.a * share, b: lab.b * share });
  if (!color.isInGamut(lab)) {
    for (let i = 0; i < 30; i++) {
      const middle = (low + high) / 2;
      if (color.isInGamut(at(middle))) low = middle;
      else high = middle;
    }
  } else low = 1;
  const rgb = color.oklabToRgb(at(low));
  return { hex: color.rgbToHex(rgb), lab: color.rgbToLab(rgb) };
}

/** Chroma-weighted hue turns no corner when the curve is drawn in the axes of OKLab. */
const axes = (color, [l, c, hueDeg]) => {
  const { a, b } = color.fromOklch({ l, c, hueDeg });
  return [l, a, b];
};

/** @returns {string[]} nine stops of a sequential ramp */
export function sequentialStops(color, points, count = 9) {
  const values = points.map((point) => axes(color, point));
  const stop = (at) => {
    const [l, a, b] = curve(values, at);
    return shown(color, { l, a, b });
  };
  const step = (from, to) => color.ciede2000(stop(from).lab, stop(to).lab);
  return evenPlaces(count, step).map((at) => stop(at).hex);
}

/** @returns {string[]} nine stops of a diverging ramp: four, the midpoint, four */
export function divergingStops(color, { lightness, middle, low, high }, arm = 5) {
  const values = (side) => lightness.map((l, i) => axes(color, [l, ...(i === 0 ? middle : side[i - 1])]));
  const stopOf = (side) => {
    const points = values(side);
    return (at) => {
      const [l, a, b] = curve(points, at);
      return shown(color, { l, a, b });
    };
  };
  const [left, right] = [stopOf(low), stopOf(high)];
  const step = (from, to) => (color.ciede2000(left(from).lab, left(to).lab) + color.ciede2000(right(from).lab, right(to).lab)) / 2;
  const places = evenPlaces(arm, step);
  return [
    ...places
      .slice(1)
      .reverse()
      .map((at) => left(at).hex),
    ...places.map((at) => right(at).hex),
  ];
}
