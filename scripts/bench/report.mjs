// The bench's figures as tables of Markdown, which read well on a terminal too.
import { ways } from "./cold.mjs";
import { fields, names } from "./contestants.mjs";

const ms = (value) => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));
const kb = (bytes) => (bytes / 1000).toFixed(1);
const ratio = (value) => `${value.toFixed(2)} ×`;

/** The first column left, the others right, padded so that columns stand under each other. */
export function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i].length)));
  const line = (row) => `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [line(head), rule, ...rows.map(line)].join("\n");
}

const wanted = { bar: 0.5, heatmap: 0.5 };

/** Median time of each chart. */
export function warmTable(charts, warm) {
  const columns = ["ours", "embed", "fresh", "vega", "plot", "echarts"];
  return table(
    ["chart → svg, ms", ...columns.map((name) => names[name]), "ours ÷ vega", "target"],
    charts.map(({ name, label }) => [
      label,
      ...columns.map((column) => ms(warm[name][column].ms)),
      ratio(warm[name].ours.ms / warm[name].vega.ms),
      `≤ ${(wanted[name] ?? 1).toFixed(2)}`,
    ]),
  );
}

/** Bytes of each svg. */
export function bytesTable(charts, warm) {
  const columns = ["ours", "embed", "vega", "plot", "echarts"];
  return table(
    ["svg, kB", ...columns.map((name) => names[name]), "ours ÷ vega", "target"],
    charts.map(({ name, label }) => [
      label,
      ...columns.map((column) => kb(warm[name][column].bytes)),
      ratio(warm[name].ours.bytes / warm[name].vega.bytes),
      "≤ 0.60",
    ]),
  );
}

/** Whom ours is held against, and at which share of their figure; for a png only the bar chart has one. */
const held = {
  png: { against: "pngVega", ms: { bar: 0.5 }, bytes: {} },
  pdf: { against: "pdfKitFace", ms: 0.25, bytes: 0.5 },
};

function shareWanted(kind, figure, name) {
  const wanted = held[kind][figure];
  return typeof wanted === "number" ? wanted : wanted[name];
}

/** Median time or bytes of each chart as a png or pdf. @param figure "ms" or "bytes". */
export function fileTable(kind, figure, charts, warm) {
  const write = figure === "ms" ? ms : kb;
  const { against } = held[kind];
  return table(
    [`chart → ${kind}, ${figure === "ms" ? "ms" : "kB"}`, ...fields[kind].map((name) => names[name]), "ours ÷ theirs", "target"],
    charts.map(({ name, label }) => {
      const wanted = shareWanted(kind, figure, name);
      return [
        label,
        ...fields[kind].map((column) => write(warm[name][column][figure])),
        ratio(warm[name][kind][figure] / warm[name][against][figure]),
        wanted === undefined ? "" : `≤ ${wanted.toFixed(2)}`,
      ];
    }),
  );
}

/** Whole processes. */
export function coldTable(cold) {
  return table(
    ["process → file", "ms", "÷ vega", "target"],
    Object.keys(ways).map((name) => [
      ways[name],
      cold[name].toFixed(0),
      ratio(cold[name] / cold.vega),
      name === "ours" || name === "embed" ? "≤ 0.70" : "",
    ]),
  );
}

/** Stages of ours, µs, their sum, and beside it the picture drawn through Vega. */
export function stagesTable(charts, { stages, times }) {
  const [own, engine] = [stages.slice(0, -1), stages.at(-1)];
  return table(
    ["stage, µs", ...own, "all", engine],
    charts.map(({ name, label }) => {
      const [each, drawn] = [times[name].slice(0, -1), times[name].at(-1)];
      return [label, ...[...each, each.reduce((sum, time) => sum + time, 0), drawn].map((time) => time.toFixed(0))];
    }),
  );
}

/** What was to be reached, and whether it was: `{ text, isReached }`. */
export function targets(charts, warm, cold) {
  const found = charts.flatMap(({ name }) => {
    const { ours, vega } = warm[name];
    return [
      { what: `time of ${name}`, value: ours.ms / vega.ms, limit: wanted[name] ?? 1 },
      { what: `bytes of ${name}`, value: ours.bytes / vega.bytes, limit: 0.6 },
    ];
  });
  if (cold)
    found.push(
      { what: "cold command line", value: cold.ours / cold.vega, limit: 0.7 },
      { what: "cold command line, face embedded", value: cold.embed / cold.vega, limit: 0.7 },
    );
  for (const [kind, { against }] of Object.entries(held)) {
    for (const { name } of charts) {
      for (const [figure, word] of [
        ["ms", "time"],
        ["bytes", "bytes"],
      ]) {
        const limit = shareWanted(kind, figure, name);
        const value = warm[name][kind][figure] / warm[name][against][figure];
        const other = kind === "png" ? "vega-lite + vega + resvg" : "vega-lite + vega + pdfkit with the face";
        if (limit !== undefined) found.push({ what: `${word} of ${name} as ${kind}`, value, limit, other });
      }
    }
  }
  return found.map(({ what, value, limit, other = "vega-lite + vega" }) => ({
    isReached: value <= limit,
    text: `${value <= limit ? "reached" : "MISSED "}  ${what}: ${value.toFixed(2)} of ${other}, wanted at most ${limit.toFixed(2)}`,
  }));
}
