import { ciede2000 } from "./ciede2000.js";
import { type Lab, rgbToLab } from "./cielab.js";
import { hexToRgb, type Matrix, multiply, type Rgb } from "./srgb.js";

/** Kinds of colour vision a palette is judged under: with all three cones, without the long, the middle or the short ones. */
export const visions = ["normal", "protanopia", "deuteranopia", "tritanopia"] as const;

/** One of `visions`. */
export type Vision = (typeof visions)[number];

/**
 * What is left of encoded sRGB at severity 1.
 * Source: Machado, Oliveira and Fernandes, “A physiologically-based model for simulation of color vision deficiency”,
 * IEEE Transactions on Visualization and Computer Graphics 15 (2009), pages 1291 to 1298, table of matrices.
 */
const MACHADO: Record<Exclude<Vision, "normal">, Matrix> = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/**
 * How encoded sRGB channels look under a kind of colour vision; channels may leave [0, 1].
 * The matrices work on encoded channels, as published figures of palettes (and culori) have them.
 */
export const simulate = (rgb: Rgb, vision: Vision): Rgb => (vision === "normal" ? rgb : multiply(MACHADO[vision], rgb));

/** CIELAB of `#rrggbb` as it looks under a kind of colour vision. */
export const seenLab = (hex: string, vision: Vision): Lab => rgbToLab(simulate(hexToRgb(hex), vision));

/** The closest pair of a list of colours. */
export interface ClosestPair {
  /** CIEDE2000; Infinity for fewer than two colours. */
  difference: number;
  /** Places of the two in the list; -1 for fewer than two colours. */
  first: number;
  second: number;
}

/** The two of `colors` (`#rrggbb`) that are hardest to tell apart under a kind of colour vision. */
export function closestPair(colors: readonly string[], vision: Vision): ClosestPair {
  const labs = colors.map((hex) => seenLab(hex, vision));
  let closest: ClosestPair = { difference: Infinity, first: -1, second: -1 };
  for (let second = 1; second < labs.length; second++)
    for (let first = 0; first < second; first++) {
      const difference = ciede2000(labs[first]!, labs[second]!);
      if (difference < closest.difference) closest = { difference, first, second };
    }
  return closest;
}
