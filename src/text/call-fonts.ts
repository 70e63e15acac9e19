import type { FaceRef, FontWeight } from "../context/measurer.js";
import type { Shaper } from "../context/shaper.js";
import { packedMetrics } from "../generated/face-metrics.js";
import type { CallerFace } from "./face.js";
import { type FaceMetrics, openMetrics } from "./metrics.js";

/** A face and its widths. */
export interface MeasuredFace extends FaceRef {
  readonly metrics: FaceMetrics;
}

/** The fonts of one call. */
export interface CallFonts {
  /** Of the face that is tried first. */
  readonly family: string;
  /** For each weight the faces in the order they are tried; never empty, the bundled face among them. */
  faces(weight: FontWeight): readonly MeasuredFace[];
  readonly shaper?: Shaper;
}

const opened = new Map<FontWeight, MeasuredFace>();

/** The bundled face; opened once, two entries at most. */
export function bundledMeasured(weight: FontWeight): MeasuredFace {
  let face = opened.get(weight);
  if (!face) {
    face = { id: `bundled-${weight}`, family: packedMetrics.family, weight, metrics: openMetrics(packedMetrics, weight) };
    opened.set(weight, face);
  }
  return face;
}

/** The bundled face alone. */
export const bundledFonts: CallFonts = { family: packedMetrics.family, faces: (weight) => [bundledMeasured(weight)] };

/** What one family name is to another: case does not count, as in CSS. */
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The fonts of a call with faces of its own. First comes the family that the chart or the config names; when neither does, the only family
 * handed in; with several, the bundled one. Then the other families in the order they were handed in, and the bundled face last.
 * @param wanted family that is asked for; null is none.
 * @returns `isUnknown` when there is no family of that name.
 */
export function callFonts(faces: readonly CallerFace[], wanted: string | null, shaper?: Shaper): { fonts: CallFonts; isUnknown: boolean } {
  const families = new Map<string, CallerFace[]>();
  for (const face of faces) {
    const key = [...families.keys()].find((name) => same(name, face.family)) ?? face.family;
    families.set(key, [...(families.get(key) ?? []), face]);
  }
  const names = [...families.keys()];
  const named = wanted === null ? undefined : names.find((name) => same(name, wanted));
  const isBundled = named === undefined && wanted !== null && same(wanted, packedMetrics.family);
  const first = named ?? (!isBundled && names.length === 1 ? names[0] : undefined);
  const others = names.filter((name) => name !== first);
  const orders = new Map<FontWeight, readonly MeasuredFace[]>();
  const order = (weight: FontWeight): MeasuredFace[] => {
    const bundled = bundledMeasured(weight);
    const fallbacks = others.map((name) => nearest(families.get(name)!, weight));
    return first === undefined ? [bundled, ...fallbacks] : [nearest(families.get(first)!, weight), ...fallbacks, bundled];
  };
  const fonts: CallFonts = {
    family: first ?? packedMetrics.family,
    faces(weight) {
      const found = orders.get(weight) ?? order(weight);
      orders.set(weight, found);
      return found;
    },
    ...(shaper === undefined ? {} : { shaper }),
  };
  return { fonts, isUnknown: wanted !== null && named === undefined && !isBundled };
}

/** Weights up to here are tried next for a text of usual weight. */
const MEDIUM = 500;

/** The face that stands in for a weight. Source: CSS Fonts 4, 5.2, for the weights 400 and 600. */
function nearest(faces: readonly CallerFace[], weight: FontWeight): CallerFace {
  const rank = ({ weight: own }: CallerFace): number => {
    if (weight === 400) return own >= 400 && own <= MEDIUM ? own - 400 : own < 400 ? 1000 + (400 - own) : 2000 + own;
    return own >= 600 ? own - 600 : 1000 + (600 - own);
  };
  return faces.reduce((best, face) => (rank(face) < rank(best) ? face : best));
}
