import type { FacePaint } from "../chart/face.js";
import { hash } from "../context/hash.js";
import type { TextMeasurer } from "../context/measurer.js";
import type { FaceWords } from "../format/locale.js";
import { boundsOf } from "../scene/bounds.js";
import type { Drawing, SceneGroup, SceneNode } from "../scene/types.js";
import type { Band, Leaf } from "./arrange.js";
import { type CardWords, errorNodes } from "./error-card.js";
import { headingLines } from "./size.js";
import { placeText } from "./text-block.js";
import { plainLines } from "./text-nodes.js";
import type { TextNode } from "./tree.js";

/** What a leaf of the layout shows. */
export type Content = { drawing: Drawing; hasCard: boolean } | { failure: CardWords };

/** What a face is put together from. */
export interface Composition {
  width: number;
  height: number;
  bands: readonly Band[];
  paint: FacePaint;
  measurer: TextMeasurer;
  /** The picture of a chart, or why there is none. */
  contentOf(leaf: Leaf & { kind: "chart" }): Content;
  title: string;
  description: string;
  language: string;
  /** What cards without a chart say. */
  words: FaceWords;
  note: string | undefined;
  /** px from the top to the note. */
  noteTop: number;
}

/** px that a chart may reach over its box before it is clipped: rounding, ends of strokes. */
const TOLERANCE = 0.75;

function cardNode(leaf: Leaf, { card }: FacePaint, fill = card.background): SceneNode {
  const inset = card.border_width / 2;
  return {
    type: "rect",
    x: leaf.x + inset,
    y: leaf.y + inset,
    width: leaf.width - card.border_width,
    height: leaf.height - card.border_width,
    ...(card.radius > 0 && { radius: card.radius }),
    fill,
    ...(card.border_width > 0 && { stroke: card.border_color, strokeWidth: card.border_width }),
  };
}

function chartNodes(leaf: Leaf & { kind: "chart" }, c: Composition): SceneNode[] {
  const { paint, measurer } = c;
  const content = c.contentOf(leaf);
  if ("failure" in content) {
    const fill = content.failure.tone === "error" ? paint.error.background : paint.card.background;
    return [
      { type: "group", role: "background", children: [cardNode(leaf, paint, fill)] },
      group("label", errorNodes(content.failure, leaf, paint, measurer, c.words)),
    ];
  }
  const { drawing, hasCard } = content;
  const own = drawing.background !== null && drawing.background !== paint.card.background ? drawing.background : undefined;
  const card = hasCard
    ? [group("background", [cardNode(leaf, paint, own)])]
    : own === undefined
      ? []
      : [group("background", [{ type: "rect", ...boxOf(leaf), fill: own }])];
  const x = leaf.x + (leaf.width - drawing.width) / 2;
  const bounds = boundsOf(drawing.root, measurer);
  const leaves =
    bounds !== null &&
    (bounds.left < -TOLERANCE ||
      bounds.top < -TOLERANCE ||
      bounds.right > drawing.width + TOLERANCE ||
      bounds.bottom > drawing.height + TOLERANCE);
  return [
    ...card,
    {
      type: "group",
      role: "frame",
      transform: [1, 0, 0, 1, x, leaf.y],
      ...(leaves && { clip: { kind: "rect" as const, x: 0, y: 0, width: drawing.width, height: drawing.height } }),
      children: [drawing.root],
    },
  ];
}

const boxOf = ({ x, y, width, height }: Leaf) => ({ x, y, width, height });
const group = (role: SceneGroup["role"] & string, children: SceneNode[]): SceneGroup => ({ type: "group", role, children });

function textNodes(leaf: Leaf, node: TextNode, { paint, measurer }: Composition): SceneNode[] {
  const { set, side, top } = placeText(node, leaf.width, paint, measurer);
  const words = group(
    "label",
    set.parts.flatMap((part) => part.nodes(leaf.x + side, leaf.y + top)),
  );
  return node.hasCard ? [group("background", [cardNode(leaf, paint)]), words] : [words];
}

function leafNodes(leaf: Leaf, c: Composition): SceneNode[] {
  const { paint, measurer } = c;
  if (leaf.kind === "chart") return chartNodes(leaf, c);
  if (leaf.kind === "text") return textNodes(leaf, leaf.node, c);
  if (leaf.kind === "error") {
    const fill = leaf.node.tone === "error" ? paint.error.background : paint.card.background;
    return [group("background", [cardNode(leaf, paint, fill)]), group("label", errorNodes(leaf.node, leaf, paint, measurer, c.words))];
  }
  const { group: said } = leaf.heading;
  const { style, title, subtitle, subtitleTop } = headingLines(said, leaf.width, paint, measurer);
  return [
    ...(title ? [group("title", title.nodes(leaf.x, leaf.y, style.color))] : []),
    ...(subtitle ? [group("subtitle", subtitle.nodes(leaf.x, leaf.y + subtitleTop, paint.subtitle.color))] : []),
  ];
}

/** Shapes of each leaf, and of the note at the foot. */
export function composeLeaves(c: Composition): { nodesOf: ReadonlyMap<Leaf, readonly SceneNode[]>; note: SceneNode[] } {
  const nodesOf = new Map(c.bands.flatMap(({ leaves }) => leaves.map((leaf) => [leaf, leafNodes(leaf, c)] as const)));
  const { padding, note } = c.paint;
  const words =
    c.note === undefined ? [] : plainLines(c.note, c.width - 2 * padding, note, 1.4, c.measurer).nodes(padding, c.noteTop, note.color);
  return { nodesOf, note: words.length > 0 ? [group("label", words)] : [] };
}

/** The whole face as one scene. */
export function composeFace(c: Composition, { nodesOf, note }: ReturnType<typeof composeLeaves>): Drawing {
  const children = [...[...nodesOf.values()].flat(), ...note];
  const leaves = c.bands.flatMap((band) => band.leaves);
  const marks = leaves.map((leaf) => {
    const content = leaf.kind === "chart" ? c.contentOf(leaf) : undefined;
    const kind = content && "drawing" in content ? content.drawing.id : leaf.kind === "chart" ? "error" : leaf.kind;
    return [kind, ...Object.values(boxOf(leaf))].join(" ");
  });
  return {
    width: c.width,
    height: c.height,
    background: c.paint.background,
    title: c.title,
    description: c.description,
    language: c.language,
    id: `d${hash(JSON.stringify([c.title, c.description, c.width, c.height, marks])).slice(0, 7)}`,
    fontFamily: c.measurer.family,
    root: { type: "group", role: "frame", children },
  };
}
