import { cos, sin } from "../../../math/portable.js";
import type { SceneNode, SceneText } from "../../../scene/types.js";
import { normalizeText } from "../../../text/normalize.js";
import type { SceneItem } from "../engine/scenegraph.js";
import { weightOf } from "../engine/text-hook.js";
import { fillAndStroke, readStyle } from "./paint.js";
import { turn } from "./path-writer.js";
import type { SceneBuilder } from "./scene-builder.js";
import { addWords } from "./words.js";

const ANCHORS: Record<string, SceneText["anchor"]> = { left: "start", center: "middle", right: "end" };
const MAX_QUOTED = 200;

/** Size in px; Vega's default is 11. */
const sizeOf = (item: SceneItem): number => (item.fontSize === undefined || item.fontSize === null ? 11 : Number(item.fontSize) || 0);

/** Where a text item hangs: at (x, y), or at `radius` in the direction of `theta`, clockwise from the top. */
function anchorPoint(item: SceneItem): [number, number] {
  const x = item.x || 0;
  const y = item.y || 0;
  if (!item.radius) return [x, y];
  const angle = (item.theta || 0) - Math.PI / 2;
  return [x + item.radius * cos(angle), y + item.radius * sin(angle)];
}

/** The line as drawn, reported when the item's limit cut it. */
function lineText(item: SceneItem, line: unknown, builder: SceneBuilder): string {
  const shown = normalizeText(builder.shapes.textValue(item, line));
  if (item.limit && item.limit > 0) {
    const full = normalizeText(line);
    if (full !== shown) {
      builder.problem({ kind: "text-cut", received: full.slice(0, MAX_QUOTED), shown, role: item.mark.role ?? "mark" });
    }
  }
  return shown;
}

/** A text item as one node for each of its lines. */
export function drawText(item: SceneItem, builder: SceneBuilder, into: SceneNode[]): void {
  const size = sizeOf(item);
  if (!(size > 0) || item.text === undefined || item.text === null || item.text === "") return;
  const style = readStyle(item, builder, fillAndStroke);
  if (!style) return;
  const lines = builder.shapes.textLines(item);
  const [x, y] = anchorPoint(item);
  const angleDeg = item.angle || 0;
  const { cosine, sine } = turn(angleDeg);
  const dx = item.dx || 0;
  let dy = (item.dy || 0) + builder.shapes.baselineOffset(item);
  for (const line of Array.isArray(lines) ? lines : [lines]) {
    const text = lineText(item, line, builder);
    if (text) {
      const node: SceneText = {
        type: "text",
        text,
        x: x + cosine * dx - sine * dy,
        y: y + sine * dx + cosine * dy,
        size,
        weight: weightOf(item.fontWeight),
        anchor: ANCHORS[String(item.align)] ?? "start",
        ...style,
      };
      if (angleDeg !== 0) node.angleDeg = angleDeg;
      if (item.fontStyle === "italic" || item.fontStyle === "oblique") node.italic = true;
      if (Number.isFinite(node.x) && Number.isFinite(node.y)) {
        builder.count();
        into.push(addWords(node, item, builder));
      } else builder.problem({ kind: "coordinate", received: text });
    }
    dy += item.lineHeight ?? size + 2;
  }
}
