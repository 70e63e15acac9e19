// Where the time of a chart goes: the pipeline bundled as in dist, with a clock between its stages.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "../lib/run.mjs";
import { yamlReader } from "../lib/yaml-reader.mjs";
import { portableDefine } from "../portable-define.mjs";
import { median } from "./measure.mjs";

async function importStageTimes() {
  const folder = join(top, "node_modules/.cache/scripts");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `stage-times-${process.pid}.mjs`);
  const maths = join(top, "src/generated/maths");
  await build({
    entryPoints: [join(top, "scripts/bench/stage-times.ts")],
    outfile,
    bundle: true,
    minify: true,
    platform: "neutral",
    format: "esm",
    target: "es2022",
    mainFields: ["module", "main"],
    conditions: ["browser", "import", "module"],
    define: { ...portableDefine, __VERSION__: '"bench"' },
    inject: [join(maths, "inject.js")],
    plugins: [
      {
        name: "plain-maths",
        setup: (bundle) => bundle.onResolve({ filter: /\/math\/portable\.js$/ }, () => ({ path: join(maths, "portable.js") })),
      },
      yamlReader(),
    ],
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

/** Median µs of each stage for each chart: `{ stages, times: { [chart]: number[] } }`. */
export async function measureStages(charts, { warm, rounds }) {
  const { stages, stageTimes } = await importStageTimes();
  const times = {};
  for (const { name, ours, rows } of charts) {
    const found = stages.map(() => []);
    for (let round = -warm; round < rounds; round++) {
      const each = await stageTimes(ours, rows);
      if (round >= 0) for (const [i, time] of each.entries()) found[i].push(time * 1000);
    }
    times[name] = found.map(median);
  }
  return { stages, times };
}
