import { expect, it } from "vitest";
import { runScript, writeCorpus } from "./draw-in-process.js";

it("the heap does not grow over a thousand mixed renders, failures among them", { timeout: 240_000 }, async () => {
  const { drawn, refused, grownBytes } = await runScript<{ drawn: number; refused: number; grownBytes: number }>(
    "many-renders.mjs",
    ["1000"],
    { flags: ["--expose-gc"] },
  );
  expect(drawn + refused).toBe(1000);
  expect(drawn).toBeGreaterThan(700);
  expect(refused).toBeGreaterThan(50);
  // Caches that have a bound fill up to about 3 MB; one view kept in ten renders would be more than that.
  expect(grownBytes).toBeLessThan(4 << 20);
});

it("neither heap nor process grows over two thousand renders of the corpus as svg, png and pdf", { timeout: 1_200_000 }, async () => {
  const corpus = writeCorpus();
  try {
    const found = await runScript<{ drawn: number; heapBytes: number; residentBytes: number }>("many-outputs.mjs", [corpus.file, "2000"], {
      flags: ["--expose-gc"],
      limitMs: 1_100_000,
    });
    console.log(
      `2,000 renders: heap ${(found.heapBytes / 1e6).toFixed(1)} MB, process ${(found.residentBytes / 1e6).toFixed(1)} MB more than after warm-up`,
    );
    expect(found.drawn).toBe(2000);
    expect(found.heapBytes).toBeLessThan(20e6);
    expect(found.residentBytes).toBeLessThan(20e6);
  } finally {
    corpus.remove();
  }
});
