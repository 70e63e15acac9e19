// The library's own tables and functions, bundled from the sources, so that the documents never speak of an older build.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "../lib/run.mjs";

/** What the documents are made from, by file. */
const wanted = {
  "index.ts": ["render", "renderFace", "resolve", "check"],
  "generated/defaults.ts": ["house"],
  "resolve/open-config.ts": ["createConfigOpener"],
  "intent/chart-types.ts": ["chartTypes", "channels", "channelsOf"],
  "format/close.ts": ["namedFormats", "closeFormat"],
  "format/format.ts": ["createFormatter"],
  "format/locale.ts": ["houseLocale"],
  "format/locales.ts": ["localeTags"],
  "transform/time-unit.ts": ["floorTime", "isCyclic", "cycleName", "cycleOf"],
  "data/time.ts": ["isoText"],
  "cli/run.ts": ["run"],
};

/** @returns {Promise<any>} the names above, and `chartDefaults`: the config of the house with nothing open */
export async function importLibrary() {
  const folder = join(top, "node_modules/.cache/scripts");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `library-${process.pid}-${performance.now()}.mjs`);
  const contents = Object.entries(wanted).map(([file, names]) => `export { ${names.join(", ")} } from "./${file}";`);
  await build({
    stdin: { contents: contents.join("\n"), resolveDir: join(top, "src"), loader: "ts" },
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
    define: { __VERSION__: '"0.0.0"' },
  });
  try {
    const library = await import(pathToFileURL(outfile).href);
    return { ...library, chartDefaults: library.createConfigOpener(library.house)({}, () => {}).config };
  } finally {
    rmSync(outfile, { force: true });
  }
}
