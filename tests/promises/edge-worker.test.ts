import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { runScript } from "./draw-in-process.js";

interface Found {
  /** Format → sha256, in the bare worker and in the open. */
  edge: Record<string, string>;
  open: Record<string, string>;
  /** Issues of a png there without `wasm`. */
  alone: { code: string; message: string }[];
}

it("a worker without fetch that may not compile code draws the same bytes when it is handed resvg's code", async () => {
  const wasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");
  const { edge, open, alone } = await runScript<Found>("edge-worker.mjs", [wasm]);
  expect(Object.keys(edge)).toEqual(["svg", "png", "pdf", "json", "yaml"]);
  expect(edge).toEqual(open);
  // And without it is told what to do.
  expect(alone).toMatchObject([{ code: "RENDERER_FAILED" }]);
  expect(alone[0]!.message).toContain("options.wasm");
});
