import { describe, expect, it } from "vitest";
import { placeKey, stackedExtent } from "../../../src/transform/stack.js";

const places = ["a", "a", "b", "b"];

describe("the room that stacked parts take", () => {
  it("without a stack is that of the single parts", () => expect(stackedExtent([3, 4, -2, 1], places, "none")).toEqual([-2, 4]));

  it("leaves out parts without a place on an axis of amounts: they are not drawn", () => {
    const along = Float64Array.of(1, NaN, 2);
    expect(stackedExtent([3, 200, 5], along, "none")).toEqual([3, 5]);
    expect(stackedExtent([3, 200, 5], along, "zero")).toEqual([0, 5]);
  });

  it("stacked is that of the largest total, from zero", () => expect(stackedExtent([3, 4, 2, 1], places, "zero")).toEqual([0, 7]));

  it("positive parts go up and negative ones down, each from zero", () => {
    expect(stackedExtent([3, -4, -2, -1], places, "zero")).toEqual([-4, 3]);
    expect(stackedExtent([-3, -4, -2, -1], places, "zero")).toEqual([-7, 0]);
  });

  it("parts of 100 % fill one, on the side where there are any", () => {
    expect(stackedExtent([3, 4, 2, 1], places, "normalize")).toEqual([0, 1]);
    expect(stackedExtent([3, -1, 2, 1], ["a", "a", "b", "b"], "normalize")).toEqual([-0.25, 1]);
    expect(stackedExtent([3, -1, 0, 0], ["a", "a", "b", "b"], "normalize")).toEqual([-0.25, 0.75]);
    expect(stackedExtent([-3, -4], ["a", "b"], "normalize")).toEqual([-1, 0]);
  });

  it("around the middle it is the largest total, from zero", () => expect(stackedExtent([3, 4, 2, 1], places, "center")).toEqual([0, 7]));

  it("parts without a value take none", () => {
    expect(stackedExtent([3, Number.NaN, 2, Number.NaN], places, "zero")).toEqual([0, 3]);
    expect(stackedExtent([Number.NaN], ["a"], "zero")).toBeUndefined();
    expect(stackedExtent([], undefined, "none")).toBeUndefined();
  });

  it("without places everything is one stack", () => expect(stackedExtent([1, 2, 3], undefined, "zero")).toEqual([0, 6]));

  it("numbers and texts that look alike are different places", () => {
    expect(placeKey([1], 0)).not.toBe(placeKey(["1"], 0));
    expect(placeKey([null], 0)).not.toBe(placeKey(["null"], 0));
    expect(placeKey([true], 0)).not.toBe(placeKey(["true"], 0));
    expect(placeKey(Float64Array.of(1), 0)).toBe(placeKey([1], 0));
  });
});
