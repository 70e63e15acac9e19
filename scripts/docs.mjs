// npm run docs: writes docs/language.md, docs/rules.md and docs/issues.md. A test compares them with what is made now.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build({ only: ["schemas", "validators", "defaults", "face", "maths", "engine"] });
const { makePages } = await import("./docs/pages.mjs");

mkdirSync(join(top, "docs"), { recursive: true });
for (const [path, text] of await makePages()) {
  writeFileSync(join(top, path), text);
  console.log(`wrote ${path}`);
}
