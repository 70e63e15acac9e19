import { dirname } from "node:path";
import type { Request } from "./args.js";
import type { CallOptions, Execute, Library } from "./library.js";
import type { Shell } from "./shell.js";

/** Draws a face; its queries read files beside it. A chart of it that fails is told and leaves the rest written. */
export async function drawFace(
  shell: Shell,
  library: Library,
  execute: Request["execute"],
  text: string,
  file: string,
  options: Omit<CallOptions, "format"> & { format: readonly string[] },
) {
  const database = execute === "duckdb" ? await shell.duckdb?.(file === "-" ? "." : dirname(file)) : undefined;
  try {
    return await library.renderFace(text, { ...options, format: options.format, ...(database && { execute: database as Execute }) });
  } finally {
    database?.close();
  }
}
