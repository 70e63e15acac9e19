import type { ResolvedMultiples, ResolvedPanelScales } from "../../chart/multiples.js";
import type { ResolvedPosition } from "../../chart/resolved.js";
import type { NormalMultiples } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import { isContinuous } from "../../transform/marks.js";
import { type Panel, splitMarks } from "../../transform/panels.js";
import type { Draft } from "../draft.js";
import type { LayerDraft } from "../layers/draft.js";
import type { PanelRules } from "../layers/rules.js";
import { PanelDraft, type PanelParts, placeOf, type Role, scaleOf } from "./panel-draft.js";

type Sharing = ResolvedMultiples["scale"];

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

/**
 * The scales of every panel; undefined where all are shared. Raises `INTENT_WRONG_VALUE` for a list of another length than there are panels.
 * @param measure the scale of the whole chart.
 */
export function scalesOf(
  draft: Draft,
  panels: readonly Panel[],
  sharing: Sharing,
  said: NormalMultiples["scales"],
  rules: PanelRules,
  measure: ResolvedPosition | undefined,
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
      said.map(({ x = null, y = null, second }) => ({ x, y, ...(second !== undefined && { second }) }) as ResolvedPanelScales),
    );
  }
  const parts: PanelParts = new Map([draft, ...(draft.layers ?? [])].map((each) => [each, splitMarks(each.marks)]));
  const hasSecond = measure !== undefined && sharing.y === "independent" && draft.layers?.some((layer) => (layer as LayerDraft).isOther);
  const value = panels.map((panel): ResolvedPanelScales => {
    const here = new PanelDraft(draft, parts, panel, rules);
    const [x, y] = (["x", "y"] as const).map((role) => (sharing[role] === "independent" ? here.scale(role) : null)) as [
      ResolvedPosition | null,
      ResolvedPosition | null,
    ];
    return { x: x && scaleOf(x), y: y && scaleOf(y), ...(hasSecond && { second: here.second(y, measure) }) };
  });
  return ledger.enriched("/multiples/scales", {
    value,
    rule: "multiples.own-scales",
    reason: "each panel from its own values, by the rules of a chart",
  });
}
