import type { ContourPoint } from "../glyf.js";
import type { Pen } from "./charstring.js";

/** Most pieces a curve is cut into. */
const MAX_PIECES = 16;

/** √3/36: the distance between a cubic curve and its mid-point approximation, as a share of the cubic's third difference. */
const ERROR_SHARE = 1.7320508075688772 / 36;

/**
 * A pen that turns cubic curves into quadratic ones, as TrueType has them, on whole font units.
 * @param tolerance how far the new curve may be from the old one, font units.
 * Source: the mid-point approximation, whose error falls with the cube of the number of pieces.
 */
export class QuadraticPen implements Pen {
  readonly contours: ContourPoint[][] = [];
  private x = 0;
  private y = 0;

  constructor(private readonly tolerance: number) {}

  move(x: number, y: number): void {
    this.contours.push([]);
    this.put(x, y, true);
  }

  line(x: number, y: number): void {
    this.put(x, y, true);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [x0, y0] = [this.x, this.y];
    const [ax, ay] = [x - 3 * x2 + 3 * x1 - x0, y - 3 * y2 + 3 * y1 - y0];
    const error = Math.sqrt(ax * ax + ay * ay) * ERROR_SHARE;
    let pieces = 1;
    while (pieces < MAX_PIECES && error > this.tolerance * pieces * pieces * pieces) pieces++;
    const [bx, by] = [3 * (x2 - 2 * x1 + x0), 3 * (y2 - 2 * y1 + y0)];
    const [cx, cy] = [3 * (x1 - x0), 3 * (y1 - y0)];
    const at = (t: number): [number, number] => [((ax * t + bx) * t + cx) * t + x0, ((ay * t + by) * t + cy) * t + y0];
    const slope = (t: number): [number, number] => [(3 * ax * t + 2 * bx) * t + cx, (3 * ay * t + 2 * by) * t + cy];
    for (let i = 0; i < pieces; i++) {
      const [from, to] = [i / pieces, (i + 1) / pieces];
      const [fx, fy] = at(from);
      const [tx, ty] = i === pieces - 1 ? [x, y] : at(to);
      const [dfx, dfy] = slope(from);
      const [dtx, dty] = slope(to);
      // Between the two control points that the cubic piece has: (3·p1 − p0 + 3·p2 − p3) / 4.
      const share = (to - from) / 4;
      this.put((fx + tx) / 2 + share * (dfx - dtx), (fy + ty) / 2 + share * (dfy - dty), false);
      this.put(tx, ty, true);
    }
    this.x = x;
    this.y = y;
  }

  /** The contours, without a last point on the first. */
  done(): ContourPoint[][] {
    for (const contour of this.contours) {
      const [first, last] = [contour[0]!, contour[contour.length - 1]!];
      if (contour.length > 1 && last.isOn && last.x === first.x && last.y === first.y) contour.pop();
    }
    return this.contours.filter((contour) => contour.length > 1);
  }

  private put(x: number, y: number, isOn: boolean): void {
    if (isOn) [this.x, this.y] = [x, y];
    if (this.contours.length === 0) this.contours.push([]);
    this.contours[this.contours.length - 1]!.push({ x: Math.round(x), y: Math.round(y), isOn });
  }
}
