import { atan2, cos, sin, tan } from "../math/portable.js";
import { arcMiddle } from "./arc-middle.js";
import type { PathStep } from "./path-data.js";

/** Control points and end of one cubic Bézier curve: x1, y1, x2, y2, x, y. */
export type Cubic = readonly [number, number, number, number, number, number];

/**
 * An arc of a path as cubic curves, each of a quarter turn at most; they leave the ellipse by less than 0.03 % of its radius.
 * Empty for an arc without radius or length, which is a straight line.
 * @param x, y px: where the arc starts.
 * Source: SVG 2, appendix B.2.4 (from end points to the middle).
 */
export function arcCubics(step: Extract<PathStep, { command: "A" }>, x: number, y: number): Cubic[] {
  const ellipse = arcMiddle(step, x, y);
  if (!ellipse) return [];
  const { rx, ry, cosine, sine, x: middleX, y: middleY } = ellipse;
  const [px, py] = ellipse.half;
  const [cx, cy] = ellipse.own;
  const start = atan2((py - cy) / ry, (px - cx) / rx);
  let turn = atan2((-py - cy) / ry, (-px - cx) / rx) - start;
  if (step.isSweep && turn < 0) turn += 2 * Math.PI;
  if (!step.isSweep && turn > 0) turn -= 2 * Math.PI;
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const part = turn / count;
  const handle = (4 / 3) * tan(part / 4);
  // A point given on the unit circle, on the ellipse.
  const placed = (u: number, v: number): [number, number] => [
    middleX + cosine * rx * u - sine * ry * v,
    middleY + sine * rx * u + cosine * ry * v,
  ];
  return Array.from({ length: count }, (_, index): Cubic => {
    const from = start + index * part;
    const [c0, s0, c1, s1] = [cos(from), sin(from), cos(from + part), sin(from + part)];
    const end: [number, number] = index === count - 1 ? [step.x, step.y] : placed(c1, s1);
    return [...placed(c0 - handle * s0, s0 + handle * c0), ...placed(c1 + handle * s1, s1 - handle * c1), ...end];
  });
}
