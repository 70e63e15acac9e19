import { arcMiddle } from "./arc-middle.js";
import type { Box } from "./box.js";
import { type PathStep, readPath } from "./path-data.js";

/**
 * The exact box of a path's outline, without its stroke; null for a path that goes nowhere.
 * Source: extrema of Bézier curves; SVG 2, appendix B.2.4 for the middle of an arc.
 */
export function pathBounds(d: string): Box | null {
  let box: Box | null = null;
  let x = 0;
  let y = 0;
  let startX = 0;
  let startY = 0;
  const include = (px: number, py: number) => {
    if (!box) box = { left: px, top: py, right: px, bottom: py };
    else {
      box.left = Math.min(box.left, px);
      box.right = Math.max(box.right, px);
      box.top = Math.min(box.top, py);
      box.bottom = Math.max(box.bottom, py);
    }
  };
  for (const step of readPath(d)) {
    if (step.command === "Z") {
      x = startX;
      y = startY;
      continue;
    }
    const endX = "x" in step ? step.x : x;
    const endY = "y" in step ? step.y : y;
    if (step.command === "M") {
      startX = endX;
      startY = endY;
    } else {
      include(x, y);
      for (const [px, py] of turningPoints(step, x, y)) include(px, py);
    }
    include(endX, endY);
    x = endX;
    y = endY;
  }
  return box;
}

/** Points between start and end where a step may reach farther than both. */
function turningPoints(step: PathStep, x: number, y: number): [number, number][] {
  if (step.command === "C") {
    const xs = [x, step.x1, step.x2, step.x] as const;
    const ys = [y, step.y1, step.y2, step.y] as const;
    return [...cubicTurns(...xs), ...cubicTurns(...ys)].map((t) => [cubicAt(t, ...xs), cubicAt(t, ...ys)]);
  }
  if (step.command === "Q") {
    // The same curve as a cubic, so that one set of formulas serves both.
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    const cubic = {
      x1: third(x, step.x1),
      y1: third(y, step.y1),
      x2: third(step.x, step.x1),
      y2: third(step.y, step.y1),
      x: step.x,
      y: step.y,
    };
    return turningPoints({ command: "C", ...cubic }, x, y);
  }
  return step.command === "A" ? arcTurns(step, x, y) : [];
}

function cubicAt(t: number, a: number, b: number, c: number, d: number): number {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
}

/** Where the derivative of the curve is zero, inside (0, 1). */
function cubicTurns(a: number, b: number, c: number, d: number): number[] {
  const square = -a + 3 * b - 3 * c + d;
  const linear = 2 * (a - 2 * b + c);
  const constant = b - a;
  const roots: number[] = [];
  if (Math.abs(square) < 1e-9) {
    if (linear !== 0) roots.push(-constant / linear);
  } else {
    const inner = linear * linear - 4 * square * constant;
    if (inner >= 0) roots.push((-linear + Math.sqrt(inner)) / (2 * square), (-linear - Math.sqrt(inner)) / (2 * square));
  }
  return roots.filter((t) => t > 0 && t < 1);
}

function arcTurns(step: Extract<PathStep, { command: "A" }>, x: number, y: number): [number, number][] {
  const ellipse = arcMiddle(step, x, y);
  if (!ellipse) return [];
  const { rx, ry, cosine, sine, x: middleX, y: middleY } = ellipse;
  const reachX = Math.sqrt(rx * rx * cosine * cosine + ry * ry * sine * sine);
  const reachY = Math.sqrt(rx * rx * sine * sine + ry * ry * cosine * cosine);
  const slope = (rx * rx - ry * ry) * cosine * sine;
  const extremes: [number, number][] = [
    [middleX + reachX, middleY + slope / reachX],
    [middleX - reachX, middleY - slope / reachX],
    [middleX + slope / reachY, middleY + reachY],
    [middleX - slope / reachY, middleY - reachY],
  ];
  // The chord cuts the ellipse in two; which part is drawn depends only on the direction of the sweep.
  const chordX = step.x - x;
  const chordY = step.y - y;
  return extremes.filter(([qx, qy]) => {
    const side = chordX * (qy - y) - chordY * (qx - x);
    return step.isSweep ? side < 0 : side > 0;
  });
}
