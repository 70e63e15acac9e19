import { cos, sin } from "../math/portable.js";
import type { Matrix } from "./types.js";

/** Turns by `angleDeg` clockwise about (x, y); multiples of 90 are exact. */
export function rotation(angleDeg: number, x = 0, y = 0): Matrix {
  const [cosine, sine] = cosineAndSine(angleDeg);
  return [cosine, sine, -sine, cosine, x - cosine * x + sine * y, y - sine * x - cosine * y];
}

function cosineAndSine(angleDeg: number): [number, number] {
  const turn = ((angleDeg % 360) + 360) % 360;
  if (turn === 0) return [1, 0];
  if (turn === 90) return [0, 1];
  if (turn === 180) return [-1, 0];
  if (turn === 270) return [0, -1];
  const radians = (turn * Math.PI) / 180;
  return [cos(radians), sin(radians)];
}
