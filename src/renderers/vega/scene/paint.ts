import { type PlainColor, parseCssColor } from "../../../color/css.js";
import type { Gradient, GradientStop, Paint, PaintStyle } from "../../../scene/types.js";
import type { SceneGradient, SceneItem } from "../engine/scenegraph.js";
import type { SceneBuilder } from "./scene-builder.js";

const MAX_QUOTED = 100;

/** Reads a colour, once per text and picture; one that cannot be read is reported each time it is met first. */
export function readColor(value: unknown, builder: SceneBuilder): PlainColor | null {
  const text = String(value);
  let color = builder.colors.get(text);
  if (color === undefined) {
    color = parseCssColor(text);
    builder.colors.set(text, color);
    if (!color) builder.problem({ kind: "color", received: text.slice(0, MAX_QUOTED) });
  }
  return color;
}

const isGradient = (value: unknown): value is SceneGradient => typeof value === "object" && value !== null && "gradient" in value;

function readStops(gradient: SceneGradient, builder: SceneBuilder): GradientStop[] {
  const stops: GradientStop[] = [];
  for (const { offset, color } of gradient.stops) {
    const read = readColor(color, builder);
    if (read && Number.isFinite(offset)) stops.push({ offset: Math.min(1, Math.max(0, offset)), color: read.hex, opacity: read.opacity });
  }
  return stops;
}

/** Defaults are Vega's. */
function readGradient(gradient: SceneGradient, builder: SceneBuilder): Gradient | null {
  const stops = readStops(gradient, builder);
  if (stops.length === 0) return null;
  if (gradient.gradient === "radial") {
    const { x1 = 0.5, y1 = 0.5, r1 = 0, x2 = 0.5, y2 = 0.5, r2 = 0.5 } = gradient;
    return { kind: "radial", x1, y1, r1, x2, y2, r2, stops };
  }
  const { x1 = 0, y1 = 0, x2 = 1, y2 = 0 } = gradient;
  return { kind: "linear", x1, y1, x2, y2, stops };
}

/** A paint and how opaque it is; null when there is nothing to see. */
function readPaint(value: unknown, opacity: number | undefined, builder: SceneBuilder): { paint: Paint; opacity: number } | null {
  if (value === undefined || value === null || value === "" || value === "none" || value === "transparent") return null;
  const asked = opacityOf(opacity);
  if (asked === 0) return null;
  if (isGradient(value)) {
    const paint = readGradient(value, builder);
    return paint && { paint, opacity: asked };
  }
  const color = readColor(value, builder);
  if (!color || color.opacity === 0) return null;
  return { paint: color.hex, opacity: asked * color.opacity };
}

/** An opacity as Vega understands it: absent is 1. */
export function opacityOf(value: unknown): number {
  if (value === undefined || value === null) return 1;
  const opacity = Number(value);
  return Number.isNaN(opacity) ? 1 : Math.min(1, Math.max(0, opacity));
}

const CAPS: readonly unknown[] = ["butt", "round", "square"];
const JOINS: readonly unknown[] = ["miter", "round", "bevel"];

function readDash(value: unknown): number[] | null {
  if (!Array.isArray(value)) return null;
  const dash = value.map(Number);
  const total = dash.reduce((sum, length) => sum + length, 0);
  return dash.every((length) => length >= 0) && total > 0 && Number.isFinite(total) ? dash : null;
}

function addStroke(style: PaintStyle, item: SceneItem, builder: SceneBuilder): void {
  const width = item.strokeWidth === undefined || item.strokeWidth === null ? 1 : Number(item.strokeWidth);
  if (!(width > 0)) return;
  const stroke = readPaint(item.stroke, item.strokeOpacity, builder);
  if (!stroke) return;
  style.stroke = stroke.paint;
  if (stroke.opacity !== 1) style.strokeOpacity = stroke.opacity;
  if (width !== 1) style.strokeWidth = width;
  if (CAPS.includes(item.strokeCap) && item.strokeCap !== "butt") style.cap = item.strokeCap as "round";
  if (JOINS.includes(item.strokeJoin) && item.strokeJoin !== "miter") style.join = item.strokeJoin as "round";
  if (Number.isFinite(item.strokeMiterLimit)) style.miterLimit = item.strokeMiterLimit!;
  const dash = readDash(item.strokeDash);
  if (!dash) return;
  style.dash = dash;
  if (item.strokeDashOffset) style.dashOffset = Number(item.strokeDashOffset);
}

/**
 * How an item is painted, in hex and opacities; defaults are left out.
 * @returns null when nothing of it can be seen.
 */
export function readStyle(item: SceneItem, builder: SceneBuilder, parts: { fill: boolean; stroke: boolean }): PaintStyle | null {
  const opacity = opacityOf(item.opacity);
  if (opacity === 0) return null;
  const style: PaintStyle = {};
  if (parts.fill) {
    const fill = readPaint(item.fill, item.fillOpacity, builder);
    if (fill) {
      style.fill = fill.paint;
      if (fill.opacity !== 1) style.fillOpacity = fill.opacity;
    }
  }
  if (parts.stroke) addStroke(style, item, builder);
  if (style.fill === undefined && style.stroke === undefined) return null;
  if (opacity !== 1) style.opacity = opacity;
  return style;
}

/** Fill and stroke: what most shapes have. */
export const fillAndStroke = { fill: true, stroke: true };
