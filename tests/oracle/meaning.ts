import type { RenderArtifact } from "../../dist/index.js";
import { ownMatrix } from "../../src/scene/bounds.js";
import type { Box } from "../../src/scene/box.js";
import type { Drawing, SceneRole } from "../../src/scene/types.js";
import { type SceneLeaf, walk } from "../../src/scene/walk.js";
import { type DrawnText, textsOf } from "../layout/texts.js";
import { boxOf, outlineOf, type Point } from "./outline.js";
import { type Paint, paintOf, rampOf } from "./paint.js";
import { scalesOf } from "./scales.js";

/** One mark as a reader sees it, wherever the plot stands and however large it is. */
export interface SeenMark {
  /** Points of its outline, as shares of the plot: 0 is its left or top edge, 1 its right or bottom one. */
  outline: readonly Point[];
  paint: Paint;
  /** What it says when pointed at; "" for nothing. */
  words: string;
}

/** A text beside the plot that stands for a value, with its place along its axis as a share of the plot. */
export interface SeenTick {
  words: string;
  at: number;
}

/** One sign of a legend: a text, the colour of a patch, or five colours evenly along a ramp, channels of 0 to 255. */
export type SeenSign = { words: string } | { color: string } | { ramp: readonly (readonly number[])[] };

/** What a picture says, without what only its layout decides. */
export interface Meaning {
  title: string;
  subtitle: string;
  /** Under `x` what stands along the foot or the head of the plot, under `y` what stands at its sides. */
  ticks: Readonly<Record<"x" | "y", readonly SeenTick[]>>;
  axisTitles: readonly string[];
  /** Kind and ends, or places, of the scales along x and y. */
  scales: Readonly<Record<string, { type: unknown; domain: unknown }>>;
  /** px that the plot is wide and high. */
  span: Readonly<Record<"x" | "y", number>>;
  /** In the order in which they are painted. */
  marks: readonly SeenMark[];
  /** In reading order. */
  legend: readonly SeenSign[];
  /** Words on marks and beside them, in order of the alphabet. */
  labels: readonly string[];
  references: { marks: readonly SeenMark[]; words: readonly string[] };
}

const bare = (text: string) => text.replace(/\s+/g, " ").trim();

/** What a drawing says. Places of slices are shares of the whole pie, since its size follows from the room for its words. */
export function meaningOf(drawing: Drawing, artifact: Pick<RenderArtifact, "chart">): Meaning {
  const texts = textsOf(drawing);
  const wordsOf = (role: SceneRole) => texts.filter((text) => text.role === role).map(({ text }) => bare(text));
  const shapes = shapesOf(drawing);
  const whole = artifact.chart.theta ? boxOf(shapes.filter(({ role }) => role === "mark").flatMap(({ points }) => points)) : drawing.plot!;
  const seen = (wanted: SceneRole) =>
    shapes.filter(({ role, points }) => role === wanted && points.length > 0).map(({ leaf, points }) => seenMark(leaf, points, whole));
  return {
    title: wordsOf("title").join(" "),
    subtitle: wordsOf("subtitle").join(" "),
    ticks: {
      x: ticksOf(texts, "axis-x", (x) => (x - whole.left) / (whole.right - whole.left)),
      y: ticksOf(texts, "axis-y", (_, y) => (y - whole.top) / (whole.bottom - whole.top)),
    },
    scales: scalesOf(drawing, artifact.chart),
    axisTitles: wordsOf("axis-title").sort(),
    span: { x: whole.right - whole.left, y: whole.bottom - whole.top },
    marks: seen("mark"),
    legend: legendOf(shapes, texts),
    labels: wordsOf("label").sort(),
    references: { marks: seen("reference").filter(({ outline }) => !isGround(outline)), words: wordsOf("reference") },
  };
}

interface SeenShape {
  leaf: Exclude<SceneLeaf, { type: "text" | "image" }>;
  role: SceneRole | undefined;
  /** px of the canvas. */
  points: readonly Point[];
}

/** Every shape of a drawing in painting order; what has neither area nor stroke has no points. */
function shapesOf(drawing: Drawing): SeenShape[] {
  const found: SeenShape[] = [];
  walk(drawing.root, (leaf, { matrix, groups }) => {
    if (leaf.type === "group" || leaf.type === "text" || leaf.type === "image") return;
    const role = groups.findLast((group) => group.role !== undefined)?.role;
    found.push({ leaf, role, points: outlineOf(leaf, matrix, ownMatrix(leaf)) });
  });
  return found;
}

function seenMark(leaf: SeenShape["leaf"], points: readonly Point[], { left, top, right, bottom }: Box): SeenMark {
  const outline = points.map(([x, y]): Point => [(x - left) / (right - left), (y - top) / (bottom - top)]);
  return { outline, paint: paintOf(leaf), words: bare(leaf.tooltip ?? "") };
}

/** The piece of canvas under words reaches neither across nor down the plot. */
function isGround(outline: readonly Point[]): boolean {
  const { left, right, top, bottom } = boxOf(outline);
  return right - left < 0.99 && bottom - top < 0.99;
}

/** Texts of one axis from its start to its end, each line of a text for itself. */
function ticksOf(texts: readonly DrawnText[], role: SceneRole, share: (x: number, y: number) => number): SeenTick[] {
  return texts
    .filter((text) => text.role === role)
    .map(({ text, ink }) => ({ words: bare(text), at: share((ink.left + ink.right) / 2, (ink.top + ink.bottom) / 2) }))
    .sort((a, b) => a.at - b.at || (a.words < b.words ? -1 : 1));
}

function signOf({ fill, stroke }: SeenShape["leaf"]): SeenSign {
  const paint = fill ?? stroke ?? "";
  return typeof paint === "string" ? { color: paint } : { ramp: rampOf(paint) };
}

/** Patches, ramps and words of the legends, line by line from the left. */
function legendOf(shapes: readonly SeenShape[], texts: readonly DrawnText[]): SeenSign[] {
  const signs = [
    ...shapes
      .filter(({ role, points }) => role === "legend" && points.length > 0)
      .map(({ leaf, points }) => ({ box: boxOf(points), sign: signOf(leaf) })),
    ...texts.filter(({ role }) => role === "legend").map(({ ink, text }) => ({ box: ink, sign: { words: bare(text) } as SeenSign })),
  ].map(({ box, sign }) => ({ sign, x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }));
  signs.sort((a, b) => a.y - b.y);
  // What stands within half a line of another is in its line.
  const lines: (typeof signs)[] = [];
  for (const each of signs) {
    const line = lines.at(-1);
    if (line && each.y - line[0]!.y < 6) line.push(each);
    else lines.push([each]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.x - b.x).map(({ sign }) => sign));
}
