import type { RenderOptions } from "../index.js";
import type { Request } from "./args.js";
import type { Shell } from "./shell.js";

/**
 * What makes the pixels of a run, asked for only when it makes a png: native resvg where it is installed, which starts at once,
 * else its WebAssembly from a file. The bytes are the same.
 * @throws RenderError `OPTION_WRONG` when native resvg was asked for and is not there.
 */
export async function rasterizerOptions({ rasterizer }: Request, shell: Shell): Promise<Pick<RenderOptions, "rasterizer" | "wasm">> {
  if (rasterizer === "native" && shell.nativeRasterizer) return { rasterizer: await shell.nativeRasterizer() };
  if (rasterizer === undefined) {
    const native = await shell.nativeRasterizer?.().catch(() => undefined);
    if (native) return { rasterizer: native };
  }
  const wasm = shell.rasterizerCode?.();
  return wasm === undefined ? {} : { wasm };
}
