import type { ResolvedChart, ResolvedPosition } from "../../chart/resolved.js";
import type { NormalPosition } from "../../intent/normal.js";
import { issue } from "../../issues/messages.js";
import type { Draft } from "../draft.js";
import type { LayerDraft } from "./draft.js";
import type { Rules } from "./rules.js";

/** Times by which amounts on one axis may differ before the smaller ones cannot be read. */
const APART = 100;
/** Share of the plot by which two zeros may stand apart. */
const SAME_HEIGHT = 0.005;

const largestOf = (draft: Draft, { extentOf }: Rules): number => {
  const extent = extentOf(draft.marks.values.y, draft.marks.values.y_start);
  return extent ? Math.max(Math.abs(extent[0]), Math.abs(extent[1])) : 0;
};

/** Raises `LAYER_BASE` for bars over a chart whose `x` has no places for them. */
export function checkBase(base: Draft, draft: LayerDraft): void {
  if (draft.layer.type !== "bar" || draft.rules.traitsOf(base.scope.type).isBanded) return;
  draft.scope.errors.push(
    issue("LAYER_BASE", {
      path: "/type",
      received: "bar",
      detail: `bars need a place for each value of x, which type "${base.scope.type}" has not`,
      next: `Make the bars the chart (type: column), and the ${base.scope.type} a layer of it`,
    }),
  );
}

/** Raises `INTENT_KEY_UNUSED` for a scale or an axis of a layer that stands on the chart's. */
export function warnAboutUnreadScale({ scope, isOther }: LayerDraft): void {
  const said = scope.intent.y as NormalPosition | undefined;
  if (isOther || !said) return;
  const keys = [
    ...(said.scale === undefined ? [] : ["scale"]),
    ...(said.axis === undefined || Object.keys(said.axis).every((key) => key === "position") ? [] : ["axis"]),
  ];
  for (const key of keys)
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: `/y/${key}`,
        name: key,
        owner: "a layer on the axis of the chart",
        next: "Say it of the chart's y, or give the layer an axis of its own: axis: {position: right}",
      }),
    );
}

/** Raises `LAYER_SCALES_APART` where amounts on one axis are so different that the smaller ones lie flat. */
export function warnAboutSize(base: Draft, draft: LayerDraft): void {
  const [own, other] = [largestOf(base, draft.rules), largestOf(draft, draft.rules)];
  if (draft.isOther || own === 0 || other === 0 || draft.cores.y?.kind !== "quantitative") return;
  const times = Math.max(own / other, other / own);
  if (times < APART) return;
  const small = own > other ? draft.cores.y?.title : (base.cores.y?.title ?? "the chart");
  const side = base.orientation === "vertical" ? "right" : "top";
  draft.scope.ctx.report(
    issue("LAYER_SCALES_APART", {
      path: "/y",
      received: draft.cores.y?.field,
      count: Math.round(times),
      detail: `the amounts on one axis differ ${Math.round(times)} times, so "${small}" lies flat`,
      next: `Give the layer an axis of its own: axis: {position: ${side}}`,
      fix: [{ op: "add", path: "/axis", value: { position: side } }],
    }),
  );
}

/** Where zero stands on a scale, 0 to 1; undefined when it does not. */
function zeroAt({ scale }: Pick<ResolvedPosition, "scale">): number | undefined {
  const [low, high] = [Number(scale.domain[0]), Number(scale.domain[scale.domain.length - 1])];
  if (scale.type !== "linear" || !(low <= 0 && high >= 0 && high > low)) return undefined;
  return scale.reverse ? high / (high - low) : -low / (high - low);
}

/** Raises `LAYER_ZEROS_DIFFER` where the zeros of two axes stand at different heights, so that crossings mean nothing. */
export function warnAboutZeros(
  chart: Pick<ResolvedChart, "style">,
  draft: LayerDraft,
  base: ResolvedPosition,
  own: ResolvedPosition,
): void {
  const [first, second] = [zeroAt(base), zeroAt(own)];
  if (first === undefined || second === undefined || Math.abs(first - second) <= SAME_HEIGHT) return;
  const word = chart.style.orientation === "horizontal" ? "places" : "heights";
  draft.scope.ctx.report(
    issue("LAYER_ZEROS_DIFFER", {
      path: "/y",
      detail: `the zeros of the two axes stand at different ${word}, so that where the marks cross means nothing`,
      next: "Give both scales ends on the same side of zero, with scale.domain, or draw two charts",
    }),
  );
}
