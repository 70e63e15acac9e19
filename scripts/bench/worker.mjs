// The process of one contestant: draws what measure.mjs asks for and answers with the times.
import { benchCharts } from "./charts.mjs";
import { contestants } from "./contestants.mjs";

const draw = await contestants[process.argv[2]]();
const charts = new Map((await benchCharts()).map((chart) => [chart.name, chart]));

/** Engines write into the rows they are given (dates, ids), so every drawing gets rows of its own, made outside of the clock. */
const freshRows = (rows) => rows.map((row) => ({ ...row }));

process.on("message", async ({ name, count }) => {
  const chart = charts.get(name);
  const times = [];
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const rows = freshRows(chart.rows);
    const start = performance.now();
    const file = await draw(chart, rows);
    times.push(performance.now() - start);
    bytes = Buffer.byteLength(file);
  }
  process.send({ times, bytes });
});
process.send("ready");
