// npm run check:schema: the schemas checked in are the ones the types give.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "./lib/bundle-files.mjs";
import { top } from "./lib/run.mjs";
import { scriptFile, startScript } from "./lib/start-script.mjs";

const folder = join(top, "schema");
const read = () => new Map(filesOf(folder, ".json").map((file) => [file, readFileSync(join(folder, file), "utf8")]));

const before = read();
const { code, output } = await startScript("generate-schema");
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
const after = read();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
// The tree is left as it was found: the check tells, `npm run generate` writes.
for (const [file, text] of before) if (after.get(file) !== text) writeFileSync(join(folder, file), text);
for (const file of changed) console.error(`schema/${file} is not what the types say. Run: npm run generate`);
if (after.size === 0) console.error(`${scriptFile("generate-schema")} wrote no schema`);
process.exitCode = changed.length > 0 || after.size === 0 ? 1 : 0;
