import { num } from "../../context/num.js";
import { arcCubics } from "../../scene/arc.js";
import { type PathStep, readPath } from "../../scene/path-data.js";
import type { ClipShape, SceneNode } from "../../scene/types.js";
import { shapeRefused } from "./refusal.js";

/** How far the handles of a quarter circle reach, in radii. */
const QUARTER = 0.5522847498307936;

type Shape = Extract<SceneNode, { type: "rect" | "circle" | "line" | "path" }>;

/** Operators that make the path of a shape; "" for one without extent, which is not painted. */
export function outlineOf(shape: Shape): string {
  switch (shape.type) {
    case "rect":
      if (!(shape.width > 0 && shape.height > 0)) return "";
      return shape.radius ? roundedRectangle(shape) : rectangle(shape);
    case "circle":
      return shape.r > 0 ? ellipse(shape.cx, shape.cy, shape.r) : "";
    case "line":
      return `${num(shape.x1)} ${num(shape.y1)} m ${num(shape.x2)} ${num(shape.y2)} l`;
    case "path":
      return pathOutline(shape.d);
  }
}

/** Operators that make the path of a clip; an empty one lets nothing through. */
export function clipOutline(clip: ClipShape): string {
  return (clip.kind === "path" ? pathOutline(clip.d) : rectangle(clip)) || "0 0 0 0 re";
}

function rectangle({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `${num(x)} ${num(y)} ${num(width)} ${num(height)} re`;
}

function curve(...values: readonly number[]): string {
  return `${values.map(num).join(" ")} c`;
}

function roundedRectangle({ x, y, width, height, radius = 0 }: Extract<Shape, { type: "rect" }>): string {
  const rx = Math.min(radius, width / 2);
  const ry = Math.min(radius, height / 2);
  const [right, bottom, hx, hy] = [x + width, y + height, rx * (1 - QUARTER), ry * (1 - QUARTER)];
  return [
    `${num(x + rx)} ${num(y)} m ${num(right - rx)} ${num(y)} l`,
    curve(right - hx, y, right, y + hy, right, y + ry),
    `${num(right)} ${num(bottom - ry)} l`,
    curve(right, bottom - hy, right - hx, bottom, right - rx, bottom),
    `${num(x + rx)} ${num(bottom)} l`,
    curve(x + hx, bottom, x, bottom - hy, x, bottom - ry),
    `${num(x)} ${num(y + ry)} l`,
    curve(x, y + hy, x + hx, y, x + rx, y),
    "h",
  ].join(" ");
}

function ellipse(cx: number, cy: number, r: number): string {
  const k = r * QUARTER;
  return [
    `${num(cx + r)} ${num(cy)} m`,
    curve(cx + r, cy + k, cx + k, cy + r, cx, cy + r),
    curve(cx - k, cy + r, cx - r, cy + k, cx - r, cy),
    curve(cx - r, cy - k, cx - k, cy - r, cx, cy - r),
    curve(cx + k, cy - r, cx + r, cy - k, cx + r, cy),
    "h",
  ].join(" ");
}

function stepsOf(d: string): PathStep[] {
  try {
    const steps = readPath(d);
    if (steps.length === 0 || steps[0]!.command === "M") return steps;
  } catch {
    // Said below.
  }
  throw shapeRefused(`path data that cannot be read (${d.slice(0, 40)})`);
}

function pathOutline(d: string): string {
  const parts: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const line = (toX: number, toY: number) => parts.push(`${num(toX)} ${num(toY)} l`);
  for (const step of stepsOf(d)) {
    if (step.command === "Z") {
      parts.push("h");
      [x, y] = [startX, startY];
      continue;
    }
    const toX = "x" in step ? step.x : x;
    const toY = "y" in step ? step.y : y;
    if (step.command === "M") {
      parts.push(`${num(toX)} ${num(toY)} m`);
      [startX, startY] = [toX, toY];
    } else if (step.command === "C") parts.push(curve(step.x1, step.y1, step.x2, step.y2, toX, toY));
    else if (step.command === "Q") {
      const third = (from: number, by: number) => from + ((by - from) * 2) / 3;
      parts.push(curve(third(x, step.x1), third(y, step.y1), third(toX, step.x1), third(toY, step.y1), toX, toY));
    } else if (step.command === "A") {
      const cubics = arcCubics(step, x, y);
      for (const cubic of cubics) parts.push(curve(...cubic));
      if (cubics.length === 0) line(toX, toY);
    } else line(toX, toY);
    [x, y] = [toX, toY];
  }
  return parts.join("\n");
}
