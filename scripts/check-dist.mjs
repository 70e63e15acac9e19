// npm run check:dist: the built package evaluates nothing, uses no unportable maths, and its doors need nothing of Node.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { dist, doors, filesOf, nodeDoors, reachable } from "./lib/bundle-files.mjs";
import { findForbidden, rules } from "./lib/forbidden.mjs";
import { top } from "./lib/run.mjs";

const problems = [];
const outputs = JSON.parse(readFileSync(join(top, ".cache/build/outputs.json"), "utf8"));

// dist/cjs is the same code in another form, so only what it evaluates is looked at again by the tests that load it.
for (const file of filesOf(dist, ".js").filter((name) => !name.startsWith("cjs/"))) {
  for (const { line, column, found } of findForbidden(file, readFileSync(join(dist, file), "utf8"), [rules.evaluates, rules.unportable])) {
    problems.push(`dist/${file}:${line}:${column}: ${found}`);
  }
}

for (const door of doors) {
  const made = await build({
    entryPoints: [join(dist, `${door}.js`)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    splitting: true,
    outdir: "unused",
    logLevel: "silent",
  }).catch((error) => error);
  for (const error of made.errors ?? []) problems.push(`dist/${door}.js in a browser: ${error.text}`);
  if (!existsSync(join(dist, "cjs", `${door}.js`))) problems.push(`dist/cjs/${door}.js is missing`);
}

for (const door of nodeDoors) {
  if (!existsSync(join(dist, "cjs", `${door}.js`))) problems.push(`dist/cjs/${door}.js is missing`);
  for (const other of doors) {
    if (reachable(outputs, `${other}.js`, true).includes(`${door}.js`))
      problems.push(`${other} can reach ${door}, which is for Node alone`);
  }
}

/** Large parts that wait until a chart needs them, by a file that is in them. */
const lateParts = {
  "the engine": "/vega-engine.js",
  "resvg's WebAssembly": "/resvg-wasm.ts",
  "the glue of resvg": "/resvg-glue.js",
  fflate: "/fflate/esm/browser.js",
  "the unpacker of WOFF2": "/brotli/dec/decode.js",
};
for (const [part, source] of Object.entries(lateParts)) {
  const file = Object.keys(outputs).find((each) => Object.keys(outputs[each].inputs).some((input) => input.endsWith(source)));
  if (!file) problems.push(`${part} (${source}) is in no file of dist/`);
  const name = file?.replace(/^dist\//, "");
  for (const door of doors) {
    if (reachable(outputs, `${door}.js`, false).includes(name)) problems.push(`${door} loads ${part} (${name}) before a chart needs it`);
  }
  for (const door of ["core", "xy"])
    if (reachable(outputs, `${door}.js`, true).includes(name)) problems.push(`${door} can reach ${part} (${name})`);
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
