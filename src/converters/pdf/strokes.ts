import { num } from "../../context/num.js";
import type { PaintStyle } from "../../scene/types.js";
import type { Content } from "./content.js";

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

/** Sets everything about a line but its colour. */
export function setStroke(style: PaintStyle, content: Content): void {
  content.set("width", `${num(style.strokeWidth ?? 1)} w`);
  content.set("cap", `${CAPS[style.cap ?? "butt"]} J`);
  const join = style.join ?? "miter";
  content.set("join", `${JOINS[join]} j`);
  if (join === "miter") content.set("miter", `${num(Math.max(1, style.miterLimit ?? 4))} M`);
  content.set("dash", dashOf(style));
}

/** Dashes without gaps are a whole line: viewers would show the seams. */
function dashOf({ dash = [], dashOffset = 0 }: PaintStyle): string {
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const hasGaps = lengths.some((length, index) => index % 2 === 1 && length > 0);
  if (!hasGaps || !(total > 0) || lengths.some((length) => !(length >= 0))) return "[] 0 d";
  return `[${lengths.map(num).join(" ")}] ${num(((dashOffset % total) + total) % total)} d`;
}
