// Finds a list of colours as near to its targets as the rules allow: simulated annealing with a fixed seed, so that a run can be repeated.
import { canvases, limits, viewsOf } from "./judge.mjs";

/** Mulberry32: 32 bits of state, the same numbers on every machine. Source: Tommy Ettinger, 2017, public domain. */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What is aimed at beyond the limits, so that rounding to bytes stays inside them. */
const margin = { normal: 0.5, deficient: 0.4, contrast: 0.05, hueDeg: 1.5 };

const square = (value) => value * value;
const over = (value) => square(Math.max(0, value));

/** Degrees between two hues. */
export const hueGap = (a, b) => Math.abs(((a - b + 540) % 360) - 180);

/**
 * @param {any} color the colour science of src/color
 * @param {"light" | "dark"} scheme
 * @param {{ name: string, light: number[], dark: number[], weight: number, hex?: object }[]} targets
 * @param {string[] | undefined} light the light variant, whose hues the dark one keeps
 * @returns {string[]} `#rrggbb`
 */
export function search(color, scheme, targets, light, { steps = 60_000, seeds = 3 } = {}) {
  const views = viewsOf(color);
  const hues = light?.map((hex) => color.hexToOklch(hex).hueDeg);

  const make = (lch) => {
    const rgb = color.oklabToRgb(color.fromOklch(lch));
    const hex = color.rgbToHex(rgb);
    const outside = Math.max(0, ...rgb.map((value) => Math.max(value - 1, -value)));
    return { lch, hex, outside, contrast: color.contrast(hex, canvases[scheme]), seen: views.map(({ see }) => see(hex)) };
  };
  const greys = [color.hexToLab("#8c959f")];

  const strain = (at, i) => {
    const [l, c, hueDeg] = targets[i][scheme];
    const arc = (hueGap(at.lch.hueDeg, hueDeg) * Math.PI * Math.max(0.06, c)) / 180;
    const dc = at.lch.c - c;
    let sum = 14 * targets[i].weight * (square(at.lch.l - l) + (dc < 0 ? 3 : 1.2) * square(dc) + 3 * square(arc));
    sum += 30 * over(limits.contrast + margin.contrast - at.contrast) + 400 * square(at.outside);
    if (hues) sum += 0.05 * over(hueGap(at.lch.hueDeg, hues[i]) - limits.hueDeg + margin.hueDeg);
    for (const grey of greys) sum += 0.03 * over(12 - color.ciede2000(at.seen[0], grey));
    return sum;
  };
  const clash = (a, b) => {
    let sum = 0;
    for (const [k, { least, isNormal }] of views.entries())
      sum += 0.06 * over(least + (isNormal ? margin.normal : margin.deficient) - color.ciede2000(a.seen[k], b.seen[k]));
    return sum;
  };

  const anneal = (seed) => {
    const random = randomOf(seed);
    const placed = targets.map(({ hex, [scheme]: [l, c, hueDeg] }) =>
      make(hex?.[scheme] ? color.hexToOklch(hex[scheme]) : { l, c, hueDeg }),
    );
    let energy = 0;
    for (const [i, at] of placed.entries()) {
      energy += strain(at, i);
      for (let j = 0; j < i; j++) energy += clash(at, placed[j]);
    }
    let best = { energy: Infinity, placed };
    for (let step = 0; step < steps; step++) {
      const heat = 0.25 * 0.0004 ** (step / steps);
      const reach = 0.35 * (1 - step / steps) + 0.04;
      const i = Math.floor(random() * placed.length);
      if (targets[i].hex?.[scheme]) continue;
      const { l, c, hueDeg } = placed[i].lch;
      const moved = make({
        l: Math.min(0.97, Math.max(0.2, l + (random() - 0.5) * 0.12 * reach)),
        c: Math.max(0.02, c + (random() - 0.5) * 0.1 * reach),
        hueDeg: (hueDeg + (random() - 0.5) * 40 * reach + 360) % 360,
      });
      let change = strain(moved, i) - strain(placed[i], i);
      for (const [j, other] of placed.entries()) if (j !== i) change += clash(moved, other) - clash(placed[i], other);
      if (change < 0 || random() < Math.exp(-change / heat)) {
        placed[i] = moved;
        energy += change;
        if (energy < best.energy) best = { energy, placed: [...placed] };
      }
    }
    return best;
  };

  const runs = Array.from({ length: seeds }, (_, i) => anneal(i + 1));
  return runs.reduce((a, b) => (b.energy < a.energy ? b : a)).placed.map(({ hex }) => hex);
}
