import { describe, expect, it } from "vitest";
import { remembered } from "../../../src/context/remembered.js";

describe("a function that remembers its results", () => {
  it("makes one for each text, and anew after five hundred others and for long texts", () => {
    const made: string[] = [];
    const make = remembered((text) => {
      made.push(text);
      return text.length;
    });
    expect([make("one"), make("one"), make("three"), make("one")]).toEqual([3, 3, 5, 3]);
    expect(made).toEqual(["one", "three"]);
    for (let i = 0; i < 500; i++) make(`${i}`);
    make("one");
    expect(made.filter((text) => text === "one")).toHaveLength(2);
    const long = "x".repeat(101);
    expect([make(long), make(long), made.filter((text) => text === long).length]).toEqual([101, 101, 2]);
  });
});
