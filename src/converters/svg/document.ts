import { num } from "../../context/num.js";
import { isTranslation } from "../../scene/matrix.js";
import type { Drawing, Paint, ScenePath } from "../../scene/types.js";
import { eachLeaf } from "../../scene/walk.js";
import { shortHex } from "./attributes.js";
import { Defs } from "./defs.js";
import { escapeAttribute, escapeText, safeId } from "./escape.js";
import type { FontParts } from "./fonts.js";
import { groupAttributes, type NodeWriter, styleAttributes, writeChildren } from "./nodes.js";
import { choose, plan } from "./plan.js";
import { INITIAL, styleReader } from "./style.js";

/** Fewest places a shape must stand at to be written once and shown by `<use>`. */
const MIN_USES = 4;
/** Shorter path data is not worth a reference. */
const MIN_SHARED_LENGTH = 30;

/**
 * The whole document: exactly `drawing.width` × `drawing.height`, named and described, nothing outside it.
 * @param refuse told about every link, picture and paint that may not go into the file.
 * @param isMute leaves out what is no picture: names, tooltips and labels.
 */
export function writeDocument(drawing: Drawing, fonts: FontParts, refuse: (address: string) => void, isMute = false): string {
  const id = safeId(drawing.id);
  const defs = new Defs(id);
  const paint = (value: Paint): string => {
    if (typeof value !== "string") return `url(#${defs.gradient(value, paint)})`;
    const color = shortHex(value);
    if (color === undefined) refuse(value);
    return color ?? "none";
  };
  const isShared = sharedPaths(drawing);
  const writer: NodeWriter = {
    clip: (shape) => defs.clip(shape),
    symbol: (path) => (isShared(path) ? defs.symbol(path.d) : undefined),
    isOutlined: fonts.isOutlined,
    outline: fonts.outline,
    refuse,
    isMute,
  };
  const planned = plan(drawing.root, styleReader(paint, fonts.isOutlined));
  const { inherited, set } = choose(planned, INITIAL);
  const text = fonts.family === "" ? "" : `${TEXT_SETTINGS} font-family="${fonts.family}"`;
  const open = `<g${groupAttributes(drawing.root, writer)}${text}${styleAttributes(inherited, set)}>`;
  const body = `${background(drawing, paint)}${open}\n${writeChildren(planned, inherited, writer)}</g>\n`;
  const size = `width="${num(drawing.width)}" height="${num(drawing.height)}" viewBox="0 0 ${num(drawing.width)} ${num(drawing.height)}"`;
  const links = body.includes(" xlink:href=") ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg"${links} ${size} role="img" aria-labelledby="${id}-title ${id}-desc" lang="${escapeAttribute(drawing.language)}">
<title id="${id}-title">${escapeText(drawing.title)}</title>
<desc id="${id}-desc">${escapeText(drawing.description)}</desc>
${fonts.style}${defs.write()}${body}</svg>
`;
}

/** What a page around the svg would otherwise hand down, and unhinted widths, as they were measured. */
const TEXT_SETTINGS = ' direction="ltr" letter-spacing="0" text-rendering="geometricPrecision"';

function background(drawing: Drawing, paint: (value: Paint) => string): string {
  if (drawing.background === null) return "";
  const opacity =
    drawing.backgroundOpacity === undefined || drawing.backgroundOpacity === 1 ? "" : ` fill-opacity="${num(drawing.backgroundOpacity)}"`;
  return `<rect width="${num(drawing.width)}" height="${num(drawing.height)}" fill="${paint(drawing.background)}"${opacity}/>\n`;
}

/** Which paths stand at so many places that one shape serves all. */
function sharedPaths(drawing: Drawing): (path: ScenePath) => boolean {
  const counts = new Map<string, number>();
  const isCandidate = (path: ScenePath) =>
    path.transform !== undefined && path.d.length >= MIN_SHARED_LENGTH && isTranslation(path.transform);
  eachLeaf(drawing.root, (leaf) => {
    if (leaf.type === "path" && isCandidate(leaf)) counts.set(leaf.d, (counts.get(leaf.d) ?? 0) + 1);
  });
  return (path) => isCandidate(path) && counts.get(path.d)! >= MIN_USES;
}
