// Draws charts of every type over and over, some of them refused: node --expose-gc many-renders.mjs <count>.
// Prints one JSON: how many were drawn and refused, and by how many bytes the heap grew after a round to warm up.
import { render } from "../../dist/index.js";

const rows = (turn) =>
  Array.from({ length: 30 + (turn % 7) }, (_, index) => ({
    name: `name ${(index * 7 + turn) % 9}`,
    kind: `kind ${index % 3}`,
    day: `2024-${String(1 + (index % 12)).padStart(2, "0")}-01`,
    amount: ((index * 7919 + turn * 104_729) % 1000) / 10,
    other: ((index * 31 + turn) % 97) - 20,
  }));
const charts = [
  { type: "column", x: "name", y: { field: "amount", aggregate: "sum" }, labels: true },
  { type: "bar", x: "name", y: { field: "amount", aggregate: "mean" }, color: "kind" },
  { type: "line", x: "day", y: { field: "amount", aggregate: "mean" }, color: "kind" },
  { type: "area", x: "day", y: { field: "amount", aggregate: "sum" }, color: "kind" },
  { type: "scatter", x: "amount", y: "other", color: "kind", size: "amount" },
  { type: "pie", theta: { field: "amount", aggregate: "sum" }, color: "kind" },
  { type: "histogram", x: "amount" },
  { type: "heatmap", x: "name", y: "kind", color: { field: "amount", aggregate: "sum" } },
  { type: "boxplot", x: "kind", y: "amount" },
  { type: "auto" },
  { type: "column", x: "nam", y: "amount" },
];
let drawn = 0;
let refused = 0;

async function round(count) {
  for (let turn = 0; turn < count; turn++) {
    const chart = { ...charts[turn % charts.length], title: `Chart ${turn}`, width: 400 + (turn % 200) };
    const format = turn % 5 === 0 ? ["svg", "yaml", "json"] : "svg";
    const fonts = turn % 8 === 1 ? "embed" : turn % 8 === 5 ? "outline" : "reference";
    try {
      await render(chart, { data: rows(turn), format, fonts, ...(turn % 50 === 49 ? { limits: { marks: 1 } } : {}) });
      drawn++;
    } catch (error) {
      if (error.name !== "RenderError") throw error;
      refused++;
    }
  }
}

async function heap() {
  for (let turn = 0; turn < 4; turn++) {
    globalThis.gc();
    await new Promise((next) => setImmediate(next));
  }
  return process.memoryUsage().heapUsed;
}

// Long enough to fill every cache that has a bound.
await round(400);
drawn = refused = 0;
const before = await heap();
await round(Number(process.argv[2]));
console.log(JSON.stringify({ drawn, refused, grownBytes: (await heap()) - before }));
