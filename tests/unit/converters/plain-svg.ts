import { ownMatrix } from "../../../src/scene/bounds.js";
import type { Drawing, Gradient, Paint, SceneGroup, SceneNode } from "../../../src/scene/types.js";
import type { SceneLeaf } from "../../../src/scene/walk.js";

/**
 * The same drawing without any cleverness: every property on every element, nothing shared, nothing relative.
 * What the writer under test has to look like.
 */
export function plainSvg(drawing: Drawing): string {
  let defs = "";
  let count = 0;
  const define = (write: (id: string) => string): string => {
    count++;
    defs += write(`p${count}`);
    return `url(#p${count})`;
  };
  const paint = (value: Paint | undefined): string =>
    value === undefined ? "none" : typeof value === "string" ? value : define((id) => gradient(id, value));
  const style = (leaf: Exclude<SceneLeaf, { type: "image" }>): string =>
    `fill="${paint(leaf.fill)}" fill-opacity="${leaf.fillOpacity ?? 1}" stroke="${paint(leaf.stroke)}" stroke-opacity="${leaf.strokeOpacity ?? 1}" stroke-width="${leaf.strokeWidth ?? 1}" stroke-linecap="${leaf.cap ?? "butt"}" stroke-linejoin="${leaf.join ?? "miter"}" stroke-miterlimit="${leaf.miterLimit ?? 4}" stroke-dasharray="${leaf.dash?.join(" ") || "none"}" stroke-dashoffset="${leaf.dashOffset ?? 0}"`;
  const write = (node: SceneNode): string => {
    if (node.type === "group") return group(node);
    const matrix = `transform="matrix(${ownMatrix(node).join(" ")})" opacity="${node.opacity ?? 1}"`;
    switch (node.type) {
      case "image":
        return `<image ${matrix} x="${node.x}" y="${node.y}" width="${node.width}" height="${node.height}" preserveAspectRatio="${node.keepsAspect === false ? "none" : "xMidYMid"}" xlink:href="${node.href}"/>`;
      case "rect":
        return `<rect ${matrix} ${style(node)} x="${node.x}" y="${node.y}" width="${node.width}" height="${node.height}" rx="${node.radius ?? 0}"/>`;
      case "circle":
        return `<circle ${matrix} ${style(node)} cx="${node.cx}" cy="${node.cy}" r="${node.r}"/>`;
      case "line":
        return `<line ${matrix} ${style(node)} x1="${node.x1}" y1="${node.y1}" x2="${node.x2}" y2="${node.y2}"/>`;
      case "path":
        return `<path ${matrix} ${style(node)} d="${node.d}"/>`;
      case "text":
        return `<text ${matrix} ${style(node)} x="${node.x}" y="${node.y}" font-size="${node.size}" font-weight="${node.weight}" font-style="${node.italic ? "italic" : "normal"}" text-anchor="${node.anchor}">${node.text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</text>`;
    }
  };
  const group = (node: SceneGroup): string => {
    const shape = node.clip;
    const inner =
      shape?.kind === "path"
        ? `<path d="${shape.d}"/>`
        : `<rect x="${shape?.x}" y="${shape?.y}" width="${shape?.width}" height="${shape?.height}"/>`;
    const clip = shape ? ` clip-path="${define((id) => `<clipPath id="${id}">${inner}</clipPath>`)}"` : "";
    return `<g transform="matrix(${(node.transform ?? [1, 0, 0, 1, 0, 0]).join(" ")})" opacity="${node.opacity ?? 1}"${clip}>${node.children.map(write).join("")}</g>`;
  };
  const body = write(drawing.root);
  const canvas =
    drawing.background === null
      ? ""
      : `<rect width="100%" height="100%" fill="${drawing.background}" fill-opacity="${drawing.backgroundOpacity ?? 1}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${drawing.width}" height="${drawing.height}" font-family="${drawing.fontFamily}"><defs>${defs}</defs>${canvas}${body}</svg>`;
}

function gradient(id: string, value: Gradient): string {
  const stops = value.stops
    .map((stop) => `<stop offset="${stop.offset}" stop-color="${stop.color}" stop-opacity="${stop.opacity}"/>`)
    .join("");
  return value.kind === "linear"
    ? `<linearGradient id="${id}" x1="${value.x1}" y1="${value.y1}" x2="${value.x2}" y2="${value.y2}">${stops}</linearGradient>`
    : `<radialGradient id="${id}" fx="${value.x1}" fy="${value.y1}" fr="${value.r1}" cx="${value.x2}" cy="${value.y2}" r="${value.r2}">${stops}</radialGradient>`;
}
