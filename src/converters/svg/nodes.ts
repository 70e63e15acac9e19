import { num } from "../../context/num.js";
import { isIdentity, isTranslation } from "../../scene/matrix.js";
import type { Matrix, SceneImage, ScenePath, SceneText } from "../../scene/types.js";
import type { SceneLeaf } from "../../scene/walk.js";
import { place } from "./attributes.js";
import { escapeAttribute, escapeText, isEmbeddedImage, isSafeLink } from "./escape.js";
import { writePathAttribute } from "./path-attribute.js";
import { choose, chooseRun, type GroupPlan, type LeafPlan } from "./plan.js";
import { PROPERTIES, type Style } from "./style.js";

/** What the walk needs besides the plan. */
export interface NodeWriter {
  /** Id of the clip with this shape. */
  clip(shape: NonNullable<GroupPlan["group"]["clip"]>): string;
  /** Id of a shared path, when `path` is worth sharing. */
  symbol(path: ScenePath): string | undefined;
  /** Whether a text becomes an outline. */
  isOutlined(text: SceneText): boolean;
  /** Outline of such a text about its anchor point at (0, 0), as a `d` attribute has it. */
  outline(text: SceneText): string;
  /** Told about every link and picture that may not go into the file. */
  refuse(address: string): void;
  /** Whether only the picture counts: nothing is written that is read or pointed at. */
  isMute: boolean;
}

/** Everything in a group, one element a line, without the group itself. */
export function writeChildren(planned: GroupPlan, inherited: Style, writer: NodeWriter): string {
  let text = "";
  const paints = new Map<Style, string>();
  const paintOf = (style: Style): string => {
    let paint = paints.get(style);
    if (paint === undefined) {
      paint = differences(style, inherited);
      paints.set(style, paint);
    }
    return paint;
  };
  for (const child of planned.children) {
    if (child.kind === "group") text += writeGroup(child, inherited, writer);
    else if (child.kind === "leaf") text += writeLeaf(child, paintOf(child.style), writer);
    else {
      const set = chooseRun(child, inherited);
      const paint = set.length > 0 ? "" : paintOf(child.style);
      let inside = "";
      for (const leaf of child.leaves) inside += writeLeaf(leaf, paint, writer);
      text += set.length === 0 || inside === "" ? inside : `<g${styleAttributes(child.style, set)}>\n${inside}</g>\n`;
    }
  }
  return text;
}

function writeGroup(planned: GroupPlan, outside: Style, writer: NodeWriter): string {
  const { inherited, set } = choose(planned, outside);
  const attributes = groupAttributes(planned.group, writer) + styleAttributes(inherited, set);
  const inside = writeChildren(planned, inherited, writer);
  return attributes === "" || inside === "" ? inside : `<g${attributes}>\n${inside}</g>\n`;
}

/** Class, place, clip and opacity of a group. */
export function groupAttributes(group: GroupPlan["group"], writer: Pick<NodeWriter, "clip">): string {
  let text = group.role ? ` class="df-${group.role}"` : "";
  if (group.transform && !isIdentity(group.transform)) text += ` transform="${transform(group.transform)}"`;
  if (group.clip) text += ` clip-path="url(#${writer.clip(group.clip)})"`;
  if ((group.opacity ?? 1) !== 1) text += ` opacity="${num(group.opacity!)}"`;
  return text;
}

/** The chosen properties of `style` as attributes. */
export function styleAttributes(style: Style, chosen: readonly number[]): string {
  let text = "";
  for (const property of chosen) text += ` ${PROPERTIES[property]}="${style[property]}"`;
  return text;
}

function differences(style: Style, inherited: Style): string {
  let text = "";
  for (let property = 0; property < PROPERTIES.length; property++) {
    const value = style[property];
    if (value !== undefined && value !== inherited[property]) text += ` ${PROPERTIES[property]}="${value}"`;
  }
  return text;
}

function writeLeaf(planned: LeafPlan, paint: string, writer: NodeWriter): string {
  const { leaf } = planned;
  const start = opening(leaf, writer);
  if (start === undefined) return "";
  const open = planned.opacity === undefined ? start + paint : `${start}${paint} opacity="${planned.opacity}"`;
  const words = leaf.tooltip && !writer.isMute ? `<title>${escapeText(leaf.tooltip)}</title>` : "";
  if (words === "" && leaf.type !== "text" && (leaf.type === "image" || leaf.href === undefined)) return `${open}/>\n`;
  const inside = leaf.type === "text" && !writer.isOutlined(leaf) ? words + escapeText(leaf.text) : words;
  const whole = inside === "" ? `${open}/>` : `${open}>${inside}</${elementOf(leaf, writer)}>`;
  // The address of an image is its picture, not a link.
  if (leaf.type === "image" || leaf.href === undefined) return `${whole}\n`;
  if (isSafeLink(leaf.href)) return `<a href="${escapeAttribute(leaf.href)}">${whole}</a>\n`;
  writer.refuse(leaf.href);
  return `${whole}\n`;
}

/** Name of the element that a shape becomes. */
function elementOf(leaf: SceneLeaf, writer: NodeWriter): string {
  if (leaf.type === "text") return writer.isOutlined(leaf) ? "path" : "text";
  return leaf.type === "path" && writer.symbol(leaf) !== undefined ? "use" : leaf.type;
}

/** The beginning of an element, up to its paint; undefined for what may not be in a file. */
function opening(leaf: SceneLeaf, writer: NodeWriter): string | undefined {
  switch (leaf.type) {
    case "rect": {
      const size = ` width="${num(leaf.width)}" height="${num(leaf.height)}"`;
      const radius = leaf.radius ? ` rx="${num(leaf.radius)}"` : "";
      return `<rect${place(leaf.x, leaf.y)}${size}${radius}${ownTransform(leaf.transform)}`;
    }
    case "circle":
      return `<circle cx="${num(leaf.cx)}" cy="${num(leaf.cy)}" r="${num(leaf.r)}"`;
    case "line":
      return `<line${unlessZero("x1", leaf.x1)}${unlessZero("y1", leaf.y1)}${unlessZero("x2", leaf.x2)}${unlessZero("y2", leaf.y2)}`;
    case "path":
      return path(leaf, writer);
    case "text":
      if (writer.isOutlined(leaf)) return outlinedText(leaf, writer.outline(leaf), writer.isMute);
      return `<text${leaf.angleDeg ? turned(leaf) : place(leaf.x, leaf.y)}`;
    case "image":
      return image(leaf, writer);
  }
}

function path(leaf: ScenePath, writer: NodeWriter): string {
  const symbol = writer.symbol(leaf);
  if (symbol === undefined) return `<path d="${writePathAttribute(leaf.d)}"${ownTransform(leaf.transform)}`;
  return `<use xlink:href="#${symbol}"${place(leaf.transform?.[4] ?? 0, leaf.transform?.[5] ?? 0)}`;
}

/** The outline says what it reads as, since its letters are gone. */
function outlinedText(leaf: SceneText, d: string, isMute: boolean): string {
  // No slanted face is bundled; browsers slant the upright one by about this much.
  const slant = leaf.italic ? "skewX(-12)" : "";
  const label = isMute ? "" : ` aria-label="${escapeAttribute(leaf.text)}"`;
  return `<path${label}${turned(leaf, slant)} d="${d}"`;
}

function turned(leaf: SceneText, slant = ""): string {
  const turn = leaf.angleDeg ? `rotate(${num(leaf.angleDeg)})` : "";
  return ` transform="translate(${num(leaf.x)},${num(leaf.y)})${turn}${slant}"`;
}

function image(leaf: SceneImage, writer: NodeWriter): string | undefined {
  if (!isEmbeddedImage(leaf.href)) {
    writer.refuse(leaf.href);
    return undefined;
  }
  const size = ` width="${num(leaf.width)}" height="${num(leaf.height)}"`;
  const aspect = leaf.keepsAspect === false ? ' preserveAspectRatio="none"' : "";
  return `<image${place(leaf.x, leaf.y)}${size}${aspect} xlink:href="${leaf.href}"`;
}

function unlessZero(name: string, value: number): string {
  const written = num(value);
  return written === "0" ? "" : ` ${name}="${written}"`;
}

function ownTransform(matrix: Matrix | undefined): string {
  return !matrix || isIdentity(matrix) ? "" : ` transform="${transform(matrix)}"`;
}

function transform(matrix: Matrix): string {
  const [, , , , x, y] = matrix;
  if (isTranslation(matrix)) return y === 0 ? `translate(${num(x)})` : `translate(${num(x)},${num(y)})`;
  return `matrix(${matrix.slice(0, 4).map(factor).join(",")},${num(x)},${num(y)})`;
}

/** A stretch or turn, which multiplies a coordinate: three decimals would be seen at the far end of a canvas. */
function factor(value: number): string {
  return Number.isFinite(value) ? `${Math.round(value * 1e6) / 1e6 || 0}` : "0";
}
