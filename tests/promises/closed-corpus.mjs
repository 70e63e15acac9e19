// Draws the corpus with everything outside trapped: node --disallow-code-generation-from-strings closed-corpus.mjs <corpus.json>.
// Prints one JSON: what was touched, the fingerprints, and which traps spring when they are touched on purpose.
import { createHash } from "node:crypto";
import fs, { readFileSync } from "node:fs";
import http from "node:http";
import { register } from "node:module";
import net from "node:net";
import { setTraps } from "./closed-traps.mjs";
import { fingerprintsOf } from "./fingerprints.mjs";

const corpus = JSON.parse(readFileSync(process.argv[2], "utf8"));
const write = process.stdout.write.bind(process.stdout);

register("./closed-loader.mjs", import.meta.url, { data: { home: new URL("../../dist/", import.meta.url).href } });
// Kept by its own name, so that fingerprints can be taken while the module is trapped.
const makeHash = createHash;
const traps = setTraps();
const { ready, render } = await import("../../dist/index.js");

/** Every chunk that drawing needs is loaded by drawing; only our own files can be. */
const FONTS = ["embed", "reference", "outline"];
for (const fonts of FONTS) await render(corpus[0].text, { data: corpus[0].rows, fonts, format: ["svg", "yaml", "json", "vega-lite"] });
await ready({ geo: ["us-states", "us-counties", "world", "world-50m"] });
for (const { text, rows, geo } of corpus.filter(({ text }) =>
  /^(type: (map|point_map|bubble_map|kpi)|layers:|multiples:|locale:)/m.test(text),
))
  await render(text, { data: rows, geo });

const results = [];
const before = process.getActiveResourcesInfo().filter((each) => each !== "MessagePort");
traps.arm();
let fingerprints;
let failure;
try {
  fingerprints = await fingerprintsOf(render, corpus, (text) => results.push(text) - 1);
  for (const { text, rows, geo } of corpus.slice(0, 20))
    for (const fonts of FONTS)
      await render(text, {
        data: rows,
        geo,
        fonts,
        format: /^(type: (spark_|column_card|kpi|table|map|point_map|bubble_map)|layers:|multiples:)/m.test(text)
          ? ["svg"]
          : ["svg", "vega-lite"],
      });
} catch (error) {
  failure = error.stack;
}
traps.disarm();
const touched = [...traps.touched];
const left = process.getActiveResourcesInfo().filter((each) => each !== "MessagePort");

const probes = {
  "a file": () => fs.readFileSync("/etc/hostname"),
  "a named import of a module": () => readFileSync("/etc/hostname"),
  "a connection": () => net.connect(1),
  "a request": () => http.get("http://127.0.0.1:1"),
  fetch: () => fetch("http://127.0.0.1:1"),
  "a socket": () => new WebSocket("ws://127.0.0.1:1"),
  "the clock": () => Date.now(),
  "a date of now": () => new Date(),
  "a local date": () => new Date(2024, 0, 1),
  "the zone": () => new Date(0).getHours(),
  "a timer": () => setTimeout(() => {}, 0),
  chance: () => Math.random(),
  "a stopwatch": () => performance.now(),
  "the environment": () => process.env.TZ,
  "the locale": () => new Intl.NumberFormat(),
  "an order of the locale": () => "a".localeCompare("b"),
  "a sine of the engine": () => Math.sin(1),
  "the console": () => console.log(""),
};
const missed = [];
traps.arm();
for (const [name, touch] of Object.entries(probes)) {
  const count = traps.touched.length;
  try {
    touch();
  } catch {}
  if (traps.touched.length === count) missed.push(name);
}
traps.disarm();
let codeRuns = true;
try {
  new Function("return 1")();
} catch {
  codeRuns = false;
}
for (const prints of Object.values(fingerprints ?? {}))
  for (const [format, index] of Object.entries(prints)) prints[format] = makeHash("sha256").update(results[index]).digest("hex");
write(`${JSON.stringify({ touched, failure, fingerprints, missed, probes: Object.keys(probes).length, codeRuns, before, left })}\n`);
