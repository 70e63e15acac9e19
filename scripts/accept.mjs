// npm run accept [-- names]: what the charts of tests/charts draw now becomes what the tests expect. Look first: npm run gallery.
import { ensureInstalled } from "./lib/install.mjs";
import { since } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper } = await import("./lib/corpus.mjs");
const { chartNames, folders, loadCorpus } = await importCorpusHelper("corpus");
const { accept, draw, removeStale } = await importCorpusHelper("expected");
const { render } = await import("../dist/index.js");

const start = performance.now();
const words = process.argv.slice(2);
const names = chartNames();
const wanted =
  words.length === 0 ? names : words.map((word) => word.replace(/^.*\//, "").replace(/\.(chart\.yaml|svg|yaml|issues\.json)$/, ""));
let refused = 0;
for (const chart of loadCorpus(folders.charts, wanted)) {
  try {
    const changed = accept(chart.name, (await draw(render, chart)).kept);
    if (changed.length > 0) console.log(`${chart.name}: ${changed.join(", ")}`);
  } catch (error) {
    refused++;
    console.error(`${chart.name}: ${error.issues?.map((issue) => issue.message).join("\n  ") ?? error.stack}`);
  }
}
if (words.length === 0) for (const file of removeStale(names)) console.log(`${file}: removed, its chart is gone`);
console.log(`${wanted.length - refused} of ${wanted.length} charts accepted in ${since(start)}`);
process.exitCode = refused > 0 ? 1 : 0;
