import type { Shaper } from "./context/shaper.js";
import type { FontMode } from "./converters/converter.js";
import type { FaceSource } from "./text/open/open-faces.js";
import type { MissingGlyphs } from "./text/report.js";

export type { FaceSource, FontMode, MissingGlyphs };

/** The fonts of a call. */
export interface FontOptions {
  /** How text is kept in an svg. Default `embed`. */
  mode?: FontMode;
  /** Faces to set texts in, before the bundled one. */
  faces?: readonly FaceSource[];
  /**
   * What happens to characters that the first face has not. `fallback`, the default: another face that has them draws them, and those that no
   * face has get a warning. `warn`: the help of another face gets one too. `error`: both refuse the chart.
   */
  missing?: MissingGlyphs;
  /** Sets scripts whose letters join or run from right to left: `await shaper()` of `@dataface/render/shaping`. */
  shaper?: Shaper;
}

/** What a call says about fonts, in one spelling; nothing for what is not said, or said wrong. */
export function fontOptions(said: FontMode | readonly FaceSource[] | FontOptions | undefined): FontOptions {
  if (typeof said === "string") return { mode: said };
  if (Array.isArray(said)) return { faces: said };
  return typeof said === "object" && said !== null ? (said as FontOptions) : {};
}

const MODES = ["embed", "reference", "outline"];
const POLICIES = ["fallback", "warn", "error"];
const KEYS = ["mode", "faces", "missing", "shaper"];
/** Most faces of one call. */
const MAX_FACES = 64;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isBytes = (value: unknown): boolean =>
  ArrayBuffer.isView(value) || ["ArrayBuffer", "SharedArrayBuffer"].includes(Object.prototype.toString.call(value).slice(8, -1));

/** What `fonts` should have been instead; undefined when it is right. */
export function wrongFonts(value: unknown): string | undefined {
  if (typeof value === "string") return MODES.includes(value) ? undefined : MODES.join(", ");
  if (Array.isArray(value)) return wrongFaces(value);
  if (!isRecord(value) || Object.keys(value).some((key) => !KEYS.includes(key)))
    return `${MODES.join(", ")}, a list of faces, or an object of ${KEYS.join(", ")}`;
  const { mode, faces, missing, shaper } = value;
  if (mode !== undefined && !MODES.includes(mode as string)) return `mode: ${MODES.join(", ")}`;
  if (missing !== undefined && !POLICIES.includes(missing as string)) return `missing: ${POLICIES.join(", ")}`;
  if (shaper !== undefined && !(isRecord(shaper) && typeof shaper.shape === "function" && typeof shaper.levels === "function"))
    return "shaper: what `await shaper()` of @dataface/render/shaping gives";
  if (faces === undefined) return undefined;
  return Array.isArray(faces) ? wrongFaces(faces) : "faces: a list";
}

function wrongFaces(faces: readonly unknown[]): string | undefined {
  if (faces.length > MAX_FACES) return `at most ${MAX_FACES} faces`;
  const isFace = (face: unknown) =>
    isRecord(face) &&
    isBytes(face.data) &&
    (face.family === undefined || (typeof face.family === "string" && face.family.trim() !== "")) &&
    (face.weight === undefined || (typeof face.weight === "number" && face.weight >= 1 && face.weight <= 1000)) &&
    Object.keys(face).every((key) => ["family", "weight", "data"].includes(key));
  return faces.every(isFace) ? undefined : "faces {family: a name, weight: 1 to 1000, data: bytes as Uint8Array or ArrayBuffer}";
}
