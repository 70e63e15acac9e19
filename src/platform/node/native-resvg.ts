import type { Rasterizer } from "../../converters/converter.js";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { type NativePackage, nativeOptions, whyUnfit } from "./native-options.js";

const NEXT = "Install @resvg/resvg-js 2.6.2 beside this package, hand it in as nativeResvg(module), or leave the option out";

/**
 * resvg as a native program, for `options.rasterizer`: the same pixels as the WebAssembly in the package, without compiling it.
 * A fault in it ends the process, where one in WebAssembly ends in an issue.
 * @param module `@resvg/resvg-js` 2.6.2; default the one installed beside this package.
 * @throws RenderError `OPTION_WRONG` when it is not there, cannot be loaded on this machine, or would draw other pixels.
 */
export async function nativeResvg(module?: unknown): Promise<Rasterizer> {
  const native = packageOf(module ?? (await installed()));
  const reason = native === undefined ? "it is no such package" : whyUnfit(native);
  if (native === undefined || reason !== null) throw refusal(reason!);
  return {
    name: "native",
    rasterize(svg, zoom) {
      const { width, height, pixels } = new native.Resvg(svg, nativeOptions(zoom)).render();
      return { width, height, pixels };
    },
  };
}

async function installed(): Promise<unknown> {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    throw refusal(`it cannot be loaded: ${(error as Error).message.split("\n")[0]}`);
  }
}

/** A CommonJS package comes as it is, or as the `default` of a module. */
function packageOf(module: unknown): NativePackage | undefined {
  const given = module as Partial<NativePackage> & { default?: Partial<NativePackage> };
  const found = typeof given.Resvg === "function" ? given : given.default;
  return typeof found?.Resvg === "function" ? (found as NativePackage) : undefined;
}

function refusal(reason: string): RenderError {
  const detail = `cannot be native resvg: ${reason.replace(/\.$/, "")}`;
  return new RenderError([issue("OPTION_WRONG", { path: "", name: "rasterizer", detail, next: NEXT })]);
}
