// Modules of src/ for plain Node scripts, bundled from the sources, so that a script never speaks of an older build.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "./run.mjs";

/**
 * @param {string[]} files under src/, such as "color/oklab.ts"; no two may export one name.
 * @returns {Promise<any>} everything they export
 */
export async function importSource(files) {
  const folder = join(top, "node_modules/.cache/scripts");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `source-${process.pid}-${performance.now()}.mjs`);
  await build({
    stdin: { contents: files.map((file) => `export * from "./${file}";`).join("\n"), resolveDir: join(top, "src"), loader: "ts" },
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile, { force: true });
  }
}

const colorFiles = ["ciede2000", "cielab", "contrast", "more-colors", "oklab", "srgb", "vision"].map((name) => `color/${name}.ts`);

/** @returns {Promise<any>} the colour science of src/color */
export const importColor = () => importSource(colorFiles);
