/** The door for SQL over files, for Node alone: `renderFace(face, {execute: duckdb({folder: "."})})`. */

export {
  type DuckDbChunk,
  type DuckDbConnection,
  type DuckDbExecute,
  type DuckDbOptions,
  type DuckDbResult,
  type DuckDbStatement,
  duckdb,
} from "../platform/node/duckdb.js";
export type { Cell } from "../platform/node/duckdb-columns.js";
