import type { FontWeight } from "../context/measurer.js";
import { fromBase64 } from "./base64.js";
import { readSfnt, type Sfnt } from "./sfnt.js";

/** A face as a font file's bytes and as its reader. */
export interface FaceFile {
  readonly bytes: Uint8Array;
  readonly font: Sfnt;
}

const files = new Map<FontWeight, Promise<FaceFile>>();

/** The bundled face as a font: loaded on first use, for subsets and outlines. Two entries at most are kept. */
export function loadFace(weight: FontWeight): Promise<FaceFile> {
  let file = files.get(weight);
  if (!file) {
    file = import("../generated/face-data.js").then(({ faceData }) => {
      const bytes = fromBase64(faceData[weight]);
      return { bytes, font: readSfnt(bytes) };
    });
    files.set(weight, file);
  }
  return file;
}
