import type { MeasuredFace } from "./call-fonts.js";
import { clusters } from "./clusters.js";
import { isInvisible, slotsFor } from "./metrics.js";

/** Characters side by side that are drawn with one face. */
export interface Item {
  face: MeasuredFace;
  text: string;
}

/** Whether a face can draw every character of a text. */
export function covers(face: MeasuredFace, text: string): boolean {
  for (const character of text) if (slotsFor(face.metrics, character.codePointAt(0)!).includes(0)) return false;
  return true;
}

/**
 * A normalised text in parts, each in the first face that has it; a letter and its marks stay together.
 * What no face has stays with the first, which draws its `.notdef`.
 * @param faces in the order they are tried; not empty.
 */
export function itemize(text: string, faces: readonly MeasuredFace[]): Item[] {
  const first = faces[0]!;
  if (faces.length === 1 || covers(first, text)) return text === "" ? [] : [{ face: first, text }];
  const items: Item[] = [];
  for (const cluster of clusters(text)) {
    const last = items[items.length - 1];
    // A joiner belongs between the letters it joins.
    const isJoiner = last !== undefined && isInvisible(cluster.codePointAt(0)!);
    const face = isJoiner ? last.face : (faces.find((each) => covers(each, cluster)) ?? first);
    if (last?.face === face) last.text += cluster;
    else items.push({ face, text: cluster });
  }
  return items;
}
