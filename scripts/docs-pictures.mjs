// npm run docs:pictures: the pictures of the README and docs/, drawn from examples/, one of them in every theme. A test compares them with what is drawn now.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sameColours } from "./lib/color-pictures.mjs";
import { decisionPictures } from "./lib/decision-charts.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";
import { themePictures } from "./lib/theme-pictures.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { importCorpusHelper } = await import("./lib/corpus.mjs");
const { folders, loadCorpus } = await importCorpusHelper("corpus");
const { assignColors, render } = await import("../dist/index.js");

const folder = join(top, "docs/pictures");
mkdirSync(folder, { recursive: true });
for (const { name, text, rows } of loadCorpus(folders.examples)) {
  const { content } = await render(text, { data: rows });
  writeFileSync(join(folder, `${name}.svg`), content);
}
const recipes = readFileSync(join(top, "scripts/docs/recipes.md"), "utf8");
for (const { name, text, rows } of loadCorpus(folders.charts).filter((chart) => recipes.includes(`<!-- chart ${chart.name} -->`))) {
  const { content } = await render(text, { data: rows });
  writeFileSync(join(folder, `${name}.svg`), content);
}
for (const { name, text, options } of themePictures(loadCorpus(folders.examples))) {
  const { content } = await render(text, options);
  writeFileSync(join(folder, `${name}.svg`), content);
}
// Charts as newcomers write them, without a decision by Vega-Lite, and as they are drawn.
mkdirSync(join(folder, "decisions"), { recursive: true });
for (const [file, svg] of await decisionPictures(render)) writeFileSync(join(folder, "decisions", file), svg);
writeFileSync(join(folder, "same-colours.svg"), (await sameColours({ assignColors, render })).svg);
