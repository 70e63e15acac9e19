// node scripts/bench/maps.mjs: unemployment in the 3,100 counties of the United States as svg, by this library, by vega-lite and by Plot,
// each with its geometry already read. Of this library once more with rows whose join it cannot have kept. CPU time of a drawing, the best of several rounds, since other work on the machine is no cost of ours.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { feature, mesh } from "topojson-client";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
import { ready, render } from "../../dist/index.js";
import { top } from "../lib/run.mjs";

const text = readFileSync(join(top, "node_modules/vega-datasets/data/unemployment.tsv"), "utf8");
const rows = text
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"))
  .map(([id, rate]) => ({ id: id.padStart(5, "0"), rate: Number(rate) }));
const rates = new Map(rows.map(({ id, rate }) => [id, rate]));
const us = JSON.parse(readFileSync(join(top, "node_modules/us-atlas/counties-10m.json"), "utf8"));
const counties = feature(us, us.objects.counties);
const borders = mesh(us, us.objects.states, (a, b) => a !== b);
const { document } = parseHTML("<html><body></body></html>");
const size = { width: 600, height: 400 };

const chart = { type: "map", geo: "us-counties", region: "id", color: { field: "rate", scale: { type: "quantize" } }, ...size };
const spec = {
  ...size,
  layer: [
    {
      data: { values: us, format: { type: "topojson", feature: "counties" } },
      transform: [{ lookup: "id", from: { data: { values: rows }, key: "id", fields: ["rate"] } }],
      projection: { type: "albersUsa" },
      mark: { type: "geoshape", stroke: "#fff", strokeWidth: 0.2 },
      encoding: { color: { field: "rate", type: "quantitative", scale: { type: "quantize", scheme: "blues" } } },
    },
    {
      data: { values: us, format: { type: "topojson", mesh: "states" } },
      projection: { type: "albersUsa" },
      mark: { type: "geoshape", filled: false, stroke: "#fff" },
    },
  ],
};
await ready({ geo: ["us-counties"] });
const draw = async (i, data) => (await render({ ...chart, title: `Round ${i}` }, { data, fonts: "reference" })).content;
const contestants = {
  "@dataface/render": (i) => draw(i, rows),
  "… with rows never seen": (i) => draw(i, [...rows.slice(i + 1), ...rows.slice(0, i + 1)]),
  "Plot and linkedom": async () =>
    Plot.plot({
      document,
      ...size,
      projection: "albers-usa",
      color: { type: "quantize", scheme: "blues" },
      marks: [
        Plot.geo(counties, { fill: (each) => rates.get(each.id), stroke: "#fff", strokeWidth: 0.2 }),
        Plot.geo(borders, { stroke: "#fff" }),
      ],
    }).outerHTML,
  "vega-lite and vega": async () => new vega.View(vega.parse(vegaLite.compile(structuredClone(spec)).spec), { renderer: "none" }).toSVG(),
};
console.log("Unemployment in the counties of the United States as svg");
for (const [name, draw] of Object.entries(contestants)) {
  let best = Infinity;
  let bytes = 0;
  for (let round = 0; round < 12; round++) {
    const before = process.cpuUsage();
    const svg = await draw(round);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
    bytes = Buffer.byteLength(svg);
  }
  console.log(`${name.padEnd(24)}${best.toFixed(1).padStart(8)} ms${(bytes / 1000).toFixed(0).padStart(8)} kB`);
}
