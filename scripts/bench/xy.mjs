// What the family that draws without an engine is held to: single charts by renderSync, very many points, mixed charts a second, a flat heap.
// Run in a process of its own: node --expose-gc scripts/bench/xy.mjs [--quick]; prints one JSON.
import { fileURLToPath } from "node:url";
import { benchCharts } from "./charts.mjs";
import { measureHeap } from "./heap.mjs";
import { median } from "./measure.mjs";

const isQuick = process.argv.includes("--quick");

/** Median ms of a call, once the machine has had `warmMs` to compile it. @param prepare makes its argument, outside of the clock. */
function timed(prepare, call, { warmMs, rounds }) {
  const times = [];
  const once = () => {
    const given = prepare();
    const start = performance.now();
    call(given);
    return performance.now() - start;
  };
  for (let spent = 0; spent < warmMs; ) spent += once();
  for (let round = 0; round < rounds; round++) times.push(once());
  return median(times);
}

/** The same numbers every time, in [0, 1). */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

function manyPoints(count, isWalk) {
  const random = sequence(12345);
  const x = Float64Array.from({ length: count }, (_, i) => (isWalk ? i : random() * 100));
  let at = 0;
  const y = Float64Array.from(x, (value) => {
    at = isWalk ? at + random() - 0.5 : value * 0.3 + random() * 40;
    return Math.round(at * 1000) / 1000;
  });
  return { x, y };
}

/** `{ single: { [chart]: ms }, line: { ms, bytes }, scatter: { ms, bytes }, perSecond, heap: { renders, grownBytes } }` */
async function measureXy() {
  const { renderSync } = await import("../../dist/index.js");
  const charts = await benchCharts();
  const draw = (chart, data, more = {}) => renderSync({ ...chart, renderer: "xy" }, { data, fonts: "reference", ...more }).content;
  const single = {};
  for (const { name, ours, rows } of charts) {
    single[name] = timed(
      () => rows.map((row) => ({ ...row })),
      (given) => draw(ours, given),
      { warmMs: isQuick ? 500 : 2000, rounds: isQuick ? 100 : 300 },
    );
  }
  const rounds = isQuick ? { warmMs: 500, rounds: 3 } : { warmMs: 1000, rounds: 11 };
  const big = (type, count) => {
    const data = manyPoints(count, type === "line");
    const call = () => draw({ type, x: "x", y: "y", tooltip: null }, data, { limits: { marks: 2 * count } });
    return { ms: timed(() => undefined, call, rounds), bytes: call().length };
  };
  const line = big("line", 1_000_000);
  const scatter = big("scatter", 100_000);
  const small = charts.filter(({ rows }) => rows.length <= 1000);
  const turns = isQuick ? 500 : 4000;
  const begun = performance.now();
  for (let turn = 0; turn < turns; turn++) {
    const { ours, rows } = small[turn % small.length];
    draw({ ...ours, height: ours.height + (turn % 50) }, rows);
  }
  const perSecond = (turns * 1000) / (performance.now() - begun);
  const memory = await measureHeap(renderSync, isQuick ? 2000 : 100_000);
  const heap = { renders: memory.at(-1).renders, grownBytes: memory.at(-1).heapBytes - memory[1].heapBytes };
  return { single, line, scatter, perSecond, heap };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measureXy()));
