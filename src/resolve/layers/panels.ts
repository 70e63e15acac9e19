import { columnOf } from "../../data/table.js";
import { issue } from "../../issues/messages.js";
import { channelValues, type Marks } from "../../transform/marks.js";
import { marksAt } from "../../transform/panels.js";
import { placeKey } from "../../transform/stack.js";
import type { Draft } from "../draft.js";
import type { ChannelCore } from "../rules/channel.js";
import type { PanelSet, Scope } from "../scope.js";
import { LayerLedger } from "./ledger.js";
import type { Rules } from "./rules.js";

/** How the values of a field of the chart are read, for another that stands for the same. */
export const timesAndClasses = ({ kind, time_unit, bin, limit }: ChannelCore) => ({ kind, time_unit, bin, ...(limit && { limit }) });

/**
 * A layer with rows of its own in a chart in panels: split by the fields that its rows have, in every panel along the others; null where no
 * row stands in a panel of the chart. Raises `PANELS_LEFT_OUT`, and `DATA_WRONG_KIND` where the field is something else in its rows.
 */
export function inPanels(base: Draft, scope: Scope, panels: PanelSet, { resolveCore }: Rules): Scope | null {
  const silent = { ...scope, ledger: new LayerLedger(scope.ledger, "", () => false) };
  const channels: PanelSet["channels"] = {};
  for (const name of ["row", "column"] as const) {
    const core = panels.channels[name];
    if (core?.field === undefined || !scope.source.has(core.field)) continue;
    // Read as the chart's is, so that equal values meet.
    channels[name] = { ...resolveCore(silent, "/data", "detail", { field: core.field, kind: core.kind }), ...timesAndClasses(core) };
  }
  const whole = { ...scope, panels: { ...panels, channels } };
  return hasRowsInPanels(base, whole) ? whole : null;
}

/** Which of some values, by their numbers, have a panel of the chart. */
function shownIn({ marks }: Draft, values: Marks["values"], count: number): number[] {
  let kept = Array.from({ length: count }, (_, i) => i);
  for (const name of ["row", "column"] as const) {
    const [shown, own] = [marks.values[name], values[name]];
    if (!shown || !own) continue;
    const known = new Set(Array.from(shown, (_, i) => placeKey(shown, i)));
    kept = kept.filter((i) => known.has(placeKey(own, i)));
  }
  return kept;
}

/** The marks of a layer that stand in panels of the chart. */
export function marksInPanels(base: Draft, marks: Marks): Marks {
  const kept = shownIn(base, marks.values, marks.count);
  return kept.length === marks.count ? marks : marksAt(marks, kept);
}

/** Whether any row of a layer stands in a panel of the chart. Raises `PANELS_LEFT_OUT` for those that do not. */
function hasRowsInPanels(base: Draft, { table, locale, ctx, panels }: Scope): boolean {
  const channels = Object.entries(panels!.channels);
  const kept = new Set(
    shownIn(base, Object.fromEntries(channels.map(([name, core]) => [name, channelValues(core, table, locale)])), table.rowCount),
  );
  const left = table.rowCount - kept.size;
  if (left === 0 || panels!.isLimited) return kept.size > 0;
  const cells = channels.map(([, { field }]) => columnOf(table, field!)!);
  const row = Array.from({ length: table.rowCount }, (_, i) => i).find((i) => !kept.has(i))!;
  const words = cells.map((values) => `${values[row] ?? "no value"}`).join(", ");
  ctx.report(
    issue("PANELS_LEFT_OUT", {
      path: "/data",
      received: words,
      count: left,
      detail: `${left} of the layer's rows ${left === 1 ? "stands" : "stand"} in no panel of the chart, such as ${JSON.stringify(words)}`,
      next: "Hand in rows of the chart for that panel, or leave them out",
    }),
  );
  return kept.size > 0;
}
