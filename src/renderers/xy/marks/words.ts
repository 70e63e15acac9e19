import { wordsBeside } from "../labels/words-beside.js";
import { placesOf } from "./line.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";

/** Between a place and its words, px. */
const GAP = 6;

/** Words at places, whichever side is free. */
function draw(q: DrawQuestion): MarkNodes {
  const { along, across } = placesOf(q);
  const [xs, ys] = q.isLying ? [across, along] : [along, across];
  const labels = wordsBeside(q, {
    marks: Array.from({ length: q.marks.count }, (_, i) => i),
    xs,
    ys,
    reach: () => GAP,
    sides: q.isLying ? ["right", "left", "above", "below"] : ["above", "below", "right", "left"],
    path: "/layers",
    next: "Make the chart larger, or name only the places that matter",
  });
  return { shapes: [], labels };
}

export const words: XyMark = { types: ["text"], draw };
