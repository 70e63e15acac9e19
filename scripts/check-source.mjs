// npm run check:source: what biome cannot say about src/: no evaluated code, unportable maths, clock, locale, or surroundings.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findForbidden, rules } from "./lib/forbidden.mjs";
import { top } from "./lib/run.mjs";

const all = Object.values(rules);

/** Which rules hold in a file: the command line and the platform folders are shells around a pure middle; portable maths is made in src/math. */
export function rulesFor(file) {
  if (/^src\/(cli|platform)\//.test(file)) return [rules.evaluates, rules.unportable];
  if (/^src\/math\//.test(file)) return all.filter((rule) => rule !== rules.unportable);
  return all;
}

/** Everything forbidden in the sources, as `{ file, line, column, found }`. */
export function checkSource() {
  return readdirSync(join(top, "src"), { recursive: true })
    .map((name) => `src/${`${name}`.replaceAll("\\", "/")}`)
    .filter((name) => name.endsWith(".ts") && !name.startsWith("src/generated/"))
    .sort()
    .flatMap((file) => findForbidden(file, readFileSync(join(top, file), "utf8"), rulesFor(file)));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const hits = checkSource();
  for (const hit of hits) console.error(`${hit.file}:${hit.line}:${hit.column}: ${hit.found} is not allowed here`);
  process.exitCode = hits.length > 0 ? 1 : 0;
}
