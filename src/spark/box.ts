/** A rectangle to draw into, px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
