import { issue } from "../../issues/messages.js";
import { isIntensive } from "../../transform/additive.js";
import type { ChannelCore } from "../rules/channel.js";
import { factFor, type Scope } from "../scope.js";

/** Words of a field's name that say its values are totals. */
const TOTALS = new Set(
  "population pop total totals count counts number sum sales revenue cases deaths people inhabitants residents households votes amount gdp emissions".split(
    " ",
  ),
);

const isTotal = (field: string): boolean =>
  !isIntensive(field) &&
  field
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .some((word) => TOTALS.has(word.toLowerCase()));

/** Raises `GEO_TOTALS` when regions are coloured by sums or counts: a large region has more of everything, so the map shows its size. */
export function warnAboutTotals(scope: Scope, core: ChannelCore): void {
  const { aggregate, field, kind, title } = core;
  if (kind !== "quantitative") return;
  const isSummed = aggregate === "sum" || aggregate === "count" || aggregate === "distinct";
  const isMean = aggregate === "mean" || aggregate === "median";
  // What the author calls it counts: "Income per person" is none, whatever the field's name.
  const isNone = isMean || field === undefined || isIntensive(title ?? "") || !(isTotal(field) || factFor(scope, field)?.additive);
  if (!isSummed && isNone) return;
  scope.ctx.report(
    issue("GEO_TOTALS", {
      path: "/color",
      name: field ?? "count",
      ...(isSummed ? { detail: `a ${aggregate} of rows is a total, and large regions have more of everything` } : {}),
    }),
  );
}
