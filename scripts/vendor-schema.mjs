// npm run vendor:schema: copies the JSON schema of the installed vega-lite into schema/vendor/, where it is tracked, and tells what changed
// since the snapshot before. What we emit, and what themes say in Vega-Lite's words, is checked against it.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "./lib/run.mjs";
import { schemaChanges } from "./lib/schema-changes.mjs";

const folder = join(top, "schema/vendor");
const source = join(top, "node_modules/vega-lite");
const { version, license } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
const name = `vega-lite-v${version}.schema.json`;
const text = JSON.stringify(JSON.parse(readFileSync(join(source, "build/vega-lite-schema.json"), "utf8")));

mkdirSync(folder, { recursive: true });
const [last] = readdirSync(folder).filter((file) => /^vega-lite-v.*\.schema\.json$/.test(file));
const changes = last === undefined ? [] : schemaChanges(JSON.parse(readFileSync(join(folder, last), "utf8")), JSON.parse(text));
for (const old of readdirSync(folder).filter((file) => /^vega-lite-v.*\.schema\.json$/.test(file) && file !== name))
  rmSync(join(folder, old));
write(name, `${text}\n`);
const sha256 = createHash("sha256").update(`${text}\n`).digest("hex");
write(
  "sources.json",
  `${JSON.stringify({ [name]: { package: "vega-lite", version, license, path: "build/vega-lite-schema.json", change: "compact JSON", sha256 } }, null, 2)}\n`,
);
console.log(`schema/vendor/${name}  sha256 ${sha256}`);
console.log([`${changes.length} changes since ${last ?? "nothing"}`, ...changes].join("\n"));

function write(file, content) {
  writeFileSync(join(folder, `${file}.tmp`), content);
  renameSync(join(folder, `${file}.tmp`), join(folder, file));
}
