import type { DuckDbExecute } from "../doors/duckdb.js";
import type { Rasterizer } from "../doors/native.js";

/** The world a run touches; handed in, so that a test needs no process. */
export interface Shell {
  /** Bytes of a file, or of standard input for `-`. Rejects with a Node error when it cannot be read. */
  read(path: string): Promise<Uint8Array>;
  /** Writes a whole file or leaves what was there. Makes the folder. Throws a Node error. */
  write(path: string, content: string | Uint8Array): void;
  kindOf(path: string): "file" | "folder" | "none";
  /** Standard output. */
  out(content: string | Uint8Array): void;
  /** Standard error. */
  err(text: string): void;
  /** Whether a person watches standard error. */
  readonly isTerminal: boolean;
  /** Native resvg. Rejects with a RenderError when it is not installed. */
  nativeRasterizer?(): Promise<Rasterizer>;
  /** resvg's WebAssembly as it lies beside the program; undefined when it does not. */
  rasterizerCode?(): Uint8Array<ArrayBuffer> | undefined;
  /** DuckDB for the queries of faces, reading files beside the face. */
  duckdb?(folder: string): Promise<DuckDbExecute>;
  /** Says when a file was changed last, in any words; `none` when it is not there. */
  stamp?(path: string): string;
  /** Waits; false ends a watch. */
  sleep?(milliseconds: number): Promise<boolean>;
  /** Milliseconds, for the times shown to that person. */
  clock(): number;
}
