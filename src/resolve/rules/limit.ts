import type { MarkChannel } from "../../chart/channels.js";
import type { ResolvedLimit } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import { columnOf, type Scalar } from "../../data/table.js";
import { compareScalars, numbersOf } from "../../data/values.js";
import type { NormalPosition } from "../../intent/normal.js";
import type { FieldDef, LimitDef } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { isIntensive } from "../../transform/additive.js";
import { aggregate as aggregated } from "../../transform/aggregate.js";
import { channelValues, isContinuous } from "../../transform/marks.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";

type Cores = Partial<Record<MarkChannel, ChannelCore>>;
type Defs = Partial<Record<MarkChannel, FieldDef>>;
type Series = readonly { path: string; core: ChannelCore }[] | undefined;

/** Channels whose categories may be limited. */
const LIMITED = ["x", "y", "color"] as const;
/** Types whose marks show rows as they are, so that a rest needs no amount. */
export const UNMEASURED = new Set(["scatter", "boxplot", "point_map", "map", "bubble_map"]);

/** Types whose marks each have one place, and so a colour for the rest where nothing else colours them. */
const BARS = new Set(["bar", "column"]);

/** The amounts of a chart: by them the largest are found, and the rest has one of them in each place. */
function amountsOf({ type }: Scope, cores: Cores, series: Series): { path: string; core: ChannelCore }[] {
  if (UNMEASURED.has(type)) return [];
  if (series) return [...series];
  const channel = type === "heatmap" ? "color" : cores.theta ? "theta" : "y";
  return cores[channel] ? [{ path: `/${channel}`, core: cores[channel] }] : [];
}

/** Rows of each category that has a name. */
export function rowsByCategory(values: readonly Scalar[]): Map<Scalar, number[]> {
  const rows = new Map<Scalar, number[]>();
  values.forEach((value, row) => {
    if (value === null) return;
    const found = rows.get(value);
    if (found) found.push(row);
    else rows.set(value, [row]);
  });
  return rows;
}

const hasOneRowEach = (rows: ReadonlyMap<Scalar, readonly number[]>) => [...rows.values()].every((members) => members.length < 2);

/** Categories from the largest to the least; without amounts by how many rows they have. Equal ones go by their names. */
export function ranked(scope: Scope, rows: ReadonlyMap<Scalar, readonly number[]>, amount: ChannelCore | undefined): Scalar[] {
  const cells = amount?.field === undefined ? undefined : columnOf(scope.table, amount.field);
  const kind = amount?.aggregate ?? "sum";
  const numbers = cells && (kind === "count" || kind === "distinct" ? undefined : numbersOf(cells));
  const sizeOf = (members: readonly number[]): number => {
    if (cells === undefined) return members.length;
    if (numbers) return aggregated(kind, numbers, members);
    const there = members.map((row) => cells[row]!).filter((cell) => cell !== null);
    return kind === "distinct" ? new Set(there).size : there.length;
  };
  return [...rows]
    .map(([value, members]) => ({ value, size: sizeOf(members) }))
    .sort((a, b) => (Number.isNaN(a.size) ? 1 : Number.isNaN(b.size) ? -1 : b.size - a.size) || compareScalars(a.value, b.value))
    .map(({ value }) => value);
}

/** Which categories keep their names; a rest of one does too. A category of the name of the rest belongs to it. */
export function kept(def: LimitDef, ranks: readonly Scalar[], other: string): Scalar[] {
  const named = ranks.filter((value) => value !== other);
  const keep = named.filter((value) => def.keep?.includes(value));
  const to = Math.max(def.to ?? 0, keep.length);
  const chosen = new Set([...keep, ...named.filter((value) => !keep.includes(value)).slice(0, to - keep.length)]);
  const isAlone = named.length === chosen.size + 1 && named.length === ranks.length;
  return isAlone ? named : named.filter((value) => chosen.has(value));
}

/** Gives the amounts of a rest one value in each place, where the chart does not say how. Raises `LIMIT_REST`. */
function combine(
  scope: Scope,
  path: string,
  amount: { path: string; core: ChannelCore },
  other: string,
  rows: ReadonlyMap<Scalar, readonly number[]>,
): ChannelCore {
  const { core } = amount;
  if (core.aggregate !== null) return core;
  const fact = factFor(scope, core.field);
  const isSingle = hasOneRowEach(rows);
  if (core.kind !== "quantitative" || isIntensive(core.field ?? "") || (fact && fact.why.additive?.rule === "additive.rate")) {
    scope.errors.push(
      issue("LIMIT_REST", {
        path,
        name: core.field ?? "",
        received: core.field,
        detail: `"${core.field}" does not add up, so ${JSON.stringify(other)} has no value`,
        next: isSingle
          ? "Remove limit, or hand in the rows behind each category"
          : `Say how its rows become one, such as ${amount.path.slice(1)}: {field: ${core.field}, aggregate: mean}, or remove limit`,
        fix: [isSingle ? { op: "remove", path } : { op: "add", path: `${amount.path}/aggregate`, value: "mean" }],
      }),
    );
    return { ...core, aggregate: "mean" };
  }
  const aggregate = scope.ledger.enriched(at(amount.path, "aggregate"), {
    value: "sum" as const,
    rule: "aggregate.rest",
    reason: "the rest is the sum of what is in it",
  });
  return { ...core, aggregate };
}

/** Raises `LIMIT_REST` as a warning where the rest is the mean of rows that are means themselves. */
function warnAboutMeans(scope: Scope, path: string, { core }: { core: ChannelCore }, rows: ReadonlyMap<Scalar, readonly number[]>): void {
  if ((core.aggregate !== "mean" && core.aggregate !== "median") || !hasOneRowEach(rows)) return;
  scope.ctx.report(
    issue("LIMIT_REST", {
      severity: "warning",
      path,
      name: core.field ?? "",
      received: core.aggregate,
      detail: `every category has one row, so the rest is the ${core.aggregate} of categories, whatever their size`,
      next: "Hand in the rows behind them, or measure something that adds up",
    }),
  );
}

/**
 * Finds the categories that keep their names where a channel is limited, and how the rest becomes one. Changes `cores` and `series`.
 * Raises `INTENT_KEY_UNUSED` for a limit of amounts and dates, `LIMIT_REST`.
 */
export function limitCategories(scope: Scope, cores: Cores, defs: Defs, series: Series): void {
  for (const channel of LIMITED) {
    const said = (defs[channel] as NormalPosition | undefined)?.limit;
    const core = cores[channel];
    if (said === undefined || said === null || core === undefined) continue;
    const path = at(`/${channel}`, "limit");
    const def: LimitDef = typeof said === "number" ? { to: said } : said;
    if (isContinuous(core)) {
      scope.ctx.report(
        issue("INTENT_KEY_UNUSED", {
          severity: "warning",
          path,
          name: "limit",
          owner: `a scale of ${core.kind === "temporal" ? "dates" : "numbers"}`,
          next: "Limit a channel of names, or use kind: ordinal to give each value a place of its own",
        }),
      );
      continue;
    }
    limitChannel(scope, path, channel, def, core, cores, series);
  }
}

function limitChannel(
  scope: Scope,
  path: string,
  channel: "x" | "y" | "color",
  def: LimitDef,
  core: ChannelCore,
  cores: Cores,
  series: Series,
): void {
  const { ledger, config } = scope;
  const amounts = amountsOf(scope, cores, series).filter((each) => each.core !== core);
  const rows = rowsByCategory(channelValues(core, scope.table, scope.locale) as readonly Scalar[]);
  const other = ledger.choose(at(path, "other"), def.other, undefined, { value: config.color.other_label, source: "color.other_label" });
  const ranks = ranked(scope, rows, amounts[0]?.core);
  const keep = kept(def, ranks, other);
  const to = Math.max(1, def.to ?? keep.length);
  const color = def.color === undefined ? undefined : parseCssColor(def.color)?.hex;
  const isColored = channel === "color" || (channel === "x" && BARS.has(scope.type) && cores.color === undefined && series === undefined);
  const limit: ResolvedLimit = {
    to:
      def.to === undefined
        ? ledger.enriched(at(path, "to"), { value: to, rule: "limit.kept", reason: "so many are named" })
        : ledger.authored(at(path, "to"), to),
    keep:
      def.keep !== undefined && (def.to ?? 0) <= def.keep.length
        ? ledger.authored(at(path, "keep"), keep)
        : ledger.enriched(at(path, "keep"), {
            value: keep,
            rule: amounts[0] ? "limit.largest" : "limit.most-rows",
            reason: amounts[0] ? "they have the largest amounts" : "they have the most rows",
          }),
    other,
    ...(isColored && {
      color: ledger.choose(at(path, "color"), color, undefined, { value: config.color.other, source: "color.other" }),
    }),
  };
  if (!isColored && color !== undefined)
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: at(path, "color"),
        name: "color",
        owner: "this limit",
        detail: "no mark of the rest has a colour of its own",
        next: "Remove it, or limit the channel color",
      }),
    );
  cores[channel] = { ...core, limit };
  if (keep.length === ranks.length) return;
  for (const amount of amounts) {
    const combined = combine(scope, path, amount, other, rows);
    warnAboutMeans(scope, path, amount, rows);
    if (combined === amount.core) continue;
    const measure = (series ?? []).find((each) => each.core === amount.core);
    if (measure) (measure as { core: ChannelCore }).core = combined;
    else cores[amount.path.slice(1) as MarkChannel] = combined;
  }
}
