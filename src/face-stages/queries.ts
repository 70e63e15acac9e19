import type { RenderContext } from "../context/context.js";
import { openData } from "../data/source.js";
import { wordsOf } from "../face/move-issue.js";
import type { FaceQuery } from "../face/tree.js";
import type { QueryDef } from "../face/types.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import { ANSWERS, oddAnswer } from "./answers.js";
import type { Rows } from "./charts.js";

/** What a host's `execute` is told besides the query. */
export interface ExecuteContext {
  /** Name of the query in the face. */
  readonly name: string;
  readonly signal?: AbortSignal;
}

/** Executes one query: gives rows as a list of objects, `{columns, values}`, `{field: list}` or an Arrow table. What it throws fails the query alone. */
export type Execute = (query: QueryDef, context: ExecuteContext) => unknown;

/** Why a query failed, in one line. */
function reasonOf(error: unknown): string {
  const said = typeof error === "object" && error !== null && "message" in error ? error.message : (error ?? "");
  const [first = ""] = `${said}`.trim().split("\n");
  return first.replace(/[.\s]+$/, "") || "it gives no reason";
}

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

type Answer = { data: unknown } | { error: unknown } | { unasked: true };

async function answerOf({ name, def, data }: FaceQuery, execute: Execute | undefined, signal: AbortSignal | undefined): Promise<Answer> {
  if (data !== undefined) return { data };
  if (!execute) return { unasked: true };
  try {
    return { data: await untilStopped(execute(def, { name, ...(signal && { signal }) }), signal) };
  } catch (error) {
    return { error };
  }
}

/** What a query gives, or nothing once the caller stops the call: a query that never returns holds up nobody. */
async function untilStopped(answer: unknown, signal: AbortSignal | undefined): Promise<unknown> {
  if (!signal) return answer;
  let stop = () => {};
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });
  try {
    return await Promise.race([answer, stopped]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Rows of an answer. Whatever a host hands over fails its query alone. */
function openRows({ name, path, data: own }: FaceQuery, answer: Answer, ctx: RenderContext): Rows {
  const query = `the query ${JSON.stringify(name)}`;
  const failed = (detail: string, next: string) => ({
    failure: issue("FACE_QUERY_FAILED", { path, name, detail: `${query} ${detail}`, next }),
  });
  if ("unasked" in answer)
    return failed("failed: nothing executes it", "Hand in execute (--execute duckdb on the command line), or write its rows as values");
  if ("error" in answer) return failed(`failed: ${reasonOf(answer.error)}`, "Correct it, or what executes it");
  try {
    const odd = own === undefined ? oddAnswer(answer.data) : undefined;
    if (odd) return failed(`gives ${odd.is}`, odd.next);
    return { source: openData(answer.data, ctx.report, ctx.limits, path) };
  } catch (error) {
    if (!(error instanceof RenderError)) return failed(`gives what cannot be read: ${reasonOf(error)}`, `Return ${ANSWERS}`);
    const [found] = error.issues;
    if (own !== undefined || found!.code !== "DATA_NOT_ROWS") return { failure: found! };
    const [wrong] = wordsOf(found!).split(". Allowed: ");
    return failed(`gives no rows: ${wrong}`, `Return ${ANSWERS}`);
  }
}
