// node scripts/bench/faces.mjs: a face of twelve charts beside its charts drawn one by one. CPU time; medians of rounds in turns.
import { render, renderFace } from "../../dist/index.js";

const months = Array.from({ length: 24 }, (_, i) => `20${23 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`);
const regions = ["North", "South", "East", "West"];
const values = months.flatMap((month, i) =>
  regions.map((region, j) => [month, region, 100 + ((i * 37 + j * 53) % 60) + 2 * i, 20 + ((i * 13 + j * 7) % 30)]),
);
const sales = { columns: ["month", "region", "revenue", "orders"], values };
const charts = [
  { type: "line", x: "month", y: { field: "revenue", aggregate: "sum" } },
  { type: "line", x: "month", y: "revenue", color: "region" },
  { type: "area", x: "month", y: "revenue", color: "region" },
  { type: "column", x: { field: "month", time_unit: "year" }, y: { field: "revenue", aggregate: "sum" }, color: "region" },
  { type: "bar", x: "region", y: { field: "orders", aggregate: "sum" }, labels: true },
  { type: "scatter", x: "orders", y: "revenue", color: "region" },
  { type: "histogram", x: "revenue" },
  { type: "boxplot", x: "region", y: "revenue" },
  { type: "donut", theta: { field: "revenue", aggregate: "sum" }, color: "region" },
  { type: "heatmap", x: { field: "month", time_unit: "month_of_year" }, y: "region", color: { field: "revenue", aggregate: "mean" } },
  { type: "line", x: "month", y: { field: "orders", aggregate: "sum" } },
  { type: "table", table: { rows: 8 } },
].map((chart, i) => ({ title: `Chart ${i + 1}`, ...chart }));

const face = {
  title: "Twelve charts",
  queries: { sales },
  rows: [0, 3, 6, 9].map((from) => ({ cols: charts.slice(from, from + 3).map((chart) => ({ query: "sales", ...chart })) })),
};

const cpu = async (work) => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Sizes that the charts have in the face, so that the same pictures are compared. */
const { charts: places } = await renderFace(face, { format: "json" });

/** Milliseconds of the face, of its charts one by one, and the first as a share of the second, for an output. */
export async function measureFace(format, rounds) {
  const whole = () => renderFace(face, { format });
  const apart = async () => {
    for (const [i, chart] of charts.entries())
      await render(chart, { data: sales, format, width: places[i].box.width, height: places[i].box.height });
  };
  for (let i = 0; i < 5; i++) await Promise.all([whole(), apart()]);
  const times = { whole: [], apart: [] };
  for (let i = 0; i < rounds; i++) {
    times.whole.push(await cpu(whole));
    times.apart.push(await cpu(apart));
  }
  const [one, sum] = [median(times.whole), median(times.apart)];
  return { format, face: one, charts: sum, share: one / sum };
}

/** What a face may take beside its charts. The page of a png has 1.4 times the pixels of its charts, and more colours than a palette. */
export const MOST_SHARE = 1.1;

if (process.argv[1]?.endsWith("faces.mjs")) {
  const rounds = process.argv.includes("--quick") ? 5 : 25;
  for (const format of ["svg", "png", "pdf", "json", "yaml"]) {
    const found = await measureFace(format, rounds);
    const verdict = found.share <= MOST_SHARE ? "" : ` TOO SLOW: at most ${MOST_SHARE}`;
    console.log(
      `${format}: face ${found.face.toFixed(1)} ms, its twelve charts ${found.charts.toFixed(1)} ms, ${found.share.toFixed(2)} of them${verdict}`,
    );
    if (verdict !== "") process.exitCode = 1;
  }
}
