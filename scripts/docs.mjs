// npm run docs: writes docs/language.md, docs/rules.md, docs/issues.md, and docs/colour.md with its swatches. A test compares them with what is made now.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled } from "./lib/install.mjs";
import { top } from "./lib/run.mjs";

await ensureInstalled();
const { build } = await import("./lib/build.mjs");
await build({ only: ["schemas", "validators", "defaults", "face", "maths", "engine"] });
const { makePages } = await import("./docs/pages.mjs");

mkdirSync(join(top, "docs/pictures/palettes"), { recursive: true });
for (const [path, text] of await makePages()) {
  writeFileSync(join(top, path), text);
  console.log(`wrote ${path}`);
}
