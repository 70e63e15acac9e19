import { ciede2000 } from "./ciede2000.js";
import type { Lab } from "./cielab.js";
import { contrast } from "./contrast.js";
import { fromOklch, isInGamut, oklchToHex } from "./oklab.js";
import { closestPair, seenLab, visions } from "./vision.js";

/** A palette made longer. */
export interface MoreColors {
  /** `#rrggbb`; the palette's own first. As many as asked for. */
  colors: readonly string[];
  /** Least CIEDE2000 of any two for normal vision, and for the worst of the three deficiencies; 0 when colours repeat, Infinity for fewer than two. */
  normal: number;
  deficient: number;
}

/** From here on colours repeat: a picture of more has no colours that can be told apart. */
export const MOST_COLORS = 128;

/** Least contrast of a mark with its background. Source: WCAG 2.2, 1.4.11. */
const MARK_CONTRAST = 3;

interface Candidate {
  hex: string;
  /** As seen by each of `visions`. */
  seen: readonly Lab[];
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

const seenBy = (hex: string): Lab[] => visions.map((vision) => seenLab(hex, vision));

let grid: readonly Candidate[] | undefined;

/** Colours of sRGB on a fixed grid of OKLCH. Made on first use; never changed after. */
function candidates(): readonly Candidate[] {
  grid ??= steps(0.32, 0.92, 0.05).flatMap((l) =>
    steps(0.05, 0.17, 0.04).flatMap((c) =>
      steps(0, 345, 15)
        .map((hueDeg) => ({ l, c, hueDeg }))
        .filter((color) => isInGamut(fromOklch(color)))
        .map((color) => oklchToHex(color))
        .map((hex) => ({ hex, seen: seenBy(hex) })),
    ),
  );
  return grid;
}

/** How far apart two colours are: CIEDE2000 for normal vision, or twice that of the worst deficiency where it is less, as palettes are held to 20 and 10. */
function apart(a: readonly Lab[], b: readonly Lab[]): number {
  let least = ciede2000(a[0]!, b[0]!);
  for (let i = 1; i < visions.length; i++) least = Math.min(least, 2 * ciede2000(a[i]!, b[i]!));
  return least;
}

/** Adds to `colors` until there are `most`. A background that no colour stands out from takes all of the grid. */
function extend(colors: string[], most: number, background: string): void {
  const readable = candidates().filter(({ hex }) => contrast(hex, background) >= MARK_CONTRAST);
  const pool = readable.length > 0 ? readable : candidates();
  const far = pool.map(() => Infinity);
  const pass = (seen: readonly Lab[]) => {
    for (const [i, each] of pool.entries()) if (far[i]! > 0) far[i] = Math.min(far[i]!, apart(each.seen, seen));
  };
  for (const hex of colors) pass(seenBy(hex));
  while (colors.length < most) {
    let farthest = 0;
    for (let i = 1; i < pool.length; i++) if (far[i]! > far[farthest]!) farthest = i;
    colors.push(pool[farthest]!.hex);
    pass(pool[farthest]!.seen);
  }
}

/**
 * `count` colours that begin with `palette`: each further one is, of a fixed grid of OKLCH, the one farthest from all before it.
 * Shorter lists are prefixes of longer ones. Every further colour has 3:1 contrast with `background` (`#rrggbb`).
 * Up to 128 colours are made; then they repeat.
 */
export function moreColors(palette: readonly string[], count: number, background: string): MoreColors {
  const colors = palette.slice(0, count);
  if (colors.length < count) extend(colors, Math.min(count, MOST_COLORS), background);
  const isRepeated = colors.length < count;
  const [normal, ...rest] = visions.map((vision) => (isRepeated ? 0 : closestPair(colors, vision).difference));
  const made = colors.length;
  for (let i = made; i < count; i++) colors.push(colors[i % made]!);
  return { colors, normal: normal!, deficient: Math.min(...rest) };
}
