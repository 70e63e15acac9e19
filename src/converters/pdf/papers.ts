import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import type { Orientation, Paper, PaperDef, PaperName } from "./paper.js";

/** Papers a page may be, upright, pt. */
const papers: Readonly<Record<PaperName, readonly [number, number]>> = {
  a3: [841.89, 1190.551],
  a4: [595.276, 841.89],
  a5: [419.528, 595.276],
  letter: [612, 792],
  legal: [612, 1008],
  tabloid: [792, 1224],
};

/** A paper as it lies, pt. `margin` is absent where nobody said one. */
export interface Sheet {
  width: number;
  height: number;
  margin?: number;
}

export const sizes = Object.keys(papers) as readonly PaperName[];
export const orientations: readonly Orientation[] = ["portrait", "landscape"];

/** All short forms, for messages. */
export const paperNames: readonly string[] = ["", "-landscape", "-portrait"].flatMap((turn) => sizes.map((name) => name + turn));

const POINTS: Readonly<Record<string, number>> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1 };

/** A margin, pt; NaN for what is none, or leaves less than a third of the paper. */
function pointsOf(margin: string, size: PaperName): number {
  const found = /^(\d+(?:\.\d+)?) ?(mm|cm|in|pt)$/.exec(margin);
  const points = found ? Number(found[1]) * POINTS[found[2]!]! : NaN;
  return points <= papers[size][0] / 3 ? points : NaN;
}

/** What a margin must be, when it is something else. */
export const marginFault = (margin: string, size: PaperName): string | undefined =>
  Number.isNaN(pointsOf(margin, size)) ? "a length with its unit, up to a third of the short side: 12mm, 1.2cm, 0.5in or 36pt" : undefined;

const partsOf = (paper: Paper): PaperDef => {
  if (typeof paper !== "string") return paper;
  const [size, orientation] = paper.split("-") as [PaperName, Orientation?];
  return { size, ...(orientation && { orientation }) };
};

/**
 * The sheet that a paper is.
 * @param usual how it lies where nobody says it.
 * @throws RenderError `OPTION_WRONG` for a margin that leaves no room.
 */
export function sheetOf(paper: Paper, usual: Orientation): Sheet {
  const { size, orientation = usual, margin } = partsOf(paper);
  const [short, long] = papers[size];
  const [width, height] = orientation === "landscape" ? [long, short] : [short, long];
  if (margin === undefined) return { width, height };
  const wanted = marginFault(margin, size);
  if (wanted !== undefined) throw new RenderError([issue("OPTION_WRONG", { path: "", name: "page", received: paper, allowed: [wanted] })]);
  return { width, height, margin: pointsOf(margin, size) };
}
