import { hash } from "../../context/hash.js";
import type { FaceRef, FontWeight, TextMeasurer } from "../../context/measurer.js";
import type { Drawing, SceneNode, SceneText } from "../../scene/types.js";
import type { Sfnt } from "../../text/sfnt.js";
import type { FontMode } from "../converter.js";
import { safeFamily } from "./escape.js";
import { facesUsed } from "./texts.js";

/** What the fonts add to a document. */
export interface FontParts {
  /** `<style>` with the faces, or "". */
  style: string;
  /** Value of `font-family` for all texts; "" when no text is written as text. */
  family: string;
  /** Whether a text becomes an outline. */
  isOutlined: (text: SceneText) => boolean;
  /** Path data of such a text about its anchor at (0, 0), ready for an attribute. */
  outline: (text: SceneText) => string;
}

/** Families that are tried when the first is not there. */
const FALLBACKS = ["Inter", "Arial", "sans-serif"];

/** Texts that stay texts. */
export const NO_OUTLINES: Pick<FontParts, "isOutlined" | "outline"> = { isOutlined: () => false, outline: () => "" };

/** How the texts of a drawing are kept in its file. */
export async function prepareFonts(drawing: Drawing, mode: FontMode, measurer: TextMeasurer): Promise<FontParts> {
  const ready = readyFonts(drawing, mode, measurer);
  if (ready) return ready;
  await loadFonts(
    mode,
    facesUsed(drawing, measurer).map(({ face }) => face),
    measurer.hasShaper,
  );
  return readyFonts(drawing, mode, measurer)!;
}

/** The same at once; undefined where a face, or what embeds and outlines, has not been loaded yet. */
export function readyFonts(drawing: Drawing, mode: FontMode, measurer: TextMeasurer): FontParts | undefined {
  if (mode === "reference") return referenced(drawing);
  return mode === "embed" ? embedded(drawing, measurer) : outlined(drawing, measurer);
}

const fetchEmbedder = async () => ({ ...(await import("../../text/subset.js")), ...(await import("../../text/base64.js")) });
const fetchOutliner = async () => ({ ...(await import("../../text/outline.js")), ...(await import("../../text/placed.js")) });
type FaceReader = typeof import("../../text/face.js");

/** Code fetched on first use; kept, since it is the same for every call. */
const parts: {
  faces?: FaceReader;
  embedder?: Awaited<ReturnType<typeof fetchEmbedder>>;
  outliner?: Awaited<ReturnType<typeof fetchOutliner>>;
} = {};

/** Loads faces, and what embeds or outlines them. @param isShaping whether a shaper sets some texts, which become outlines. */
export async function loadFonts(mode: FontMode, faces: readonly (FaceRef | FontWeight)[], isShaping = false): Promise<void> {
  if (mode === "reference") return;
  parts.faces ??= await import("../../text/face.js");
  const reader = parts.faces;
  await Promise.all(faces.map((face) => reader.loadFace(face)));
  if (mode === "embed") parts.embedder ??= await fetchEmbedder();
  if (mode === "outline" || isShaping) parts.outliner ??= await fetchOutliner();
}

/** Texts that name their face, which the host has: nothing is loaded. */
export function referenced(drawing: Drawing): FontParts {
  return { style: "", family: hasTexts(drawing.root) ? familyList([drawing.fontFamily]) : "", ...NO_OUTLINES };
}

/** Whether there is a character to be drawn. */
const hasTexts = (node: SceneNode): boolean =>
  node.type === "group" ? node.children.some(hasTexts) : node.type === "text" && node.text !== "";

/**
 * The part of each face that is used inside the file, under a name that holds the hash of their bytes: a page with many drawings has all
 * their faces in one list, and a smaller subset of the same name would take the letters of the others. Each part has only the characters
 * it is to draw, so that a browser finds every character in the face it was measured in. What a shaper has set becomes outlines, since a
 * part of a font no longer shapes.
 */
function embedded(drawing: Drawing, measurer: TextMeasurer): FontParts | undefined {
  const isShaped = (text: SceneText) => measurer.hasShaper && measurer.runs(text.text, text.weight).some((run) => run.isShaped);
  const used = facesUsed(drawing, measurer, (text) => !isShaped(text));
  const outlines = shapedOutlines(drawing, measurer, isShaped);
  if (outlines === undefined) return undefined;
  if (used.length === 0) return { style: "", family: "", ...outlines };
  if (parts.embedder === undefined) return undefined;
  const { subsetFont, toBase64 } = parts.embedder;
  const faces: { family: string; weight: string; data: string }[] = [];
  for (const { face, weights, texts } of used) {
    const file = parts.faces?.loadedFace(face);
    if (file === undefined) return undefined;
    const { bytes } = subsetFont(file.font, texts, face.family);
    // Of all weights it is used for, so that no browser makes it bolder.
    faces.push({ family: face.family, weight: weights.join(" "), data: toBase64(bytes) });
  }
  const mark = hash(faces.map((face) => face.data).join()).slice(-8);
  const nameOf = (family: string) => `${safeFamily(family)} ${mark}`;
  const rules = faces.map(
    (face) => `@font-face{font-family:"${nameOf(face.family)}";font-weight:${face.weight};src:url(data:font/ttf;base64,${face.data})}`,
  );
  const families = new Set(
    [drawing.fontFamily, ...faces.map((face) => face.family)].filter((name) => faces.some(({ family }) => family === name)),
  );
  return {
    style: `<style>\n${rules.join("\n")}\n</style>\n`,
    family: familyList([...[...families].map(nameOf), drawing.fontFamily]),
    ...outlines,
  };
}

/** Outlines of the texts that a shaper has set. */
function shapedOutlines(drawing: Drawing, measurer: TextMeasurer, isShaped: (text: SceneText) => boolean) {
  const faces = measurer.hasShaper ? facesUsed(drawing, measurer, isShaped).map(({ face }) => face) : [];
  if (faces.length === 0) return NO_OUTLINES;
  const outline = outliner(faces, measurer);
  return outline && { isOutlined: isShaped, outline };
}

/** All texts as outlines for a program that reads them at once: making them short would take longer than it saves. */
export const plainOutlines = (drawing: Drawing, measurer: TextMeasurer): Promise<FontParts> => prepareFonts(drawing, "outline", measurer);

function outlined(drawing: Drawing, measurer: TextMeasurer): FontParts | undefined {
  const faces = facesUsed(drawing, measurer).map(({ face }) => face);
  const outline = outliner(faces, measurer);
  return outline && { style: "", family: "", isOutlined: () => true, outline };
}

function outliner(faces: readonly FaceRef[], measurer: TextMeasurer): ((text: SceneText) => string) | undefined {
  if (faces.length === 0) return () => "";
  if (parts.outliner === undefined) return undefined;
  const { outlineGlyphs, placeRun } = parts.outliner;
  const fonts = new Map<string, Sfnt>();
  for (const face of faces) {
    const file = parts.faces?.loadedFace(face);
    if (file === undefined) return undefined;
    fonts.set(face.id, file.font);
  }
  return (text) => {
    const width = text.anchor === "start" ? 0 : measurer.width(text.text, text);
    const left = text.anchor === "end" ? -width : -width / 2;
    let d = "";
    for (const run of measurer.runs(text.text, text.weight)) {
      const font = fonts.get(run.face.id)!;
      d += outlineGlyphs(placeRun(run, font), left + run.x * text.size, 0, text.size, font);
    }
    return d;
  };
}

/** `'Dataface Sans 1a2b3c4d','Dataface Sans',Inter,Arial,sans-serif`. */
function familyList(own: readonly string[]): string {
  return [...own.map((name) => `'${safeFamily(name)}'`), ...FALLBACKS].join(",");
}
