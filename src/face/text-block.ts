import type { FacePaint } from "../chart/face.js";
import { CAP } from "../chart/letters.js";
import type { TextMeasurer, TextStyle } from "../context/measurer.js";
import type { SceneNode } from "../scene/types.js";
import { type Block, type Run, readMarkdown } from "./markdown.js";
import { setLines } from "./set-lines.js";
import { setTable } from "./set-table.js";
import { baselineIn, type SetLine, segmentNodes } from "./text-nodes.js";
import type { TextNode } from "./tree.js";

/** A text block that has been set: its height, and its shapes from its top left corner, paragraph by paragraph. */
export interface SetText {
  height: number;
  /** px from its top to the baseline of its first line; absent where it begins with no words. */
  baseline?: number;
  parts: readonly SetPart[];
}

/** A paragraph, a heading, an item of a list, or the like; px from the top of its block. */
export interface SetPart {
  top: number;
  bottom: number;
  isHeading: boolean;
  nodes(x: number, y: number): SceneNode[];
}

/** Sizes of headings beside the text's own. */
const HEADINGS = { 1: 1.45, 2: 1.2, 3: 1 } as const;
/** Indentation of a list, ems. */
const INDENT = 1.3;
/** Indentation of a quote, px. */
const QUOTE = 16;
/** Space between blocks, as a share of a line: before a heading, between items, else. */
const BEFORE_HEADING = 0.9;
const BETWEEN_ITEMS = 0.2;
const BETWEEN = 0.55;

interface Part {
  top: number;
  left: number;
  height: number;
  lines: SetLine[];
  marker?: string;
  code?: true;
  rule?: true;
  isHeading?: true;
  /** Shapes of a quote or a table, from its own top left corner. */
  nodes?(x: number, y: number): SceneNode[];
}

function spaceBefore(block: Block, before: Block | undefined, line: number): number {
  if (before === undefined) return 0;
  if (block.kind === "heading") return BEFORE_HEADING * line;
  if (before.kind === "heading") return BETWEEN_ITEMS * line;
  return block.kind === "item" && before.kind === "item" ? BETWEEN_ITEMS * line : BETWEEN * line;
}

/** Size that charts set their titles in. */
const TITLE = 16;

/** The words of an item in their place on it: on a card, or beside one, the first line stands level with the titles of charts. */
export function placeText({ text, hasCard, isBeside }: TextNode, width: number, paint: FacePaint, measurer: TextMeasurer) {
  const { padding } = paint.card;
  const side = hasCard ? padding : 0;
  const set = setText(text, width - 2 * side, paint, measurer);
  const isLevel = hasCard || isBeside;
  const top = isLevel ? Math.max(0, padding + CAP * TITLE - (set.baseline ?? CAP * TITLE)) : 0;
  return { set, side, top, height: top + set.height + side };
}

/** Sets a text block. @param width px; lines are no longer than `paint.text.measure`. */
export function setText(source: string, width: number, paint: FacePaint, measurer: TextMeasurer, depth = 0): SetText {
  const { text } = paint;
  const room = Math.min(width, text.measure);
  const lineHeight = text.size * text.leading;
  const parts: Part[] = [];
  let top = 0;
  let before: Block | undefined;
  const setRuns = (runs: readonly Run[], style: TextStyle, color: string, most: number, leading: number) =>
    setLines(runs, most, style, measurer).map((segments) => ({ segments, style, color, height: style.size * leading }));
  for (const block of readMarkdown(source, depth)) {
    top += spaceBefore(block, before, lineHeight);
    before = block;
    const body: TextStyle = { size: text.size, weight: text.weight };
    let part: Part;
    if (block.kind === "heading") {
      const style: TextStyle = { size: text.size * HEADINGS[block.level], weight: 600 };
      part = { top, left: 0, height: 0, isHeading: true, lines: setRuns(block.runs, style, paint.heading.color, room, 1.3) };
    } else if (block.kind === "item") {
      const left = (block.level + 1) * INDENT * text.size;
      part = { top, left, height: 0, marker: block.marker, lines: setRuns(block.runs, body, text.color, room - left, text.leading) };
    } else if (block.kind === "code") {
      const style: TextStyle = { size: text.size * 0.92, weight: 400 };
      const runs = block.lines.map((line): Run => ({ text: line.replace(/ /g, " ") }));
      const lines = runs.flatMap((run) =>
        run.text === ""
          ? [{ segments: [], style, color: text.code_color, height: style.size * 1.5 }]
          : setRuns([run], style, text.code_color, room - 20, 1.5),
      );
      part = { top, left: 10, height: 16, code: true, lines: lines.map((line) => ({ ...line })) };
    } else if (block.kind === "quote") {
      const inner = setText(block.source, room - QUOTE, paint, measurer, depth + 1);
      part = { top, left: 0, height: inner.height, lines: [], nodes: (x, y) => quoteNodes(inner, x, y, paint) };
    } else if (block.kind === "table") {
      const table = setTable(block, room, paint, measurer);
      part = { top, left: 0, height: table.height, lines: [], nodes: table.nodes };
    } else if (block.kind === "rule") part = { top, left: 0, height: 1, rule: true, lines: [] };
    else part = { top, left: 0, height: 0, lines: setRuns(block.runs, body, text.color, room, text.leading) };
    part.height += part.lines.reduce((sum, line) => sum + line.height, 0);
    top += part.height;
    parts.push(part);
  }
  const [first] = parts;
  const line = first?.lines[0];
  const baseline = line && !first.code ? { baseline: baselineIn(line.height, line.style, measurer) } : {};
  return {
    height: Math.ceil(top),
    ...baseline,
    parts: parts.map((part) => ({
      top: part.top,
      bottom: part.top + part.height,
      isHeading: part.isHeading === true,
      nodes: (x, y) => partNodes(part, x, y, room, paint, measurer),
    })),
  };
}

function quoteNodes({ height, parts }: SetText, x: number, y: number, paint: FacePaint): SceneNode[] {
  const bar: SceneNode = { type: "rect", x, y, width: 3, height, fill: paint.note.color };
  return [bar, ...parts.flatMap((part) => part.nodes(x + QUOTE, y))];
}

function partNodes(part: Part, x: number, y: number, room: number, paint: FacePaint, measurer: TextMeasurer): SceneNode[] {
  const nodes: SceneNode[] = [];
  const { text } = paint;
  let top = y + part.top;
  if (part.nodes) return part.nodes(x, top);
  if (part.rule) return [{ type: "line", x1: x, y1: top + 0.5, x2: x + room, y2: top + 0.5, stroke: paint.card.border_color }];
  if (part.code) {
    nodes.push({ type: "rect", x, y: top, width: room, height: part.height, radius: 4, fill: text.code_background });
    top += 8;
  }
  if (part.marker !== undefined && part.lines[0]) {
    const { style, height } = part.lines[0];
    nodes.push({
      type: "text",
      text: part.marker,
      x: x + part.left - 0.45 * style.size,
      y: top + baselineIn(height, style, measurer),
      size: style.size,
      weight: style.weight,
      anchor: "end",
      fill: text.color,
    });
  }
  for (const line of part.lines) {
    const baseline = top + baselineIn(line.height, line.style, measurer);
    for (const segment of line.segments) nodes.push(...segmentNodes(segment, x + part.left, baseline, line, paint));
    top += line.height;
  }
  return nodes;
}
