// Runs a script of scripts/ by name. A .ts one is bundled to a temporary file first, because Node 20 does not read TypeScript.
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run, top } from "./run.mjs";

/** The file of the script called `name`; null when there is none. */
export function scriptFile(name) {
  const found = ["mjs", "ts"].map((ending) => `scripts/${name}.${ending}`).find((path) => existsSync(join(top, path)));
  return found ?? null;
}

/** Runs it with its output kept; see `run`. */
export async function startScript(name, args = [], options = {}) {
  const file = scriptFile(name);
  if (file === null) return { code: 1, output: `scripts/${name}.mjs or .ts does not exist` };
  if (file.endsWith(".mjs")) return run(process.execPath, [join(top, file), ...args], options);
  const { build } = await import("esbuild");
  // Beside the script's own packages, so that bare imports still resolve.
  const folder = join(existsSync(join(top, "node_modules")) ? join(top, "node_modules/.cache") : tmpdir(), "scripts");
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(top, file)],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    define: { "import.meta.url": JSON.stringify(`file://${join(top, file)}`) },
  });
  try {
    return await run(process.execPath, [outfile, ...args], options);
  } finally {
    rmSync(outfile, { force: true });
  }
}
