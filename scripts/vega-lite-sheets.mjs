// npm run vega-lite [-- words]: draws the set of specifications of tests/vega-lite/ as sheets in out/vega-lite/, to be looked at; without words it also writes docs/vega-lite-coverage.md.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";
import { writeCoverage } from "./vega-lite-coverage.mjs";

await ensureInstalled();
const { importTestHelper } = await import("./lib/corpus.mjs");
const { toPng, sheets } = await import("./lib/pictures.mjs");
const { loadSpec, setNames } = await importTestHelper("vega-lite/set");
const { render } = await import("../dist/index.js");

const words = process.argv.slice(2);
const folder = join(top, "out/vega-lite");
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));

const entries = [];
const outcomes = [];
for (const name of setNames()) {
  if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
  const { chart, rows } = loadSpec(name);
  const start = performance.now();
  try {
    const { content, width, height, issues } = await render(chart, { data: rows, fonts: "reference" });
    const told = issues.map(({ code, message }) => `${code} ${message}`);
    console.log(
      `${name} ${width}×${height} ${(performance.now() - start).toFixed(0)} ms${told.length > 0 ? `\n    ${told.join("\n    ")}` : ""}`,
    );
    entries.push({ chart: { name }, svg: content, width, height });
    const codes = [...new Set(issues.map(({ code }) => code))];
    outcomes.push({ name, title: chart.title, outcome: codes.length > 0 ? `drawn; told: ${codes.join(", ")}` : "drawn" });
    if (words.length > 0) writeFileSync(join(folder, `${name}.png`), toPng(content, 2));
  } catch (error) {
    console.log(`${name} REFUSED ${error.issues?.map(({ message }) => message).join("\n    ") ?? error.stack}`);
    outcomes.push({ name, title: chart.title, outcome: `refused: ${error.issues?.[0]?.code ?? error.message}` });
    entries.push({ chart: { name: `${name} (refused)` }, svg: null, width: 600, height: 400 });
  }
}
for (const [index, png] of sheets(entries, 12).entries()) writeFileSync(join(folder, `sheet-${`${index + 1}`.padStart(2, "0")}.png`), png);
if (words.length === 0) writeCoverage(outcomes);
