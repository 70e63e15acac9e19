import { describe, expect, it } from "vitest";
import { dictionaries, timesOfCells } from "../../../src/data/dictionary.js";
import { readDictionary } from "../../../src/data/read-dictionary.js";
import { distinct, timesOf } from "../../../src/data/values.js";

describe("a list as its different cells", () => {
  it("names them in order of appearance, counts them, and says where each stands", () => {
    const { cells, counts, codes, count } = readDictionary(["b", null, "a", "b", "", 1, "1", true, null]);
    expect({ cells, counts, codes: [...codes], count }).toEqual({
      cells: ["b", "a", 1, "1", true],
      counts: [2, 1, 1, 1, 1],
      codes: [0, -1, 1, 0, -1, 2, 3, 4, -1],
      count: 6,
    });
  });

  it("takes minus zero for zero", () => expect(Object.is(readDictionary(["x", -0, 0]).cells[1], 0)).toBe(true));

  it("keeps at most fifty thousand cells, and is then for nobody else", () => {
    const values = Array.from({ length: 50_010 }, (_, i) => (i < 5 ? null : `${i}`));
    const { cells, counts, codes, count } = readDictionary(values);
    expect([cells.length, counts[0], codes[50_004], codes[50_005], count]).toEqual([50_000, 1, 49_999, -1, 50_005]);
    expect(dictionaries.get(values)).toBeUndefined();
  });

  it("gives the same times and different cells as reading every cell does", () => {
    const texts = ["2024-03-01", "x", null, "2024-03-01", "Mar 2 2024"];
    const plain = [...texts];
    expect([...timesOfCells(readDictionary(texts))]).toEqual([1709251200000, NaN, 1709337600000]);
    expect([...timesOf(texts)]).toEqual([...timesOf(plain)]);
    expect([distinct(texts), distinct(texts, 2)]).toEqual([distinct(plain), distinct(plain, 2)]);
  });
});
