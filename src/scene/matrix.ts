import type { Matrix } from "./types.js";

/** Leaves every point where it is. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Moves by (x, y) px. */
export const translation = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First `inner`, then `outer`; the order in which SVG nests transforms. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where `matrix` takes the point (x, y). */
export function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

export function isIdentity(matrix: Matrix): boolean {
  return isTranslation(matrix) && matrix[4] === 0 && matrix[5] === 0;
}

/** Whether `matrix` only moves. */
export function isTranslation(matrix: Matrix): boolean {
  return matrix[0] === 1 && matrix[1] === 0 && matrix[2] === 0 && matrix[3] === 1;
}

/** Largest factor by which `matrix` stretches a length; 1 for turns and moves. */
export function stretch(matrix: Matrix): number {
  const [a, b, c, d] = matrix;
  const sum = a * a + b * b + c * c + d * d;
  const determinant = a * d - b * c;
  return Math.sqrt((sum + Math.sqrt(Math.max(0, sum * sum - 4 * determinant * determinant))) / 2);
}
