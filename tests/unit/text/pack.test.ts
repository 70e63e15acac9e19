import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../../src/text/base64.js";
import { pack, unpack, unzigzag, zigzag } from "../../../src/text/pack.js";

describe("pack", () => {
  it("gives back every number, in text that a script needs no escapes for", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2147483647 })), (values) => {
        const text = pack(values);
        expect(JSON.stringify(text)).toBe(`"${text}"`);
        expect([...unpack(text)]).toEqual(values);
      }),
      { seed: 3 },
    );
  });

  it("folds negative numbers in and out", () => {
    expect([0, -1, 1, -2, 2].map(zigzag)).toEqual([0, 1, 2, 3, 4]);
    for (const value of [0, 1, -1, 372, -374]) expect(unzigzag(zigzag(value))).toBe(value);
  });
});

describe("base64", () => {
  it("agrees with Node's, both ways, at every length", () => {
    for (const length of [0, 1, 2, 3, 4, 100, 20_001]) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 0xff);
      const text = Buffer.from(bytes).toString("base64");
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
    }
  });

  it("refuses other characters", () => {
    expect(() => fromBase64("ab*d")).toThrow("character 2 is not base64");
    expect(() => fromBase64("abéd")).toThrow(RangeError);
  });
});
