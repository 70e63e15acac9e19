import type { Geometry } from "../../context/geometry.js";
import { hash } from "../../context/hash.js";
import type { Limits } from "../../context/limits.js";
import type { DataSource } from "../../data/source.js";
import type { Suggestion } from "../../enrich/types.js";
import { editionOfRows } from "../../geo/join.js";
import { readGeometry } from "../../geo/read.js";
import { fetchSource, openedSource, sourceNames } from "../../geo/sources.js";
import type { NormalIntent } from "../../intent/normal.js";
import { RenderError } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { nearest } from "../../issues/suggest.js";
import { sourceFor } from "./source.js";

/** What a call hands in, by name. */
export type GeometryInputs = Readonly<Record<string, unknown>>;

/** What is known before the geometry is there. */
export interface GeometryQuestion {
  intent: NormalIntent;
  data: DataSource;
  inputs: GeometryInputs;
  limits: Limits;
}

/** Geometries read from what callers hand in, for as long as they hold it. */
const read = new WeakMap<object, Map<string, Geometry>>();
/** Most readings kept of one object. */
const MOST_READ = 4;

/** What an object says, short enough to be told from what it said before; null where it cannot be written down. */
function printOf(json: object): string | null {
  try {
    const text = JSON.stringify(json);
    return `${text.length} ${hash(text)}`;
  } catch {
    return null;
  }
}

/** A caller's geometry, read anew when the object no longer says what it said. */
function readInput(json: unknown, name: string, { intent, limits }: GeometryQuestion): Geometry {
  const { object, key, projection } = intent.geo ?? {};
  const isPlane = projection?.type === "identity";
  const question = { source: name, object: object ?? undefined, key: key ?? undefined, isPlane, limits };
  const print = typeof json === "object" && json !== null ? printOf(json) : null;
  if (print === null) return readGeometry(json, question);
  const known = read.get(json as object) ?? new Map<string, Geometry>();
  read.set(json as object, known);
  const id = JSON.stringify([print, name, object ?? null, key ?? null, isPlane, limits.vertices]);
  let made = known.get(id);
  if (made === undefined) {
    made = readGeometry(json, question);
    if (known.size >= MOST_READ) known.clear();
    known.set(id, made);
  }
  return made;
}

/** Name of the geometry of a map, and why. */
const sourceOf = ({ intent, data }: GeometryQuestion): string | Suggestion<string> => intent.geo?.source ?? sourceFor(intent, data);

function unknownSource(name: string, inputs: GeometryInputs): RenderError {
  const allowed = [...Object.keys(inputs), ...sourceNames];
  const suggestion = nearest(name, allowed);
  return new RenderError([
    issue("GEO_SOURCE_UNKNOWN", {
      path: "/geo/source",
      received: name,
      name,
      allowed,
      ...(suggestion === undefined ? {} : { suggestion, fix: [{ op: "replace", path: "/geo/source", value: suggestion }] }),
    }),
  ]);
}

/** The edition that the chart names, or that its rows are of. A year that there is none of is refused where the chart is resolved. */
function editionFor({ intent, data }: GeometryQuestion, editions: readonly Geometry[]): Geometry {
  const said = intent.geo?.edition;
  if (said !== undefined) return editions.find(({ edition }) => edition === said) ?? editions[0]!;
  const field = intent.region?.field;
  if (editions.length === 1 || field === undefined || !data.has(field)) return editions[0]!;
  const columns = [field, intent.detail?.field].flatMap((each) =>
    each !== undefined && data.has(each) ? [{ field: each, values: data.column(each).values }] : [],
  );
  return editionOfRows(intent, { rowCount: columns[0]!.values.length, columns }, editions);
}

/**
 * Fetches or reads the geometry of a map.
 * @param locate finds the place of an issue in the chart's text.
 * @throws RenderError `GEO_SOURCE_UNKNOWN`, `GEO_UNREADABLE`, `GEO_EMPTY`, `LIMIT_VERTICES`.
 */
export const loadGeometry = (q: GeometryQuestion, locate: (found: Issue) => Issue): Promise<Geometry> =>
  load(q).catch((error) => {
    throw error instanceof RenderError ? new RenderError(error.issues.map(locate)) : error;
  });

async function load(q: GeometryQuestion): Promise<Geometry> {
  const found = sourceOf(q);
  const name = typeof found === "string" ? found : found.value;
  if (Object.hasOwn(q.inputs, name)) {
    const input = q.inputs[name];
    return readInput(typeof input === "function" ? await input() : input, name, q);
  }
  const editions = await fetchSource(name);
  if (editions === undefined) throw unknownSource(name, q.inputs);
  return editionFor(q, editions);
}

/** The same at once. @throws RenderError `NOT_READY` too, for what has to be waited for. */
export function geometryAtOnce(q: GeometryQuestion): Geometry {
  const found = sourceOf(q);
  const name = typeof found === "string" ? found : found.value;
  const input = Object.hasOwn(q.inputs, name) ? q.inputs[name] : undefined;
  if (input !== undefined && typeof input !== "function") return readInput(input, name, q);
  const editions = input === undefined ? openedSource(name) : undefined;
  if (editions) return editionFor(q, editions);
  if (input === undefined && !sourceNames.includes(name)) throw unknownSource(name, q.inputs);
  throw new RenderError([
    issue("NOT_READY", {
      path: "/geo/source",
      name,
      detail: `the geometry "${name}" is not there yet`,
      next: `Call ready({geo: ["${name}"]}) and await it, or call render`,
    }),
  ]);
}

/** Fetches geometries of the package by name, and what the families draw at once with. */
export async function fetchGeometries(names: readonly string[], families: readonly { load?(): Promise<unknown> }[]): Promise<void> {
  await Promise.all(families.map((each) => each.load?.()));
  for (const name of names) if ((await fetchSource(name)) === undefined) throw unknownSource(name, {});
}
