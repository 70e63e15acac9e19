import { num } from "../../context/num.js";
import { shapeRefused } from "./refusal.js";

/** Red, green and blue in [0, 1]. @throws RenderError for anything but `#rrggbb`. */
export function channels(color: string): number[] {
  if (!/^#[0-9a-fA-F]{6}$/.test(color)) throw shapeRefused(`the colour "${color.slice(0, 40)}"`);
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((channel) => Math.round((channel / 255) * 1e4) / 1e4);
}

/** The same as operands: `0.176 0.455 0.702`. */
export function colorOf(color: string): string {
  return channels(color).map(num).join(" ");
}
