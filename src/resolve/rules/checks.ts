import { issue } from "../../issues/messages.js";
import { isIntensive } from "../../transform/additive.js";
import type { Marks } from "../../transform/marks.js";
import { placeKey } from "../../transform/stack.js";
import { factFor, type Scope } from "../scope.js";
import { checkCurrency, checkParts } from "./amounts.js";
import type { ChannelCore } from "./channel.js";
import { hasDuplicates } from "./duplicates.js";
import { traitsOf } from "./family.js";
import { warnAboutGuides, warnAboutMeasures, warnAboutParts, warnAboutPercent } from "./odd-amounts.js";

type Positions = Parameters<typeof warnAboutGuides>[1];
type Cores = Readonly<Record<string, ChannelCore>>;

/** Warnings about the rows that never change the picture, and refusals of amounts that cannot be drawn. */
export function warnAboutRows(scope: Scope, cores: Cores, marks: Marks, positions: Positions): void {
  const { ctx, config, type } = scope;
  checkParts(scope, cores.theta, marks);
  checkCurrency(scope);
  warnAboutParts(scope, cores, marks);
  warnAboutMeasures(scope);
  warnAboutPercent(scope, cores);
  warnAboutGuides(scope, positions);
  const measured = Array.isArray(scope.intent.y)
    ? scope.intent.y.map((def, i) => [`y/${i}`, { kind: "quantitative", field: def.field, aggregate: def.aggregate ?? null }] as const)
    : [];
  for (const [channel, core] of [...Object.entries(cores), ...measured]) {
    const fact = factFor(scope, core.field);
    if (!fact || core.aggregate === "count" || fact.count === 0) continue;
    const share = fact.nulls / (fact.nulls + fact.count);
    if (core.kind === "quantitative" && share >= config.enrich.mostly_null)
      ctx.report(
        issue("DATA_MOSTLY_NULL", {
          path: `/${channel}`,
          name: core.field!,
          count: fact.nulls,
          limit: fact.nulls + fact.count,
          detail: `"${core.field}" has no value in ${fact.nulls} of ${fact.nulls + fact.count} rows`,
        }),
      );
    if (
      fact.role === "identifier" &&
      fact.kind === "quantitative" &&
      (core.aggregate === "sum" || core.aggregate === "mean" || core.aggregate === "median")
    )
      ctx.report(
        issue("DATA_WRONG_KIND", {
          severity: "warning",
          path: `/${channel}`,
          name: core.field!,
          received: core.aggregate,
          detail: `"${core.field}" looks like an identifier, whose ${core.aggregate} means nothing`,
          next: "Count its rows with aggregate: count, or its different values with distinct",
        }),
      );
  }
  const traits = traitsOf(type);
  const xs = marks.values.x;
  if (traits.isJoined && xs !== undefined && marks.count > 0) {
    const first = placeKey(xs, 0);
    let isSingle = true;
    for (let i = 1; i < marks.count && isSingle; i++) isSingle = placeKey(xs, i) === first;
    if (isSingle && scope.errors.length === 0)
      ctx.report(
        issue("DATA_SINGLE_POINT", {
          path: "/x",
          name: cores.x?.field ?? "",
          detail:
            cores.x?.field === undefined
              ? "every mark has the same place on x, so there is nothing to join"
              : `every row has the same value of "${cores.x.field}", so there is nothing to join`,
        }),
      );
  }
}

/** Raises `DATA_DUPLICATE_KEYS` when several rows share a bar, a point of a line or a cell. */
export function warnAboutDuplicates(scope: Scope, cores: Partial<Cores>, marks: Marks, measure: ChannelCore | undefined): boolean {
  const keys = ["x", ...(scope.type === "heatmap" ? ["y"] : ["color", "detail"]), "row", "column"].filter(
    (name) => marks.values[name] !== undefined,
  );
  const isPlaced =
    ["bar", "column", "heatmap"].includes(scope.type) || (["line", "area"].includes(scope.type) && marks.values.order === undefined);
  if (!isPlaced || marks.values.x === undefined || measure === undefined || measure.aggregate !== null) return false;
  const found = hasDuplicates(marks, keys, (channel) => cores[channel]?.kind === "temporal");
  if (!found) return false;
  const channel = scope.type === "heatmap" ? "color" : "y";
  const aggregate = isIntensive(measure.field ?? "") || scope.type === "line" ? "mean" : "sum";
  const place = scope.type === "heatmap" ? "cell" : scope.type === "line" || scope.type === "area" ? "point" : "bar";
  scope.ctx.report(
    issue("DATA_DUPLICATE_KEYS", {
      path: `/${channel}`,
      name: measure.field ?? "",
      received: found.key,
      detail: `several rows share one ${place}, such as ${found.key}`,
      next: `Add ${channel}: {field: ${measure.field}, aggregate: ${aggregate}}, or a colour or detail field that tells the rows apart`,
      fix: Array.isArray(scope.intent.y) && channel === "y" ? [] : [{ op: "add", path: `/${channel}/aggregate`, value: aggregate }],
    }),
  );
  return true;
}
