import type { TestProject } from "vitest/node";
import { fontsInNode } from "../fonts/fonts-in-node.js";
import { drawCorpus, type Fingerprints, writeCorpus } from "./draw-in-process.js";

declare module "vitest" {
  interface ProvidedContext {
    /** What the corpus gives in Node, in UTC and English. */
    fingerprintsInNode: Fingerprints;
    /** The same for the formats that are bytes. */
    picturesInNode: Fingerprints;
    /** The charts with fonts of their own. */
    fontsInNode: Fingerprints;
  }
}

/** Draws the corpus in Node before the tests in a browser begin, so that they can compare. */
export default async function setup(project: TestProject): Promise<void> {
  const corpus = writeCorpus();
  try {
    const { fingerprints } = await drawCorpus(corpus.file, { ways: ["once", "pictures"], env: { TZ: "UTC", LANG: "en_US.UTF-8" } });
    project.provide("fingerprintsInNode", fingerprints.once);
    project.provide("picturesInNode", fingerprints.pictures);
    project.provide("fontsInNode", await fontsInNode());
  } finally {
    corpus.remove();
  }
}
