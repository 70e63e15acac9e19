// Draws pngs over and over, every tenth refused for its size, every fiftieth of 12 million pixels: node --expose-gc many-pictures.mjs <count>.
// Prints one JSON: how many were drawn and refused, and by how many bytes the heap and the process grew after a round to warm up.
import { render } from "../../dist/index.js";

const rows = Array.from({ length: 12 }, (_, index) => ({ name: `name ${index}`, amount: ((index * 7919) % 100) / 3 }));
let drawn = 0;
let refused = 0;

async function round(count) {
  for (let turn = 0; turn < count; turn++) {
    const chart = { type: turn % 2 === 0 ? "column" : "pie", title: `Picture ${turn}` };
    const channels = turn % 2 === 0 ? { x: "name", y: "amount" } : { theta: "amount", color: "name" };
    const options = { data: rows, format: "png", background: turn % 3 === 0 ? "transparent" : "#fafafa" };
    if (turn % 10 === 3) options.limits = { pixels: 300_000 };
    if (turn % 10 === 3) options.pixelRatio = 2;
    if (turn % 50 === 49) options.pixelRatio = 7;
    try {
      await render({ ...chart, ...channels }, options);
      drawn++;
    } catch (error) {
      if (error.name !== "RenderError" || error.issues[0].code !== "LIMIT_CANVAS") throw error;
      refused++;
    }
  }
}

async function memory() {
  for (let turn = 0; turn < 6; turn++) {
    globalThis.gc();
    await new Promise((next) => setTimeout(next, 20));
  }
  return process.memoryUsage();
}

await round(100);
drawn = refused = 0;
const before = await memory();
await round(Number(process.argv[2]));
const after = await memory();
console.log(JSON.stringify({ drawn, refused, heapBytes: after.heapUsed - before.heapUsed, residentBytes: after.rss - before.rss }));
