import type { FontWeight } from "../../context/measurer.js";
import type { Drawing } from "../../scene/types.js";
import { leaves } from "../../scene/walk.js";

/** The different texts that each weight has to draw, lightest first; what has to be in a subset, pairs for kerning included. */
export function textsByWeight(drawing: Drawing): Map<FontWeight, Set<string>> {
  const found = new Map<FontWeight, Set<string>>();
  for (const leaf of leaves(drawing.root)) {
    if (leaf.type !== "text") continue;
    const texts = found.get(leaf.weight);
    if (texts) texts.add(leaf.text);
    else found.set(leaf.weight, new Set([leaf.text]));
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}
