import type { RenderContext } from "../context/context.js";
import { issue } from "../issues/messages.js";
import type { SceneNode } from "../scene/types.js";
import { coverage } from "./coverage.js";
import { bundledFace } from "./measurer.js";

// Latin, Latin-1 and Latin Extended-A are always there.
const COVERED = /^[\u0020-\u017f]*$/;

/** Reports every text of a picture that the face has no glyphs for, or that needs shaping. */
export function reportTexts(node: SceneNode, ctx: RenderContext): void {
  if (node.type === "group") {
    for (const child of node.children) reportTexts(child, ctx);
    return;
  }
  if (node.type !== "text" || COVERED.test(node.text)) return;
  const { missing, shaping, scripts, emoji } = coverage(node.text, bundledFace(node.weight));
  const lost = [...missing, ...emoji];
  if (lost.length > 0)
    ctx.report(
      issue("TEXT_GLYPH_MISSING", {
        path: "",
        received: lost.join(" "),
        name: node.text,
        detail: `the face has no glyph for ${lost.join(" ")} in "${node.text}"`,
      }),
    );
  if (shaping.length > 0)
    ctx.report(
      issue("TEXT_NEEDS_SHAPING", {
        path: "",
        received: shaping.join(" "),
        name: node.text,
        detail: `"${node.text}" is ${scripts.join(" and ")}, whose letters join or run from right to left`,
      }),
    );
}
