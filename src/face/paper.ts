import type { FacePaint } from "../chart/face.js";
import type { Paper } from "../converters/pdf/paper.js";
import { type Sheet, sheetOf } from "../converters/pdf/papers.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { BrokenPage } from "./pages.js";

/** How wide a face is, how it is painted, and the paper it is set on, if any. */
export interface FaceSheet {
  /** px. */
  width: number;
  paint: FacePaint;
  sheet?: Sheet;
}

/** What is said about the width of a face and its paper, in the face and at the call. */
export interface SaidOfSheet {
  face: { width?: number; page?: Paper; style: Readonly<Record<string, unknown>> };
  call: { width?: number | undefined; page?: Paper | undefined };
}

const INCH_MM = 25.4;
const INCH_PT = 72;

/**
 * The paper of a face. On paper a face is laid out again for the width of the sheet, so that its words are as large on every one; a width that
 * is said where the paper is said is kept, and scaled to the sheet. The margins are the padding, and the page has the colour of its
 * cards, which costs no ink; a `style` of the face counts before both, a margin of the page before all.
 */
export function sheetOfFace(paint: FacePaint, { face, call }: SaidOfSheet): FaceSheet {
  const page = call.page ?? face.page;
  if (page === undefined) {
    const width = Math.round(call.width ?? face.width ?? paint.width);
    const isNarrow = width < paint.narrow.below && face.style.padding === undefined;
    return { width, paint: isNarrow ? { ...paint, padding: Math.min(paint.padding, paint.narrow.padding) } : paint };
  }
  const sheet = sheetOf(page, "portrait");
  const { px_per_inch, margin_mm } = paint.paper;
  const own = call.page === undefined ? face.width : undefined;
  const width = Math.round(call.width ?? own ?? (sheet.width / INCH_PT) * px_per_inch);
  const px = width / sheet.width;
  const margin = sheet.margin ?? (margin_mm / INCH_MM) * INCH_PT;
  const padding = sheet.margin === undefined && face.style.padding !== undefined ? paint.padding : Math.round(margin * px);
  const background = face.style.background === undefined && paint.background !== null ? paint.card.background : paint.background;
  return { width, paint: { ...paint, padding, background }, sheet };
}

/** `FACE_SCALED` for everything that is higher than a page. */
export function scaledIssues(scaled: readonly { page: BrokenPage; scale: number }[]): Issue[] {
  return scaled.map(({ page, scale }) => {
    const { leaf } = page.atoms.reduce((highest, atom) => (atom.bottom - atom.top > highest.bottom - highest.top ? atom : highest));
    return issue("FACE_SCALED", {
      path: leaf === undefined ? "/note" : "node" in leaf ? leaf.node.path : leaf.heading.group.path,
      detail: `it needs a page of ${Math.round(page.height)} px, and one shows ${Math.round(page.height / scale)}: what stands there is drawn at ${Math.round(100 / scale)} % of its size`,
    });
  });
}
