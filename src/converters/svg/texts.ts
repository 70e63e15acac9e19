import { kept } from "../../context/kept.js";
import type { FaceRef, FaceRun, FontWeight, TextMeasurer } from "../../context/measurer.js";
import type { Drawing, SceneText } from "../../scene/types.js";
import { eachLeaf } from "../../scene/walk.js";

/** What one face has to draw of a picture. */
export interface FaceUse {
  face: FaceRef;
  /** Weights of the texts it draws parts of, lightest first. */
  weights: FontWeight[];
  /** Whole parts of lines, pairs for kerning included; what has to be in a subset. */
  texts: Set<string>;
}

/**
 * The faces that the texts of a picture are set in: for the lightest weight first, then as they appear.
 * @param isWanted leaves out texts that are not written with a face.
 */
export function facesUsed(drawing: Drawing, measurer: TextMeasurer, isWanted: (text: SceneText) => boolean = () => true): FaceUse[] {
  const uses = new Map<string, FaceUse>();
  for (const [weight, texts] of textsByWeight(drawing, isWanted)) {
    for (const text of texts) {
      for (const { face, text: part } of measurer.runs(text, weight)) {
        const use = kept(uses, face.id, (): FaceUse => ({ face, weights: [], texts: new Set() }));
        use.texts.add(part);
        if (!use.weights.includes(weight)) use.weights.push(weight);
      }
    }
  }
  return [...uses.values()];
}

/** The parts of all texts that each face draws, by its id; for the lightest weight first, then as they appear. */
export function runsByFace(drawing: Drawing, measurer: TextMeasurer): Map<string, FaceRun[]> {
  const found = new Map<string, FaceRun[]>();
  for (const [weight, texts] of textsByWeight(drawing)) {
    for (const text of texts) for (const run of measurer.runs(text, weight)) kept(found, run.face.id, () => []).push(run);
  }
  return found;
}

/** The different texts of each weight, lightest first. */
function textsByWeight(drawing: Drawing, isWanted: (text: SceneText) => boolean = () => true): [FontWeight, Set<string>][] {
  const found = new Map<FontWeight, Set<string>>();
  eachLeaf(drawing.root, (leaf) => {
    if (leaf.type === "text" && isWanted(leaf)) kept(found, leaf.weight, () => new Set<string>()).add(leaf.text);
  });
  return [...found].sort(([a], [b]) => a - b);
}
