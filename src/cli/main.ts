#!/usr/bin/env node
// The program `dataface-render`. Most of a short run is compiling code, so compiled code is kept from one run to the next:
// by Node itself since version 22, by code-cache.ts before.
import nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { cacheFolder, loadWithCodeCache } from "./code-cache.js";

async function program(): Promise<typeof import("./program.js")> {
  const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
  const folder = enableCompileCache ? undefined : cacheFolder();
  if (folder === undefined) {
    enableCompileCache?.();
    return import("./program.js");
  }
  return loadWithCodeCache(fileURLToPath(new URL("./cjs/program.js", import.meta.url)), folder) as typeof import("./program.js");
}

const { runProgram } = await program();
await runProgram(new URL("./resvg.wasm", import.meta.url));
