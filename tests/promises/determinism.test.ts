import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chartNames } from "../charts/corpus.js";
import { type Drawn, drawCorpus, writeCorpus } from "./draw-in-process.js";
import { differing } from "./fingerprints.mjs";
import { otherNodes } from "./other-nodes.js";

const corpus = writeCorpus();
let reference: Drawn;

beforeAll(async () => {
  reference = await drawCorpus(corpus.file, {
    ways: ["once", "again", "reversed", "twenty at once"],
    env: { TZ: "UTC", LC_ALL: "C", LANG: "C" },
  });
}, 240_000);
afterAll(() => corpus.remove());

describe("one process", () => {
  it("draws the whole corpus, each chart to something of its own", () => {
    const { once } = reference.fingerprints;
    expect(Object.keys(once).sort()).toEqual(chartNames());
    for (const format of ["svg", "yaml", "json"])
      expect(new Set(Object.values(once).map((each) => each[format])).size).toBe(chartNames().length);
  });

  it.each(["again", "reversed", "twenty at once"] as const)("draws the same bytes %s", (way) => {
    expect(Object.keys(reference.fingerprints[way])).toHaveLength(chartNames().length);
    expect(differing(reference.fingerprints[way], reference.fingerprints.once)).toEqual([]);
  });

  it("a difference would be told", () => {
    expect(differing({ a: { svg: "1", yaml: "2" } }, { a: { svg: "1", yaml: "3" }, b: { svg: "1" } })).toEqual(["a yaml", "b svg"]);
  });
});

/** Zones with offsets of quarters and halves of an hour, on both sides of the date line; locales with other digits, letters and signs. */
const places = [
  { zone: "Asia/Kathmandu", lang: "ne_NP.UTF-8", shown: "ne-NP" },
  { zone: "Australia/Lord_Howe", lang: "tr_TR.UTF-8", shown: "tr-TR" },
  { zone: "America/Los_Angeles", lang: "ar_EG.UTF-8", shown: "ar-EG" },
  { zone: "Pacific/Auckland", lang: "de_DE.UTF-8", shown: "de-DE" },
];

describe.concurrent("one machine", () => {
  it("draws the reference in UTC", () => expect(["UTC", "Etc/UTC"]).toContain(reference.timeZone));

  it.each(places)("draws the same bytes in $zone with $lang", { timeout: 240_000 }, async ({ zone, lang, shown }) => {
    const drawn = await drawCorpus(corpus.file, { env: { TZ: zone, LANG: lang, LC_ALL: lang } });
    // Otherwise the process was not where the title says.
    expect([drawn.timeZone.replace("Katmandu", "Kathmandu"), drawn.locale]).toEqual([zone, shown]);
    expect(drawn.number).not.toBe(reference.number);
    expect(differing(drawn.fingerprints.once, reference.fingerprints.once)).toEqual([]);
  });

  it.each(otherNodes)("draws the same bytes in Node $major", { timeout: 240_000 }, async ({ major, path, reason }) => {
    // Installed by `npm test` where there are binaries for this system.
    if (path === undefined) return console.log(`Not run in Node ${major}: ${reason}.`);
    const drawn = await drawCorpus(corpus.file, { node: path, env: { TZ: "Asia/Kathmandu", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" } });
    expect(drawn.node).toMatch(new RegExp(`^v${major}\\.`));
    expect(differing(drawn.fingerprints.once, reference.fingerprints.once)).toEqual([]);
  });
});
