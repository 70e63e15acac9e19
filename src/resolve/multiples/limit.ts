import type { ResolvedLimit } from "../../chart/resolved.js";
import type { Scalar, Table } from "../../data/table.js";
import type { NormalMultiples } from "../../intent/normal.js";
import type { PanelLimitDef } from "../../intent/together.js";
import { issue } from "../../issues/messages.js";
import { channelValues, isContinuous } from "../../transform/marks.js";
import { LayerLedger } from "../layers/ledger.js";
import type { PanelRules } from "../layers/rules.js";
import { at } from "../ledger.js";
import type { ChannelCore } from "../rules/channel.js";
import { kept, ranked, rowsByCategory, UNMEASURED } from "../rules/limit.js";
import type { Scope } from "../scope.js";

/** What is left of a field that makes panels. */
export interface LimitedPanels {
  /** The field, its rest under one name where that has a panel. */
  core: ChannelCore;
  /** The rows that stand in panels. */
  table: Table;
  /** Values with panels of their own, the largest first. */
  keep: readonly Scalar[];
}

const LARGEST = { rule: "multiples.largest", reason: "they have the largest amounts" };

/** What the largest are found by; undefined where rows are counted. */
function amountOf({ type, intent, ledger, ...scope }: Scope, { resolveCore }: PanelRules): { path: string; core: ChannelCore } | undefined {
  if (UNMEASURED.has(type) || type === "histogram") return undefined;
  const channel = type === "heatmap" ? "color" : intent.theta ? "theta" : "y";
  const [def] = [intent[channel]].flat();
  const silent = {
    ...scope,
    type,
    intent,
    ledger: new LayerLedger(ledger, "", () => false),
    ctx: { ...scope.ctx, report: () => {} },
    errors: [],
  };
  return def && { path: `/${channel}`, core: resolveCore(silent, `/${channel}`, channel, def) };
}

/** Values with panels of their own: those that are to be kept, then the largest. */
function chosen(def: PanelLimitDef, ranks: readonly Scalar[]): Scalar[] {
  const keep = ranks.filter((value) => def.keep?.includes(value));
  const to = Math.max(def.to ?? 0, keep.length);
  const largest = ranks.filter((value) => !keep.includes(value)).slice(0, to - keep.length);
  return ranks.filter((value) => keep.includes(value) || largest.includes(value));
}

/**
 * The panels of the largest values; undefined where a field is not limited. The rest is left out, or one panel where it has a name.
 * Raises `INTENT_KEY_UNUSED` for a limit of numbers and dates, `PANELS_LEFT_OUT` for rows without a panel, `LIMIT_REST` for a rest whose rows
 * do not become one.
 */
export function limitPanels(scope: Scope, key: "rows" | "columns", core: ChannelCore, rules: PanelRules): LimitedPanels | undefined {
  const said: NonNullable<NormalMultiples["columns"]>["limit"] = scope.intent.multiples![key]!.limit;
  if (said === undefined || said === null) return undefined;
  const path = `/multiples/${key}/limit`;
  const { ctx, table, ledger } = scope;
  if (isContinuous(core)) {
    ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path,
        name: "limit",
        owner: `panels of ${core.kind === "temporal" ? "dates" : "numbers"}`,
        next: "Limit a field of names, or use kind: ordinal for numbers that are names",
      }),
    );
    return undefined;
  }
  const def: PanelLimitDef = typeof said === "number" ? { to: said } : said;
  const values = channelValues(core, table, scope.locale) as readonly Scalar[];
  const rows = rowsByCategory(values);
  const amount = amountOf(scope, rules);
  const ranks = ranked(scope, rows, amount?.core);
  if (def.other !== undefined) {
    const keep = kept(def, ranks, def.other);
    if (keep.length < ranks.length && amount?.core.aggregate === null) refuseRest(scope, path, def.other, amount);
    const limit: ResolvedLimit = {
      to: ledger.choose(at(path, "to"), def.to, { value: Math.max(1, def.to ?? keep.length), ...LARGEST }),
      keep: ledger.choose(at(path, "keep"), (def.to ?? 0) <= (def.keep?.length ?? -1) ? keep : undefined, { value: keep, ...LARGEST }),
      other: ledger.authored(at(path, "other"), def.other),
    };
    return { core: { ...core, limit }, table, keep };
  }
  const keep = chosen(def, ranks);
  if (keep.length === ranks.length) return { core, table, keep };
  const shown = new Set<Scalar>([...keep, null]);
  const left = ranks.filter((value) => !shown.has(value));
  ctx.report(
    issue("PANELS_LEFT_OUT", {
      severity: "info",
      path,
      received: left[0],
      count: left.length,
      detail: `the ${keep.length} largest of ${ranks.length} values of "${core.field}" have panels; ${left.length === 1 ? "one is" : `${left.length} are`} left out, such as ${JSON.stringify(left[0])}`,
      next: "Raise limit, or give the rest a panel with limit: {other: Other}",
    }),
  );
  const members = values.flatMap((value, row) => (shown.has(value) ? [row] : []));
  const columns = table.columns.map((column) => ({ ...column, values: members.map((row) => column.values[row] ?? null) }));
  return { core, table: { rowCount: members.length, columns }, keep };
}

function refuseRest(
  { errors }: Scope,
  path: string,
  other: string,
  { path: amount, core: { field } }: { path: string; core: ChannelCore },
): void {
  errors.push(
    issue("LIMIT_REST", {
      path: at(path, "other"),
      name: field ?? "",
      received: other,
      detail: `the rows of ${JSON.stringify(other)} share places, and "${field}" does not say how they become one`,
      next: `Add an aggregate, such as ${amount.slice(1)}: {field: ${field}, aggregate: sum}, or remove other, so that the rest is left out`,
      fix: [{ op: "remove", path: at(path, "other") }],
    }),
  );
}
