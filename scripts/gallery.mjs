// npm run gallery [-- words] [--theme name]: out/gallery/index.html shows every chart of the corpus beside its text, with its issues under it;
// with --theme in that theme, under out/gallery-<name>; with --families by every family that draws it, side by side, under out/gallery-families. out/gallery/*.png are the pictures at twice their size, sheet-*.png twelve of them each, or three pairs. With words, only charts whose name holds one.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./lib/install.mjs";
import { since, top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper } = await import("./lib/corpus.mjs");
const { drawFamilies } = await import("./lib/family-pictures.mjs");
const { familiesPage, galleryPage } = await import("./lib/gallery-page.mjs");
const { toPng, sheets } = await import("./lib/pictures.mjs");
const { folders, loadCorpus } = await importCorpusHelper("corpus");
const library = await import("../dist/index.js");

const start = performance.now();
const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: "string" }, families: { type: "boolean", default: false } },
});
const { theme, families } = values;
const options = theme === undefined ? {} : { theme };
const folder = join(top, ["out/gallery", ...(families ? ["families"] : []), ...(theme === undefined ? [] : [theme])].join("-"));
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));

const charts = loadCorpus(folders.charts).filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const entries = families ? await byFamily() : await byName();
for (const { chart, svg } of entries) if (svg) writeFileSync(join(folder, `${chart.name}.png`), toPng(svg, 2));
for (const [index, png] of sheets(entries, families ? 6 : 12, families ? 2 : 3).entries())
  writeFileSync(join(folder, `sheet-${`${index + 1}`.padStart(2, "0")}.png`), png);
writeFileSync(join(folder, "index.html"), families ? familiesPage(entries) : galleryPage(entries));

const refused = entries.filter(({ svg }) => !svg);
for (const { chart, issues } of refused) console.error(`${chart.name}: ${issues.map(({ message }) => message).join("\n  ")}`);
console.log(`${folder.slice(top.length)}/index.html: ${entries.length - refused.length} of ${entries.length} charts in ${since(start)}`);
process.exitCode = refused.length > 0 ? 1 : 0;

async function byName() {
  const all = [];
  for (const chart of charts) all.push({ chart, ...(await drawOne(chart)) });
  return all;
}

/** The charts that several families draw, one entry for each family. */
async function byFamily() {
  const all = [];
  for (const chart of charts) {
    const drawn = await drawFamilies(library, chart, options);
    if (drawn.length > 1) for (const each of drawn) all.push({ chart: { ...chart, name: `${chart.name}.${each.family}` }, ...each });
  }
  return all;
}

/** A picture and its issues; a chart that is refused has issues and no picture. */
async function drawOne({ text, rows, geo }) {
  const before = performance.now();
  try {
    const artifact = await library.render(text, { data: rows, geo, ...options });
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
