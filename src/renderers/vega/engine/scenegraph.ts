/** What a Vega path generator draws into; a subset of a canvas context. */
export interface PathContext {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, anticlockwise?: boolean): void;
  rect(x: number, y: number, width: number, height: number): void;
  closePath(): void;
}

/** A gradient as Vega's scales and specs give it. */
export interface SceneGradient {
  gradient: "linear" | "radial";
  x1?: number;
  y1?: number;
  r1?: number;
  x2?: number;
  y2?: number;
  r2?: number;
  stops: readonly { offset: number; color: unknown }[];
}

/** One item of a Vega mark. Numbers may be absent or NaN; texts come straight from data and are not to be trusted. */
export interface SceneItem {
  mark: SceneMark;
  /** The row behind it; of a label, its tick. */
  datum?: unknown;
  /** The box of what is drawn, in the coordinates of the group around it. */
  bounds?: { x1: number; y1: number; x2: number; y2: number };
  x?: number;
  y?: number;
  x2?: number;
  y2?: number;
  width?: number;
  height?: number;
  fill?: unknown;
  fillOpacity?: number;
  stroke?: unknown;
  strokeOpacity?: number;
  strokeWidth?: number;
  strokeCap?: unknown;
  strokeJoin?: unknown;
  strokeMiterLimit?: number;
  strokeDash?: unknown;
  strokeDashOffset?: number;
  opacity?: number;
  angle?: number;
  size?: number;
  shape?: unknown;
  path?: unknown;
  scaleX?: number;
  scaleY?: number;
  url?: unknown;
  aspect?: boolean;
  align?: unknown;
  baseline?: unknown;
  cornerRadius?: number;
  cornerRadiusTopLeft?: number;
  cornerRadiusTopRight?: number;
  cornerRadiusBottomLeft?: number;
  cornerRadiusBottomRight?: number;
  text?: unknown;
  fontSize?: number;
  fontWeight?: unknown;
  fontStyle?: unknown;
  lineHeight?: number;
  limit?: number;
  dx?: number;
  dy?: number;
  radius?: number;
  theta?: number;
  zindex?: number;
  clip?: unknown;
  strokeForeground?: boolean;
  strokeOffset?: number;
  blend?: unknown;
  orient?: unknown;
  tooltip?: unknown;
  description?: unknown;
  href?: unknown;
  /** Marks inside a group item. */
  items?: readonly SceneMark[];
}

/** A set of items of one kind: Vega's unit of drawing order. */
export interface SceneMark {
  marktype: string;
  name?: string;
  role?: string;
  clip?: unknown;
  zindex?: number;
  items?: readonly SceneItem[];
  /** The group item around it. */
  group?: SceneItem;
}

/** Vega's own geometry, so that the scene has exactly the shapes and lines of text the layout was made for. */
export interface SceneShapes {
  arc(context: PathContext, item: SceneItem): void;
  area(context: PathContext, items: readonly SceneItem[]): void;
  line(context: PathContext, items: readonly SceneItem[]): void;
  rectangle(context: PathContext, item: SceneItem, x?: number, y?: number): void;
  shape(context: PathContext, item: SceneItem): void;
  symbol(context: PathContext, item: SceneItem): void;
  trail(context: PathContext, items: readonly SceneItem[]): void;
  /** Draws SVG path data of any kind as absolute commands, scaled. */
  path(context: PathContext, data: string, scaleX: number, scaleY: number): void;
  /** The lines of a text item: a list when there are several, else the one value. */
  textLines(item: SceneItem): unknown;
  /** A line as drawn: trimmed, and cut to the item's limit. */
  textValue(item: SceneItem, line: unknown): string;
  /** Px from the anchor to the alphabetic baseline. */
  baselineOffset(item: SceneItem): number;
}

/** A laid-out picture. Only valid while the run's `read` callback runs. */
export interface EnginePicture {
  root: SceneMark;
  /** Px, padding included. */
  width: number;
  height: number;
  /** Where the root group's (0, 0) lies on the canvas, px. */
  origin: readonly [number, number];
  /** CSS colour; null is transparent. */
  background: string | null;
  shapes: SceneShapes;
  /** What vega-lite and Vega warned about, each text once. */
  warnings: readonly string[];
}
