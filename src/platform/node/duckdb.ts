import { resolve } from "node:path";
import { RenderError } from "../../issues/error.js";
import { issue } from "../../issues/messages.js";
import { type Cell, cellReader } from "./duckdb-columns.js";
import { explained } from "./duckdb-errors.js";
import { inFolder } from "./sql-files.js";

/** The part of a connection of `@duckdb/node-api` that is used. */
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  extractStatements(sql: string): Promise<{ readonly count: number; prepare(index: number): Promise<DuckDbStatement> }>;
}

export interface DuckDbStatement {
  readonly statementType: number;
  run(): Promise<unknown>;
  stream(): Promise<DuckDbResult>;
}

export interface DuckDbResult {
  deduplicatedColumnNames(): string[];
  columnTypeId(index: number): number;
  fetchChunk(): Promise<DuckDbChunk | null>;
}

export interface DuckDbChunk {
  readonly rowCount: number;
  getColumnValues(index: number): readonly unknown[];
}

/** What `duckdb` may be told. */
export interface DuckDbOptions {
  /** Folder that relative files are read from, and, with `access: "folder"`, the only one. Default the current one. */
  folder?: string;
  /**
   * Which files a query may read: those in the folder and below it, the default, or any, on the network too where DuckDB can. Says nothing about a
   * connection that is handed in, which keeps its own settings.
   */
  access?: "folder" | "any";
  /** A connection of your own, with its tables and settings; default a new database in memory. */
  connection?: DuckDbConnection;
  /** Most rows of one query; default a million. */
  rows?: number;
}

/** Executes queries with DuckDB: `execute` for `renderFace`. */
export interface DuckDbExecute {
  /** Columns by name. */
  (query: { readonly sql?: unknown; readonly file?: unknown }): Promise<{ [field: string]: Cell[] }>;
  /** Frees the database; one that was handed in is left alone. */
  close(): void;
}

/** DuckDB's numbers of statements. Source: `duckdb_statement_type` of its C API. */
const SELECT = 1;
const EXPLAIN = 4;
const CREATE = 7;

const MOST_ROWS = 1_000_000;
const NEXT = "Install @duckdb/node-api beside this package, or hand in a connection";

interface Database {
  connect(): Promise<DuckDbConnection & { closeSync?(): void }>;
  closeSync?(): void;
}

async function installed(): Promise<{ create(path: string, options: Record<string, string>): Promise<Database> }> {
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    return DuckDBInstance as unknown as Awaited<ReturnType<typeof installed>>;
  } catch (error) {
    const detail = `cannot be duckdb: @duckdb/node-api cannot be loaded: ${(error as Error).message.split("\n")[0]!.replace(/\.$/, "")}`;
    throw new RenderError([issue("OPTION_WRONG", { path: "", name: "execute", detail, next: NEXT })]);
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

async function openDatabase(folder: string, access: DuckDbOptions["access"]): Promise<Database> {
  const isOpen = access === "any";
  const settings: Record<string, string> = isOpen ? {} : { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
  const database = await (await installed()).create(":memory:", settings);
  if (isOpen) return database;
  const first = await database.connect();
  await first.run(`SET allowed_directories=[${quoted(`${folder.replace(/\/$/, "")}/`)}]`);
  await first.run("SET enable_external_access=false");
  await first.run("SET lock_configuration=true");
  first.closeSync?.();
  return database;
}

/** The SQL of a query. A file is read whole. */
function sqlOf({ sql, file }: { sql?: unknown; file?: unknown }): string {
  if (typeof sql === "string" && sql.trim() !== "") return sql;
  if (typeof file === "string" && file !== "") return `SELECT * FROM ${quoted(file)}`;
  throw new Error("DuckDB needs a query with sql, or with file");
}

/** Runs the statements of a query and streams the rows of the last, column by column. */
async function columnsOf(connection: DuckDbConnection, sql: string, most: number): Promise<{ [field: string]: Cell[] }> {
  const statements = await connection.extractStatements(sql);
  if (statements.count === 0) throw new Error("there is no statement in it");
  for (let index = 0; index < statements.count - 1; index++) {
    const statement = await statements.prepare(index);
    if (statement.statementType !== CREATE && statement.statementType !== SELECT) throw notReading();
    await statement.run();
  }
  const last = await statements.prepare(statements.count - 1);
  if (last.statementType !== SELECT && last.statementType !== EXPLAIN) throw notReading();
  const result = await last.stream();
  const names = result.deduplicatedColumnNames();
  const readers = names.map((_, index) => cellReader(result.columnTypeId(index)));
  const columns: Cell[][] = names.map(() => []);
  let count = 0;
  for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    count += chunk.rowCount;
    if (count > most) throw new Error(`it gives more than the limit of ${most} rows: aggregate them first, or raise rows`);
    for (const [index, column] of columns.entries()) {
      const read = readers[index]!;
      for (const value of chunk.getColumnValues(index)) column.push(read(value));
    }
  }
  return Object.fromEntries(names.map((name, index) => [name, columns[index]!]));
}

const notReading = () =>
  new Error("it does not only read: the last statement must be a SELECT, and those before it may create tables or views");

/**
 * SQL over CSV, Parquet and JSON files for `renderFace`: `renderFace(face, {execute: duckdb({folder})})`. Results are read column by column and
 * never become rows. A query may only read; files are those of one folder unless `access` says otherwise, and nothing is fetched or installed.
 * The database is opened with the first query; queries run beside each other.
 */
export function duckdb(options: DuckDbOptions = {}): DuckDbExecute {
  const { connection, rows = MOST_ROWS, access = "folder" } = options;
  const folder = resolve(options.folder ?? ".").replaceAll("\\", "/");
  let database: Promise<Database> | undefined;
  const ask = async (query: { readonly sql?: unknown; readonly file?: unknown }) => {
    const said = sqlOf(query);
    if (connection) return await columnsOf(connection, options.folder === undefined ? said : inFolder(said, folder), rows);
    database ??= openDatabase(folder, access);
    const own = await (await database).connect();
    try {
      return await columnsOf(own, inFolder(said, folder.replace(/\/$/, "")), rows);
    } catch (error) {
      throw explained(error);
    } finally {
      own.closeSync?.();
    }
  };
  const execute: typeof ask = async (query) => {
    try {
      return await ask(query);
    } catch (error) {
      // What went wrong stands on cards of pictures, which others see: the place of the folder is none of their business.
      const path = `${folder.replace(/\/$/, "")}/`;
      if (!(error instanceof Error) || path === "/" || !error.message.includes(path)) throw error;
      const without = (message: string) => message.replaceAll(path, "");
      if (error instanceof RenderError) throw new RenderError(error.issues.map((each) => ({ ...each, message: without(each.message) })));
      throw new Error(without(error.message), { cause: error });
    }
  };
  return Object.assign(execute, {
    close() {
      void database?.then((opened) => opened.closeSync?.()).catch(() => {});
      database = undefined;
    },
  });
}
