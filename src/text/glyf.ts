import { Budget, Bytes, FontError } from "./bytes.js";

/** A point of a contour, font units, y upwards; `isOn` false for a control point of a quadratic curve. */
export interface ContourPoint {
  x: number;
  y: number;
  isOn: boolean;
}

/** Closed contours of a glyph. */
export type Outline = readonly (readonly ContourPoint[])[];

const MAX_DEPTH = 8;
/** Most parts of a glyph and of its parts. */
const MAX_PARTS = 1000;

/**
 * Contours of a glyph; the parts of a composite are moved and scaled into place.
 * @throws FontError for a cut-off glyph, or a composite that contains itself.
 * Source: OpenType 1.9, chapter `glyf`.
 */
export function readOutline(
  glyph: number,
  glyphData: (glyph: number) => Uint8Array,
  depth = 0,
  parts = new Budget(MAX_PARTS, "parts of a glyph"),
): Outline {
  if (depth > MAX_DEPTH) throw new FontError(`glyph ${glyph} is nested more than ${MAX_DEPTH} deep`);
  parts.spend();
  const data = glyphData(glyph);
  if (data.length === 0) return [];
  const bytes = new Bytes(data, `glyph ${glyph}`);
  const contourCount = bytes.i16(0);
  if (contourCount >= 0) return simpleOutline(bytes, contourCount);
  return componentsOf(data, glyph).flatMap((part) =>
    readOutline(part.glyph, glyphData, depth + 1, parts).map((contour) =>
      contour.map(({ x, y, isOn }) => ({ x: part.xx * x + part.yx * y + part.dx, y: part.xy * x + part.yy * y + part.dy, isOn })),
    ),
  );
}

/** One part of a composite glyph: x' = xx·x + yx·y + dx, y' = xy·x + yy·y + dy. `at` is where its glyph number is written. */
export interface Component {
  glyph: number;
  at: number;
  xx: number;
  xy: number;
  yx: number;
  yy: number;
  dx: number;
  dy: number;
}

const WORDS = 0x0001;
const ARE_OFFSETS = 0x0002;
const ONE_SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Parts of a glyph's description; empty for a simple glyph. Parts placed by matching points are left unmoved. */
export function componentsOf(data: Uint8Array, glyph: number): Component[] {
  const bytes = new Bytes(data, `glyph ${glyph}`);
  const parts: Component[] = [];
  if (data.length === 0 || bytes.i16(0) >= 0) return parts;
  const f2dot14 = (at: number) => bytes.i16(at) / 16384;
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = bytes.u16(at);
    const part: Component = { glyph: bytes.u16(at + 2), at: at + 2, xx: 1, xy: 0, yx: 0, yy: 1, dx: 0, dy: 0 };
    at += 4;
    if (flags & ARE_OFFSETS) {
      part.dx = flags & WORDS ? bytes.i16(at) : bytes.i8(at);
      part.dy = flags & WORDS ? bytes.i16(at + 2) : bytes.i8(at + 1);
    }
    at += flags & WORDS ? 4 : 2;
    if (flags & ONE_SCALE) {
      part.xx = part.yy = f2dot14(at);
      at += 2;
    } else if (flags & TWO_SCALES) {
      part.xx = f2dot14(at);
      part.yy = f2dot14(at + 2);
      at += 4;
    } else if (flags & MATRIX) {
      part.xx = f2dot14(at);
      part.xy = f2dot14(at + 2);
      part.yx = f2dot14(at + 4);
      part.yy = f2dot14(at + 6);
      at += 8;
    }
    parts.push(part);
  }
  return parts;
}

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME = 0x10;
const Y_SAME = 0x20;

function simpleOutline(bytes: Bytes, contourCount: number): Outline {
  if (contourCount === 0) return [];
  const ends: number[] = [];
  for (let i = 0; i < contourCount; i++) ends.push(bytes.u16(10 + 2 * i));
  const pointCount = ends[contourCount - 1]! + 1;
  const instructions = 10 + 2 * contourCount;
  let at = instructions + 2 + bytes.u16(instructions);
  const flags: number[] = [];
  while (flags.length < pointCount) {
    const flag = bytes.u8(at++);
    const times = flag & REPEAT ? bytes.u8(at++) + 1 : 1;
    for (let i = 0; i < times; i++) flags.push(flag);
  }
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    const values: number[] = [];
    for (let i = 0; i < pointCount; i++) {
      const flag = flags[i]!;
      if (flag & short) {
        value += flag & same ? bytes.u8(at) : -bytes.u8(at);
        at += 1;
      } else if (!(flag & same)) {
        value += bytes.i16(at);
        at += 2;
      }
      values.push(value);
    }
    return values;
  };
  const xs = readAxis(X_SHORT, X_SAME);
  const ys = readAxis(Y_SHORT, Y_SAME);
  const points = flags.slice(0, pointCount).map((flag, i) => ({ x: xs[i]!, y: ys[i]!, isOn: (flag & ON_CURVE) !== 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : ends[i - 1]! + 1, end + 1));
}
