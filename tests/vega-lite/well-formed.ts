import { parseSvg } from "../charts/svg-tree.js";

/** Whether a text is an svg that readers take. */
export function isWellFormed(svg: string): boolean {
  parseSvg(svg);
  return true;
}
