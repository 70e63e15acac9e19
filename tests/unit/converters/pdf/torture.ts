import type { Drawing, Gradient, SceneNode } from "../../../../src/scene/types.js";
import { drawingOf } from "../drawings.js";
import { makePng, pngAddress } from "./pictures.js";

const INK = "#1b1f24";
const stops = [
  { offset: 0.1, color: "#2d74b3", opacity: 1 },
  { offset: 0.5, color: "#3a8f5c", opacity: 0.4 },
  { offset: 0.5, color: "#c2571a", opacity: 0.9 },
  { offset: 0.9, color: "#b8447a", opacity: 0.1 },
];
const opaque = stops.map((stop) => ({ ...stop, opacity: 1 }));
const across: Gradient = { kind: "linear", x1: 0, y1: 0, x2: 1, y2: 1, stops };
const down: Gradient = { kind: "linear", x1: 0, y1: 0.2, x2: 0, y2: 0.8, stops: opaque };
const round: Gradient = { kind: "radial", x1: 0.4, y1: 0.4, r1: 0, x2: 0.5, y2: 0.5, r2: 0.5, stops };

/** Large and soft, so that how a viewer enlarges samples does not show. */
const photo = pngAddress(
  makePng({ width: 120, height: 60, type: 6, filter: (y) => y % 5, at: (x, y) => [2 * x, 4 * y, 120, 255 - 2 * x] }),
);
const grey = pngAddress(makePng({ width: 120, height: 60, type: 0, filter: (y) => y % 5, at: (x, y) => [x + y] }));

/** Gradients: with alpha, turned, on strokes and texts, in groups with opacity and in groups in them. */
const gradients: SceneNode[] = [
  { type: "rect", x: 20, y: 20, width: 80, height: 50, fill: across },
  { type: "rect", x: 120, y: 20, width: 60, height: 40, radius: 9, fill: round, transform: [0.9, 0.3, -0.3, 0.9, 40, -40] },
  { type: "circle", cx: 240, cy: 45, r: 24, fill: down, stroke: across, strokeWidth: 8 },
];

const arcs: SceneNode[] = [
  { type: "path", d: "M290 60A40 25 20 1 1 340 60A12 12 0 0 0 316 60Z", fill: round, stroke: INK, strokeWidth: 1.5 },
  { type: "path", d: "M390 20H440V70L415 45Q400 90 390 70C380 60 380 40 390 20Z", stroke: down, strokeWidth: 5, join: "round" },
  { type: "text", text: "Gradient", x: 460, y: 50, size: 28, weight: 600, anchor: "start", fill: across },
];

const inner: SceneNode = {
  type: "group",
  opacity: 0.5,
  transform: [1, 0.1, -0.1, 1, 10, -10],
  clip: { kind: "path", d: "M20 100L200 100L180 170L40 170Z" },
  children: [
    { type: "rect", x: 20, y: 100, width: 90, height: 60, fill: "#c2571a", stroke: INK, strokeWidth: 10, opacity: 0.5 },
    { type: "circle", cx: 120, cy: 130, r: 40, fill: across, opacity: 0.8 },
    { type: "text", text: "inside", x: 60, y: 140, size: 20, weight: 400, anchor: "start", fill: INK },
  ],
};

const groups: SceneNode[] = [
  {
    type: "group",
    clip: { kind: "rect", x: 25, y: 95, width: 150, height: 70 },
    opacity: 0.9,
    children: [
      { type: "group", opacity: 0.8, transform: [1, 0, 0, 1, 5, 5], children: [inner] },
      { ...inner, transform: [0.5, 0, 0, 0.5, 90, 40] },
    ],
  },
  {
    type: "rect",
    x: 220,
    y: 100,
    width: 60,
    height: 50,
    fill: "#2d74b3",
    fillOpacity: 0.5,
    stroke: "#c2571a",
    strokeOpacity: 0.5,
    strokeWidth: 12,
  },
];

const dashes: SceneNode[] = [[1, 0], [6, 3], [5], [8, 2, 1, 2], [0, 6], [0, 0]].map((dash, index) => ({
  type: "line",
  x1: 320,
  y1: 100 + index * 14,
  x2: 560,
  y2: 104 + index * 14,
  stroke: INK,
  strokeWidth: 4,
  dash,
  dashOffset: -3,
  cap: dash[0] === 0 ? "round" : "butt",
}));

const texts: SceneNode[] = [0, 35, 90, 180, 270, 315].map((angleDeg, index) => ({
  type: "text",
  text: `Turn${angleDeg} AV To`,
  x: 60 + index * 95,
  y: 250,
  size: 13,
  weight: index % 2 === 0 ? 400 : 600,
  anchor: (["start", "middle", "end"] as const)[index % 3]!,
  angleDeg,
  fill: INK,
}));

const joins: SceneNode[] = (["miter", "round", "bevel"] as const).map((join, index) => ({
  type: "path",
  d: `M${40 + index * 70} 380L${60 + index * 70} 330L${70 + index * 70} 380`,
  stroke: INK,
  strokeWidth: 9,
  join,
  miterLimit: 10,
  cap: (["square", "round", "butt"] as const)[index]!,
}));

const images: SceneNode[] = [
  { type: "image", x: 260, y: 320, width: 120, height: 60, href: photo },
  { type: "image", x: 400, y: 320, width: 60, height: 60, href: grey, opacity: 0.6 },
  { type: "image", x: 480, y: 320, width: 60, height: 60, href: photo, keepsAspect: false },
];

/** What goes wrong in pages: gradients with alpha, clips and opacities in each other, dashes, joins, turned texts, pictures. */
export function hardDrawing(): Drawing {
  return drawingOf([...gradients, ...arcs, ...groups, ...dashes, ...texts, ...joins, ...images], { background: "#f6f8fa" });
}
