import { apply, isIdentity } from "./matrix.js";
import type { Matrix } from "./types.js";

/** Upright rectangle, px; `right` ≥ `left` and `bottom` ≥ `top`. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The least box around both; null is nothing. */
export function union(a: Box | null, b: Box | null): Box | null {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** What both have in common; null when they do not touch. */
export function intersection(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return left <= right && top <= bottom ? { left, top, right, bottom } : null;
}

/** `box` with `by` px more on every side. */
export function grow(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** The least upright box around `box` after `matrix`. */
export function transformBox(matrix: Matrix, box: Box): Box {
  if (isIdentity(matrix)) return box;
  const corners = [
    apply(matrix, box.left, box.top),
    apply(matrix, box.right, box.top),
    apply(matrix, box.left, box.bottom),
    apply(matrix, box.right, box.bottom),
  ];
  const xs = corners.map((corner) => corner[0]);
  const ys = corners.map((corner) => corner[1]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
