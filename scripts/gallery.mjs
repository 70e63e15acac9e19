// npm run gallery [-- words] [--theme name]: out/gallery/index.html shows every chart of the corpus beside its text, with its issues under it;
// with --theme in that theme, under out/gallery-<name>. out/gallery/*.png are the pictures at twice their size, sheet-*.png twelve of them each. With words, only charts whose name holds one.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { since, top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper } = await import("./lib/corpus.mjs");
const { galleryPage } = await import("./lib/gallery-page.mjs");
const { toPng, sheets } = await import("./lib/pictures.mjs");
const { folders, loadCorpus } = await importCorpusHelper("corpus");
const { render } = await import("../dist/index.js");

const start = performance.now();
const { values, positionals: words } = parseArgs({ allowPositionals: true, options: { theme: { type: "string" } } });
const { theme } = values;
const folder = join(top, theme === undefined ? "out/gallery" : `out/gallery-${theme}`);
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));

const entries = [];
for (const chart of loadCorpus(folders.charts)) {
  if (words.length > 0 && !words.some((word) => chart.name.includes(word))) continue;
  entries.push({ chart, ...(await drawOne(chart)) });
}
for (const { chart, svg } of entries) if (svg) writeFileSync(join(folder, `${chart.name}.png`), toPng(svg, 2));
for (const [index, png] of sheets(entries, 12).entries()) writeFileSync(join(folder, `sheet-${`${index + 1}`.padStart(2, "0")}.png`), png);
writeFileSync(join(folder, "index.html"), galleryPage(entries));

const refused = entries.filter(({ svg }) => !svg);
for (const { chart, issues } of refused) console.error(`${chart.name}: ${issues.map(({ message }) => message).join("\n  ")}`);
console.log(`${folder.slice(top.length)}/index.html: ${entries.length - refused.length} of ${entries.length} charts in ${since(start)}`);
process.exitCode = refused.length > 0 ? 1 : 0;

/** A picture and its issues; a chart that is refused has issues and no picture. */
async function drawOne({ text, rows }) {
  const before = performance.now();
  try {
    const artifact = await render(text, { data: rows, ...(theme === undefined ? {} : { theme }) });
    return {
      svg: artifact.content,
      issues: artifact.issues,
      width: artifact.width,
      height: artifact.height,
      ms: performance.now() - before,
    };
  } catch (error) {
    const issues = error.issues ?? [{ severity: "error", code: error.name, message: error.stack }];
    return { svg: null, issues, width: 600, height: 400, ms: performance.now() - before };
  }
}
