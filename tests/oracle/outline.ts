import { arcMiddle } from "../../src/scene/arc-middle.js";
import type { Box } from "../../src/scene/box.js";
import { apply, multiply } from "../../src/scene/matrix.js";
import { type PathStep, readPath } from "../../src/scene/path-data.js";
import type { Matrix } from "../../src/scene/types.js";
import type { SceneLeaf } from "../../src/scene/walk.js";

export type Point = readonly [number, number];

/** The least upright box around points. */
export function boxOf(points: readonly Point[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Pieces into which a curved step of a path is cut. */
const PIECES = 16;

/** px below which a side of a filled shape cannot be seen. */
const NOTHING = 0.01;

/**
 * Corners of a shape on the canvas, px; curves as short straight pieces. A filled shape without area and without a stroke has none.
 * A line is the bar its stroke fills, so that it is the same as a thin rectangle.
 */
export function outlineOf(leaf: Exclude<SceneLeaf, { type: "text" | "image" }>, around: Matrix, own: Matrix): Point[] {
  const whole = multiply(around, own);
  const points = cornersOf(leaf).map(([x, y]) => apply(whole, x, y) as Point);
  if (leaf.type === "rect" && leaf.stroke === undefined && (leaf.width < NOTHING || leaf.height < NOTHING)) return [];
  return points;
}

function cornersOf(leaf: Exclude<SceneLeaf, { type: "text" | "image" }>): Point[] {
  switch (leaf.type) {
    case "rect":
      return rectangle(leaf.x, leaf.y, leaf.x + leaf.width, leaf.y + leaf.height);
    case "circle":
      return rectangle(leaf.cx - leaf.r, leaf.cy - leaf.r, leaf.cx + leaf.r, leaf.cy + leaf.r);
    case "line": {
      const half = (leaf.strokeWidth ?? 1) / 2;
      const isUpright = Math.abs(leaf.x2 - leaf.x1) < Math.abs(leaf.y2 - leaf.y1);
      const [dx, dy] = isUpright ? [half, 0] : [0, half];
      return rectangle(
        Math.min(leaf.x1, leaf.x2) - dx,
        Math.min(leaf.y1, leaf.y2) - dy,
        Math.max(leaf.x1, leaf.x2) + dx,
        Math.max(leaf.y1, leaf.y2) + dy,
      );
    }
    case "path":
      return pathPoints(leaf.d);
  }
}

const rectangle = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  const steps = readPath(d);
  for (const [i, step] of steps.entries()) {
    // A step to somewhere from which nothing is drawn is not seen.
    const isLone = step.command === "M" && ["M", "Z", undefined].includes(steps[i + 1]?.command);
    if (step.command === "Z" || isLone) continue;
    const [endX, endY] = ["x" in step ? step.x : x, "y" in step ? step.y : y];
    if (step.command === "C")
      for (let i = 1; i < PIECES; i++) points.push(cubic(i / PIECES, [x, y], [step.x1, step.y1], [step.x2, step.y2], [endX, endY]));
    if (step.command === "A") points.push(...arc(step, x, y));
    points.push([endX, endY]);
    [x, y] = [endX, endY];
  }
  return points;
}

function cubic(t: number, a: Point, b: Point, c: Point, d: Point): Point {
  const s = 1 - t;
  const at = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [at(0), at(1)];
}

/** Points on an arc of a circle between its ends. */
function arc(step: Extract<PathStep, { command: "A" }>, x: number, y: number): Point[] {
  const circle = arcMiddle(step, x, y);
  if (!circle) return [];
  const angle = (px: number, py: number) => Math.atan2(py - circle.y, px - circle.x);
  const [from, to] = [angle(x, y), angle(step.x, step.y)];
  const turn = step.isSweep ? (to - from + 4 * Math.PI) % (2 * Math.PI) : -((from - to + 4 * Math.PI) % (2 * Math.PI));
  return Array.from({ length: 4 * PIECES - 1 }, (_, i) => {
    const at = from + (turn * (i + 1)) / (4 * PIECES);
    return [circle.x + circle.rx * Math.cos(at), circle.y + circle.ry * Math.sin(at)];
  });
}
