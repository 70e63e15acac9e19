import { inflateSync } from "node:zlib";
import { type Chunk, readChunks } from "../../../../src/converters/png/chunks.js";

/** A PNG file taken apart by other means than it was made with: Node's zlib, and no filters, since none are written. */
export interface Decoded {
  width: number;
  height: number;
  colorType: number;
  /** Four bytes a pixel, colours not multiplied by their opacity. */
  pixels: Uint8Array;
  /** Types in the order of the file. */
  types: string[];
  chunk(type: string): Uint8Array | undefined;
  /** Keyword → text of every iTXt. */
  words: Record<string, string>;
}

export function decode(file: Uint8Array): Decoded {
  const chunks = [...readChunks(file)];
  const chunk = (type: string) => chunks.find((each) => each.type === type)?.data;
  const head = Buffer.from(chunk("IHDR")!);
  const [width, height, colorType] = [head.readUInt32BE(0), head.readUInt32BE(4), head[9]!];
  return {
    width,
    height,
    colorType,
    pixels: pixelsOf(inflateSync(chunk("IDAT")!), width, height, colorType, chunk("PLTE"), chunk("tRNS")),
    types: chunks.map(({ type }) => type),
    chunk,
    words: Object.fromEntries(chunks.filter(({ type }) => type === "iTXt").map(wordsOf)),
  };
}

function pixelsOf(rows: Uint8Array, width: number, height: number, colorType: number, palette?: Uint8Array, opacities?: Uint8Array) {
  const size = { 2: 3, 3: 1, 6: 4 }[colorType]!;
  const pixels = new Uint8Array(width * height * 4);
  if (rows.length !== height * (width * size + 1)) throw new Error("the rows have another length than the header says");
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    if (rows[at++] !== 0) throw new Error("a row is filtered");
    for (let x = 0; x < width; x++, at += size, to += 4) {
      const number = rows[at]!;
      if (colorType === 3) pixels.set([...palette!.subarray(number * 3, number * 3 + 3), opacities?.[number] ?? 255], to);
      else pixels.set([...rows.subarray(at, at + 3), colorType === 6 ? rows[at + 3]! : 255], to);
    }
  }
  return pixels;
}

function wordsOf({ data }: Chunk): [string, string] {
  const bytes = Buffer.from(data);
  const end = bytes.indexOf(0);
  const body = bytes.subarray(end + 5);
  return [bytes.toString("latin1", 0, end), (bytes[end + 1] === 1 ? inflateSync(body) : body).toString("utf8")];
}
