import type { Limits } from "../context/limits.js";
import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { boundIssues } from "./bounds.js";
import { fieldIssues } from "./fields.js";
import type { Json } from "./json.js";
import { schemaIssues } from "./mistakes.js";
import { referenceIssues } from "./references.js";
import { GIVEN, sourcesOf } from "./sources.js";
import { unreadIssues } from "./unread.js";

/** What a specification may depend on. */
export interface SpecSurroundings {
  /** Fields of the rows that come with the chart or the call; null when there are none. */
  fields: readonly string[] | null;
  limits: Limits;
}

const hasErrors = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === "error");

/**
 * Everything that is to be said about a specification before it is drawn: what Vega-Lite does not take, addresses, names of rows and fields
 * that nothing defines, what is too much, and what a still picture does not do. Of each mistake one issue, at its place.
 * @param path pointer of the specification in the chart.
 */
export function checkSpec(spec: Json, path: string, { fields, limits }: SpecSurroundings): Issue[] {
  if (typeof spec.$schema === "string" && /\/schema\/vega\//.test(spec.$schema))
    return [
      issue("INTENT_WRONG_VALUE", {
        path: `${path}/$schema`,
        received: spec.$schema,
        detail: "this is a specification of Vega; only Vega-Lite is drawn",
        next: "Write it in Vega-Lite",
      }),
    ];
  const bounds = boundIssues(spec, path, limits);
  if (hasErrors(bounds)) return bounds;
  const sources = sourcesOf(spec, path, fields !== null);
  const issues = [...schemaIssues({ data: { name: GIVEN }, ...spec }, path), ...sources.issues];
  if (hasErrors(issues)) return issues;
  if (sources.needsRows && fields === null)
    return [
      issue("DATA_MISSING", {
        path: "/data",
        detail: "the specification has no rows of its own, and the chart has none",
        next: "Write them under data.values, or hand them in at the call",
      }),
    ];
  const references = referenceIssues(spec, path);
  if (hasErrors(references)) return references;
  return [...fieldIssues(spec, path, fields), ...unreadIssues(spec, path)];
}
