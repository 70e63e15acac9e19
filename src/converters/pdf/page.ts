import { multiply } from "../../scene/matrix.js";
import type { Matrix } from "../../scene/types.js";
import type { PageSlice } from "../converter.js";
import type { Paper } from "./paper.js";
import { type Sheet, sheetOf } from "./papers.js";

/** Margin on all sides of a paper that says none, pt: half an inch. */
const MARGIN = 36;
/** Longest side of a page, in its units; viewers show no longer one. Source: ISO 32000-1, annex C. */
const MAX_SIDE = 14_400;

/** A page and how the drawing lies on it. Lengths in pt; `matrix` takes px from the top left to pt from the bottom left. */
export interface Page {
  width: number;
  height: number;
  matrix: Matrix;
  /** Whether the paper is larger than the drawing, so that what leaves the canvas would be seen. */
  hasMargins: boolean;
  /** Points in a unit of the page; 1 but for canvases beyond what a page may measure. `width`, `height` and `matrix` are in these units. */
  unit: number;
}

/**
 * The page for a drawing of this size, px.
 * @param paper absent is a page of exactly the drawing's size, 1 pt for each px; a paper that does not say how it lies is turned the way the drawing is,
 * and the drawing is centred on it as large as the margins allow.
 */
export function layPage(width: number, height: number, paper?: Paper): Page {
  if (paper === undefined) {
    const unit = Math.max(1, width / MAX_SIDE, height / MAX_SIDE);
    const [wide, tall] = [width / unit, height / unit];
    return { width: wide, height: tall, matrix: [1 / unit, 0, 0, -1 / unit, 0, tall], hasMargins: false, unit };
  }
  const { width: across, height: up, margin = MARGIN } = sheetOf(paper, width > height ? "landscape" : "portrait");
  const scale = Math.min((across - 2 * margin) / width, (up - 2 * margin) / height);
  const left = (across - width * scale) / 2;
  const top = (up - height * scale) / 2;
  return {
    width: across,
    height: up,
    matrix: multiply([1, 0, 0, -1, left, up - top], [scale, 0, 0, scale, 0, 0]),
    hasMargins: true,
    unit: 1,
  };
}

/** The page for a part of a drawing: the sheet, filled from edge to edge with the padding of the part around it. */
export function laySlice({ top, width, padding }: PageSlice, drawn: number, { width: across, height: up }: Sheet): Page {
  const scale = across / width;
  const left = (width - drawn) / 2;
  return {
    width: across,
    height: up,
    matrix: [scale, 0, 0, -scale, left * scale, up - (padding - top) * scale],
    hasMargins: false,
    unit: 1,
  };
}
