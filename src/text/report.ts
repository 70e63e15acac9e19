import type { RenderContext } from "../context/context.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import type { SceneNode } from "../scene/types.js";
import { bundledFonts, type CallFonts } from "./call-fonts.js";
import { coverage } from "./coverage.js";
import { fontFor } from "./font-for.js";

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
  ctx: Pick<RenderContext, "report"> & Partial<Pick<RenderContext, "locale">>,
  fonts: CallFonts = bundledFonts,
  missing: MissingGlyphs = "fallback",
): void {
  const found: Issue[] = [];
  const lost = new Map<string, Set<string>>();
  visit(root, fonts, missing, { report: (each) => found.push(each), lost });
  if (lost.size > 0) found.unshift(lostIssue(lost, ctx.locale?.tag));
  if (missing === "error" && found.length > 0) throw new RenderError(found.map((each) => ({ ...each, severity: "error" })));
  for (const each of found) ctx.report(each);
}

/** Most characters that are listed. */
const MOST_LISTED = 20;

/** One issue for all texts: what is missing is one font. @param lost characters without a glyph by the text they stand in. */
function lostIssue(lost: ReadonlyMap<string, ReadonlySet<string>>, language: string | undefined): Issue {
  const all = [...new Set([...lost.values()].flatMap((each) => [...each]))];
  const characters = `${all.slice(0, MOST_LISTED).join(" ")}${all.length > MOST_LISTED ? " …" : ""}`;
  const [text = ""] = lost.keys();
  const more = lost.size === 1 ? "" : ` and ${lost.size - 1} more ${lost.size === 2 ? "text" : "texts"}`;
  const font = fontFor(all.join(""), language);
  return issue("TEXT_GLYPH_MISSING", {
    path: "",
    received: characters,
    name: text,
    count: lost.size,
    detail: `the face has no glyph for ${characters} in "${text}"${more}`,
    ...(font === undefined
      ? {}
      : { next: `Hand in a font that has ${all.length === 1 ? "it" : "them"}, such as ${font}, with options.fonts` }),
  });
}

/** Whether the faces of a call have every character of a text. */
export const isCovered = (text: string, fonts: CallFonts = bundledFonts): boolean =>
  coverage(text, fonts.faces(400), fonts.shaper !== undefined).missing.length === 0;

interface Findings {
  readonly lost: Map<string, Set<string>>;
  report(issue: Issue): void;
}

function visit(node: SceneNode, fonts: CallFonts, policy: MissingGlyphs, findings: Findings): void {
  const { lost, report } = findings;
  if (node.type === "group") {
    for (const child of node.children) visit(child, fonts, policy, findings);
    return;
  }
  if (node.type !== "text" || (policy === "fallback" && COVERED.test(node.text))) return;
  const { missing, shaping, scripts, emoji, fallbacks } = coverage(node.text, fonts.faces(node.weight), fonts.shaper !== undefined);
  const gone = [...missing, ...emoji];
  if (gone.length > 0) lost.set(node.text, new Set(gone));
  if (shaping.length > 0)
    report(
      issue("TEXT_NEEDS_SHAPING", {
        path: "",
        received: shaping.join(" "),
        name: node.text,
        detail: `"${node.text}" is ${scripts.join(" and ")}, whose letters join or run from right to left`,
        next: "Hand in a font that has the script, and a shaper, with options.fonts",
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
        next: "Hand in a font that has it, or leave options.fonts.missing out",
      }),
    );
  }
}
