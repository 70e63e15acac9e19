import type { Box } from "./box.js";

/** `[a, b, c, d, e, f]` as in SVG's `matrix()`: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** One colour step of a gradient; `offset` in [0, 1], `color` is `#rrggbb`, `opacity` in [0, 1]. */
export interface GradientStop {
  offset: number;
  color: string;
  opacity: number;
}

/** Gradient in the unit square of the painted shape's bounding box, as in SVG's objectBoundingBox. */
export type Gradient =
  | { kind: "linear"; x1: number; y1: number; x2: number; y2: number; stops: readonly GradientStop[] }
  | { kind: "radial"; x1: number; y1: number; r1: number; x2: number; y2: number; r2: number; stops: readonly GradientStop[] };

/** `#rrggbb`, or a gradient. Every other colour notation has been turned into hex and opacity before. */
export type Paint = string | Gradient;

/** How a shape is painted. Absent fill or stroke is not painted. Opacities in [0, 1], default 1. */
export interface PaintStyle {
  fill?: Paint;
  fillOpacity?: number;
  stroke?: Paint;
  strokeOpacity?: number;
  /** px, default 1. */
  strokeWidth?: number;
  cap?: "butt" | "round" | "square";
  join?: "miter" | "round" | "bevel";
  miterLimit?: number;
  /** Dash and gap lengths, px. */
  dash?: readonly number[];
  dashOffset?: number;
  /** Of the whole shape, default 1. */
  opacity?: number;
}

/** What any node may say about itself for people: a tooltip and a link. */
export interface NodeWords {
  /** Tooltip; becomes `<title>` inside the shape. */
  tooltip?: string;
  /** `https:`, `http:` or `mailto:` address; others are refused before the scene. */
  href?: string;
}

export type ClipShape = { kind: "rect"; x: number; y: number; width: number; height: number } | { kind: "path"; d: string };

/** What a group is for; written as the class `df-<role>`, so that hosts can style and test it and their own class names stay theirs. */
export type SceneRole =
  | "frame"
  | "title"
  | "subtitle"
  | "axis"
  | "axis-x"
  | "axis-y"
  | "axis-title"
  | "legend"
  | "plot"
  | "header"
  | "mark"
  | "label"
  | "reference"
  | "background";

export interface SceneGroup {
  type: "group";
  role?: SceneRole;
  transform?: Matrix;
  clip?: ClipShape;
  /** Of the group as one layer, [0, 1]. */
  opacity?: number;
  children: SceneNode[];
}

export interface SceneRect extends PaintStyle, NodeWords {
  type: "rect";
  x: number;
  y: number;
  width: number;
  height: number;
  /** Corner radius, px. */
  radius?: number;
  transform?: Matrix;
}

export interface SceneCircle extends PaintStyle, NodeWords {
  type: "circle";
  cx: number;
  cy: number;
  r: number;
}

export interface SceneLine extends PaintStyle, NodeWords {
  type: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface ScenePath extends PaintStyle, NodeWords {
  type: "path";
  /** Absolute SVG path data with the commands M L H V C Q A Z, every number written by `num()`. */
  d: string;
  transform?: Matrix;
}

/** One line of text on one baseline. Already normalised, measured and truncated. */
export interface SceneText extends PaintStyle, NodeWords {
  type: "text";
  text: string;
  /** Anchor point on the alphabetic baseline, px. */
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  italic?: boolean;
  anchor: "start" | "middle" | "end";
  /** Clockwise about (x, y); default 0. */
  angleDeg?: number;
}

export interface SceneImage extends NodeWords {
  type: "image";
  x: number;
  y: number;
  width: number;
  height: number;
  /** `data:image/png` or `data:image/jpeg` in base64; nothing else. */
  href: string;
  /** Whether the picture keeps its proportions inside the box, centred; default true. */
  keepsAspect?: boolean;
  opacity?: number;
}

export type SceneNode = SceneGroup | SceneRect | SceneCircle | SceneLine | ScenePath | SceneText | SceneImage;

/**
 * A drawn chart: shapes and texts at their final places, no chart decision left.
 * Coordinates are px from the top left of a canvas of exactly `width` × `height`.
 */
export interface Drawing {
  width: number;
  height: number;
  /** Canvas colour; null is transparent. */
  background: string | null;
  backgroundOpacity?: number;
  /** Accessible name. */
  title: string;
  /** Accessible description. */
  description: string;
  /** BCP 47 tag of the words in the picture. */
  language: string;
  /** Prefix of every id, so that many drawings share a page. */
  id: string;
  /** CSS family of all texts. */
  fontFamily: string;
  root: SceneGroup;
  /** What the scales of the chart span; absent where a picture has no plot of its own, or several. */
  plot?: Box;
  /** Of a chart in panels: what the scales of each span. */
  plots?: readonly Box[];
  /** What the picture was made from, for hosts that want to go on with it; e.g. `{ kind: "vega-lite", spec }`. */
  source?: { kind: string; spec: unknown };
}
