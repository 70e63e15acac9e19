// What `dist/` consists of, and how the doors for `require` are made from the doors for `import`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transform } from "esbuild";
import { top } from "./run.mjs";

export const dist = join(top, "dist");

/** Doors of the package: names of files in dist/, without the ending. */
export const doors = ["index", "core", "xy", "shaping", "spark", "profile"];

/** Doors for Node alone. */
export const nodeDoors = ["native", "duckdb"];

/** Files under `folder` whose names end in one of `endings`, relative to it, in a fixed order. */
export function filesOf(folder, ...endings) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${name}`.replaceAll("\\", "/"))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort();
}

/** Files a module of dist/ loads, as `{ now, later }`: by `import` and by `import()`. Relative to dist/. */
export function importsOf(outputs, file) {
  const list = outputs[`dist/${file}`]?.imports ?? [];
  const inside = (kind) => list.filter((each) => !each.external && each.kind === kind).map((each) => each.path.replace(/^dist\//, ""));
  return { now: inside("import-statement"), later: inside("dynamic-import") };
}

/** Every file reached from `entry`; `lazily` follows `import()` too. */
export function reachable(outputs, entry, lazily) {
  const seen = new Set();
  const open = [entry];
  while (open.length > 0) {
    const file = open.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    const { now, later } = importsOf(outputs, file);
    open.push(...now, ...(lazily ? later : []));
  }
  return [...seen].sort();
}

/**
 * Takes out the import of the bundler's own helpers where nothing of them is used: it stands in every file, and does nothing but load one more.
 * A chunk that no source went into is such helpers.
 */
export function leaveOutHelpers(outputs) {
  const helpers = Object.keys(outputs).filter((path) => path.endsWith(".js") && Object.keys(outputs[path].inputs).length === 0);
  for (const helper of helpers)
    for (const [path, output] of Object.entries(outputs)) {
      if (!output.imports.some((each) => each.path === helper && each.kind === "import-statement")) continue;
      const name = helper.slice(helper.lastIndexOf("/") + 1);
      const file = join(top, path);
      const code = readFileSync(file, "utf8");
      const bare = new RegExp(`import ?"[./]*(?:chunks/)?${name.replaceAll(".", "\\.")}";`, "g");
      const rest = code.replace(bare, "");
      if (rest === code) continue;
      writeFileSync(file, rest);
      if (!rest.includes(name)) output.imports = output.imports.filter((each) => each.path !== helper);
    }
}

/**
 * Writes dist/cjs: the doors, and the program behind the command line, as the same modules, file by file, in the form `require` reads.
 * `import()` becomes a `require` of its own moment, so the lazy parts stay lazy.
 */
export async function writeCommonJs(outputs) {
  const folder = join(dist, "cjs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  const files = new Set([...doors, ...nodeDoors, "program"].flatMap((door) => reachable(outputs, `${door}.js`, true)));
  for (const file of files) {
    const made = await transform(readFileSync(join(dist, file), "utf8"), {
      format: "cjs",
      target: "es2022",
      platform: "node",
      minify: true,
      charset: "utf8",
      legalComments: "none",
      supported: { "dynamic-import": false },
      logOverride: { "empty-import-meta": "error" },
    });
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), made.code);
  }
  for (const file of filesOf(dist, ".d.ts")) {
    if (file.startsWith("cjs/")) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(dist, file)));
  }
}
