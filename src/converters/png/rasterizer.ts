import { inflateSync } from "fflate";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { fromBase64 } from "../../text/base64.js";
import type { PngSettings, Rasterizer } from "../converter.js";
import type { Picture } from "./pixels.js";

type Instance = Awaited<ReturnType<typeof import("../../generated/resvg-glue.js").createResvg>>;

/** The memory of an instance never shrinks: one that has grown beyond this is given back. */
const MAX_KEPT_BYTES = 48 << 20;

/** The compiled code, once in a process: the package's own while it is made, and whichever has worked. */
let own: Promise<WebAssembly.Module> | undefined;
let compiled: WebAssembly.Module | undefined;
/** The instance that drew last; gone after a fault or a very large picture. */
let instance: Instance | undefined;

/**
 * Draws svg text as pixels, with resvg. The svg must hold its texts as outlines: no font is loaded.
 * @param zoom pixels a px.
 * @param wasm resvg's code, when the host has to bring it; read by the first call that draws, the package's own otherwise.
 * @throws RenderError `OPTION_WRONG` for code that is no such WebAssembly, `RENDERER_FAILED` when drawing stops with a fault of its own;
 * the next call starts afresh.
 */
export async function rasterize(svg: string, zoom: number, wasm: PngSettings["wasm"]): Promise<Picture> {
  const drawing = instance ?? (await start(wasm));
  instance = drawing;
  try {
    return draw(drawing, svg, zoom);
  } catch (error) {
    instance = undefined;
    throw new RenderError([issue("RENDERER_FAILED", { path: "", detail: `resvg stopped: ${messageOf(error)}` })]);
  } finally {
    if (drawing.memoryBytes() > MAX_KEPT_BYTES) instance = undefined;
  }
}

/** The same through a program of the caller's. @throws RenderError `RENDERER_FAILED`. */
export async function rasterizeWith({ name, rasterize: draws }: Rasterizer, svg: string, zoom: number): Promise<Picture> {
  try {
    return await draws(svg, zoom);
  } catch (error) {
    throw new RenderError([issue("RENDERER_FAILED", { path: "", detail: `the rasterizer "${name}" stopped: ${messageOf(error)}` })]);
  }
}

async function start(wasm: PngSettings["wasm"]): Promise<Instance> {
  const { createResvg } = await import("../../generated/resvg-glue.js");
  try {
    // What one call brings is not shared before it has worked, so that a wrong one spoils no other call.
    if (compiled === undefined && wasm === undefined) own ??= ownCode().then((code) => WebAssembly.compile(code));
    const code = compiled ?? (await (wasm === undefined ? own! : compile(wasm)));
    if (!WebAssembly.Module.exports(code).some(({ name }) => name === "resvg_render")) throw new Error("it is the code of something else");
    const made = await createResvg(code);
    compiled = code;
    return made;
  } catch (error) {
    own = undefined;
    const detail = `resvg's WebAssembly cannot be started: ${messageOf(error)}`;
    throw new RenderError([
      wasm === undefined
        ? issue("RENDERER_FAILED", {
            path: "",
            detail,
            next: "A page needs 'wasm-unsafe-eval' in its content security policy for png; a worker that may not compile code takes it as options.wasm",
          })
        : issue("OPTION_WRONG", {
            path: "",
            name: "wasm",
            detail: `cannot be used: ${detail}`,
            next: "Hand in the code of @resvg/resvg-wasm 2.6.2",
          }),
    ]);
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

async function compile(source: NonNullable<PngSettings["wasm"]>): Promise<WebAssembly.Module> {
  const given = await (typeof source === "function" ? source() : source);
  // A module of another realm is no instance of this one's.
  if (Object.prototype.toString.call(given) === "[object WebAssembly.Module]") return given as WebAssembly.Module;
  if (!("arrayBuffer" in given)) return WebAssembly.compile(given as BufferSource);
  if (given.ok === false) throw new Error(`the server answered ${given.status}`);
  return WebAssembly.compile(await given.arrayBuffer());
}

async function ownCode(): Promise<BufferSource> {
  const { packedWasm, wasmLength } = await import("../../generated/resvg-wasm.js");
  return inflateSync(fromBase64(packedWasm), { out: new Uint8Array(wasmLength) }) as Uint8Array<ArrayBuffer>;
}

/** What went wrong in words, with what was behind it: a failed request says why only there. */
function messageOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : { message: `${error}`, cause: undefined };
  const behind = cause instanceof Error && cause.message !== "" ? ` (${cause.message})` : "";
  return `${message.replace(/\.$/, "")}${behind}`;
}
