// Draws the corpus over and over, as svg, png and pdf in turn: node --expose-gc many-outputs.mjs <corpus.json> <count> <turns> <bytes>.
// Prints one JSON: how many were drawn a turn, and by how many bytes the heap and the process grew in each turn of so many pictures, after six rounds to warm up.
// A turn that grew by more than <bytes> is followed by another: what leaks grows in every turn, what the allocator keeps for later does not.
import { readFileSync } from "node:fs";
import { render } from "../../dist/index.js";

const [file, count, turns, bytes] = process.argv.slice(2);
const corpus = JSON.parse(readFileSync(file, "utf8"));
const formats = ["svg", "png", "pdf"];
let drawn = 0;

async function draw(times) {
  for (let turn = 0; turn < times; turn++) {
    const { text, rows, geo } = corpus[turn % corpus.length];
    const round = Math.floor(turn / corpus.length);
    const { content } = await render(text, { data: rows, geo, format: formats[(turn + round) % formats.length] });
    if (content.length > 0) drawn++;
  }
}

async function memory() {
  for (let turn = 0; turn < 6; turn++) {
    globalThis.gc();
    await new Promise((next) => setTimeout(next, 20));
  }
  return process.memoryUsage();
}

// Every chart in every format, twice: the pools of the process take some hundreds of pictures to fill, and after that they stay (5,000 renders: 3 MB more).
await draw(2 * formats.length * corpus.length);
const grown = [];
for (let turn = 0; turn < Number(turns); turn++) {
  drawn = 0;
  const before = await memory();
  await draw(Number(count));
  const after = await memory();
  grown.push({ drawn, heapBytes: after.heapUsed - before.heapUsed, residentBytes: after.rss - before.rss });
  if (Math.max(after.heapUsed - before.heapUsed, after.rss - before.rss) < Number(bytes)) break;
}
console.log(JSON.stringify(grown));
