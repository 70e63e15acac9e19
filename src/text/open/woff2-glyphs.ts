import { Bytes, FontError } from "../bytes.js";
import type { ContourPoint } from "../glyf.js";
import { writeGlyph } from "./glyph-data.js";
import { checkSize } from "./woff.js";

/** The tables of outlines as they were, and the left edge of each glyph. */
export interface Rebuilt {
  glyf: Uint8Array;
  /** Four bytes an offset. */
  loca: Uint8Array;
  lefts: Int16Array;
}

/** The streams a transformed `glyf` table consists of, in order. */
const STREAMS = ["contour counts", "point counts", "flags", "points", "composites", "boxes", "instructions"] as const;

/** Bytes read one after another. */
class Stream {
  at = 0;
  constructor(readonly bytes: Bytes) {}

  u8(): number {
    return this.bytes.u8(this.at++);
  }

  i16(): number {
    this.at += 2;
    return this.bytes.i16(this.at - 2);
  }

  slice(length: number): Uint8Array {
    this.at += length;
    return this.bytes.slice(this.at - length, length);
  }

  /** A number of one to three bytes. Source: WOFF File Format 2.0, 255UInt16. */
  u255(): number {
    const code = this.u8();
    if (code === 253) return (this.u8() << 8) | this.u8();
    if (code === 255) return this.u8() + 253;
    if (code === 254) return this.u8() + 506;
    return code;
  }
}

/**
 * Outlines from the streams that a WOFF2 file keeps them in. Hints are left out.
 * @throws FontError when a stream ends early.
 * Source: WOFF File Format 2.0, 5.1 and 5.3.
 */
export function rebuildGlyphs(data: Uint8Array, maxBytes: number): Rebuilt {
  const header = new Bytes(data, "glyf");
  const glyphCount = header.u16(4);
  let at = 36;
  const streams = STREAMS.map((name, i) => {
    const length = header.u32(8 + 4 * i);
    const stream = new Stream(new Bytes(header.slice(at, length), `glyf (${name})`));
    at += length;
    return stream;
  });
  const [contourCounts, pointCounts, flags, points, composites, boxes] = streams as [
    Stream,
    Stream,
    Stream,
    Stream,
    Stream,
    Stream,
    Stream,
  ];
  const hasBox = boxes.slice(4 * ((glyphCount + 31) >> 5));
  const parts: Uint8Array[] = [];
  const lefts = new Int16Array(glyphCount);
  let total = 0;
  for (let glyph = 0; glyph < glyphCount; glyph++) {
    const contourCount = contourCounts.i16();
    const box = hasBox[glyph >> 3]! & (0x80 >> (glyph & 7)) ? boxes.slice(8) : undefined;
    let part = new Uint8Array(0);
    if (contourCount > 0) part = writeGlyph(readContours(contourCount, pointCounts, flags, points)).slice();
    else if (contourCount < 0) part = readComposite(composites, points, box);
    if (contourCount > 0 && box) part.set(box, 2);
    if (part.length > 0) lefts[glyph] = new DataView(part.buffer).getInt16(2);
    parts.push(part);
    total += (part.length + 3) & ~3;
    checkSize(total, maxBytes);
  }
  const glyf = new Uint8Array(total);
  const loca = new DataView(new ArrayBuffer(4 * (glyphCount + 1)));
  let end = 0;
  parts.forEach((part, glyph) => {
    glyf.set(part, end);
    end += (part.length + 3) & ~3;
    loca.setUint32(4 * (glyph + 1), end);
  });
  return { glyf, loca: new Uint8Array(loca.buffer), lefts };
}

function readContours(contourCount: number, pointCounts: Stream, flags: Stream, points: Stream): ContourPoint[][] {
  const sizes: number[] = [];
  for (let i = 0; i < contourCount; i++) sizes.push(pointCounts.u255());
  let [x, y] = [0, 0];
  const contours = sizes.map((size) => {
    const contour: ContourPoint[] = [];
    for (let i = 0; i < size; i++) {
      const flag = flags.u8();
      const [dx, dy] = readStep(flag & 127, points);
      x += dx;
      y += dy;
      contour.push({ x, y, isOn: flag < 128 });
    }
    return contour;
  });
  // The program of the glyph, which is not run.
  points.u255();
  return contours;
}

const signed = (value: number, isPositive: number): number => (isPositive & 1 ? value : -value);

/** The way from one point to the next. Source: WOFF File Format 2.0, 5.2, the table of triplets. */
function readStep(flag: number, points: Stream): [dx: number, dy: number] {
  if (flag < 10) return [0, signed(((flag & 14) << 7) + points.u8(), flag)];
  if (flag < 20) return [signed((((flag - 10) & 14) << 7) + points.u8(), flag), 0];
  if (flag < 84) {
    const [rest, byte] = [flag - 20, points.u8()];
    return [signed(1 + (rest & 48) + (byte >> 4), flag), signed(1 + ((rest & 12) << 2) + (byte & 15), flag >> 1)];
  }
  if (flag < 120) {
    const rest = flag - 84;
    const [a, b] = [points.u8(), points.u8()];
    return [signed(1 + Math.floor(rest / 12) * 256 + a, flag), signed(1 + ((rest % 12) >> 2) * 256 + b, flag >> 1)];
  }
  if (flag < 124) {
    const [a, b, c] = [points.u8(), points.u8(), points.u8()];
    return [signed((a << 4) + (b >> 4), flag), signed(((b & 15) << 8) + c, flag >> 1)];
  }
  const [a, b, c, d] = [points.u8(), points.u8(), points.u8(), points.u8()];
  return [signed((a << 8) + b, flag), signed((c << 8) + d, flag >> 1)];
}

const WORDS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const PROGRAM = 0x0100;

/** A glyph of several others, copied; the flag that says a program follows is taken out with the program. */
function readComposite(composites: Stream, points: Stream, box: Uint8Array | undefined): Uint8Array<ArrayBuffer> {
  if (!box) throw new FontError("a glyph of several others has no box");
  const start = composites.at;
  const flagPlaces: number[] = [];
  let hasProgram = false;
  for (let flags = MORE; flags & MORE; ) {
    flagPlaces.push(composites.at - start);
    flags = composites.i16();
    hasProgram ||= (flags & PROGRAM) !== 0;
    composites.at += 2 + (flags & WORDS ? 4 : 2) + (flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & ONE_SCALE ? 2 : 0);
  }
  const length = composites.at - start;
  composites.at = start;
  const copy = new Uint8Array(10 + length);
  const view = new DataView(copy.buffer);
  view.setInt16(0, -1);
  copy.set(box, 2);
  copy.set(composites.slice(length), 10);
  for (const place of flagPlaces) view.setUint16(10 + place, view.getUint16(10 + place) & ~PROGRAM);
  if (hasProgram) points.u255();
  return copy;
}

/** Advances and left edges from a table that leaves out the edges the outlines have anyway. Source: WOFF File Format 2.0, 5.4. */
export function rebuildMetrics(data: Uint8Array, longCount: number, lefts: Int16Array): Uint8Array {
  const stream = new Stream(new Bytes(data, "hmtx"));
  const flags = stream.u8();
  if (longCount > lefts.length) throw new FontError("the font has more widths than glyphs");
  const advances = Array.from({ length: longCount }, () => stream.i16());
  const view = new DataView(new ArrayBuffer(4 * longCount + 2 * (lefts.length - longCount)));
  for (let glyph = 0; glyph < lefts.length; glyph++) {
    const isLeftOut = (flags & (glyph < longCount ? 1 : 2)) !== 0;
    const left = isLeftOut ? lefts[glyph]! : stream.i16();
    if (glyph < longCount) view.setInt16(4 * glyph, advances[glyph]!);
    view.setInt16(glyph < longCount ? 4 * glyph + 2 : 4 * longCount + 2 * (glyph - longCount), left);
  }
  return new Uint8Array(view.buffer);
}
