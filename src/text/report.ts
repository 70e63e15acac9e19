import type { RenderContext } from "../context/context.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { SceneNode } from "../scene/types.js";
import { bundledFonts, type CallFonts } from "./call-fonts.js";
import { coverage } from "./coverage.js";

/** What happens to characters that the first face has not: the next face in silence, with a warning, or a refusal. */
export type MissingGlyphs = "fallback" | "warn" | "error";

// Latin, Latin-1 and Latin Extended-A are always there, if only in the bundled face.
const COVERED = /^[\u0020-\u017f]*$/;

/**
 * Reports every text of a picture that the faces have no glyphs for, or that needs shaping; with `warn` and `error` also those
 * that another face than the first has to help with.
 * @throws RenderError with all of them for `error`.
 */
export function reportTexts(
  root: SceneNode,
  ctx: Pick<RenderContext, "report">,
  fonts: CallFonts = bundledFonts,
  missing: MissingGlyphs = "fallback",
): void {
  const found: Issue[] = [];
  visit(root, fonts, missing, (each) => found.push(each));
  if (missing === "error" && found.length > 0) throw new RenderError(found.map((each) => ({ ...each, severity: "error" })));
  for (const each of found) ctx.report(each);
}

function visit(node: SceneNode, fonts: CallFonts, policy: MissingGlyphs, report: (issue: Issue) => void): void {
  if (node.type === "group") {
    for (const child of node.children) visit(child, fonts, policy, report);
    return;
  }
  if (node.type !== "text" || (policy === "fallback" && COVERED.test(node.text))) return;
  const { missing, shaping, scripts, emoji, fallbacks } = coverage(node.text, fonts.faces(node.weight), fonts.shaper !== undefined);
  const lost = [...missing, ...emoji];
  if (lost.length > 0)
    report(
      issue("TEXT_GLYPH_MISSING", {
        path: "",
        received: lost.join(" "),
        name: node.text,
        detail: `the face has no glyph for ${lost.join(" ")} in "${node.text}"`,
      }),
    );
  if (shaping.length > 0)
    report(
      issue("TEXT_NEEDS_SHAPING", {
        path: "",
        received: shaping.join(" "),
        name: node.text,
        detail: `"${node.text}" is ${scripts.join(" and ")}, whose letters join or run from right to left`,
      }),
    );
  if (policy !== "fallback" && fallbacks.length > 0) {
    const characters = fallbacks.map(({ character }) => character).join(" ");
    report(
      issue("FONT_FALLBACK", {
        path: "",
        received: characters,
        name: fonts.family,
        detail: `"${fonts.family}" has no glyph for ${characters} in "${node.text}"; ${[...new Set(fallbacks.map(({ family }) => `"${family}"`))].join(" and ")} draws them`,
      }),
    );
  }
}
