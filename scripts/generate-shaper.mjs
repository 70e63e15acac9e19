// Build step: harfbuzzjs → src/generated/harfbuzz-wasm.ts, its code as compressed text, so that a bundler needs no loader and a host no way to fetch it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import { top } from "./lib/run.mjs";

const from = join(top, "node_modules/harfbuzzjs");
const into = join(top, "src/generated");
const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));

/** What the code asks of its host; another version that asks for more fails here and not in a picture. */
const KNOWN = ["proc_exit", "_emscripten_runtime_keepalive_clear", "_abort_js", "_setitimer_js", "emscripten_resize_heap"];

const wasm = readFileSync(join(from, "dist/harfbuzz.wasm"));
const asked = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
if (asked.join() !== KNOWN.join()) throw new Error(`harfbuzzjs ${version} asks for ${asked.join(", ")}`);
const packed = deflateSync(wasm, { level: 9, mem: 12 });

mkdirSync(into, { recursive: true });
writeFileSync(
  join(into, "harfbuzz-wasm.ts"),
  `// Written by scripts/generate-shaper.mjs from harfbuzzjs ${version} (MIT); do not edit.\n\n/** The WebAssembly of HarfBuzz: deflated, in base64. */\nexport const packedWasm =\n  "${Buffer.from(packed).toString("base64")}";\n/** Bytes once inflated. */\nexport const wasmLength = ${wasm.length};\n`,
);
console.log(`harfbuzz ${version}: ${wasm.length} bytes, ${packed.length} packed`);
