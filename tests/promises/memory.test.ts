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
  const most = 20e6;
  try {
    // The allocator of the machine keeps pages for later when it likes: a turn that grew is done again, at most twice. A leak grows in each.
    const turns = await runScript<{ drawn: number; heapBytes: number; residentBytes: number }[]>(
      "many-outputs.mjs",
      [corpus.file, "2000", "3", String(most)],
      { flags: ["--expose-gc"], limitMs: 1_100_000 },
    );
    for (const { heapBytes, residentBytes } of turns) {
      console.log(
        `2,000 renders: heap ${(heapBytes / 1e6).toFixed(1)} MB, process ${(residentBytes / 1e6).toFixed(1)} MB more than before`,
      );
    }
    const last = turns.at(-1);
    expect(last?.drawn).toBe(2000);
    expect(last?.heapBytes).toBeLessThan(most);
    expect(last?.residentBytes).toBeLessThan(most);
  } finally {
    corpus.remove();
  }
});
