// npm run accept [-- names, or faces]: what the charts of tests/charts and the faces of tests/faces draw now becomes what the tests expect. Look first: npm run gallery.
import { ensureInstalled } from "./lib/install.mjs";
import { since, tool } from "./lib/run.mjs";

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
  words.length === 0
    ? names
    : words
        .filter((word) => word !== "faces")
        .map((word) => word.replace(/^.*\//, "").replace(/\.(chart\.yaml|svg|yaml|issues\.json)$/, ""));
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
// Faces have a test that accepts them; asked for with all charts, or by the word "faces".
if (words.length === 0 || words.includes("faces")) {
  process.env.UPDATE_EXPECTED = "1";
  const { code, output } = await tool("vitest/vitest.mjs", ["run", "--project", "node", "tests/faces/corpus.test.ts"]);
  if (code !== 0) console.error(output);
  refused += code === 0 ? 0 : 1;
}
process.exitCode = refused > 0 ? 1 : 0;
