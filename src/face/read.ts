import type { Limits } from "../context/limits.js";
import type { PaperDef } from "../converters/pdf/paper.js";
import { marginFault, sizes } from "../converters/pdf/papers.js";
import type { IsColor } from "../intent/checks.js";
import { colorMapIssues } from "../intent/color-map.js";
import { child, inOrderOf, isRecord } from "../intent/pointer.js";
import { readText } from "../intent/read-text.js";
import type { YamlReader } from "../intent/source.js";
import { RenderError } from "../issues/error.js";
import type { Issue } from "../issues/issue.js";
import { issue, withPosition } from "../issues/messages.js";
import { chartForFace, isChart, ofFace } from "./hints.js";
import { checkKeys, entriesOf, faceKeys } from "./keys.js";
import { readPlainFace } from "./plain-face.js";
import { readLayout } from "./read-layout.js";
import type { FaceQuery, ReadFace } from "./tree.js";
import type { FaceDef, QueryDef } from "./types.js";

/** What reading a face depends on. */
export interface FaceReading {
  limits: Limits;
  isColor: IsColor;
  readYaml: YamlReader;
}

/** Queries by name. A query that is a text is SQL. */
function readQueries(face: Record<string, unknown>, rows: ReadonlyMap<string, unknown>, limits: Limits, issues: Issue[]) {
  const queries = new Map<string, FaceQuery>();
  const entries = entriesOf(face.queries);
  if (entries.length > limits.queries)
    issues.push(
      issue("LIMIT_FACE", {
        path: "/queries",
        received: entries.length,
        detail: `the face has ${entries.length} queries, more than the limit of ${limits.queries}`,
        next: "Use fewer, or raise limits.queries",
      }),
    );
  for (const [name, said] of entries) {
    const path = child("/queries", name);
    if (!isRecord(said) && typeof said !== "string") {
      issues.push(issue("INTENT_WRONG_TYPE", { path, received: said, detail: "a query must be SQL, or an object" }));
      queries.set(name, { name, path, def: {} });
      continue;
    }
    const def = (typeof said === "string" ? { sql: said } : said) as QueryDef;
    const values = rows.get(child(path, "values"));
    const own = rows.has(child(path, "data")) ? rows.get(child(path, "data")) : values === undefined ? undefined : { ...def, values };
    queries.set(name, { name, path, def, ...(own !== undefined && { data: own }) });
  }
  return queries;
}

/** Words of the face itself; an empty text is none. */
function words(face: Record<string, unknown>): Partial<FaceDef> {
  const out: Record<string, unknown> = {};
  for (const key of ["title", "subtitle", "description", "note", "locale", "theme", "width", "page"] as const)
    if (face[key] !== undefined && face[key] !== "") out[key] = face[key];
  return out;
}

/** What is wrong with the paper of a face that is an object. */
function pageIssues(page: unknown): Issue[] {
  if (!isRecord(page)) return [];
  const found = checkKeys(page, "/page", faceKeys.page, "a page");
  if (found.length > 0) return found;
  const { size, margin } = page as Partial<PaperDef>;
  if (size === undefined)
    return [
      issue("INTENT_WRONG_VALUE", {
        path: "/page",
        received: page,
        detail: "the paper has no size",
        next: `Write size: ${sizes.join(", ")}`,
      }),
    ];
  const wanted = margin === undefined ? undefined : marginFault(margin, size);
  if (wanted === undefined) return [];
  return [
    issue("INTENT_WRONG_VALUE", {
      path: "/page/margin",
      received: margin,
      detail: `"${margin}" is no margin of it`,
      next: `Write ${wanted}`,
    }),
  ];
}

/**
 * Reads a face: its queries, charts and layout. Charts are not read here, only placed.
 * @param source an object, or YAML or JSON text.
 * @throws RenderError with every mistake of the face, in the order of the text.
 */
export function readFace(source: unknown, { limits, isColor, readYaml }: FaceReading): ReadFace {
  const text = typeof source === "string" ? readText(source, limits, readYaml) : undefined;
  const locate = (found: Issue): Issue => {
    const at = text?.locate(found.path);
    return ofFace(at ? withPosition(found, at) : found);
  };
  const refuse = (issues: readonly Issue[], face?: unknown): never => {
    const before = inOrderOf(face);
    const byLine = (a: Issue, b: Issue) => (a.at && b.at ? a.at.line - b.at.line || a.at.column - b.at.column : 0);
    throw new RenderError(issues.map(locate).sort((a, b) => byLine(a, b) || before(a.path, b.path)));
  };
  if (text && text.value === undefined) refuse(text.issues);
  const input = text ? text.value : source;
  const notFace = (received: unknown) =>
    refuse([
      issue("INTENT_NOT_OBJECT", {
        path: "",
        received,
        detail: "a face is an object",
        next: "Write queries, charts and rows, each with its value",
      }),
    ]);
  if (!isRecord(input)) return notFace(input);
  const plain = readPlainFace(input, limits.depth);
  const issues: Issue[] = [...(text?.issues ?? []), ...plain.issues];
  // What is cut off by a limit is not looked at further.
  if (plain.issues.some(({ code }) => code === "INTENT_TOO_LARGE")) return refuse(plain.issues, input);
  if (isRecord(plain.value) && isChart(plain.value)) return refuse([chartForFace(plain.value)], input);
  if (!isRecord(plain.value)) return issues.length > 0 ? refuse(issues, input) : notFace(input);
  const face = plain.value;
  issues.push(...checkKeys(face, "", faceKeys.face, "a face"), ...pageIssues(face.page), ...colorMapIssues(face.color_map, isColor));
  const queries = readQueries(face, plain.rows, limits, issues);
  const { root, charts, warnings } = readLayout(face, { rows: plain.rows, queries, limits, issues });
  if (issues.length > 0) return refuse(issues, face);
  return {
    ...(words(face) as Pick<ReadFace, "title">),
    style: isRecord(face.style) ? face.style : {},
    colorMap: isRecord(face.color_map) ? face.color_map : {},
    queries,
    root,
    charts,
    warnings,
    locate,
  };
}
