import type { FaceRef, FontWeight } from "../context/measurer.js";
import { fromBase64 } from "./base64.js";
import type { FaceMetrics } from "./metrics.js";
import { readSfnt, type Sfnt } from "./sfnt.js";

/** A face as a font file's bytes and as its reader. */
export interface FaceFile {
  readonly bytes: Uint8Array;
  readonly font: Sfnt;
}

/** A face that the caller handed in, opened. */
export interface CallerFace extends FaceRef, FaceFile {
  readonly metrics: FaceMetrics;
}

const files = new Map<FontWeight, Promise<FaceFile>>();

/** Those of `files` that have been read. */
const read = new Map<FontWeight, FaceFile>();

/** A face that need not be waited for: one of the caller's, or the bundled one after it was loaded; else undefined. */
export function loadedFace(face: FaceRef): FaceFile | undefined {
  return "font" in face ? (face as CallerFace) : read.get(face.weight as FontWeight);
}

/** A face as a font, for subsets and outlines. The bundled one is loaded on first use; two entries at most are kept. */
export function loadFace(face: FontWeight | FaceRef): Promise<FaceFile> {
  if (typeof face === "object" && "font" in face) return Promise.resolve(face as CallerFace);
  const weight = (typeof face === "object" ? face.weight : face) as FontWeight;
  let file = files.get(weight);
  if (!file) {
    file = import("../generated/face-data.js").then(({ faceData }) => {
      const bytes = fromBase64(faceData[weight]);
      const found = { bytes, font: readSfnt(bytes) };
      read.set(weight, found);
      return found;
    });
    files.set(weight, file);
  }
  return file;
}
