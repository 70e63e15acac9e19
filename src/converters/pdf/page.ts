import { multiply } from "../../scene/matrix.js";
import type { Matrix } from "../../scene/types.js";

/** Papers a page may be, upright, pt. */
const PAPERS = {
  a3: [841.89, 1190.551],
  a4: [595.276, 841.89],
  a5: [419.528, 595.276],
  letter: [612, 792],
  legal: [612, 1008],
  tabloid: [792, 1224],
} as const;

export type PaperName = keyof typeof PAPERS;

/** All of them, for messages. */
export const paperNames = Object.keys(PAPERS) as readonly PaperName[];

/** Points in one px, and the margin on all sides of a named paper, pt: half an inch. */
const POINTS = 0.75;
const MARGIN = 36;

/** A page and how the drawing lies on it. Lengths in pt; `matrix` takes px from the top left to pt from the bottom left. */
export interface Page {
  width: number;
  height: number;
  matrix: Matrix;
  /** Whether the paper is larger than the drawing, so that what leaves the canvas would be seen. */
  hasMargins: boolean;
}

/**
 * The page for a drawing of this size, px.
 * @param paper absent is a page of exactly the drawing's size; a paper is turned the way the drawing is, and the drawing is centred on it
 * as large as the margins allow.
 */
export function layPage(width: number, height: number, paper?: PaperName): Page {
  if (paper === undefined) {
    const tall = height * POINTS;
    return { width: width * POINTS, height: tall, matrix: [POINTS, 0, 0, -POINTS, 0, tall], hasMargins: false };
  }
  const [short, long] = PAPERS[paper];
  const [across, up] = width > height ? [long, short] : [short, long];
  const scale = Math.min((across - 2 * MARGIN) / width, (up - 2 * MARGIN) / height);
  const left = (across - width * scale) / 2;
  const top = (up - height * scale) / 2;
  return { width: across, height: up, matrix: multiply([1, 0, 0, -1, left, up - top], [scale, 0, 0, scale, 0, 0]), hasMargins: true };
}
