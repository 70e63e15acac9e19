import { Unzlib, zlibSync } from "fflate";
import { type Chunk, readChunks } from "./chunks.js";

/** Keyword of the resolved chart in a picture. */
export const CHART_KEYWORD = "dataface-chart";

/**
 * How hard everything in a picture is compressed. Level 6 takes half as long again for 3 % less. `mem` is said, since what fflate chooses by
 * itself hangs on a logarithm that engines compute differently.
 */
export const COMPRESSION = { level: 4, mem: 5 } as const;

/**
 * International text of a PNG: a keyword and a text in UTF-8. NUL, which the format forbids, is left out.
 * @param keyword 1 to 79 letters of Latin-1.
 * @param isCompressed for long texts; a reader that skips compressed texts then misses it.
 */
export function textChunk(keyword: string, text: string, isCompressed = false): Chunk {
  const utf8 = new TextEncoder().encode(text.replaceAll("\0", ""));
  const body = isCompressed ? zlibSync(utf8, COMPRESSION) : utf8;
  // After the keyword: NUL, whether compressed, how, then an empty language tag and an empty translation of the keyword.
  const head = [...keyword].map((letter) => letter.charCodeAt(0));
  const data = new Uint8Array(head.length + 5 + body.length);
  data.set(head);
  data[head.length + 1] = isCompressed ? 1 : 0;
  data.set(body, head.length + 5);
  return { type: "iTXt", data };
}

/**
 * The international text with this keyword in a PNG file.
 * @param maxBytes more are not unpacked: a small file may claim to hold very much.
 * @returns undefined when there is none, or it is cut off, damaged or too long.
 */
export function textInPng(file: Uint8Array, keyword: string, maxBytes: number): string | undefined {
  for (const { type, data } of readChunks(file)) {
    if (type !== "iTXt") continue;
    const end = data.indexOf(0);
    if (end < 0 || String.fromCharCode(...data.subarray(0, end)) !== keyword) continue;
    const afterTag = data.indexOf(0, end + 3);
    const afterTranslation = afterTag < 0 ? -1 : data.indexOf(0, afterTag + 1);
    if (afterTranslation < 0) return undefined;
    const body = data.subarray(afterTranslation + 1);
    const utf8 = data[end + 1] === 1 ? inflate(body, maxBytes) : body;
    return utf8 && utf8.length <= maxBytes ? new TextDecoder().decode(utf8) : undefined;
  }
  return undefined;
}

const STEP = 16_384;

function inflate(packed: Uint8Array, maxBytes: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isDone = false;
  const stream = new Unzlib((part, isLast) => {
    parts.push(part);
    length += part.length;
    isDone = isLast;
  });
  try {
    for (let at = 0; at < packed.length && length <= maxBytes; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    return undefined;
  }
  if (!isDone || length > maxBytes) return undefined;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
