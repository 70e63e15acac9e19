import { hash } from "../../context/hash.js";
import type { FontWeight, TextMeasurer } from "../../context/measurer.js";
import type { Drawing, SceneText } from "../../scene/types.js";
import type { Sfnt } from "../../text/sfnt.js";
import type { FontMode } from "../converter.js";
import { safeFamily } from "./escape.js";
import { textsByWeight } from "./texts.js";

/** What the fonts add to a document. */
export interface FontParts {
  /** `<style>` with the faces, or "". */
  style: string;
  /** Value of `font-family` for all texts; "" when no text is written as text. */
  family: string;
  /** Path data of a text about its anchor at (0, 0), ready for an attribute, when texts become outlines. */
  outline: ((text: SceneText) => string) | undefined;
}

/** Families that are tried when the first is not there. */
const FALLBACKS = ["Inter", "Arial", "sans-serif"];

/**
 * How the texts of a drawing are kept in its file.
 * `embed`: the part of each weight that is used inside the file, under a name that holds the hash of their bytes: a page with many
 * drawings has all their faces in one list, and a smaller subset of the same name would take the letters of the others.
 */
export async function prepareFonts(drawing: Drawing, mode: FontMode, measurer: TextMeasurer): Promise<FontParts> {
  const used = textsByWeight(drawing);
  if (used.size === 0) return { style: "", family: "", outline: undefined };
  if (mode === "outline") {
    const outline = await outliner([...used.keys()], measurer);
    return { style: "", family: "", outline };
  }
  if (mode === "reference") return { style: "", family: familyList([drawing.fontFamily]), outline: undefined };
  const [{ loadFace }, { subsetFont }, { toBase64 }] = await Promise.all([
    import("../../text/face.js"),
    import("../../text/subset.js"),
    import("../../text/base64.js"),
  ]);
  const faces: { weight: FontWeight; data: string }[] = [];
  for (const [weight, texts] of used) {
    const { bytes } = subsetFont((await loadFace(weight)).font, texts, drawing.fontFamily);
    faces.push({ weight, data: toBase64(bytes) });
  }
  const name = `${safeFamily(drawing.fontFamily)} ${hash(faces.map((face) => face.data).join()).slice(-8)}`;
  const rules = faces.map(
    (face) => `@font-face{font-family:"${name}";font-weight:${face.weight};src:url(data:font/ttf;base64,${face.data})}`,
  );
  return { style: `<style>\n${rules.join("\n")}\n</style>\n`, family: familyList([name, drawing.fontFamily]), outline: undefined };
}

/** All texts as outlines for a program that reads them at once: making them short would take longer than it saves. */
export async function plainOutlines(drawing: Drawing, measurer: TextMeasurer): Promise<FontParts> {
  return { style: "", family: "", outline: await outliner([...textsByWeight(drawing).keys()], measurer) };
}

async function outliner(weights: readonly FontWeight[], measurer: TextMeasurer): Promise<(text: SceneText) => string> {
  const [{ loadFace }, { outlineText }] = await Promise.all([import("../../text/face.js"), import("../../text/outline.js")]);
  const fonts = new Map<FontWeight, Sfnt>();
  for (const weight of weights) fonts.set(weight, (await loadFace(weight)).font);
  return (text) => {
    const width = text.anchor === "start" ? 0 : measurer.width(text.text, text);
    return outlineText(text.text, text.anchor === "end" ? -width : -width / 2, 0, text.size, fonts.get(text.weight)!);
  };
}

/** `'Dataface Sans 1a2b3c4d','Dataface Sans',Inter,Arial,sans-serif`. */
function familyList(own: readonly string[]): string {
  return [...own.map((name) => `'${safeFamily(name)}'`), ...FALLBACKS].join(",");
}
