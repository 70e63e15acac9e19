import type { Box } from "../../../scene/box.js";

/** Keeps texts apart. */
export interface Shelf {
  /** Takes the place of a text; false, and nothing taken, when it meets another or leaves the frame. */
  put(box: Box): boolean;
  /** Whether nothing stands in a place. */
  isFree(box: Box): boolean;
  /** Takes a place whatever stands there. */
  take(box: Box): void;
}

/** px of a cell of the grid in which neighbours are looked up. */
const CELL = 32;
/** Rounding in the last place is no meeting. */
const TOLERANCE = 0.01;

/** A shelf with room for `frame`; what is asked of it costs the same however many texts stand there already. */
export function createShelf(frame: Box): Shelf {
  const cells = new Map<number, Box[]>();
  const each = (box: Box, visit: (key: number) => boolean): boolean => {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++)
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++)
        if (!visit(column * 65536 + row)) return false;
    return true;
  };
  const meets = (a: Box, b: Box) =>
    a.left < b.right - TOLERANCE && b.left < a.right - TOLERANCE && a.top < b.bottom - TOLERANCE && b.top < a.bottom - TOLERANCE;
  const store = (box: Box) =>
    each(box, (key) => {
      const list = cells.get(key);
      if (list) list.push(box);
      else cells.set(key, [box]);
      return true;
    });
  const isFree = (box: Box) => each(box, (key) => !(cells.get(key) ?? []).some((other) => meets(other, box)));
  return {
    isFree,
    take: (box) => void store(box),
    put(box) {
      if (box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom) return false;
      if (!isFree(box)) return false;
      store(box);
      return true;
    },
  };
}
