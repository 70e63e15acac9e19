import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartNames } from "../charts/corpus.js";
import { type Drawn, drawCorpus, runScript, writeCorpus } from "./draw-in-process.js";
import { differing, PICTURES } from "./fingerprints.mjs";
import { otherNodes } from "./other-nodes.js";

const corpus = writeCorpus();
let reference: Drawn;

beforeAll(async () => {
  reference = await drawCorpus(corpus.file, { ways: ["pictures", "pictures at once"], env: { TZ: "UTC", LC_ALL: "C", LANG: "C" } });
}, 240_000);
afterAll(() => corpus.remove());

describe("the pictures of the whole corpus", () => {
  it("are there, each something of its own", () => {
    const { pictures } = reference.fingerprints;
    expect(Object.keys(pictures).sort()).toEqual(chartNames());
    for (const format of PICTURES) expect(new Set(Object.values(pictures).map((each) => each[format])).size).toBe(chartNames().length);
  });

  it("have the same bytes in another order, twenty at once", () => {
    expect(differing(reference.fingerprints["pictures at once"], reference.fingerprints.pictures)).toEqual([]);
  });

  it.each(otherNodes)("have the same bytes in Node $major, in another zone", { timeout: 240_000 }, async ({ major, path, reason }) => {
    // Installed by `npm test` where there are binaries for this system.
    if (path === undefined) return console.log(`Not run in Node ${major}: ${reason}.`);
    const env = { TZ: "Asia/Kathmandu", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" };
    const drawn = await drawCorpus(corpus.file, { ways: ["pictures"], node: path, env });
    expect(drawn.node).toMatch(new RegExp(`^v${major}\\.`));
    expect(differing(drawn.fingerprints.pictures, reference.fingerprints.pictures)).toEqual([]);
  });
});

it("memory does not grow over three hundred pngs, large and refused ones among them", { timeout: 240_000 }, async () => {
  const found = await runScript<{ drawn: number; refused: number; heapBytes: number; residentBytes: number }>(
    "many-pictures.mjs",
    ["300"],
    {
      flags: ["--expose-gc"],
    },
  );
  expect(found.drawn + found.refused).toBe(300);
  expect(found.refused).toBe(30);
  expect(found.heapBytes).toBeLessThan(4 << 20);
  // The pixels of one picture in fifty alone, kept, would be 280 MB.
  expect(found.residentBytes).toBeLessThan(64 << 20);
});
