// The charts of tests/charts and examples for plain Node scripts: the helpers of the tests, bundled to one file and imported.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "./run.mjs";

/**
 * Imports a TypeScript file of tests/charts.
 * @param {string} name without its ending: "corpus", "expected".
 * @returns {Promise<any>} what it exports
 */
export const importCorpusHelper = (name) => importTestHelper(`charts/${name}`);

/**
 * Imports a TypeScript file of tests/.
 * @param {string} path below tests/, without its ending: "charts/corpus".
 * @returns {Promise<any>} what it exports
 */
export async function importTestHelper(path) {
  const folder = join(top, "node_modules/.cache/scripts");
  mkdirSync(folder, { recursive: true });
  const entry = join(top, `tests/${path}.ts`);
  const outfile = join(folder, `${path.replaceAll("/", "-")}-${process.pid}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
    define: { "import.meta.url": JSON.stringify(pathToFileURL(entry).href) },
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}
