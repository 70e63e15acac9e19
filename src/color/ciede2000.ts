import { atan2, cos, exp, sin } from "../math/portable.js";
import { hexToLab, type Lab } from "./cielab.js";

const RADIANS = Math.PI / 180;
const POW_25_7 = 6103515625;

function seventh(value: number): number {
  const cube = value * value * value;
  return cube * cube * value;
}

/** Share of chroma that is rotated or stretched: √(C⁷ / (C⁷ + 25⁷)). */
const chromaShare = (c: number) => Math.sqrt(seventh(c) / (seventh(c) + POW_25_7));
const length = (x: number, y: number) => Math.sqrt(x * x + y * y);

function hueOf(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const hue = atan2(b, a) / RADIANS;
  return hue < 0 ? hue + 360 : hue;
}

/** Hues that are opposite but for rounding count as opposite, as in the published pair 14. */
const HALF_TURN = 180 + 1e-9;

/** Difference and mean of two hues in degrees, the short way round; greys have none. */
function hues(h1: number, h2: number, isGrey: boolean): [number, number] {
  if (isGrey) return [0, h1 + h2];
  const step = h2 - h1;
  if (Math.abs(step) <= HALF_TURN) return [step, (h1 + h2) / 2];
  return [step > 0 ? step - 360 : step + 360, h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2];
}

/**
 * CIEDE2000 difference of two CIELAB colours, with kL = kC = kH = 1. About 1 can just be seen side by side; the order does not matter.
 * Source: Sharma, Wu and Dalal, “The CIEDE2000 color-difference formula”, Color Research & Application 30 (2005), equations 2 to 22.
 */
export function ciede2000(one: Lab, two: Lab): number {
  const stretch = 1 + 0.5 * (1 - chromaShare((length(one.a, one.b) + length(two.a, two.b)) / 2));
  const [a1, a2] = [one.a * stretch, two.a * stretch];
  const [c1, c2] = [length(a1, one.b), length(a2, two.b)];
  const [hueStep, hue] = hues(hueOf(a1, one.b), hueOf(a2, two.b), c1 * c2 === 0);

  const lightness = (one.l + two.l) / 2 - 50;
  const chroma = (c1 + c2) / 2;
  const t =
    1 -
    0.17 * cos((hue - 30) * RADIANS) +
    0.24 * cos(2 * hue * RADIANS) +
    0.32 * cos((3 * hue + 6) * RADIANS) -
    0.2 * cos((4 * hue - 63) * RADIANS);
  const fromBlue = (hue - 275) / 25;
  const rotation = -sin(60 * exp(-fromBlue * fromBlue) * RADIANS) * 2 * chromaShare(chroma);

  const dl = (two.l - one.l) / (1 + (0.015 * lightness * lightness) / Math.sqrt(20 + lightness * lightness));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * sin((hueStep / 2) * RADIANS)) / (1 + 0.015 * chroma * t);
  return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

/** CIEDE2000 difference of two `#rrggbb` colours. */
export const difference = (a: string, b: string): number => ciede2000(hexToLab(a), hexToLab(b));
