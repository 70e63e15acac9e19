import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createShelf } from "../../../../src/renderers/xy/labels/shelf.js";
import type { Box } from "../../../../src/scene/box.js";

const frame: Box = { left: 0, top: 0, right: 600, bottom: 400 };
const at = (left: number, top: number, width = 40, height = 10): Box => ({ left, top, right: left + width, bottom: top + height });

describe("a shelf of texts", () => {
  it("takes a text whose place is free, and refuses another on it", () => {
    const shelf = createShelf(frame);
    expect([shelf.put(at(10, 10)), shelf.put(at(30, 15)), shelf.put(at(50, 10))]).toEqual([true, false, true]);
  });

  it("refuses what leaves the frame", () => {
    const shelf = createShelf(frame);
    expect([shelf.put(at(-1, 10)), shelf.put(at(570, 10)), shelf.put(at(10, 395))]).toEqual([false, false, false]);
  });

  it("keeps clear of what stood there before", () => {
    const shelf = createShelf(frame);
    shelf.take(at(100, 100));
    expect(shelf.put(at(90, 105))).toBe(false);
  });

  it("finds the same meetings as a look at every pair", () => {
    const box = fc
      .tuple(
        fc.integer({ min: 0, max: 540 }),
        fc.integer({ min: 0, max: 380 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
      )
      .map(([left, top, width, height]) => at(left, top, width, height));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 40 }), (boxes) => {
        const shelf = createShelf(frame);
        const taken: Box[] = [];
        for (const each of boxes) {
          const isFree = taken.every((o) => o.right <= each.left || each.right <= o.left || o.bottom <= each.top || each.bottom <= o.top);
          expect(shelf.put(each)).toBe(isFree);
          if (isFree) taken.push(each);
        }
      }),
    );
  });
});
