import { num } from "../context/num.js";
import type { SceneCircle, ScenePath } from "../scene/types.js";

/** Height of an equal-sided triangle of side 1. */
const TRIANGLE = 0.866025;

/** Corners of each shape about (0, 0), for an area of 1 px². */
const corners: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  square: polygon([-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]),
  diamond: polygon([0, -0.76], [0.66, 0], [0, 0.76], [-0.66, 0]),
  "triangle-up": triangle(1),
  "triangle-down": triangle(-1),
  "triangle-right": triangle(1).map(([x, y]) => [-y, x] as const),
  "triangle-left": triangle(1).map(([x, y]) => [y, -x] as const),
  triangle: triangle(1),
  cross: plus(0.2236),
};

function polygon(...points: readonly (readonly [number, number])[]) {
  return points;
}

/** An equal-sided triangle of area 1 about its centre of gravity. */
function triangle(up: 1 | -1): readonly (readonly [number, number])[] {
  const side = 1.5197;
  const height = side * TRIANGLE;
  return polygon([0, (-up * 2 * height) / 3], [side / 2, (up * height) / 3], [-side / 2, (up * height) / 3]);
}

/** A plus sign of area 1 whose arms are twice `half` thick. */
function plus(half: number): readonly (readonly [number, number])[] {
  const arm = (1 / (2 * half) + 2 * half) / 4;
  return polygon(
    [-half, -arm],
    [half, -arm],
    [half, -half],
    [arm, -half],
    [arm, half],
    [half, half],
    [half, arm],
    [-half, arm],
    [-half, half],
    [-arm, half],
    [-arm, -half],
    [-half, -half],
  );
}

/** Names of the shapes a point can have. */
export const shapeNames: readonly string[] = ["circle", ...Object.keys(corners)];

/** Part of its square that a circle fills; every shape fills as much, so that none looks heavier. */
const FILL = Math.PI / 4;

/** Path of a shape in a square of `size` px² about (0, 0), without a circle's. */
function shapePath(name: string, size: number): string {
  const scale = Math.sqrt(size * FILL);
  const points = corners[name] ?? corners.square!;
  return `M${points.map(([x, y]) => `${num(x * scale)},${num(y * scale)}`).join("L")}Z`;
}

/** Radius of a circle whose square has `size` px², as Vega-Lite counts sizes. */
export const radiusOf = (size: number): number => Math.sqrt(size) / 2;

/** A shape in a square of `size` px² about (x, y), without its paint. */
export function shapeNode(name: string, x: number, y: number, size: number): SceneCircle | ScenePath {
  if (name === "circle") return { type: "circle", cx: x, cy: y, r: radiusOf(size) };
  return { type: "path", d: shapePath(name, size), transform: [1, 0, 0, 1, x, y] };
}
