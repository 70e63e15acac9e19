import { dirname, join } from "node:path";
import { sqlFiles } from "../platform/node/sql-files.js";
import { readText } from "./read-text.js";
import type { Shell } from "./shell.js";

/** Keys that a face has and no chart. */
const FACE_KEYS = ["rows", "cols", "grid", "tabs", "queries", "charts"];

/** A text as plain values, or undefined where it is no object; mistakes are told by the library. */
async function plainOf(text: string): Promise<Record<string, unknown> | undefined> {
  const { document } = await (await import("./parse-yaml.js")).parseYaml(text, { uniqueKeys: false });
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text is a face and no chart: it has a layout, queries or charts, which no chart has. */
export async function isFace(text: string): Promise<boolean> {
  if (!/^\s*\{/.test(text)) return /^["']?(rows|cols|grid|tabs|queries|charts)["']?\s*:/m.test(text);
  const value = await plainOf(text);
  return value !== undefined && FACE_KEYS.some((key) => Object.hasOwn(value, key));
}

/** Data files that the queries of a face name, beside the face. */
export async function dataFilesOf(shell: Shell, chart: string): Promise<string[]> {
  if (chart === "-") return [];
  const read = await readText(shell, chart);
  if (read.text === undefined || !(await isFace(read.text))) return [];
  const { queries } = (await plainOf(read.text)) ?? {};
  if (typeof queries !== "object" || queries === null) return [];
  const folder = dirname(chart);
  return Object.values(queries).flatMap((query: unknown) => {
    const { sql, file } =
      typeof query === "string" ? { sql: query, file: undefined } : ((query ?? {}) as { sql?: unknown; file?: unknown });
    const named = [...(typeof sql === "string" ? sqlFiles(sql).map((each) => each.file) : []), ...(typeof file === "string" ? [file] : [])];
    return named.filter((name) => !name.includes("*")).map((name) => join(folder, name));
  });
}
