import type { ClipShape, SceneGroup, SceneNode } from "../../../scene/types.js";
import type { SceneItem, SceneMark } from "../engine/scenegraph.js";
import { drawers, joinedMarks } from "./marks.js";
import { readStyle } from "./paint.js";
import { PathWriter } from "./path-writer.js";
import { drawRectangle, isRounded, rectanglePath } from "./rectangle.js";
import { itemRoleOf, roleOf } from "./roles.js";
import type { SceneBuilder } from "./scene-builder.js";
import { addWords } from "./words.js";

/** Items in drawing order: those without a z-index as they come, then the others by it. */
function inDrawingOrder<T extends { zindex?: number }>(items: readonly T[]): readonly T[] {
  if (!items.some((item) => item.zindex)) return items;
  const raised = items.filter((item) => item.zindex).sort((a, b) => a.zindex! - b.zindex!);
  return [...items.filter((item) => !item.zindex), ...raised];
}

/** The clip of a mark or group: Vega's path, or the box of the group it belongs to. "empty" lets nothing through. */
function clipOf(clip: unknown, box: SceneItem | undefined, builder: SceneBuilder): ClipShape | "empty" | undefined {
  if (!clip) return undefined;
  if (typeof clip === "function") {
    const writer = new PathWriter();
    clip(writer);
    return writer.d === "" || writer.isBroken ? "empty" : { kind: "path", d: writer.d };
  }
  const width = Number(box?.width) || 0;
  const height = Number(box?.height) || 0;
  if (!box || width <= 0 || height <= 0) return "empty";
  if (isRounded(box)) return { kind: "path", d: rectanglePath(box, 0, 0, builder) };
  return { kind: "rect", x: 0, y: 0, width, height };
}

/** Px by which Vega moves a group's outline, so that a line of 1 px lies on whole pixels. */
function outlineOffset(item: SceneItem): number {
  if (item.strokeOffset !== undefined && item.strokeOffset !== null) return item.strokeOffset;
  const width = item.strokeWidth ?? 1;
  return item.stroke && width > 0.5 && width < 1.5 ? 0.5 - Math.abs(width - 1) : 0;
}

/** The box of a group, behind or before what is in it. */
function drawBox(item: SceneItem, parts: { fill: boolean; stroke: boolean }, builder: SceneBuilder, into: SceneNode[]): void {
  if (!item.fill && !item.stroke) return;
  const style = readStyle(item, builder, parts);
  const offset = outlineOffset(item);
  const node = style && drawRectangle(item, offset, offset, style, builder);
  if (!node) return;
  builder.count();
  into.push(addWords(node, item, builder));
}

/** A group item: its box, then its marks, moved to its place. Vega's group opacity is that of the box alone. */
function drawGroupItem(item: SceneItem, builder: SceneBuilder): SceneGroup | null {
  const children: SceneNode[] = [];
  const isForeground = Boolean(item.strokeForeground && item.stroke);
  drawBox(item, { fill: true, stroke: !isForeground }, builder, children);
  const clip = clipOf(item.clip, item, builder);
  if (clip !== "empty") {
    const inner = clip ? [] : children;
    for (const mark of inDrawingOrder(item.items ?? [])) drawMark(mark, builder, inner);
    if (clip && inner.length > 0) children.push({ type: "group", clip, children: inner });
  }
  if (isForeground) drawBox(item, { fill: false, stroke: true }, builder, children);
  if (children.length === 0) return null;
  const group: SceneGroup = { type: "group", children };
  if (item.x || item.y) group.transform = [1, 0, 0, 1, item.x || 0, item.y || 0];
  return group;
}

function drawItems(mark: SceneMark, builder: SceneBuilder, into: SceneNode[]): void {
  const items = mark.items ?? [];
  if (mark.marktype === "group") {
    const role = itemRoleOf(mark);
    for (const item of inDrawingOrder(items)) {
      const group = drawGroupItem(item, builder);
      if (!group) continue;
      if (role) group.role = role;
      if (group.transform || role) into.push(group);
      else into.push(...group.children);
    }
    return;
  }
  const draw = drawers[mark.marktype];
  if (!draw) throw new Error(`unknown mark "${mark.marktype}"`);
  const drawn = joinedMarks.has(mark.marktype) ? items.slice(0, 1) : inDrawingOrder(items);
  for (const item of drawn) draw(item, builder, into, mark);
}

/** Adds a Vega mark. Groups that only nest are left out; one with a role or a clip stays. */
export function drawMark(mark: SceneMark, builder: SceneBuilder, into: SceneNode[]): void {
  const role = roleOf(mark);
  const clip = clipOf(mark.clip, mark.group, builder);
  if (clip === "empty") return;
  if (!role && !clip) {
    drawItems(mark, builder, into);
    return;
  }
  const children: SceneNode[] = [];
  drawItems(mark, builder, children);
  const only = children[0];
  if (only === undefined) return;
  if (children.length === 1 && only.type === "group" && !only.role && !clip) {
    if (role) only.role = role;
    into.push(only);
    return;
  }
  const group: SceneGroup = { type: "group", children };
  if (role) group.role = role;
  if (clip) group.clip = clip;
  into.push(group);
}
