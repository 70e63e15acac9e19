import { faceData } from "../../../src/generated/face-data.js";
import { fromBase64 } from "../../../src/text/base64.js";
import { readSfnt, type Sfnt } from "../../../src/text/sfnt.js";

export function bytesOf(weight: 400 | 600): Uint8Array {
  return fromBase64(faceData[weight]);
}

export function fontOf(weight: 400 | 600): Sfnt {
  return readSfnt(bytesOf(weight));
}
