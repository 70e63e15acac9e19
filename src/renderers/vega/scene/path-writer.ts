import { num } from "../../../context/num.js";
import { cos, sin } from "../../../math/portable.js";
import type { PathContext } from "../engine/scenegraph.js";

const TAU = 2 * Math.PI;
const EPSILON = 1e-6;

/** Sine and cosine of an angle; exact for quarter turns, so that upright shapes stay on whole pixels. */
export function turn(angleDeg: number): { cosine: number; sine: number } {
  const quarter = (((angleDeg / 90) % 4) + 4) % 4;
  if (quarter === 0) return { cosine: 1, sine: 0 };
  if (quarter === 1) return { cosine: 0, sine: 1 };
  if (quarter === 2) return { cosine: -1, sine: 0 };
  if (quarter === 3) return { cosine: 0, sine: -1 };
  const radians = (angleDeg * Math.PI) / 180;
  return { cosine: cos(radians), sine: sin(radians) };
}

/**
 * Writes what a path generator draws as absolute path data, moved to (x, y) and turned by `angleDeg` about it.
 * Every number goes through `num()`.
 */
export class PathWriter implements PathContext {
  #d = "";
  /** Where the pen is, before moving and turning. */
  #penX = NaN;
  #penY = NaN;
  #startX = NaN;
  #startY = NaN;
  readonly #cosine: number;
  readonly #sine: number;
  readonly #upright: boolean;
  /** Whether a coordinate was not a number; the data are then not to be drawn. */
  isBroken = false;

  constructor(
    readonly x = 0,
    readonly y = 0,
    angleDeg = 0,
  ) {
    const { cosine, sine } = turn(angleDeg);
    this.#cosine = cosine;
    this.#sine = sine;
    this.#upright = cosine === 1;
  }

  /** The path data; "" when nothing was drawn. */
  get d(): string {
    return this.#d;
  }

  #point(x: number, y: number): string {
    if (!Number.isFinite(x) || !Number.isFinite(y)) this.isBroken = true;
    if (this.#upright) return `${num(x + this.x)},${num(y + this.y)}`;
    return `${num(this.#cosine * x - this.#sine * y + this.x)},${num(this.#sine * x + this.#cosine * y + this.y)}`;
  }

  #pen(x: number, y: number): void {
    this.#penX = x;
    this.#penY = y;
  }

  moveTo(x: number, y: number): void {
    this.#d += `M${this.#point(x, y)}`;
    this.#startX = x;
    this.#startY = y;
    this.#pen(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#d += `L${this.#point(x, y)}`;
    this.#pen(x, y);
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.#d += `Q${this.#point(x1, y1)},${this.#point(x, y)}`;
    this.#pen(x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#d += `C${this.#point(x1, y1)},${this.#point(x2, y2)},${this.#point(x, y)}`;
    this.#pen(x, y);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }

  /** As a canvas draws it: a line to the start of the arc when the pen is elsewhere. Source: d3-path 3.1. */
  arc(x: number, y: number, radius: number, startAngle: number, endAngle: number, anticlockwise = false): void {
    const startX = x + radius * cos(startAngle);
    const startY = y + radius * sin(startAngle);
    const sweep = anticlockwise ? 0 : 1;
    let extent = anticlockwise ? startAngle - endAngle : endAngle - startAngle;
    if (this.#d === "") this.moveTo(startX, startY);
    else if (Math.abs(this.#penX - startX) > EPSILON || Math.abs(this.#penY - startY) > EPSILON) this.lineTo(startX, startY);
    if (!radius) return;
    if (extent < 0) extent = (extent % TAU) + TAU;
    const size = `A${num(radius)},${num(radius)},0`;
    if (extent > TAU - EPSILON) {
      this.#d += `${size},1,${sweep},${this.#point(2 * x - startX, 2 * y - startY)}${size},1,${sweep},${this.#point(startX, startY)}`;
      this.#pen(startX, startY);
    } else if (extent > EPSILON) {
      const endX = x + radius * cos(endAngle);
      const endY = y + radius * sin(endAngle);
      this.#d += `${size},${extent >= Math.PI ? 1 : 0},${sweep},${this.#point(endX, endY)}`;
      this.#pen(endX, endY);
    }
  }

  closePath(): void {
    if (this.#d === "") return;
    this.#d += "Z";
    this.#pen(this.#startX, this.#startY);
  }
}
