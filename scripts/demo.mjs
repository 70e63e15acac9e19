// npm run demo: set-up, then the charts of examples/ over files of vega-datasets, into out/ as svg, yaml and json.
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper } = await import("./lib/corpus.mjs");
const { folders, loadCorpus } = await importCorpusHelper("corpus");
const { render } = await import("../dist/index.js");

const formats = ["svg", "yaml", "json"];
const out = join(top, "out");
mkdirSync(out, { recursive: true });

/** Whole or not at all: a run that is stopped leaves no half picture. */
function write(file, content) {
  writeFileSync(join(out, `${file}.tmp`), content);
  renameSync(join(out, `${file}.tmp`), join(out, file));
}

const kb = (content) => `${(content.length / 1000).toFixed(1)} kB`.padStart(9);
const ms = (start) => `${(performance.now() - start).toFixed(0)} ms`.padStart(8);

const begun = performance.now();
let failed = 0;
for (const { name, text, rows } of loadCorpus(folders.examples)) {
  for (const format of formats) {
    const start = performance.now();
    try {
      const { content, issues } = await render(text, { data: rows, format });
      write(`${name}.${format}`, content);
      console.log(`out/${`${name}.${format}`.padEnd(22)}${kb(content)}${ms(start)}`);
      if (format === formats[0]) for (const { message } of issues) console.log(`  ${message}`);
    } catch (error) {
      failed++;
      console.error(`${name}: ${error.message}`);
      break;
    }
  }
}
console.log(`\nDrawn in ${ms(begun).trim()}, the first chart with the engine's start. Open out/*.svg in a browser.`);
process.exitCode = failed > 0 ? 1 : 0;
