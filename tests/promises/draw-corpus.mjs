// Draws the corpus in a process of its own: node draw-corpus.mjs <corpus.json> <way …>. Prints one JSON: where it ran, and the fingerprints of each way.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { render } from "../../dist/index.js";
import { fingerprintsOf, PICTURES } from "./fingerprints.mjs";

const [file, ...ways] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, "utf8"));
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

const draw = {
  once: () => fingerprintsOf(render, corpus, sha256),
  again: () => fingerprintsOf(render, corpus, sha256),
  reversed: () => fingerprintsOf(render, [...corpus].reverse(), sha256),
  "twenty at once": () => fingerprintsOf(render, corpus, sha256, 20),
  pictures: () => fingerprintsOf(render, corpus, sha256, 1, PICTURES),
  "pictures at once": () => fingerprintsOf(render, [...corpus].reverse(), sha256, 20, PICTURES),
};

const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
const fingerprints = {};
for (const way of ways) fingerprints[way] = await draw[way]();
console.log(JSON.stringify({ node: process.version, timeZone, locale, number: (1234.5).toLocaleString(), fingerprints }));
