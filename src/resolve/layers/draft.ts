import { isAlongX } from "../../chart/along.js";
import type { NormalIntent, NormalLayer, NormalPosition } from "../../intent/normal.js";
import type { LayerType } from "../../intent/together.js";
import type { FieldDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { underPath } from "../../issues/under.js";
import type { Draft } from "../draft.js";
import { isMapType } from "../geo/map-type.js";
import { at } from "../ledger.js";
import type { Scope } from "../scope.js";
import { LayerLedger } from "./ledger.js";
import { inPanels, marksInPanels, timesAndClasses } from "./panels.js";
import type { LayerRows } from "./rows.js";
import type { Rules } from "./rules.js";

/** A layer whose channels and marks are known. */
export interface LayerDraft extends Draft {
  /** Where it stands among the resolved layers. */
  readonly path: string;
  /** Whether it has rows of its own. */
  readonly hasRows: boolean;
  readonly layer: NormalLayer;
  /** Whether it has a scale and an axis of its own. */
  readonly isOther: boolean;
  readonly rules: Rules;
}

/** The side of the axis of the chart's measure. */
export function measureSide(base: Draft): "left" | "right" | "top" | "bottom" {
  const { intent } = base.scope;
  const first = Array.isArray(intent.y) ? intent.y[0] : intent.y;
  const said = { ...intent.style?.axis_y, ...first?.axis }.position;
  return said ?? (base.orientation === "vertical" ? "left" : "bottom");
}

/** The layer as a chart of its own: its own channels in the frame, the language and the paint of the chart. */
function intentOf(base: Draft, { axis, type: _type, title: _title, data: _data, ...layer }: NormalLayer): NormalIntent {
  const { intent } = base.scope;
  const { number_format, time_format, currency, none_label } = intent.style ?? {};
  return {
    title: intent.title,
    subtitle: intent.subtitle,
    color_map: intent.color_map,
    ...(intent.geo && { geo: intent.geo }),
    ...layer,
    ...(layer.y && axis ? { y: { ...layer.y, axis } } : {}),
    style: { number_format, time_format, currency, none_label, ...layer.style, orientation: base.orientation },
  } as NormalIntent;
}

/** Points, ticks and words on a scatter plot stand at places, not at amounts; on maps there are only points. */
const typeOn = (base: string, type: LayerType): string =>
  isMapType(base) ? "point_map" : base === "scatter" && (type === "point" || type === "tick" || type === "text") ? "scatter" : type;

/** Where a layer stands: in the chart as written, and among the resolved layers, which are fewer where one has no rows. */
interface LayerPlace {
  readonly written: string;
  readonly resolved: string;
}

function scopeOf(base: Draft, layer: NormalLayer, { written: path, resolved }: LayerPlace, rows: LayerRows | undefined): Scope {
  const { scope } = base;
  const errors: Scope["errors"] = [];
  // Refusals are told of the whole chart as soon as they are found.
  errors.push = (...found) => scope.errors.push(...found.map((each) => underPath(each, path)));
  return {
    ...scope,
    ...rows,
    intent: intentOf(base, layer),
    type: typeOn(scope.type, layer.type),
    rule: undefined,
    ledger: new LayerLedger(scope.ledger, resolved),
    ctx: { ...scope.ctx, report: (found) => scope.ctx.report(underPath(found, path)) },
    errors,
  };
}

/**
 * What every channel of a layer shows and what its marks are; null where no row of it stands in a panel of the chart.
 * Raises what a chart of its own would, and `LAYER_AXIS`, `PANELS_LEFT_OUT`.
 */
export function draftOfLayer(base: Draft, layer: NormalLayer, index: number, place: number, rules: Rules): LayerDraft | null {
  const path = at("/layers", place);
  const rows = base.scope.layerRows?.get(index) ?? undefined;
  const own = scopeOf(base, layer, { written: at("/layers", index), resolved: path }, rows);
  const scope = rows && base.scope.panels ? inPanels(base, own, base.scope.panels, rules) : own;
  if (scope === null) return null;
  base.scope.ledger.authored(at(path, "type"), layer.type);
  const cores: Draft["cores"] = {};
  const defs: Draft["defs"] = {};
  for (const channel of rules.MARK_CHANNELS) {
    const def = layer[channel as "x"] as FieldDef | undefined;
    if (def === undefined) continue;
    defs[channel] = def;
    // What stands along the chart's axis in rows of another table has to be what stands there.
    const kind = rows && channel === "x" && def.kind === undefined && isAlongX(layer) ? base.cores.x?.kind : undefined;
    cores[channel] = rules.resolveCore(scope, `/${channel}`, channel, kind === undefined ? def : { ...def, kind });
  }
  if (rows && defs.x === undefined && base.cores.x && isAlongX(layer)) checkPlaces(scope, base, rules);
  if (isAlongX(layer)) {
    const own = cores.x;
    // A field of its own is read as the chart's is, so that equal values meet.
    if (own && base.cores.x) cores.x = { ...own, ...timesAndClasses(base.cores.x) };
    else if (base.cores.x) cores.x = base.cores.x;
  }
  const drawn = rules.drawnMarks({ channels: { ...cores, ...scope.panels?.channels } }, scope.table, scope.locale);
  const marks = rows && scope.panels ? marksInPanels(base, drawn) : drawn;
  const isDuplicated = scope.telling.warnAboutDuplicates(scope, cores, marks, cores.y);
  const stack = rules.stackRule(scope, {
    x: cores.x,
    y: cores.y,
    color: cores.color,
    hasManyMeasures: false,
    isDuplicated,
    amounts: marks.values.y,
    isPainted: false,
  });
  return {
    scope,
    cores,
    defs,
    series: undefined,
    marks,
    orientation: base.orientation,
    stack,
    path,
    hasRows: rows !== undefined,
    layer,
    rules,
    isOther: isOther(base, scope),
  };
}

/** Raises `DATA_WRONG_KIND` where the field of the chart's `x` is of another kind in the rows of a layer. */
function checkPlaces(scope: Scope, base: Draft, { resolveCore }: Rules): void {
  const { field, kind } = base.cores.x!;
  if (field === undefined) return;
  resolveCore({ ...scope, ledger: new LayerLedger(scope.ledger, "", () => false) }, "/x", "x", { field, kind });
}

/** Whether a layer stands on an axis at the other side. Raises `LAYER_AXIS` where that side is none of its measure. */
function isOther(base: Draft, scope: Scope): boolean {
  const side = (scope.intent.y as NormalPosition | undefined)?.axis?.position;
  const own = measureSide(base);
  if (side === undefined || side === own) return false;
  const sides = own === "left" || own === "right" ? ["left", "right"] : ["top", "bottom"];
  if (sides.includes(side)) return true;
  scope.errors.push(
    issue("LAYER_AXIS", {
      path: "/axis/position",
      received: side,
      allowed: sides,
      detail: `amounts run ${base.orientation === "vertical" ? "upwards" : "to the right"} here, so their axis stands at the ${sides.join(" or the ")}`,
    }),
  );
  return false;
}
