// npm run compare [-- words] [-- --look]: how far svg (resvg, 2×), png (pixelRatio 2) and pdf (poppler, 144 dpi) of every chart of the corpus agree.
// A line a chart, and totals. With words, only charts whose name holds one. `--look` writes out/compare/*.png too: six charts a sheet,
// each as Chromium shows its svg, as png and as pdf.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper, importTestHelper } = await import("./lib/corpus.mjs");
const { folders, loadCorpus } = await importCorpusHelper("corpus");
const { compareThreeWays } = await importTestHelper("unit/converters/three-ways");
const { render } = await import("../dist/index.js");

const flags = process.argv.slice(2);
const words = flags.filter((word) => !word.startsWith("--"));
const charts = loadCorpus(folders.charts).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const percent = (share) => `${(share * 100).toFixed(3)} %`.padStart(9);

const drawn = [];
console.log(`${"chart".padEnd(40)} svg–png   svg–pdf   png–pdf   words  file`);
for (const { name, text, rows, geo } of charts) {
  const made = await render(text, { data: rows, geo, format: ["svg", "png", "pdf"], pixelRatio: 2 });
  const [svg, png, pdf] = made.map(({ content }) => content);
  const found = compareThreeWays({ svg, png, pdf });
  drawn.push({ name, svg, png, pdf, found, width: made[0].width, height: made[0].height });
  const shares = [found.svgPng, found.svgPdf, found.pngPdf].map(percent).join(" ");
  console.log(`${name.padEnd(40)}${shares}  ${found.missingWords.join(" ") || "all"}    ${found.faults.join("; ") || "clean"}`);
}

const worst = drawn.map(({ found }) => found.worst).sort((a, b) => a - b);
const within = worst.filter((share) => share <= 0.003).length;
console.log(`
${drawn.length} charts: median ${percent(worst[worst.length >> 1]).trim()}, worst ${percent(worst.at(-1)).trim()} (at most 1.5 %)
${within} of ${drawn.length} within 0.3 %: ${((100 * within) / drawn.length).toFixed(1)} % (at least 98 %)
${drawn.filter(({ found }) => found.missingWords.length === 0).length} with every word, ${drawn.filter(({ found }) => found.faults.length === 0).length} with a clean file`);

if (flags.includes("--look")) {
  const { compareSheets } = await import("./lib/compare-sheets.mjs");
  const { rasterize } = await importTestHelper("unit/converters/pdf/tools");
  const folder = join(top, "out/compare");
  mkdirSync(folder, { recursive: true });
  const sheets = await compareSheets(drawn, rasterize);
  for (const [index, png] of sheets.entries()) writeFileSync(join(folder, `sheet-${`${index + 1}`.padStart(2, "0")}.png`), png);
  console.log(`out/compare/: ${sheets.length} sheets`);
}
