import type { ResolvedMultiples, ResolvedPanelScale, ResolvedPanelScales } from "../../chart/multiples.js";
import type { ResolvedPosition } from "../../chart/resolved.js";
import type { NormalMultiples, NormalPosition } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import { isContinuous, type Marks } from "../../transform/marks.js";
import { type Panel, panelKey, splitMarks } from "../../transform/panels.js";
import type { Draft } from "../draft.js";
import { LayerLedger } from "../layers/ledger.js";
import type { PanelRules } from "../layers/rules.js";
import type { ChannelCore } from "../rules/channel.js";

type Sharing = ResolvedMultiples["scale"];
type Role = "x" | "y";

/** A position of the chart: what it shows, as its author wrote it, and where that stands. */
interface Place {
  path: string;
  def: NormalPosition;
  core: ChannelCore;
}

function placeOf(draft: Draft, role: Role): Place | undefined {
  if (role === "y" && draft.series) return draft.series[0];
  const core = draft.cores[role];
  return core && { path: `/${role}`, def: (draft.defs[role] ?? {}) as NormalPosition, core };
}

/** Whether one word about the scales of amounts is about this position: amounts do not stand along a line's x, nor in bins. */
const isAmount = (draft: Draft, role: Role): boolean => {
  const core = placeOf(draft, role)?.core;
  return (
    core !== undefined &&
    isContinuous(core) &&
    core.kind === "quantitative" &&
    core.bin === null &&
    draft.scope.type !== "heatmap" &&
    (role === "y" || draft.scope.type === "scatter")
  );
};

/** Which positions have a scale in each panel. Raises `INTENT_KEY_UNUSED` where there is none that could. */
export function sharingOf(draft: Draft, said: NormalMultiples["scale"]): Sharing {
  const { scope } = draft;
  const of = (role: Role): "shared" | "independent" => {
    if (placeOf(draft, role) === undefined) return "shared";
    if (typeof said === "object") return said[role] ?? "shared";
    return said === "independent" && isAmount(draft, role) ? "independent" : "shared";
  };
  const value: Sharing = { x: of("x"), y: of("y") };
  if (said === "independent" && value.x === "shared" && value.y === "shared")
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: "/multiples/scale",
        name: "scale",
        owner: `type "${scope.type}"`,
        detail: "it has no scale of amounts along an axis",
        next: "Write scale: {x: independent} or {y: independent} for names and dates, or remove it",
      }),
    );
  return said === undefined
    ? scope.ledger.enriched("/multiples/scale", { value, rule: "multiples.shared", reason: "panels are there to be compared" })
    : scope.ledger.authored("/multiples/scale", value);
}

/** The scale of one panel, by the rules of charts, found from its own marks. What is odd about it has been told of the whole chart. */
function ownScale(draft: Draft, marks: Marks, role: Role, rules: PanelRules): ResolvedPanelScale | null {
  const place = placeOf(draft, role);
  if (!place) return null;
  const scope: Draft["scope"] = {
    ...draft.scope,
    panels: undefined,
    ledger: new LayerLedger(draft.scope.ledger, "", () => false),
    ctx: { ...draft.scope.ctx, report: () => {} },
    errors: [],
  };
  const found: ResolvedPosition = rules.resolvePosition({ ...draft, scope, marks }, role, place.path, place.def, place.core);
  return { domain: found.scale.domain, ticks: found.axis.ticks, format: found.axis.format };
}

/** The scales of every panel; undefined where all are shared. Raises `INTENT_WRONG_VALUE` for a list of another length than there are panels. */
export function scalesOf(
  draft: Draft,
  multiples: Pick<ResolvedMultiples, "rows" | "columns">,
  panels: readonly Panel[],
  sharing: Sharing,
  said: NormalMultiples["scales"],
  rules: PanelRules,
): readonly ResolvedPanelScales[] | undefined {
  const { ledger, errors } = draft.scope;
  if (sharing.x === "shared" && sharing.y === "shared") return undefined;
  if (said !== undefined) {
    if (said.length !== panels.length)
      errors.push(
        issue("INTENT_WRONG_VALUE", {
          path: "/multiples/scales",
          received: said.length,
          detail: `there are ${panels.length} panels and scales for ${said.length}`,
          next: "Give one for each panel, or remove scales",
          fix: [{ op: "remove", path: "/multiples/scales" }],
        }),
      );
    return ledger.authored(
      "/multiples/scales",
      said.map(({ x = null, y = null }) => ({ x, y }) as ResolvedPanelScales),
    );
  }
  const parts = splitMarks(draft.marks);
  const value = panels.map((panel): ResolvedPanelScales => {
    const marks = parts.get(panelKey(multiples, panel));
    const of = (role: Role) => (marks && sharing[role] === "independent" ? ownScale(draft, marks, role, rules) : null);
    return { x: of("x"), y: of("y") };
  });
  return ledger.enriched("/multiples/scales", {
    value,
    rule: "multiples.own-scales",
    reason: "each panel from its own values, by the rules of a chart",
  });
}
