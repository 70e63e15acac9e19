import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../../../src/renderers/xy/labels/spread.js";

describe("labels that are spread", () => {
  it("stay where they want to be when they do not meet", () => {
    expect(
      spread(
        [10, 40, 90].map((at) => ({ at, length: 12 })),
        0,
        100,
      ),
    ).toEqual([10, 40, 90]);
  });

  it("that would meet stand one against the other about the mean of their wishes", () => {
    expect(
      spread(
        [50, 50].map((at) => ({ at, length: 10 })),
        0,
        100,
      ),
    ).toEqual([45, 55]);
  });

  it("push a third away when two of them grow into it", () => {
    const wishes = [50, 52, 57].map((at) => ({ at, length: 10 }));
    expect(spread(wishes, 0, 100)).toEqual([43, 53, 63]);
  });

  it("stay inside the room they have", () => {
    expect(
      spread(
        [1, 99].map((at) => ({ at, length: 20 })),
        0,
        100,
      ),
    ).toEqual([10, 90]);
  });

  it("never meet, keep their order and leave the room only when they are longer than it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.double({ min: -50, max: 250, noNaN: true }), length: fc.double({ min: 1, max: 30, noNaN: true }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (list) => {
          const wishes = list.sort((a, b) => a.at - b.at);
          const middles = spread(wishes, 0, 200);
          const total = wishes.reduce((sum, { length }) => sum + length, 0);
          for (const [i, middle] of middles.entries()) {
            if (i > 0) expect(middle - middles[i - 1]!).toBeGreaterThanOrEqual((wishes[i]!.length + wishes[i - 1]!.length) / 2 - 1e-6);
            if (total > 200) continue;
            expect(middle - wishes[i]!.length / 2).toBeGreaterThanOrEqual(-1e-6);
            expect(middle + wishes[i]!.length / 2).toBeLessThanOrEqual(200 + 1e-6);
          }
        },
      ),
    );
  });
});
