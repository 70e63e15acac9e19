import type { ResolvedPosition } from "../../chart/resolved.js";
import type { NormalPosition } from "../../intent/normal.js";
import { alignedTo } from "./aligned.js";
import type { LayerDraft } from "./draft.js";
import { LayerLedger } from "./ledger.js";

const ALIGNED = { rule: "layer.scale", reason: "its ticks meet the grid of the first axis" };

/** Takes what was found for the author's words, and notes it as found. */
class FoundLedger extends LayerLedger {
  override authored<T>(path: string, value: T): T {
    return /^\/y\/(scale\/domain|axis\/ticks)$/.test(path) ? this.enriched(path, { value, ...ALIGNED }) : super.authored(path, value);
  }
}

/**
 * A scale and an axis of its own, at the other side of the plot: without a grid, its ticks on the grid of the first axis where that wastes
 * little room, its name at its head.
 * @param base the measure of the chart.
 */
export function ownScale(draft: LayerDraft, base: ResolvedPosition): ResolvedPosition {
  const { scope, rules } = draft;
  const core = draft.cores.y!;
  const said = scope.intent.y as NormalPosition;
  const def: NormalPosition = said;
  const silent = new LayerLedger(scope.ledger, "", () => false);
  const trial = rules.resolvePosition(
    { ...draft, scope: { ...scope, ledger: silent, errors: [], ctx: { ...scope.ctx, report: () => {} } } },
    "y",
    "/y",
    def,
    core,
  );
  const isOpen = def.scale?.domain === undefined && def.axis?.ticks === undefined && trial.scale.type === "linear" && !trial.scale.reverse;
  const found = isOpen ? alignedTo(base, Number(trial.scale.domain[0]), Number(trial.scale.domain[1])) : undefined;
  const made = found
    ? rules.resolvePosition(
        { ...draft, scope: { ...scope, ledger: new FoundLedger(scope.ledger, "") } },
        "y",
        "/y",
        { ...def, scale: { ...def.scale, domain: found.domain }, axis: { ...def.axis, ticks: found.ticks } },
        core,
      )
    : rules.resolvePosition(draft, "y", "/y", def, core);
  return { ...made, axis: { ...made.axis, ...secondAxis(draft, made) } };
}

/** What is different about the axis at the other side, unless the author says otherwise. */
function secondAxis({ scope, cores }: LayerDraft, { axis }: ResolvedPosition): Partial<ResolvedPosition["axis"]> {
  const said = (scope.intent.y as NormalPosition).axis;
  const name = cores.y?.title;
  const isNamed = said?.title === undefined && axis.title === null && name && !scope.small.axisTitles;
  return {
    ...(said?.grid === undefined
      ? { grid: scope.ledger.enriched("/y/axis/grid", { value: false, rule: "layer.grid", reason: "one grid is enough" }) }
      : {}),
    ...(isNamed
      ? {
          title: scope.ledger.enriched("/y/axis/title", {
            value: name,
            rule: "layer.axis-title",
            reason: "of two axes each says what it measures",
          }),
        }
      : {}),
  };
}
