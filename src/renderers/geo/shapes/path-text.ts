import { num } from "../../../context/num.js";

/** Path data at a tenth of a px; also what d3-geo draws into. */
export class PathText {
  text = "";
  private x = Number.NaN;
  private y = Number.NaN;
  private isOpen = false;

  moveTo(x: number, y: number): void {
    [this.x, this.y, this.isOpen] = [Math.round(x * 10), Math.round(y * 10), false];
  }

  lineTo(x: number, y: number): void {
    this.line(Math.round(x * 10), Math.round(y * 10));
  }

  /** A step to a point in tenths of a px; none when it is where the pen stands. */
  line(x: number, y: number): void {
    if (x === this.x && y === this.y) return;
    if (!this.isOpen) this.text += `M${num(this.x / 10)},${num(this.y / 10)}`;
    this.isOpen = true;
    this.text += `L${num(x / 10)},${num(y / 10)}`;
    [this.x, this.y] = [x, y];
  }

  /** d3-geo asks for one; points have marks of their own. */
  arc(): void {}
  beginPath(): void {}

  closePath(): void {
    if (this.isOpen) this.text += "Z";
    this.isOpen = false;
  }
}
