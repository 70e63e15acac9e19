import { FontError } from "../bytes.js";
import type { Outline } from "../glyf.js";

const ON_CURVE = 0x01;
const MAX_POINTS = 0xffff;

/**
 * The description of a simple glyph in the `glyf` table, without hints: header, contours, flags, distances.
 * Empty for a glyph without contours.
 * Source: OpenType 1.9, chapter `glyf`.
 */
export function writeGlyph(contours: Outline): Uint8Array {
  const points = contours.flat();
  if (points.length === 0) return new Uint8Array(0);
  if (points.length > MAX_POINTS) throw new FontError(`a glyph has ${points.length} points`);
  const box = boundsOf(points);
  const bytes = new Uint8Array(10 + 2 * contours.length + 2 + 5 * points.length);
  const view = new DataView(bytes.buffer);
  const header = [contours.length, box.left, box.bottom, box.right, box.top];
  for (const [i, value] of header.entries()) view.setInt16(2 * i, value);
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    view.setUint16(10 + 2 * i, end);
  });
  let at = 10 + 2 * contours.length + 2;
  for (const point of points) bytes[at++] = point.isOn ? ON_CURVE : 0;
  for (const axis of ["x", "y"] as const) {
    let previous = 0;
    for (const point of points) {
      view.setInt16(at, point[axis] - previous);
      previous = point[axis];
      at += 2;
    }
  }
  return bytes;
}

/** Least and greatest coordinates, of points off the curve too, as fonts have it. */
export function boundsOf(points: Iterable<{ x: number; y: number }>): { left: number; bottom: number; right: number; top: number } {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const { x, y } of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.bottom = Math.min(box.bottom, y);
    box.top = Math.max(box.top, y);
  }
  return box.left === Infinity ? { left: 0, bottom: 0, right: 0, top: 0 } : box;
}
