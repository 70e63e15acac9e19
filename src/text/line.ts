import type { FaceRun, FontWeight } from "../context/measurer.js";
import type { CallFonts } from "./call-fonts.js";
import { itemize } from "./itemize.js";
import { needsShaping } from "./scripts.js";
import { shapeLine } from "./shape-line.js";
import { unitsOf } from "./units.js";

/** A line of text, ready to be measured and drawn. */
export interface Line {
  /** From left to right. */
  readonly runs: readonly FaceRun[];
  /** Ems. */
  readonly width: number;
}

/** Sets a normalised text: parts by face, and by a shaper where the script asks for one and there is one. */
export function setLine(text: string, weight: FontWeight, fonts: CallFonts): Line {
  const faces = fonts.faces(weight);
  if (fonts.shaper && needsShaping(text)) return shapeLine(text, faces, fonts.shaper);
  const runs: FaceRun[] = [];
  let pen = 0;
  for (const { face, text: part } of itemize(text, faces)) {
    runs.push({ face, text: part, x: pen });
    pen += unitsOf(part, face.metrics) / face.metrics.unitsPerEm;
  }
  return { runs, width: pen };
}
