import type { ResolvedChannel } from "../chart/resolved.js";
import { withFormat } from "./channel-format.js";
import type { Draft } from "./draft.js";
import { resolveCore } from "./rules/channel.js";
import { factFor } from "./scope.js";

/** Types whose marks stand for many rows. */
const summed = new Set(["line", "area", "boxplot"]);

/** Channels in the order in which they are told: what a mark is before how much it is. */
const TOLD = ["region", "x", "color", "shape", "y_start", "y", "theta", "size", "opacity", "detail", "text"];

/** Whether each row may have a mark of its own, rather than a share in a line or in a group. */
const hasMarkPerRow = ({ type }: Draft["scope"], channels: Record<string, ResolvedChannel | undefined>): boolean =>
  !summed.has(type) && Object.values(channels).every((each) => !each || (each.aggregate === null && each.bin === null));

export function resolveTooltip(draft: Draft, channels: Record<string, ResolvedChannel | undefined>): ResolvedChannel[] {
  const { scope } = draft;
  const said = scope.intent.tooltip;
  if (said === null) return scope.ledger.authored("/tooltip", []);
  if (said !== undefined)
    return said.map((def, i) => {
      const core = resolveCore(scope, `/tooltip/${i}`, "tooltip", def);
      return withFormat(scope, `/tooltip/${i}`, def, core, factFor(scope, def.field)?.extent ?? [0, 0]);
    });
  if (scope.rule && !scope.rule.takes.includes("tooltip"))
    return scope.ledger.enriched("/tooltip", { value: [], rule: "tooltip.none", reason: "this type has no tooltips" });
  const most = scope.config.tooltip_rows;
  if (scope.table.rowCount > most && hasMarkPerRow(scope, channels))
    return scope.ledger.enriched("/tooltip", {
      value: [],
      rule: "tooltip.many",
      reason: `${scope.table.rowCount} rows have a mark each, more than the ${most} that get a tooltip unasked`,
    });
  const shown: ResolvedChannel[] = [];
  // A cell is told by its place, then by its amount.
  const order = scope.type === "heatmap" ? ["x", "y", ...TOLD] : TOLD;
  for (const channel of order) {
    const found = channels[channel];
    if (!found || (found.field === undefined && found.aggregate === null)) continue;
    const { field, kind, title, format, time_unit, bin, aggregate } = found;
    const row =
      field === undefined ? { kind, title, format, time_unit, bin, aggregate } : { field, kind, title, format, time_unit, bin, aggregate };
    const same = shown.findIndex((each) => each.field === field && each.aggregate === aggregate && each.time_unit === time_unit);
    shown[same < 0 ? shown.length : same] = row;
  }
  return scope.ledger.enriched("/tooltip", { value: shown, rule: "tooltip.channels", reason: "every field that is drawn" });
}
