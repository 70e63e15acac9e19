import type { FacePaint } from "../chart/face.js";
import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import type { SceneNode } from "../scene/types.js";
import { type Segment, setLines, styleOf } from "./set-lines.js";

/** A line of words that has been set. */
export interface SetLine {
  segments: Segment[];
  style: TextStyle;
  color: string;
  height: number;
}

/** px from the top of a line to its baseline. */
export function baselineIn(height: number, style: TextStyle, measurer: TextMeasurer): number {
  const { ascent, descent } = measurer.vertical(style);
  return (height + ascent - descent) / 2;
}

/** A segment of a line on its baseline, with what lies under it: the ground of code, the line of a link. */
export function segmentNodes(segment: Segment, x: number, baseline: number, line: SetLine, paint: FacePaint): SceneNode[] {
  const { run, text, width } = segment;
  const { size, weight } = styleOf(run, line.style);
  const left = x + segment.x;
  const isLink = run.href !== undefined;
  const color = isLink ? paint.text.link_color : run.isCode ? paint.text.code_color : line.color;
  const nodes: SceneNode[] = [];
  if (run.isCode)
    nodes.push({
      type: "rect",
      x: left - 2,
      y: baseline - size,
      width: width + 4,
      height: size * 1.32,
      radius: 3,
      fill: paint.text.code_background,
    });
  nodes.push({
    type: "text",
    text,
    x: left,
    y: baseline,
    size,
    weight,
    anchor: "start",
    fill: color,
    ...(run.isItalic && { italic: true }),
    ...(isLink && { href: run.href! }),
  });
  if (isLink)
    nodes.push({ type: "line", x1: left, y1: baseline + 2.5, x2: left + width, y2: baseline + 2.5, stroke: color, strokeWidth: 0.75 });
  return nodes;
}

/** Lines of words in one style, each with its baseline; for titles and error cards. */
export function plainLines(
  words: string,
  width: number,
  style: TextStyle,
  leading: number,
  measurer: TextMeasurer,
): { height: number; nodes(x: number, y: number, fill: string): SceneNode[] } {
  const lines = setLines([{ text: words }], width, style, measurer);
  const height = style.size * leading;
  return {
    height: lines.length * height,
    nodes: (x, y, fill) =>
      lines.flatMap((segments, index) =>
        segments.map(
          (segment): SceneNode => ({
            type: "text",
            text: segment.text,
            x: x + segment.x,
            y: y + index * height + baselineIn(height, style, measurer),
            size: style.size,
            weight: style.weight,
            anchor: "start",
            fill,
          }),
        ),
      ),
  };
}
