// What enrichment costs: facts of a million rows of ten columns, and facts beside the whole of a small chart. CPU time, so that a busy machine counts less.
import { importSource } from "../lib/import-source.mjs";
import { readDefaults } from "../lib/read-defaults.mjs";

const { enrichChart, openData } = await importSource(["enrich/enrich.ts", "data/source.ts"]);
const { defaults } = readDefaults();
const limits = { rows: 1e6, text: 2000 };
const open = (data) => openData(data, () => {}, limits);

/** CPU milliseconds of a call. */
function cpu(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** Ten columns as they come from a database: numbers, codes, names, dates, a flag. */
function wide(count) {
  const make = (cell) => Array.from({ length: count }, (_, i) => cell(i));
  const days = Array.from({ length: 1000 }, (_, i) => new Date(Date.UTC(2022, 0, 1 + i)).toISOString().slice(0, 10));
  return {
    order_id: make((i) => 100000 + i),
    day: make((i) => days[i % 1000]),
    region: make((i) => ["North", "South", "East", "West"][i % 4]),
    town: make((i) => `Town ${i % 5000}`),
    amount: make((i) => ((i * 7919) % 100003) / 100),
    price: make((i) => ((i * 104729) % 9973) / 10),
    items: make((i) => 1 + (i % 17)),
    share: make((i) => (i % 1000) / 1000),
    is_new: make((i) => i % 3 === 0),
    note: make((i) => (i % 5 ? null : `n${i % 100}`)),
  };
}

/** Least CPU seconds that are asked for. */
const MOST_SECONDS = 2;
const rows = wide(1_000_000);
const named = cpu(() => enrichChart({ type: "table" }, open(rows), defaults)) / 1000;
const chosen = cpu(() => enrichChart({ type: "auto" }, open(rows), defaults)) / 1000;
console.log(
  `Facts of 1,000,000 rows × 10 columns: ${named.toFixed(2)} s, with the choice of a chart ${chosen.toFixed(2)} s (at most ${MOST_SECONDS} s)`,
);

const bar = open(["Wheat", "Maize", "Barley", "Rye", "Oats", "Rice"].map((crop, i) => ({ crop, hectares: 921000 - 120000 * i })));
const small = (chart) => {
  const rounds = Array.from(
    { length: 15 },
    () =>
      cpu(() => {
        for (let i = 0; i < 500; i++) enrichChart(chart, bar, defaults);
      }) / 500,
  );
  return median(rounds.slice(5));
};
console.log(
  `Enrichment of a bar of six: ${(1000 * small({ type: "bar", x: { field: "crop" }, y: { field: "hectares" } })).toFixed(0)} µs, without a type ${(1000 * small({ type: "auto" })).toFixed(0)} µs`,
);
