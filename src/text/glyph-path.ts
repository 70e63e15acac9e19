import { thousandths } from "../context/num.js";
import type { ContourPoint } from "./glyf.js";
import type { Sfnt } from "./sfnt.js";

/** The ink of a glyph at a size, as path data that can stand anywhere. */
export interface GlyphPath {
  /** Where the path begins, thousandths of a px from the glyph's origin, y downwards. */
  readonly x: number;
  readonly y: number;
  /** All after the first move, relative; `""` for a glyph without ink. */
  readonly rest: string;
}

/** What is kept: sizes of a font, and glyphs of a size. A chart sets its texts in about four sizes. */
const MAX_SIZES = 16;
const MAX_GLYPHS = 512;

const known = new WeakMap<Sfnt, Map<number, Map<number, GlyphPath>>>();

/** The path of a glyph. The last sizes of a font are kept, since charts write the same digits and letters again and again. */
export function glyphPath(font: Sfnt, glyph: number, size: number): GlyphPath {
  const sizes = bounded(known, font, () => new Map<number, Map<number, GlyphPath>>());
  if (sizes.size >= MAX_SIZES && !sizes.has(size)) sizes.clear();
  const glyphs = bounded(sizes, size, () => new Map<number, GlyphPath>());
  if (glyphs.size >= MAX_GLYPHS && !glyphs.has(glyph)) glyphs.clear();
  return bounded(glyphs, glyph, () => write(font, glyph, size));
}

function bounded<K, V>(map: { get(key: K): V | undefined; set(key: K, value: V): unknown }, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function write(font: Sfnt, glyph: number, size: number): GlyphPath {
  const scale = (size * 1000) / font.unitsPerEm;
  const pen = new Pen(scale);
  for (const contour of font.outline(glyph)) if (contour.length >= 2) addContour(contour, pen);
  return { x: pen.firstX, y: pen.firstY, rest: pen.text };
}

/** One closed contour; two control points in a row have an unwritten point on the curve half-way between them. */
function addContour(contour: readonly ContourPoint[], pen: Pen): void {
  const first = contour.findIndex((point) => point.isOn);
  const start = first < 0 ? middle(contour[contour.length - 1]!, contour[0]!) : contour[first]!;
  pen.move(start);
  let control: ContourPoint | null = null;
  for (let i = 1; i <= contour.length; i++) {
    const point: ContourPoint = contour[(Math.max(first, -1) + i + contour.length) % contour.length]!;
    if (control) pen.curve(control, point.isOn ? point : middle(control, point));
    else if (point.isOn && point !== start) pen.line(point);
    control = point.isOn ? null : point;
  }
  if (control) pen.curve(control, start);
  pen.close();
}

function middle(a: ContourPoint, b: ContourPoint): ContourPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, isOn: true };
}

/** Writes relative steps between points that are rounded where they stand, so that no error adds up. */
class Pen {
  text = "";
  firstX = 0;
  firstY = 0;
  private x = 0;
  private y = 0;
  private startX = 0;
  private startY = 0;
  private letter = "";
  private hasBegun = false;

  constructor(private readonly scale: number) {}

  move(to: ContourPoint): void {
    const [x, y] = this.at(to);
    if (this.hasBegun) this.step("m", [x - this.x, y - this.y]);
    else [this.firstX, this.firstY] = [x, y];
    this.hasBegun = true;
    // After a move, numbers without a letter would be a line.
    this.letter = "";
    [this.x, this.y, this.startX, this.startY] = [x, y, x, y];
  }

  line(to: ContourPoint): void {
    const [x, y] = this.at(to);
    if (y === this.y) this.step("h", [x - this.x]);
    else if (x === this.x) this.step("v", [y - this.y]);
    else this.step("l", [x - this.x, y - this.y]);
    [this.x, this.y] = [x, y];
  }

  curve(control: ContourPoint, to: ContourPoint): void {
    const [controlX, controlY] = this.at(control);
    const [x, y] = this.at(to);
    this.step("q", [controlX - this.x, controlY - this.y, x - this.x, y - this.y]);
    [this.x, this.y] = [x, y];
  }

  close(): void {
    this.text += "z";
    this.letter = "";
    [this.x, this.y] = [this.startX, this.startY];
  }

  private at({ x, y }: ContourPoint): [number, number] {
    return [Math.round(x * this.scale), Math.round(-y * this.scale)];
  }

  private step(letter: string, numbers: readonly number[]): void {
    let needsSpace = letter === this.letter;
    if (!needsSpace) this.text += letter;
    for (const value of numbers) {
      this.text += needsSpace && value >= 0 ? ` ${thousandths(value)}` : thousandths(value);
      needsSpace = true;
    }
    this.letter = letter;
  }
}
