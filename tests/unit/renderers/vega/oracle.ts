import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export type Oracle = typeof import("./oracle-entry.js");

/** Bundles `oracle-entry.ts` just as the engine is bundled. */
export async function loadOracle(): Promise<Oracle> {
  const { bundleEngine } = await import("../../../../scripts/engine-bundle.mjs");
  const { code } = await bundleEngine(fileURLToPath(new URL("oracle-entry.ts", import.meta.url)), false);
  const folder = await mkdtemp(join(tmpdir(), "vega-oracle-"));
  try {
    const file = join(folder, "oracle.mjs");
    await writeFile(file, code);
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
