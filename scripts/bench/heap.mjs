// Whether memory stays where it is over very many renders of different charts. In a process of its own:
// node --expose-gc scripts/bench/heap.mjs [renders, default 100000]; a line for each tenth of them.
import { fileURLToPath } from "node:url";
import { benchCharts } from "./charts.mjs";

/** Bytes of the heap and of the process after everything that can go has gone. */
async function memory() {
  for (let turn = 0; turn < 4; turn++) {
    globalThis.gc();
    await new Promise((next) => setImmediate(next));
  }
  const { heapUsed, rss } = process.memoryUsage();
  return { heapBytes: heapUsed, rssBytes: rss };
}

/**
 * Memory after each tenth of the renders; the first is after warming up, when code has been compiled and caches are full.
 * Every chart has a title, a height and rows of its own, so that nothing of it serves the next one.
 * @param {(chart: object, options: object) => unknown} renderSync
 * @returns {Promise<{ renders: number, heapBytes: number, rssBytes: number }[]>}
 */
export async function measureHeap(renderSync, renders, told = () => {}) {
  const small = (await benchCharts()).filter(({ rows }) => rows.length <= 1000);
  const found = [];
  const tenth = Math.ceil(renders / 10);
  for (let turn = 0; turn <= renders; turn++) {
    if (turn % tenth === 0 && turn > 0) {
      found.push({ renders: turn, ...(await memory()) });
      told(found.at(-1));
    }
    const { ours, rows } = small[turn % 10 === 0 ? turn % small.length : 0];
    const data = rows.map((row) => ({ ...row }));
    renderSync({ ...ours, renderer: "xy", title: `Chart ${turn}`, height: 300 + (turn % 97) }, { data, fonts: "reference" });
  }
  return found;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { renderSync } = await import("../../dist/index.js");
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const found = await measureHeap(renderSync, Number(process.argv[2] ?? 100_000), ({ renders, heapBytes, rssBytes }) =>
    console.log(`${renders} renders: heap ${megabytes(heapBytes)}, process ${megabytes(rssBytes)}`),
  );
  console.log(`From the second tenth on the heap grew by ${megabytes(found.at(-1).heapBytes - found[1].heapBytes)}.`);
}
