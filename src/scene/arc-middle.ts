import type { PathStep } from "./path-data.js";
import { rotation } from "./rotation.js";

type ArcStep = Extract<PathStep, { command: "A" }>;

/** The ellipse that an arc lies on. */
export interface ArcMiddle {
  /** Radii, px, made larger where the ends are too far apart for those given. */
  rx: number;
  ry: number;
  cosine: number;
  sine: number;
  /** Middle, px. */
  x: number;
  y: number;
  /** Half the way from end to start, and the middle, in the ellipse's own turned axes. */
  half: readonly [number, number];
  own: readonly [number, number];
}

/**
 * The ellipse of an arc that starts at (x, y); undefined when it is a straight line or nothing.
 * Source: SVG 2, appendix B.2.4 (from end points to the middle).
 */
export function arcMiddle(step: ArcStep, x: number, y: number): ArcMiddle | undefined {
  let rx = Math.abs(step.rx);
  let ry = Math.abs(step.ry);
  if (rx === 0 || ry === 0 || (x === step.x && y === step.y)) return undefined;
  const [cosine, sine] = rotation(step.turnDeg);
  const halfX = (x - step.x) / 2;
  const halfY = (y - step.y) / 2;
  const px = cosine * halfX + sine * halfY;
  const py = cosine * halfY - sine * halfX;
  const reach = (px * px) / (rx * rx) + (py * py) / (ry * ry);
  if (reach > 1) {
    rx *= Math.sqrt(reach);
    ry *= Math.sqrt(reach);
  }
  const factor = reach >= 1 ? 0 : (step.isLarge === step.isSweep ? -1 : 1) * Math.sqrt(1 / reach - 1);
  const cx = (factor * rx * py) / ry;
  const cy = (-factor * ry * px) / rx;
  return {
    rx,
    ry,
    cosine,
    sine,
    x: cosine * cx - sine * cy + (x + step.x) / 2,
    y: sine * cx + cosine * cy + (y + step.y) / 2,
    half: [px, py],
    own: [cx, cy],
  };
}
