import type { Issue } from "../issues/issue.js";
import { issue } from "../issues/messages.js";
import { nearest } from "../issues/suggest.js";
import { at, isRecord, type Json } from "./json.js";
import { insideOf, type View, viewAt } from "./views.js";

/** The fields there are at one place; null where they cannot be known before drawing. */
type Fields = ReadonlySet<string> | null;

/** Transforms whose fields are named by values of the rows. */
const OPEN = ["pivot", "lookup", "flatten", "stack"];
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fold: ["key", "value"],
  density: ["value", "density"],
  quantile: ["prob", "value"],
  impute: [],
  sample: [],
  filter: [],
  extent: [],
};

const texts = (value: unknown): string[] => (typeof value === "string" ? [value] : Array.isArray(value) ? value.flatMap(texts) : []);

/** Every field name said with `as`, at any depth of a transform. */
function named(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(named);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === "as" ? texts(each) : named(each)));
}

function after(fields: Fields, transforms: unknown): Fields {
  if (!Array.isArray(transforms)) return fields;
  let known = fields;
  for (const each of transforms) {
    if (known === null || !isRecord(each)) return known;
    if (OPEN.some((key) => each[key] !== undefined && key !== "stack")) return null;
    const kind = Object.keys(DEFAULTS).find((key) => each[key] !== undefined);
    const made = named(each);
    // An aggregate without a name of its own makes one.
    if (
      each.aggregate !== undefined &&
      Array.isArray(each.aggregate) &&
      each.aggregate.some((one) => isRecord(one) && one.as === undefined)
    )
      return null;
    if ((each.regression !== undefined || each.loess !== undefined) && made.length === 0)
      made.push(...texts(each.regression ?? each.loess), ...texts(each.on));
    known = new Set([
      ...known,
      ...made,
      ...(kind && made.length === 0 ? DEFAULTS[kind]! : []),
      ...(each.regression !== undefined ? ["rSquared", "coef"] : []),
    ]);
  }
  return known;
}

/** Shorthands of other libraries: `b:Q`, `sum(b)`, `mean(b):Q`. */
const SHORTHAND = /^(?:(\w+)\(([^()]*)\)|([^:]+))(?::([QONTG]))?$/;
const TYPES: Readonly<Record<string, string>> = { Q: "quantitative", O: "ordinal", N: "nominal", T: "temporal", G: "geojson" };

/** What a shorthand says in Vega-Lite's keys; undefined of what is none. */
function shorthand(field: string, known: ReadonlySet<string>): string | undefined {
  const [, op, inner, plain, type] = SHORTHAND.exec(field) ?? [];
  const name = inner ?? plain;
  if (name === undefined || (op === undefined && type === undefined) || !(known.has(name) || name === "")) return undefined;
  const keys = [...(op ? [`aggregate: ${op}`] : []), ...(name ? [`field: ${name}`] : []), ...(type ? [`type: ${TYPES[type]}`] : [])];
  return `Write {${keys.join(", ")}}`;
}

/** The column a field name means: a path stops at its first step, escapes are taken away. */
function columnOf(field: string): string {
  const quoted = /^\[(?:'([^']*)'|"([^"]*)")\]/.exec(field);
  const plain = quoted ? (quoted[1] ?? quoted[2]!) : (/^(?:\\.|[^.[\\])*/.exec(field)?.[0] ?? field);
  return plain.replace(/\\(.)/g, "$1");
}

/** A quote without a backslash before it. */
const QUOTE = /(?:^|[^\\])["']/;

function missing(field: string, known: ReadonlySet<string>, path: string): Issue | null {
  if (columnOf(field) in Object.prototype)
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: field,
      detail: `Vega-Lite cannot read a field of the name ${JSON.stringify(columnOf(field))}`,
      next: "Give it another name in the rows",
    });
  if (QUOTE.test(field.replace(/\[(?:'[^']*'|"[^"]*")\]/g, "")))
    return issue("INTENT_WRONG_VALUE", {
      path,
      received: field,
      detail: "a quote in the name of a field begins a quoted part",
      next: `Write ${field.replace(/["']/g, "\\$&")}`,
      fix: [{ op: "replace", path, value: field.replace(/["']/g, "\\$&") }],
    });
  const whole = field.replace(/\\(.)/g, "$1");
  if (known.has(columnOf(field)) || known.has(whole) || known.has(field) || field === "*" || field.startsWith("__")) return null;
  const written = shorthand(field, known);
  const close = written === undefined ? nearest(field, known) : undefined;
  return issue("DATA_UNKNOWN_FIELD", {
    path,
    name: field,
    received: field,
    allowed: [...known],
    ...(written !== undefined && { next: written }),
    ...(close !== undefined && { suggestion: close, fix: [{ op: "replace", path, value: close }] }),
  });
}

/** Fields that the channels of a plot name. */
function channelIssues(encoding: unknown, path: string, known: ReadonlySet<string>): Issue[] {
  if (!isRecord(encoding)) return [];
  return Object.entries(encoding).flatMap(([channel, def]) =>
    (Array.isArray(def) ? def : [def]).flatMap((each, i) => {
      if (!isRecord(each) || typeof each.field !== "string") return [];
      const place = at(Array.isArray(def) ? at(at(path, channel), i) : at(path, channel), "field");
      return missing(each.field, known, place) ?? [];
    }),
  );
}

function rowsOf(data: Json, given: Fields): Fields {
  if (Array.isArray(data.values)) {
    // Rows that are texts to be read, or lists of numbers, have the one field `data`.
    if (data.format !== undefined || data.values.length === 0) return null;
    const names = new Set<string>();
    for (const row of data.values) {
      if (!isRecord(row)) return new Set(["data"]);
      for (const key of Object.keys(row)) names.add(key);
    }
    return names;
  }
  if (isRecord(data.sequence)) return new Set([typeof data.sequence.as === "string" ? data.sequence.as : "data"]);
  return Object.keys(data).every((key) => key === "name" || key === "format") && data.format === undefined ? given : null;
}

function walk(view: View, outer: Fields, given: Fields, datasets: Json): Issue[] {
  const { data, transform, encoding, facet } = view.view;
  const own =
    isRecord(data) && typeof data.name === "string" && Object.hasOwn(datasets, data.name) ? { values: datasets[data.name] } : data;
  const known = after(isRecord(own) ? rowsOf(own, given) : outer, transform);
  const issues: Issue[] = [];
  if (known !== null) {
    issues.push(...channelIssues(encoding, at(view.path, "encoding"), known));
    if (view.kind === "facet" && isRecord(facet))
      issues.push(
        ...(typeof facet.field === "string"
          ? [missing(facet.field, known, at(at(view.path, "facet"), "field")) ?? []].flat()
          : channelIssues(facet, at(view.path, "facet"), known)),
      );
    if (view.kind === "repeat") {
      const lists = Array.isArray(view.view.repeat) ? { "": view.view.repeat } : isRecord(view.view.repeat) ? view.view.repeat : {};
      for (const [key, list] of Object.entries(lists))
        texts(list).forEach((field, i) => {
          const found = missing(field, known, at(key === "" ? at(view.path, "repeat") : at(at(view.path, "repeat"), key), i));
          if (found) issues.push(found);
        });
    }
  }
  return [...issues, ...insideOf(view).flatMap((each) => walk(each, known, given, datasets))];
}

/**
 * Channels that name a field which neither the rows have nor a transform makes: they would draw nothing.
 * @param given fields of the chart's rows; null when it has none.
 */
export function fieldIssues(spec: Json, path: string, given: readonly string[] | null): Issue[] {
  return walk(
    viewAt(spec, path),
    given === null ? null : new Set(given),
    given === null ? null : new Set(given),
    isRecord(spec.datasets) ? spec.datasets : {},
  );
}
