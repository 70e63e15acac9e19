import { describe, expect, it } from "vitest";
import { hash } from "../../../src/context/hash.js";

describe("the hash of a text", () => {
  it("is eleven letters or digits, the same every time", () => {
    for (const text of ["", "a", "chart", "Ελλάδα", "\ud800", "x".repeat(10_000)]) {
      expect(hash(text)).toMatch(/^[0-9a-z]{11}$/);
      expect(hash(text)).toBe(hash(text));
    }
  });

  it("does not change between versions, since files hold it", () =>
    expect([hash(""), hash("chart"), hash("chart", 1)]).toEqual(["0wvjl67o803", "2bf1lzl9p74", "1nvpge1et3n"]));

  it("is that of the public description of cyrb53", () => {
    const known: [string, number, number][] = [
      ["a", 0, 7929297801672961],
      ["b", 0, 8684336938537663],
      ["revenge", 0, 4051478007546757],
      ["revenue", 0, 8309097637345594],
      ["revenue", 1, 8697026808958300],
    ];
    for (const [text, seed, value] of known) expect(Number.parseInt(hash(text, seed), 36)).toBe(value);
  });

  it("differs for close texts and for another seed", () => {
    const found = new Set<string>();
    for (let i = 0; i < 20_000; i++) found.add(hash(`chart ${i}`));
    expect(found.size).toBe(20_000);
    expect(hash("a", 1)).not.toBe(hash("a"));
    expect(hash("ab")).not.toBe(hash("ba"));
  });
});
