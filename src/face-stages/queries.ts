import type { RenderContext } from "../context/context.js";
import { openData } from "../data/source.js";
import type { FaceQuery } from "../face/tree.js";
import type { QueryDef } from "../face/types.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import type { Rows } from "./charts.js";

/** What a host's `execute` is told besides the query. */
export interface ExecuteContext {
  /** Name of the query in the face. */
  readonly name: string;
  readonly signal?: AbortSignal;
}

/** Executes one query: gives rows as a list of objects, `{columns, values}`, `{field: list}` or an Arrow table. What it throws fails the query alone. */
export type Execute = (query: QueryDef, context: ExecuteContext) => unknown;

const messageOf = (error: unknown): string => {
  const words = error instanceof Error ? error.message : `${error}`;
  const [first = ""] = words.trim().split("\n");
  return first.replace(/[.\s]+$/, "") || "it gives no reason";
};

/** Executes each query once, all at the same time, and opens its rows once for all charts. */
export async function executeQueries(
  queries: readonly FaceQuery[],
  execute: Execute | undefined,
  ctx: RenderContext,
  signal: AbortSignal | undefined,
): Promise<Map<string, Rows>> {
  const answers = await Promise.all(queries.map((query) => answerOf(query, execute, signal)));
  ctx.checkpoint();
  const rows = new Map<string, Rows>();
  let total = 0;
  for (const [index, query] of queries.entries()) {
    const opened = openRows(query, answers[index]!, ctx);
    if ("source" in opened) total += opened.source.rowCount;
    else ctx.report(opened.failure);
    rows.set(query.name, opened);
  }
  if (total > ctx.limits.face_rows) {
    const detail = `the queries give ${total} rows together, more than the limit of ${ctx.limits.face_rows}`;
    throw new RenderError([
      issue("LIMIT_FACE", { path: "/queries", received: total, detail, next: "Aggregate the rows first, or raise limits.face_rows" }),
    ]);
  }
  return rows;
}

type Answer = { data: unknown } | { error: unknown };

async function answerOf({ name, def, data }: FaceQuery, execute: Execute | undefined, signal: AbortSignal | undefined): Promise<Answer> {
  if (data !== undefined) return { data };
  if (!execute) return { error: new Error("nothing executes it: hand in execute, or write its rows as values") };
  try {
    return { data: await execute(def, { name, ...(signal && { signal }) }) };
  } catch (error) {
    return { error };
  }
}

function openRows({ name, path }: FaceQuery, answer: Answer, ctx: RenderContext): Rows {
  const failed = (detail: string) => ({
    failure: issue("FACE_QUERY_FAILED", { path, name, detail: `the query ${JSON.stringify(name)} failed: ${detail}` }),
  });
  if ("error" in answer) return failed(messageOf(answer.error));
  if (answer.data === undefined || answer.data === null) return failed("it gives nothing");
  try {
    return { source: openData(answer.data, ctx.report, ctx.limits, path) };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    return { failure: error.issues[0]! };
  }
}
