import { createHash } from "node:crypto";
import type { TestProject } from "vitest/node";
import { render } from "../../dist/index.js";
import { fontsInNode } from "../fonts/fonts-in-node.js";
import { geometries, projectionCharts } from "../geo/every-projection.mjs";
import { drawCorpus, type Fingerprints, writeCorpus } from "./draw-in-process.js";
import { fingerprintsOf } from "./fingerprints.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** What the corpus gives in Node, in UTC and English. */
    fingerprintsInNode: Fingerprints;
    /** The same for the formats that are bytes. */
    picturesInNode: Fingerprints;
    /** The charts with fonts of their own. */
    fontsInNode: Fingerprints;
    /** Maps of every projection. */
    projectionsInNode: Fingerprints;
  }
}

/** Maps of every projection, with the geometries they are drawn on. */
const drawMap = (text: string, options: object) => render(text, { ...options, geo: geometries } as never);
const sha256 = (content: string | Uint8Array) => createHash("sha256").update(`${content}`).digest("hex");

/** Draws the corpus in Node before the tests in a browser begin, so that they can compare. */
export default async function setup(project: TestProject): Promise<void> {
  const corpus = writeCorpus();
  try {
    const { fingerprints } = await drawCorpus(corpus.file, { ways: ["once", "pictures"], env: { TZ: "UTC", LANG: "en_US.UTF-8" } });
    project.provide("fingerprintsInNode", fingerprints.once);
    project.provide("picturesInNode", fingerprints.pictures);
    project.provide("fontsInNode", await fontsInNode());
    project.provide("projectionsInNode", await fingerprintsOf(drawMap as never, projectionCharts, sha256, 1, ["svg"]));
  } finally {
    corpus.remove();
  }
}
