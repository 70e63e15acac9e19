// Build step: @resvg/resvg-wasm → src/generated/resvg-glue.js, its own glue as a function that can be called again for a fresh instance,
// and src/generated/resvg-wasm.ts, its code as compressed text, so that a bundler needs no loader and a host no way to fetch it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "fflate";
import { top } from "./lib/run.mjs";

const from = join(top, "node_modules/@resvg/resvg-wasm");
const into = join(top, "src/generated");
const { version } = JSON.parse(readFileSync(join(from, "package.json"), "utf8"));

/** Replaces text that must be there exactly once, so that another version of the package fails here and not in a picture. */
function replaceOnce(text, old, fresh) {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`@resvg/resvg-wasm ${version} has "${old.slice(0, 40)}" ${parts.length - 1} times`);
  return parts.join(fresh);
}

// The loader would fetch, and warn on the console; a compiled module is handed in instead.
const glue = readFileSync(join(from, "index.mjs"), "utf8").split("async function __wbg_load(");
if (glue.length !== 2) throw new Error(`@resvg/resvg-wasm ${version} has another loader`);
let [head, tail] = glue;
tail = tail.slice(tail.indexOf("function __wbg_get_imports()"), tail.indexOf("function __wbg_init_memory("));
head = replaceOnce(head, "var wasm;", "var wasm = {};");
const code = `// Written by scripts/generate-rasterizer.mjs from @resvg/resvg-wasm ${version} (MPL-2.0); do not edit.
export async function createResvg(module) {
${head}${tail}
wasm = (await WebAssembly.instantiate(module, __wbg_get_imports())).exports;
return { Resvg, memoryBytes: () => wasm.memory.buffer.byteLength };
}
`;

const wasm = readFileSync(join(from, "index_bg.wasm"));
const packed = deflateSync(wasm, { level: 9, mem: 12 });

mkdirSync(into, { recursive: true });
writeFileSync(join(into, "resvg-glue.js"), code);
writeFileSync(
  join(into, "resvg-glue.d.ts"),
  `export interface RenderedPixels { readonly width: number; readonly height: number; readonly pixels: Uint8Array; free(): void }
export interface ResvgInstance {
  Resvg: new (svg: string, optionsJson: string) => { render(): RenderedPixels; free(): void };
  memoryBytes(): number;
}
/** A fresh instance with a memory of its own. */
export function createResvg(module: WebAssembly.Module): Promise<ResvgInstance>;
`,
);
writeFileSync(
  join(into, "resvg-wasm.ts"),
  `// Written by scripts/generate-rasterizer.mjs from @resvg/resvg-wasm ${version} (MPL-2.0); do not edit.\n\n/** The WebAssembly of resvg: deflated, in base64. */\nexport const packedWasm =\n  "${Buffer.from(packed).toString("base64")}";\n/** Bytes once inflated. */\nexport const wasmLength = ${wasm.length};\n`,
);
console.log(`resvg ${version}: ${wasm.length} bytes, ${packed.length} packed`);
