import { inflateSync } from "fflate";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { fromBase64 } from "../../text/base64.js";
import type { WasmSource } from "../converter.js";
import type { Picture } from "./pixels.js";

type Instance = Awaited<ReturnType<typeof import("../../generated/resvg-glue.js").createResvg>>;

/** The memory of an instance never shrinks: one that has grown beyond this is given back. */
const MAX_KEPT_BYTES = 48 << 20;

/** The compiled code, once in a process, and the instance that drew last; gone after a fault or a very large picture. */
let compiled: Promise<WebAssembly.Module> | undefined;
let instance: Instance | undefined;

/**
 * Draws svg text as pixels, with resvg. The svg must hold its texts as outlines: no font is loaded.
 * @param zoom pixels a px.
 * @param wasm resvg's code, when the host has to bring it; read by the first call that draws, the package's own otherwise.
 * @throws RenderError `OPTION_WRONG` for code that is no such WebAssembly, `RENDERER_FAILED` when drawing stops with a fault of its own;
 * the next call starts afresh.
 */
export async function rasterize(svg: string, zoom: number, wasm: WasmSource | undefined): Promise<Picture> {
  const { createResvg } = await import("../../generated/resvg-glue.js");
  let drawing: Instance;
  try {
    compiled ??= compile(wasm);
    drawing = instance ?? (await createResvg(await compiled));
    instance = drawing;
  } catch (error) {
    compiled = undefined;
    const detail = `resvg's WebAssembly cannot be started: ${messageOf(error)}`;
    throw new RenderError([
      wasm === undefined
        ? issue("RENDERER_FAILED", { path: "", detail, next: "A page needs 'wasm-unsafe-eval' in its content security policy for png" })
        : issue("OPTION_WRONG", {
            path: "",
            name: "wasm",
            detail: `cannot be used: ${detail}`,
            next: "Hand in the code of @resvg/resvg-wasm 2.6.2",
          }),
    ]);
  }
  try {
    return draw(drawing, svg, zoom);
  } catch (error) {
    instance = undefined;
    throw new RenderError([issue("RENDERER_FAILED", { path: "", detail: `resvg stopped: ${messageOf(error)}` })]);
  } finally {
    if (drawing.memoryBytes() > MAX_KEPT_BYTES) instance = undefined;
  }
}

/** From the first line to the last nothing waits, so that calls at once cannot disturb each other. */
function draw({ Resvg }: Instance, svg: string, zoom: number): Picture {
  const parsed = new Resvg(svg, JSON.stringify({ fitTo: { mode: "zoom", value: zoom } }));
  const drawn = parsed.render();
  const picture = { width: drawn.width, height: drawn.height, pixels: drawn.pixels };
  drawn.free();
  parsed.free();
  return picture;
}

async function compile(source: WasmSource | undefined): Promise<WebAssembly.Module> {
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given === undefined) return WebAssembly.compile(await ownCode());
  return WebAssembly.compile("arrayBuffer" in given ? await given.arrayBuffer() : given);
}

async function ownCode(): Promise<BufferSource> {
  const { packedWasm, wasmLength } = await import("../../generated/resvg-wasm.js");
  return inflateSync(fromBase64(packedWasm), { out: new Uint8Array(wasmLength) }) as Uint8Array<ArrayBuffer>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`).replace(/\.$/, "");
