// npm run bench [-- --quick] [-- --write]: our time, bytes and cold start beside those of other libraries, in one run.
// --quick: fewer rounds. --write: puts the tables into docs/performance.md. Exit code 1 when a target is missed.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { since, top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build();
const { benchCharts } = await import("./bench/charts.mjs");
const { fields } = await import("./bench/contestants.mjs");
const { measureCold } = await import("./bench/cold.mjs");
const { openContestants } = await import("./bench/measure.mjs");
const { measureStages } = await import("./bench/stages.mjs");
const { bytesTable, coldTable, fileTable, stagesTable, targets, warmTable } = await import("./bench/report.mjs");
const { measureXy, xyFigures, xyTable } = await import("./bench/xy-report.mjs");
const { page } = await import("./bench/page.mjs");

const isQuick = process.argv.includes("--quick");
/** Drawings of each contestant: of every chart before anything is counted, then of each chart before it is, and counted. */
const sizes = isQuick
  ? { all: 30, small: { warm: 20, rounds: 30 }, large: { warm: 5, rounds: 10 } }
  : { all: 60, small: { warm: 40, rounds: 100 }, large: { warm: 10, rounds: 40 } };
const sizeOf = (chart) => (chart.name === "scatter" ? sizes.large : sizes.small);

const begun = performance.now();
const machine = `${cpus().length}-core ${process.arch} ${process.platform === "linux" ? "Linux" : process.platform}, Node ${process.versions.node.split(".")[0]}`;
console.log(`${machine}; medians of contestants in turns${isQuick ? ", few rounds" : ""}\n`);

const charts = await benchCharts();
const [bar] = charts;

const cold = measureCold(bar, isQuick ? 7 : 21);
console.log(`Cold: a process from nothing to the svg of the bar chart\n${coldTable(cold)}\n`);

const warm = Object.fromEntries(charts.map(({ name }) => [name, {}]));
for (const [kind, columns] of Object.entries(fields)) {
  const contestants = await openContestants(columns);
  for (const chart of charts) await contestants.warm(chart, { warm: chart.name === "scatter" ? sizes.all / 4 : sizes.all, rounds: 0 });
  for (const chart of charts) {
    const found = await contestants.warm(chart, sizeOf(chart));
    Object.assign(warm[chart.name], found);
    const times = Object.entries(found).map(([name, { ms }]) => `${name} ${ms.toFixed(2)} ms`);
    console.log(`${kind}, ${chart.label}: ${times.join(", ")}`);
  }
  contestants.close();
}
console.log(`\nWarm: modules loaded, rows in and svg out\n${warmTable(charts, warm)}\n`);
console.log(`Bytes of the svg\n${bytesTable(charts, warm)}\n`);
for (const kind of ["png", "pdf"]) {
  console.log(`Rows in and ${kind} out, ms\n${fileTable(kind, "ms", charts, warm)}\n\nBytes\n${fileTable(kind, "bytes", charts, warm)}\n`);
}

const stages = await measureStages(charts, isQuick ? { warm: 40, rounds: 21 } : { warm: 150, rounds: 101 });
console.log(`Where our time goes\n${stagesTable(charts, stages)}\n`);

const xy = xyFigures(measureXy(isQuick), charts);
console.log(`The family that draws without an engine\n${xyTable(xy)}\n`);

await import("./bench/sparks.mjs");
console.log("");
await import("./bench/facts.mjs");
console.log("");
await import("./bench/maps.mjs");
console.log("");

const results = targets(charts, warm, cold);
for (const { text } of results) console.log(text);
console.log(`\nMeasured in ${since(begun)}.`);
if (process.argv.includes("--write")) {
  mkdirSync(join(top, "docs"), { recursive: true });
  writeFileSync(join(top, "docs/performance.md"), page({ machine, charts, warm, cold, stages, results, xy }));
  console.log("Written to docs/performance.md.");
}
process.exitCode = [...results, ...xy].every(({ isReached }) => isReached !== false) ? 0 : 1;
