import { CAP } from "../chart/letters.js";

export { CAP };

/** Height of a line of small text as a multiple of its size. */
export const LINE = 1.25;

/** px from the middle of a line of capitals and digits down to its baseline. */
export const midline = (size: number): number => (CAP * size) / 2;
