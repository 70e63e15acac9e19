import bidi, { type Bidi } from "bidi-js";
import type { Shaper } from "../../context/shaper.js";
import { fromBase64 } from "../base64.js";
import { HarfBuzz } from "./harfbuzz.js";

/** What a host may say about the shaper. */
export interface ShaperOptions {
  /** The code of harfbuzzjs 1.6.4 (`dist/harfbuzz.wasm`), for hosts that compile none themselves: bytes, or a `WebAssembly.Module`. */
  wasm?: WebAssembly.Module | Uint8Array<ArrayBuffer> | ArrayBuffer;
}

// Its types describe another module than the one that is loaded.
const bidiFactory = bidi as unknown as () => Bidi;

/** The package's own code, compiled once in a process. */
let own: Promise<WebAssembly.Module> | undefined;

async function codeOf(wasm: ShaperOptions["wasm"]): Promise<WebAssembly.Module> {
  if (wasm instanceof WebAssembly.Module) return wasm;
  if (wasm !== undefined) return WebAssembly.compile(wasm);
  own ??= ownCode();
  try {
    return await own;
  } catch (error) {
    own = undefined;
    throw error;
  }
}

async function ownCode(): Promise<WebAssembly.Module> {
  const [{ inflateSync }, { packedWasm, wasmLength }] = await Promise.all([import("fflate"), import("../../generated/harfbuzz-wasm.js")]);
  return WebAssembly.compile(inflateSync(fromBase64(packedWasm), { out: new Uint8Array(wasmLength) }) as Uint8Array<ArrayBuffer>);
}

/**
 * Makes a shaper, for `options.fonts.shaper`: HarfBuzz for letters that join and change places, the bidirectional algorithm for lines that
 * run from right to left. One serves any number of calls. After a fault the next text starts afresh.
 * @throws the host's own error when it may not compile WebAssembly, or `wasm` is none.
 */
export async function shaper(options: ShaperOptions = {}): Promise<Shaper> {
  const code = await codeOf(options.wasm);
  const order = bidiFactory();
  let harfBuzz = new HarfBuzz(code);
  return {
    levels: (text) => order.getEmbeddingLevels(text).levels,
    mirrored: (character) => order.getMirroredCharacter(character) ?? character,
    shape(font, text, isRightToLeft) {
      try {
        return harfBuzz.shape(font, text, isRightToLeft);
      } catch (error) {
        harfBuzz = new HarfBuzz(code);
        throw error;
      }
    },
  };
}
