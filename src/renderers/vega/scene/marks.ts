import type { PaintStyle, SceneImage, SceneNode } from "../../../scene/types.js";
import type { SceneItem, SceneMark } from "../engine/scenegraph.js";
import { fillAndStroke, opacityOf, readStyle } from "./paint.js";
import { PathWriter } from "./path-writer.js";
import { drawRectangle } from "./rectangle.js";
import type { SceneBuilder } from "./scene-builder.js";
import { drawText } from "./text.js";
import { addWords } from "./words.js";

/** Draws one item; for line, area and trail, the one shape that all items of the mark make. */
export type DrawItem = (item: SceneItem, builder: SceneBuilder, into: SceneNode[], mark: SceneMark) => void;

const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;
const MAX_QUOTED = 100;

/** Adds a finished node. */
function add(node: SceneNode, item: SceneItem, builder: SceneBuilder, into: SceneNode[]): void {
  builder.count();
  into.push(node.type === "group" ? node : addWords(node, item, builder));
}

/** Draws a path with `trace` and adds it, unless it is empty or has a coordinate that is no number. */
function addPath(
  item: SceneItem,
  style: PaintStyle,
  writer: PathWriter,
  trace: () => void,
  builder: SceneBuilder,
  into: SceneNode[],
): void {
  trace();
  if (writer.isBroken) builder.problem({ kind: "coordinate", received: writer.d.slice(0, MAX_QUOTED) });
  else if (writer.d !== "") add({ type: "path", d: writer.d, ...style }, item, builder, into);
}

/** A shape of its own at (x, y), turned by its angle. */
const placed =
  (trace: (item: SceneItem, writer: PathWriter, builder: SceneBuilder) => void): DrawItem =>
  (item, builder, into) => {
    const style = readStyle(item, builder, fillAndStroke);
    if (!style) return;
    const writer = new PathWriter(item.x || 0, item.y || 0, item.angle || 0);
    addPath(item, style, writer, () => trace(item, writer, builder), builder, into);
  };

/** One shape through all items; painted as the first one says. */
const joined =
  (name: "area" | "line" | "trail"): DrawItem =>
  (item, builder, into, mark) => {
    const style = readStyle(item, builder, fillAndStroke);
    if (!style) return;
    const writer = new PathWriter();
    addPath(item, style, writer, () => builder.shapes[name](writer, mark.items ?? []), builder, into);
  };

const symbolPath = placed((item, writer, builder) => builder.shapes.symbol(writer, item));

/** Whether a projection has no place for a mark: it would stand in the corner. */
const isNowhere = (item: SceneItem): boolean => item.mark?.role === "mark" && item.x === undefined && item.y === undefined;

const drawSymbol: DrawItem = (item, builder, into, mark) => {
  if (isNowhere(item)) return;
  if (item.shape !== undefined && item.shape !== null && item.shape !== "circle") {
    symbolPath(item, builder, into, mark);
    return;
  }
  const radius = Math.sqrt(item.size ?? 64) / 2;
  if (!(radius > 0)) return;
  const style = readStyle(item, builder, fillAndStroke);
  if (style) add({ type: "circle", cx: item.x || 0, cy: item.y || 0, r: radius, ...style }, item, builder, into);
};

const drawRule: DrawItem = (item, builder, into) => {
  const style = readStyle(item, builder, { fill: false, stroke: true });
  if (!style) return;
  const x1 = item.x || 0;
  const y1 = item.y || 0;
  const x2 = item.x2 ?? x1;
  const y2 = item.y2 ?? y1;
  if (x1 === x2 && y1 === y2 && style.cap === undefined) return;
  if (![x1, y1, x2, y2].every(Number.isFinite)) builder.problem({ kind: "coordinate", received: `${x1},${y1} ${x2},${y2}` });
  else add({ type: "line", x1, y1, x2, y2, ...style }, item, builder, into);
};

const drawImage: DrawItem = (item, builder, into) => {
  const opacity = opacityOf(item.opacity);
  const url = String(item.url ?? "");
  if (opacity === 0 || url === "") return;
  if (!PICTURE.test(url)) {
    builder.problem({ kind: "image", received: url.slice(0, MAX_QUOTED) });
    return;
  }
  const width = item.width || 0;
  const height = item.height || 0;
  if (!(width > 0 && height > 0)) return;
  const x = (item.x || 0) - (item.align === "center" ? width / 2 : item.align === "right" ? width : 0);
  const y = (item.y || 0) - (item.baseline === "middle" ? height / 2 : item.baseline === "bottom" ? height : 0);
  const node: SceneImage = { type: "image", x, y, width, height, href: url };
  if (item.aspect === false) node.keepsAspect = false;
  if (opacity !== 1) node.opacity = opacity;
  add(node, item, builder, into);
};

/** What draws each kind of mark; groups are walked by `groups.ts`. */
export const drawers: Readonly<Record<string, DrawItem>> = {
  arc: placed((item, writer, builder) => builder.shapes.arc(writer, item)),
  area: joined("area"),
  image: drawImage,
  line: joined("line"),
  path: placed((item, writer, builder) => {
    if (item.path) builder.shapes.path(writer, String(item.path), item.scaleX || 1, item.scaleY || 1);
  }),
  rect: (item, builder, into) => {
    const style = readStyle(item, builder, fillAndStroke);
    const node = style && drawRectangle(item, item.x || 0, item.y || 0, style, builder);
    if (node) add(node, item, builder, into);
  },
  rule: drawRule,
  shape: placed((item, writer, builder) => builder.shapes.shape(writer, item)),
  symbol: drawSymbol,
  text: drawText,
  trail: joined("trail"),
};

/** Marks that draw one shape through all their items. */
export const joinedMarks: ReadonlySet<string> = new Set(["area", "line", "trail"]);
