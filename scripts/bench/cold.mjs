// A process from nothing to an svg on disk: the command line against a script with vega-lite and vega of node_modules.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { median } from "./measure.mjs";

/** What a user without us would write. It lies beside the packages, so that bare imports resolve. */
const rawScript = ({ vegaLite }, data, out) => `import { readFileSync, writeFileSync } from "node:fs";
import * as vega from "vega";
import * as vegaLite from "vega-lite";
const values = vega.read(readFileSync(${JSON.stringify(data)}, "utf8"), { type: "csv", parse: "auto" });
const { spec } = vegaLite.compile({ ...${JSON.stringify(vegaLite)}, data: { values } });
const view = new vega.View(vega.parse(spec), { renderer: "none" });
writeFileSync(${JSON.stringify(out)}, await view.toSVG());
`;

const csv = (rows) => {
  const names = Object.keys(rows[0]);
  return [names, ...rows.map((row) => names.map((name) => row[name]))].map((cells) => cells.join(",")).join("\n");
};

/**
 * Median ms of a whole process, for each way to draw `chart`, in turns.
 * @param {number} rounds counted; one more comes first and leaves its compiled code behind, as every run does for the next.
 */
export function measureCold(chart, rounds) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const beside = join(top, "node_modules/.cache/scripts");
  const raw = join(beside, `bench-raw-${process.pid}.mjs`);
  try {
    mkdirSync(beside, { recursive: true });
    const data = join(folder, "rows.csv");
    const file = join(folder, "bar.chart.json");
    writeFileSync(data, csv(chart.rows));
    writeFileSync(file, JSON.stringify(chart.ours));
    writeFileSync(raw, rawScript(chart, data, join(folder, "raw.svg")));
    const cli = [join(top, "dist/cli.js"), file, "--data", data, "-o", join(folder, "ours.svg")];
    const ways = {
      empty: { args: ["-e", ""] },
      vega: { args: [raw] },
      ours: { args: [...cli, "--fonts", "reference"] },
      embed: { args: cli },
      png: { args: [...cli.slice(0, -1), join(folder, "ours.png"), "--rasterizer", "native"] },
      pngWasm: { args: [...cli.slice(0, -1), join(folder, "ours.png"), "--rasterizer", "wasm"] },
      pdf: { args: [...cli.slice(0, -1), join(folder, "ours.pdf")] },
      uncached: { args: [...cli, "--fonts", "reference"], env: { NODE_DISABLE_COMPILE_CACHE: "1" } },
    };
    const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
    for (let round = -1; round < rounds; round++) {
      for (const [name, { args, env }] of Object.entries(ways)) {
        const start = performance.now();
        const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env } });
        const time = performance.now() - start;
        if (status !== 0) throw new Error(`${args.join(" ")}\n${stderr}`);
        if (round >= 0) times[name].push(time);
      }
    }
    return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(raw, { force: true });
  }
}

export const ways = {
  empty: "`node -e ''`",
  vega: "a script with vega-lite + vega",
  ours: "`dataface-render … --fonts reference`",
  embed: "`dataface-render …`, face embedded",
  png: "`dataface-render … -o chart.png`, native resvg",
  pngWasm: "`dataface-render … -o chart.png`, resvg as WebAssembly",
  pdf: "`dataface-render … -o chart.pdf`",
  uncached: "`dataface-render …` on its first run, without compiled code",
};
