import { num } from "../../context/num.js";
import type { Drawing, SceneNode, SceneText } from "../../scene/types.js";
import { place, shortHex } from "./attributes.js";
import { escapeText, safeFamily } from "./escape.js";

/** Families tried when the bundled one is not there. */
const FALLBACKS = "Inter,Arial,sans-serif";

const color = (paint: unknown): string => (typeof paint === "string" ? (shortHex(paint) ?? "none") : "none");

/** ` fill="…"`, ` stroke="…"` and what goes with them, of a shape with plain colours. */
function paintOf(node: Exclude<SceneNode, { type: "group" | "image" }>): string {
  let text = "";
  const opacity = node.opacity ?? 1;
  if (node.type !== "line") {
    const fill = node.fill === undefined ? "none" : color(node.fill);
    if (fill !== "#000") text += ` fill="${fill}"`;
    if ((node.fillOpacity ?? 1) * opacity !== 1 && fill !== "none") text += ` fill-opacity="${num((node.fillOpacity ?? 1) * opacity)}"`;
  }
  if (node.stroke === undefined) return text;
  text += ` stroke="${color(node.stroke)}"`;
  if ((node.strokeWidth ?? 1) !== 1) text += ` stroke-width="${num(node.strokeWidth!)}"`;
  if ((node.strokeOpacity ?? 1) * opacity !== 1) text += ` stroke-opacity="${num((node.strokeOpacity ?? 1) * opacity)}"`;
  if (node.cap !== undefined && node.cap !== "butt") text += ` stroke-linecap="${node.cap}"`;
  if (node.join !== undefined && node.join !== "miter") text += ` stroke-linejoin="${node.join}"`;
  if (node.dash !== undefined && node.dash.length > 0) text += ` stroke-dasharray="${node.dash.map(num).join(" ")}"`;
  return text;
}

const lettering = (node: SceneText): string =>
  ` font-size="${num(node.size)}"${node.weight === 400 ? "" : ` font-weight="${node.weight}"`}${node.anchor === "start" ? "" : ` text-anchor="${node.anchor}"`}`;

const end = (name: string, tooltip: string | undefined, content: string): string =>
  tooltip === undefined && content === ""
    ? "/>"
    : `>${tooltip === undefined ? "" : `<title>${escapeText(tooltip)}</title>`}${content}</${name}>`;

function write(node: SceneNode): string {
  switch (node.type) {
    case "path":
      return `<path d="${node.d}"${paintOf(node)}${end("path", node.tooltip, "")}`;
    case "rect":
      return `<rect${place(node.x, node.y)} width="${num(node.width)}" height="${num(node.height)}"${node.radius ? ` rx="${num(node.radius)}"` : ""}${paintOf(node)}${end("rect", node.tooltip, "")}`;
    case "text":
      return `<text${place(node.x, node.y)}${lettering(node)}${paintOf(node)}${end("text", node.tooltip, escapeText(node.text))}`;
    case "circle":
      return `<circle cx="${num(node.cx)}" cy="${num(node.cy)}" r="${num(node.r)}"${paintOf(node)}${end("circle", node.tooltip, "")}`;
    case "line":
      return `<line x1="${num(node.x1)}" y1="${num(node.y1)}" x2="${num(node.x2)}" y2="${num(node.y2)}"${paintOf(node)}${end("line", node.tooltip, "")}`;
    case "group": {
      let text = "";
      for (const child of node.children) text += write(child);
      const moved = node.transform ? ` transform="translate(${num(node.transform[4])},${num(node.transform[5])})"` : "";
      return moved === "" ? text : `<g${moved}>${text}</g>`;
    }
    case "image":
      return "";
  }
}

const hasText = (node: SceneNode): boolean => (node.type === "group" ? node.children.some(hasText) : node.type === "text");

/**
 * A small drawing as svg text, several times as fast as the whole writer: plain colours, groups that are only moved, no gradients, clips,
 * links or pictures, texts by the name of their face. Without ids, so that many stand on one page.
 */
export function writeSmall(
  drawing: Pick<Drawing, "width" | "height" | "background" | "title" | "description" | "language" | "fontFamily" | "root">,
): string {
  const width = num(drawing.width);
  const height = num(drawing.height);
  const family = hasText(drawing.root)
    ? ` font-family="'${safeFamily(drawing.fontFamily)}',${FALLBACKS}" letter-spacing="0" text-rendering="geometricPrecision"`
    : "";
  const canvas = drawing.background === null ? "" : `<rect width="${width}" height="${height}" fill="${color(drawing.background)}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${safeFamily(drawing.language)}"${family}><title>${escapeText(drawing.title)}</title><desc>${escapeText(drawing.description)}</desc>${canvas}${write(drawing.root)}</svg>`;
}
