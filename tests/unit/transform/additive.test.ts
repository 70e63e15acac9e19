import { expect, test } from "vitest";
import { isIntensive } from "../../../src/transform/additive.js";

test("rates, prices and scores do not add up, however the name is written", () => {
  for (const name of ["unemployment_rate", "Miles_per_Gallon", "IMDB Rating", "unitPrice", "temp_max", "age", "Share of adults"])
    expect(isIntensive(name), name).toBe(true);
});

test("a word inside another says nothing", () => {
  for (const name of ["net_generation", "corporate_tax", "percolated", "agents", "wages", "indexed_pages", "shareholders", "revenue"])
    expect(isIntensive(name), name).toBe(false);
});
