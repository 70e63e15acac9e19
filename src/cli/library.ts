import type { Execute, FaceSource, Issue, RenderOptions } from "../index.js";

export type { Execute, FaceSource };

/** The part of the library the command line uses. */
export type Library = Pick<typeof import("../index.js"), "chartInPng" | "check" | "explain" | "ready" | "render" | "renderFace">;

/** What the command line hands over with a chart; absent was not said. */
export type CallOptions = Pick<
  RenderOptions,
  | "background"
  | "colors"
  | "config"
  | "configName"
  | "data"
  | "embedChart"
  | "fonts"
  | "geo"
  | "height"
  | "ignore"
  | "locale"
  | "now"
  | "page"
  | "pixelRatio"
  | "rasterizer"
  | "strict"
  | "theme"
  | "wasm"
  | "width"
> & { format?: string };

/** Loads it when first needed, so that `--help` and a wrong flag answer at once. */
export const loadLibrary = (): Promise<Library> => import("../index.js");

/** The issues a refused chart was refused for; undefined when the failure is no refusal but a fault. */
export function issuesOf(error: unknown): readonly Issue[] | undefined {
  const refused = error as { name?: unknown; issues?: unknown };
  return error instanceof Error && refused.name === "RenderError" && Array.isArray(refused.issues) ? refused.issues : undefined;
}
