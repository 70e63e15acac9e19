import type { PDFRef } from "pdf-lib";
import { kept } from "../../context/kept.js";
import type { TextMeasurer } from "../../context/measurer.js";
import { num } from "../../context/num.js";
import { outlineBounds, ownMatrix } from "../../scene/bounds.js";
import { type Box, transformBox } from "../../scene/box.js";
import { isIdentity, multiply } from "../../scene/matrix.js";
import type { Gradient, Matrix, Paint, SceneImage, SceneText } from "../../scene/types.js";
import type { SceneLeaf } from "../../scene/walk.js";
import { colorOf } from "./colors.js";
import type { Content } from "./content.js";
import { matrixText, ratio } from "./content.js";
import type { PageFont } from "./fonts.js";
import { isTranslucent, maskOf, patternOf, stretched } from "./gradients.js";
import { outlineOf } from "./outlines.js";
import { embedPicture, type PagePicture } from "./pictures.js";
import type { Resources } from "./resources.js";
import { type Stamp, stampOperators } from "./stamps.js";
import { setStroke } from "./strokes.js";
import { textString } from "./text-string.js";

/** What painting needs besides the shape. */
export interface PaintTools {
  resources: Resources;
  /** By the id of the face. */
  fonts: ReadonlyMap<string, PageFont>;
  measurer: TextMeasurer;
  maxPixels: number;
  /** Pictures that are in the file already, by address. */
  pictures: Map<string, PagePicture>;
  /** Whether a shape stands at so many places that it is written once. */
  isStamp: (leaf: SceneLeaf) => leaf is Stamp;
  /** Names of shapes that are written once, by what they look like. */
  stamps: Map<string, string>;
}

/** A place to paint: a content stream, and the transform from where it stands to the stream's own space. */
export interface Spot {
  content: Content;
  matrix: Matrix;
}

/** A shape or a text. */
export type PaintedLeaf = Exclude<SceneLeaf, SceneImage>;

/** How far text may reach beyond its line box, in sizes: accents on capitals, slanted letters. */
const TEXT_REACH = 0.5;

/** The fill or the stroke of a shape, as it is to be painted. */
interface Pass {
  paint: Paint;
  opacity: number;
}

/** What is painted of a shape; a paint that cannot be seen is none. */
export function passesOf(leaf: PaintedLeaf): { fill?: Pass; stroke?: Pass } {
  const strokeWidth = leaf.strokeWidth ?? 1;
  const fill = leaf.type === "line" ? undefined : visible(leaf.fill, leaf.fillOpacity);
  const stroke = strokeWidth > 0 ? visible(leaf.stroke, leaf.strokeOpacity) : undefined;
  return { fill, stroke };
}

function visible(paint: Paint | undefined, opacity = 1): Pass | undefined {
  if (paint === undefined || !(opacity > 0)) return undefined;
  if (typeof paint === "string") return { paint, opacity: Math.min(1, opacity) };
  const [first, ...others] = paint.stops;
  if (!first) return undefined;
  // One stop is one colour.
  return others.length > 0
    ? { paint, opacity: Math.min(1, opacity) }
    : { paint: first.color, opacity: Math.min(1, opacity * first.opacity) };
}

const OPERATORS = { fill: "f", stroke: "S", both: "B" } as const;

/** Paints a shape or a text; `opacity` is that of the whole, which a shape with both a fill and a stroke has had before. */
export function paintLeaf(leaf: PaintedLeaf, opacity: number, spot: Spot, tools: PaintTools): void {
  const { fill, stroke } = passesOf(leaf);
  const path = leaf.type === "text" ? leaf.text : outlineOf(leaf);
  if ((!fill && !stroke) || path === "") return;
  const isStamp = tools.isStamp(leaf);
  const own = ownMatrix(leaf);
  const isMoved = !isStamp && !isIdentity(own);
  const { content } = spot;
  const inside: Spot = { content, matrix: isMoved ? multiply(spot.matrix, own) : spot.matrix };
  if (isMoved) {
    content.save();
    content.transform(own);
  }
  const show = (mode: keyof typeof OPERATORS) => {
    if (leaf.type === "text") showText(leaf, mode, inside, tools);
    else content.write(isStamp ? stampOperators(leaf, OPERATORS[mode], tools) : `${path}\n${OPERATORS[mode]}`);
  };
  const isOpaque = (pass: Pass) => pass.opacity * opacity === 1 && (typeof pass.paint === "string" || !isTranslucent(pass.paint));
  const isBoth = fill !== undefined && stroke !== undefined && isOpaque(fill) && isOpaque(stroke);
  if (fill && !isBoth) pass(fill, "fill", leaf, opacity, inside, tools, () => show("fill"));
  if (stroke) {
    const paintBoth = () => {
      if (!isBoth) show("stroke");
      else if (setPaint(fill.paint, "fill", leaf, inside, tools)) show("both");
      else show("stroke");
    };
    pass(stroke, "stroke", leaf, opacity, inside, tools, paintBoth);
  }
  if (isMoved) content.restore();
}

/** Sets paint and opacity, and paints; nothing for a gradient over a shape without extent, as in an svg. */
function pass(
  { paint, opacity }: Pass,
  kind: "fill" | "stroke",
  leaf: PaintedLeaf,
  whole: number,
  spot: Spot,
  tools: PaintTools,
  show: () => void,
): void {
  const { content } = spot;
  const mask = typeof paint === "string" || !isTranslucent(paint) ? undefined : maskFor(paint, leaf, tools);
  if (mask === null) return;
  if (mask) content.save();
  setOpacity(content, opacity * whole, tools.resources, mask);
  if (setPaint(paint, kind, leaf, spot, tools)) {
    if (kind === "stroke") setStroke(leaf, content);
    show();
  }
  if (mask) content.restore();
}

/** Sets the colour or the pattern; false for a gradient over a shape without extent. */
function setPaint(paint: Paint, kind: "fill" | "stroke", leaf: PaintedLeaf, spot: Spot, tools: PaintTools): boolean {
  if (typeof paint === "string") {
    spot.content.set(kind, `${colorOf(paint)} ${kind === "fill" ? "rg" : "RG"}`);
    return true;
  }
  const box = extentOf(leaf, tools.measurer);
  if (!box) return false;
  const name = patternOf(paint, multiply(spot.matrix, stretched(box)), tools.resources);
  spot.content.set(kind, kind === "fill" ? `/Pattern cs /${name} scn` : `/Pattern CS /${name} SCN`);
  return true;
}

function maskFor(gradient: Gradient, leaf: PaintedLeaf, tools: PaintTools) {
  const box = extentOf(leaf, tools.measurer);
  if (!box) return null;
  const stroke = leaf.stroke === undefined ? 0 : ((leaf.strokeWidth ?? 1) / 2) * Math.max(1.5, leaf.miterLimit ?? 4);
  return maskOf(gradient, box, stroke + (leaf.type === "text" ? leaf.size * TEXT_REACH : 1), tools.resources);
}

/** The box a gradient is stretched over; null without width or height. */
function extentOf(leaf: PaintedLeaf, measurer: TextMeasurer): Box | null {
  const box = outlineBounds(leaf, measurer);
  return box && box.right > box.left && box.bottom > box.top ? box : null;
}

/** Sets how much of everything painted next is seen. */
export function setOpacity(content: Content, opacity: number, resources: Resources, mask?: PDFRef): void {
  const amount = ratio(Math.max(0, Math.min(1, opacity)));
  content.set(
    "gs",
    `/${mask ? stateName(amount, mask, resources) : kept(resources.opacities, amount, () => stateName(amount, "None", resources))} gs`,
  );
}

function stateName(amount: number, mask: PDFRef | "None", resources: Resources): string {
  return resources.name("ExtGState", { ca: amount, CA: amount, SMask: mask === "None" ? mask : { S: "Luminosity", G: mask } });
}

const MODES = { fill: 0, stroke: 1, both: 2 } as const;

/** Slant of letters that have no slanted face: the tangent of 12°. */
const SLANT = 0.2126;

function showText(leaf: SceneText, mode: keyof typeof MODES, { content, matrix }: Spot, tools: PaintTools): void {
  const runs = tools.measurer.runs(leaf.text, leaf.weight);
  const width = leaf.anchor === "start" ? 0 : tools.measurer.width(leaf.text, leaf);
  const left = leaf.x - (leaf.anchor === "end" ? width : width / 2);
  if (runs.length === 0) return;
  // Readers find words along straight lines only; the letters of others, and those a shaper has set, are told to be one text. Not where
  // they run from right to left: readers turn what they find there, letter by letter.
  const isSlanted = Math.abs(matrix[0]) > 1e-6 && Math.abs(matrix[1]) > 1e-6;
  const isSpan = isSlanted || (runs.some((run) => run.isShaped) && !runs.some((run) => run.isRightToLeft));
  if (isSpan) content.write(`/Span <</ActualText ${textString(leaf.text)}>> BDC`);
  content.set("mode", `${MODES[mode]} Tr`);
  runs.forEach((run, index) => {
    const font = tools.fonts.get(run.face.id)!;
    const operators = font.show(run, leaf.size, runs[index + 1]);
    if (operators === "") return;
    content.set("font", `/${font.name} ${num(leaf.size)} Tf`);
    const place = matrixText([1, 0, leaf.italic ? SLANT : 0, -1, left + run.x * leaf.size, leaf.y]);
    content.write(`BT\n${place} Tm\n${operators}\nET`);
  });
  if (isSpan) content.write("EMC");
}

/** Draws a picture into its box. */
export function paintPicture(image: SceneImage, { content }: Spot, tools: PaintTools): void {
  let picture = tools.pictures.get(image.href);
  if (!picture) {
    picture = embedPicture(image.href, tools.maxPixels, tools.resources);
    tools.pictures.set(image.href, picture);
  }
  const opacity = image.opacity ?? 1;
  if (!(image.width > 0 && image.height > 0 && opacity > 0)) return;
  const { x, y, width, height } = pictureBox(image, picture);
  content.save();
  setOpacity(content, opacity, tools.resources);
  content.transform([width, 0, 0, -height, x, y + height]);
  content.write(`/${tools.resources.name("XObject", picture.ref)} Do`);
  content.restore();
}

/** Where the picture itself lies: centred in its box when it keeps its proportions. */
function pictureBox(image: SceneImage, picture: PagePicture) {
  if (image.keepsAspect === false) return image;
  const scale = Math.min(image.width / picture.width, image.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: image.x + (image.width - width) / 2, y: image.y + (image.height - height) / 2, width, height };
}

/** The box of `canvas` as seen from inside `matrix`; null when nothing there can be seen. */
export function canvasFrom(matrix: Matrix, canvas: Box): Box | null {
  const [a, b, c, d, e, f] = matrix;
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-12) return null;
  const inverse: Matrix = [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
  return transformBox(inverse, canvas);
}
