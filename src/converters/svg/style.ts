import { num } from "../../context/num.js";
import type { Paint, SceneText } from "../../scene/types.js";
import type { SceneLeaf } from "../../scene/walk.js";

/** The properties that children inherit, in the order they are written. A `Style` has one entry for each. */
export const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-miterlimit",
  "stroke-dasharray",
  "stroke-dashoffset",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
] as const;

/** Attribute values in the order of `PROPERTIES`; undefined where the shape looks the same whatever is inherited. */
export type Style = readonly (string | undefined)[];

/**
 * What a shape inherits when nothing is said. Undefined where a page around the svg may say something
 * (`svg { fill: currentColor }`, a bold table heading), so that these are always written.
 */
export const INITIAL: Style = [
  undefined,
  "1",
  undefined,
  "1",
  undefined,
  "butt",
  "miter",
  "4",
  "none",
  "0",
  undefined,
  undefined,
  undefined,
  "start",
];

/** A style and what of the shape's opacity could not go into its paints. */
export interface LeafStyle {
  style: Style;
  /** For the whole shape; undefined when 1. */
  opacity: string | undefined;
}

/** Turns a paint of the scene into an attribute value. */
export type PaintWriter = (paint: Paint) => string;

/**
 * Gives every shape its style; shapes that look alike get the very same object.
 * @param isOutlined whether a text is drawn as a path.
 */
export function styleReader(paint: PaintWriter, isOutlined: (text: SceneText) => boolean): (leaf: SceneLeaf) => LeafStyle {
  const known = new Map<string, LeafStyle>();
  const shared = new Map<string, Style>();
  const keyOf = (value: Paint | undefined): string | undefined => (typeof value === "object" ? paint(value) : value);
  // The shape met last in each colour, which the next one in it is mostly painted like.
  const recent = new Map<Paint | undefined, { leaf: PaintedLeaf; isPath: boolean; found: LeafStyle }>();
  return (leaf) => {
    if (leaf.type === "image") return { style: NOTHING, opacity: unlessOne(leaf.opacity ?? 1) };
    const color = leaf.fill ?? leaf.stroke;
    const last = recent.get(color);
    const isPath = leaf.type === "text" && isOutlined(leaf);
    if (last && last.isPath === isPath && isAlike(leaf, last.leaf)) return last.found;
    const key = `${leaf.type};${keyOf(leaf.fill)};${leaf.fillOpacity};${keyOf(leaf.stroke)};${leaf.strokeOpacity};${leaf.strokeWidth};${leaf.opacity};${leaf.cap};${leaf.join};${leaf.miterLimit};${leaf.dash};${leaf.dashOffset};${
      leaf.type === "text" ? `${leaf.size};${leaf.weight};${leaf.italic};${leaf.anchor};${isPath}` : ""
    }`;
    let found = known.get(key);
    if (!found) {
      found = read(leaf, paint, isPath);
      const values = found.style.join(";");
      const same = shared.get(values);
      if (same) found = { style: same, opacity: found.opacity };
      else shared.set(values, found.style);
      known.set(key, found);
    }
    recent.set(color, { leaf, isPath, found });
    return found;
  };
}

type PaintedLeaf = Exclude<SceneLeaf, { type: "image" }>;

/** Whether two shapes are surely painted alike; quicker than a key. */
function isAlike(a: PaintedLeaf, b: PaintedLeaf): boolean {
  if (a.type !== b.type || a.fill !== b.fill || a.stroke !== b.stroke || a.opacity !== b.opacity || a.fillOpacity !== b.fillOpacity)
    return false;
  // Without a stroke nothing else of it is written.
  if (a.stroke !== undefined && !isStrokedAlike(a, b)) return false;
  if (a.type !== "text" || b.type !== "text") return true;
  return a.size === b.size && a.weight === b.weight && a.italic === b.italic && a.anchor === b.anchor;
}

const isStrokedAlike = (a: PaintedLeaf, b: PaintedLeaf): boolean =>
  a.strokeWidth === b.strokeWidth &&
  a.strokeOpacity === b.strokeOpacity &&
  a.cap === b.cap &&
  a.join === b.join &&
  a.miterLimit === b.miterLimit &&
  a.dash === b.dash &&
  a.dashOffset === b.dashOffset;

const NOTHING: Style = PROPERTIES.map(() => undefined);

function unlessOne(opacity: number): string | undefined {
  const text = num(opacity);
  return text === "1" ? undefined : text;
}

function read(leaf: PaintedLeaf, paint: PaintWriter, isOutlined: boolean): LeafStyle {
  const fill = leaf.type === "line" ? undefined : leaf.fill;
  const strokeWidth = leaf.strokeWidth ?? 1;
  const stroke = strokeWidth > 0 ? leaf.stroke : undefined;
  const whole = leaf.opacity ?? 1;
  // With one paint, the opacity of the shape is the opacity of that paint; with two, the stroke would shine through the fill.
  const isFolded = fill === undefined || stroke === undefined;
  const share = isFolded ? whole : 1;
  const isText = leaf.type === "text";
  const hasEnds = leaf.type === "path" || leaf.type === "line" || (isText && isOutlined) || leaf.dash !== undefined;
  const hasCorners = leaf.type === "path" || leaf.type === "rect" || isText;
  const ifStroked = (value: string) => (stroke === undefined ? undefined : value);
  const ifText = (value: string) => (isText && !isOutlined ? value : undefined);
  const join = leaf.join ?? "miter";
  const isDashed = leaf.dash !== undefined && leaf.dash.length > 0;
  const style = [
    leaf.type === "line" ? undefined : fill === undefined ? "none" : paint(fill),
    fill === undefined ? undefined : num((leaf.fillOpacity ?? 1) * share),
    stroke === undefined ? "none" : paint(stroke),
    ifStroked(num((leaf.strokeOpacity ?? 1) * share)),
    ifStroked(num(strokeWidth)),
    hasEnds ? ifStroked(leaf.cap ?? "butt") : undefined,
    hasCorners ? ifStroked(join) : undefined,
    hasCorners && join === "miter" ? ifStroked(num(leaf.miterLimit ?? 4)) : undefined,
    ifStroked(isDashed ? leaf.dash!.map(num).join(" ") : "none"),
    isDashed ? ifStroked(num(leaf.dashOffset ?? 0)) : undefined,
    ifText(num(isText ? leaf.size : 0)),
    ifText(isText ? String(leaf.weight) : ""),
    ifText(isText && leaf.italic ? "italic" : "normal"),
    ifText(isText ? leaf.anchor : ""),
  ];
  return { style, opacity: isFolded ? undefined : unlessOne(whole) };
}
