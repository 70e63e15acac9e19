// Build step: src/ and src/generated/ → dist/, for `import` and for `require`, with types and the notices of what is inside.
import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dist, filesOf, leaveOutHelpers, writeCommonJs } from "./lib/bundle-files.mjs";
import { notices } from "./lib/notices.mjs";
import { tool, top } from "./lib/run.mjs";

// `node scripts/bundle.mjs --no-dts` leaves the types out, which take most of the time.
const { code, output } = await tool("tsup/dist/cli-default.js", ["--silent", ...process.argv.slice(2)]);
if (code !== 0) {
  console.error(output);
  process.exit(code);
}
for (const file of filesOf(dist, ".js")) {
  const [name] = readFileSync(join(dist, file), "utf8").match(/__portable_\w+/) ?? [];
  if (name === undefined) continue;
  console.error(`dist/${file} uses ${name}, which nothing gives it: see tsup.config.ts.`);
  process.exit(1);
}
const metafile = join(dist, "metafile-esm.json");
const { inputs, outputs } = JSON.parse(readFileSync(metafile, "utf8"));
rmSync(metafile);
leaveOutHelpers(outputs);
await writeCommonJs(outputs);
writeFileSync(join(top, "THIRD-PARTY-NOTICES.txt"), notices(Object.keys(inputs)));
// Kept outside the package, for the checks of sizes and imports.
writeFileSync(join(top, ".cache/build/outputs.json"), JSON.stringify(outputs));
chmodSync(join(dist, "cli.js"), 0o755);
// As a file too: for the command line, which then has nothing to unpack, and for hosts that load WebAssembly by themselves.
copyFileSync(join(top, "node_modules/@resvg/resvg-wasm/index_bg.wasm"), join(dist, "resvg.wasm"));
