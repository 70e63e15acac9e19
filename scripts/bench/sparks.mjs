// node scripts/bench/sparks.mjs: sparks and cards a second on one core, and the time of a million values profiled. Plot and vega-lite draw
// the same bins for comparison. CPU time, since other work on the machine is no cost of ours; the best of several rounds.
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import sparklineSvg from "sparkline-svg";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { renderSync as renderChartSync } from "../../dist/index.js";
import { profileColumns, renderCardSync } from "../../dist/profile.js";
import { renderSync } from "../../dist/spark.js";

const bins = Array.from({ length: 20 }, (_, i) => ({ start: i * 5, end: i * 5 + 5, count: 40 + ((i * 7919) % 900) }));
const other = (i) => bins.map((bin, j) => (j === 3 ? { ...bin, count: i } : bin));

/** The least that can be done: a path of the bins, no checks, no words. */
function byHand(data, width = 120, height = 24) {
  let most = 0;
  for (const { count } of data) if (count > most) most = count;
  const step = width / data.length;
  let d = "";
  data.forEach(({ count }, i) => {
    d += `M${i * step},${height}V${Math.round((1 - count / most) * height * 10) / 10}H${i * step + step - 1}V${height}Z`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="${d}" fill="#2f6db2"/></svg>`;
}

const Sparkline = sparklineSvg.default ?? sparklineSvg;
const spark = { type: "spark_histogram", width: 120, height: 24 };
const { document } = parseHTML("<html><body></body></html>");
const contestants = {
  "by hand": [20_000, (i) => byHand(other(i))],
  "sparkline-svg, a line of them": [20_000, (i) => new Sparkline(other(i).map(({ count }) => count)).outerHTML],
  "@dataface/render/spark": [20_000, (i) => renderSync({ ...spark, data: other(i) })],
  "@dataface/render, renderSync": [400, (i) => renderChartSync({ ...spark, data: { values: other(i) } }, { fonts: "reference" }).content],
  "Plot and linkedom": [
    200,
    (i) =>
      Plot.plot({ document, width: 120, height: 24, axis: null, marks: [Plot.rectY(other(i), { x1: "start", x2: "end", y: "count" })] })
        .outerHTML,
  ],
};

function cost(count, work) {
  let best = Infinity;
  for (let round = 0; round < 6; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < count; i++) work(i);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / count);
  }
  return best;
}
const line = (name, micros) =>
  console.log(
    `${name.padEnd(32)}${micros.toFixed(1).padStart(9)} µs${Math.round(1e6 / micros)
      .toLocaleString("en-US")
      .padStart(10)} a second`,
  );

console.log("A histogram of 20 bins as svg, without embedded fonts");
for (const [name, [count, work]] of Object.entries(contestants)) line(name, cost(count, work));
let vegaTime = Infinity;
for (let round = 0; round < 4; round++) {
  const before = process.cpuUsage();
  for (let i = 0; i < 20; i++) {
    const spec = {
      data: { values: other(i) },
      width: 120,
      height: 24,
      mark: "bar",
      encoding: {
        x: { field: "start", axis: null, bin: "binned" },
        x2: { field: "end" },
        y: { field: "count", type: "quantitative", axis: null },
      },
    };
    await new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: "none" }).toSVG();
  }
  const { user, system } = process.cpuUsage(before);
  vegaTime = Math.min(vegaTime, (user + system) / 20);
}
line("vega-lite and vega", vegaTime);

console.log("\nColumn cards as svg");
const names = ["Ash", "Birch", "Cedar", "Elm"];
const rows = Array.from({ length: 2000 }, (_, i) => ({
  amount: (i * 7919) % 997,
  day: new Date(Date.UTC(2020, 0, 1 + (i % 700))),
  name: names[(i * 31) % 4],
}));
const profiles = profileColumns(rows);
for (const size of ["small", "medium", "large"])
  line(
    size,
    cost(1000, (i) => renderCardSync(profiles[i % profiles.length], { size })),
  );

console.log("\nA million values profiled");
const million = 1_000_000;
const columns = {
  numbers: Array.from({ length: million }, (_, i) => ((i * 7919) % 999_983) / 7),
  categories: Array.from({ length: million }, (_, i) => `c${(i * 31) % 500}`),
  days: Array.from({ length: million }, (_, i) => new Date(1.5e12 + 86_400_000 * (i % 1000)).toISOString().slice(0, 10)),
};
for (const [name, values] of Object.entries(columns)) {
  const before = process.cpuUsage();
  profileColumns({ values });
  const { user, system } = process.cpuUsage(before);
  console.log(`${name.padEnd(32)}${Math.round((user + system) / 1000)} ms`);
}
