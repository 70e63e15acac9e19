// The figures of xy.mjs beside what was wanted.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { table } from "./report.mjs";

/** Measures in a process of its own, with a heap of its own. */
export function measureXy(isQuick) {
  const script = fileURLToPath(new URL("xy.mjs", import.meta.url));
  const flags = ["--expose-gc", script, ...(isQuick ? ["--quick"] : [])];
  return JSON.parse(execFileSync(process.execPath, flags, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] }));
}

/** Most ms that a chart may take. */
const wanted = { bar: 0.3, line: 0.7, scatter: 4, heatmap: 0.4 };

/** Rows of `{ what, value, target, isReached }`; a figure without a target has neither. */
export function xyFigures({ single, line, scatter, perSecond, heap }, charts) {
  const figure = (what, value, unit, limit, isLeast = false) => ({
    what,
    value: `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`,
    ...(limit === undefined
      ? {}
      : { target: `${isLeast ? "≥" : "≤"} ${limit} ${unit}`, isReached: isLeast ? value >= limit : value <= limit }),
  });
  return [
    ...charts.map(({ name, label }) => figure(label, single[name], "ms", wanted[name])),
    figure("line of a million points", line.ms, "ms", 150),
    figure("its svg", line.bytes / 1000, "kB", 60),
    figure("scatter of a hundred thousand points", scatter.ms, "ms"),
    figure("its svg", scatter.bytes / 1e6, "MB"),
    figure("mixed charts a second", perSecond, "charts", 2000, true),
    figure(`heap after ${heap.renders.toLocaleString("en-US")} renders`, heap.grownBytes / 1e6, "MB more", 4),
  ];
}

export const xyTable = (figures) =>
  table(
    ["renderSync, rows in and svg out", "figure", "target", ""],
    figures.map(({ what, value, target, isReached }) => [
      what,
      value,
      target ?? "",
      isReached === undefined ? "" : isReached ? "reached" : "MISSED",
    ]),
  );
