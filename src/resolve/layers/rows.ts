import { isAlongX } from "../../chart/along.js";
import type { openData } from "../../data/source.js";
import type { Table } from "../../data/table.js";
import type { EnrichConfig, enrichChart } from "../../enrich/enrich.js";
import type { EnrichmentPatch } from "../../enrich/types.js";
import type { checkFields } from "../../intent/fields.js";
import type { NormalIntent, NormalLayer } from "../../intent/normal.js";
import { RenderError } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { nearest } from "../../issues/suggest.js";
import { underPath } from "../../issues/under.js";
import { at } from "../ledger.js";

/** The rows of a layer that has its own, and what they say about the fields it names. */
export interface LayerRows {
  readonly source: ReturnType<typeof openData>;
  readonly table: Table;
  readonly patch: EnrichmentPatch;
}

/** What opening rows needs; handed in, so that what every chart loads stays in one piece. */
export interface RowsQuestion {
  readonly intent: NormalIntent;
  /** Rows of the call by name. */
  readonly tables: Readonly<Record<string, unknown>> | undefined;
  readonly config: EnrichConfig;
  readonly openData: typeof openData;
  readonly enrichChart: typeof enrichChart;
  readonly checkFields: typeof checkFields;
  readonly limits: Parameters<typeof openData>[2];
  report(found: Issue): void;
  locate(found: Issue): Issue;
}

/**
 * The layer as a chart of its own rows: where it names no `x`, the chart's is looked for in them, and so are the fields of its panels, which
 * split the layer where its rows have them.
 */
function chartOf({ intent }: RowsQuestion, { data: _data, axis: _axis, ...layer }: NormalLayer, source: LayerRows["source"]): NormalIntent {
  const x = layer.x ?? (isAlongX(layer) && intent.x?.field !== undefined ? { field: intent.x.field } : undefined);
  const panels = (["rows", "columns"] as const).flatMap((key) => {
    const field = intent.multiples?.[key]?.field;
    return field !== undefined && source.has(field) ? [[key, { field }]] : [];
  });
  return { ...layer, ...(x && { x }), ...(panels.length > 0 && { multiples: Object.fromEntries(panels) }) } as NormalIntent;
}

const isSource = (data: unknown): data is LayerRows["source"] =>
  typeof data === "object" && data !== null && "rowCount" in data && typeof (data as { column?: unknown }).column === "function";

/**
 * Opens the rows of each layer that has its own, by its place among the layers; a layer whose rows are none is told and left out.
 * @throws RenderError `DATA_MISSING`, `DATA_UNKNOWN_FIELD`, `DATA_NOT_ROWS`, `LIMIT_ROWS`. Raises `DATA_EMPTY`.
 */
export function openLayerRows(q: RowsQuestion): ReadonlyMap<number, LayerRows | null> {
  const rows = new Map<number, LayerRows | null>();
  const errors: Issue[] = [];
  for (const [index, layer] of (q.intent.layers ?? []).entries()) {
    const { data } = layer;
    if (data === undefined) continue;
    const path = at("/layers", index);
    const given = typeof data === "string" ? tableOf(q, data, `${path}/data`) : { rows: data };
    if ("unknown" in given) {
      errors.push(given.unknown);
      continue;
    }
    const source = isSource(given.rows) ? given.rows : q.openData(given.rows, q.report, q.limits, `${path}/data`);
    if (source.rowCount === 0) {
      const detail = "the layer has no rows, so nothing of it is drawn";
      q.report(
        issue("DATA_EMPTY", { severity: "warning", path: `${path}/data`, received: 0, detail, next: "Check where its rows come from" }),
      );
      rows.set(index, null);
      continue;
    }
    const chart = chartOf(q, layer, source);
    const unknown = q.checkFields(chart, source.fields());
    errors.push(...unknown.map((each) => underPath(ofTheLayer(each, layer), path)));
    const patch = q.enrichChart(chart, source, q.config);
    const table = { rowCount: source.rowCount, columns: Object.keys(patch.fields).map((field) => source.column(field)) };
    rows.set(index, { source, table, patch });
  }
  if (errors.length > 0) throw new RenderError(errors.map(q.locate));
  return rows;
}

/** The rows that the call gives a name; else what is wrong, with the names there are. */
function tableOf({ tables = {} }: RowsQuestion, name: string, path: string): { rows: unknown } | { unknown: Issue } {
  if (Object.hasOwn(tables, name)) return { rows: tables[name] };
  const names = Object.keys(tables);
  const suggestion = nearest(name, names);
  return {
    unknown: issue("DATA_MISSING", {
      path,
      received: name,
      ...(names.length > 0 && { allowed: names }),
      ...(suggestion !== undefined && { suggestion }),
      detail: `there are no rows called ${JSON.stringify(name)}`,
      next: names.length > 0 ? "Name one of them" : "Hand them in at the call: tables: {name: rows}, or --data name=file",
    }),
  };
}

/** A field that the layer takes from the chart, because it names none of its own, is to be named. */
function ofTheLayer(found: Issue, layer: NormalLayer): Issue {
  if (found.path !== "/x/field" || layer.x !== undefined) return found;
  return issue("DATA_UNKNOWN_FIELD", {
    path: "/x",
    name: `${found.received}`,
    ...(found.allowed && { allowed: found.allowed }),
    detail: "the chart's x: the layer has rows of its own",
    next: "Say x of the layer, the field of its rows that stands along the same axis",
  });
}
