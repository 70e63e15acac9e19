import type { ResolvedPosition } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";
import { isoText, parseTime } from "../data/time.js";
import type { NormalPosition } from "../intent/normal.js";
import { join } from "../transform/drawn.js";
import { isContinuous, type Marks, type Values } from "../transform/marks.js";
import { stackedExtent } from "../transform/stack.js";
import { withFormat } from "./channel-format.js";
import { type Draft, type Extent, extentOf, leastPositive, naturalOrder } from "./draft.js";
import { resolveAxis } from "./rules/axis.js";
import { type ChannelCore, useOf } from "./rules/channel.js";
import { traitsOf } from "./rules/family.js";
import { withLabelRoom } from "./rules/label-room.js";
import { categoryOrder } from "./rules/order.js";
import { resolveContinuousScale, resolveDiscreteScale } from "./rules/scale.js";
import { type Side, tickCount } from "./rules/ticks.js";
import { factFor, type Scope } from "./scope.js";

export function sideOf(draft: Draft, role: "x" | "y"): Side {
  return (role === "x") === (draft.orientation === "vertical") ? "bottom" : "left";
}

export const isBanded = (scope: Scope, channel: string) => useOf(channel, scope.type) === "place";

export function resolvePosition(draft: Draft, role: "x" | "y", path: string, def: NormalPosition, core: ChannelCore): ResolvedPosition {
  const { scope, marks } = draft;
  const values = valuesAlong(draft, role, marks.values[role]!);
  const isMeasure = useOf(role, scope.type) === "measure";
  const side = sideOf(draft, role);
  const isLong = isMeasure && [draft, ...(draft.beside ?? [])].some(hasLength);
  const place = isBanded(scope, role);
  const scale =
    isContinuous(core) && !(place && core.kind === "temporal")
      ? resolveContinuousScale({
          scope,
          path,
          def: def.scale,
          core,
          extent: core.bin ? [core.bin.start, core.bin.stop] : measuredExtent(draft, role, isMeasure),
          hasLength: isLong,
          isRank: role === "y" && core.kind === "quantitative" && !isLong && factFor(scope, core.field)?.unit?.name === "rank",
          isRounded: isMeasure || scope.type === "scatter",
          isPadded: isMeasure || scope.type === "scatter",
          ticks: tickCount(scope, side),
          leastPositive: def.scale?.type === "log" ? leastPositive(values) : undefined,
        })
      : core.kind === "temporal" && values instanceof Float64Array
        ? resolveDiscreteScale(scope, path, undefined, "band", {
            value: timeEnds(def, values),
            rule: "domain.calendar",
            reason: "every calendar step from the first to the last has a place",
            isAuthored: def.scale?.domain !== undefined,
          })
        : resolveDiscreteScale(
            scope,
            path,
            def.scale,
            place ? "band" : "point",
            categoryOrder({
              scope,
              channel: role,
              core,
              values: values as readonly Scalar[],
              sort: role === "x" && def.sort === undefined ? scope.intent.sort : def.sort,
              marks,
              natural: naturalOrder(scope, core),
              largestFirst:
                role === "x" &&
                core.kind === "nominal" &&
                (core.limit !== undefined || (scope.type === "bar" && draft.orientation === "horizontal")),
            }),
          );
  const axis = resolveAxis({
    scope,
    path,
    role,
    def: def.axis,
    core,
    scale,
    format: def.format,
    side,
    isMeasure,
    isReadable: !(isMeasure && draft.stack === "center"),
  });
  const extent = extentOf(values) ?? [0, 0];
  return { ...withFormat(scope, path, def, core, extent), scale, axis };
}

export function timeEnds(def: NormalPosition, values: Float64Array): Scalar[] {
  const extent = extentOf(values);
  if (def.scale?.domain) return [...def.scale.domain];
  return extent ? [isoText(extent[0]), isoText(extent[1])] : [];
}

/** Whether lengths from zero encode the amounts. */
const hasLength = ({ scope, cores }: Draft) => traitsOf(scope.type).hasLength && cores.y_start === undefined;

/** Values along a position, those of layers after the chart's own. */
function valuesAlong({ along = [] }: Draft, role: "x" | "y", own: Values): Values {
  return role === "y" || along.length === 0 ? own : join([own, ...along.map(({ marks }) => marks.values.x!)]);
}

/** What the scale of a position has to cover, parts stacked, layers too. */
export function measuredExtent(draft: Draft, role: "x" | "y", isMeasure: boolean): Extent | undefined {
  const own = ownExtent(draft, role, isMeasure);
  const others = (role === "x" ? draft.along : draft.beside) ?? [];
  return others.length === 0 ? own : extentOf(own, ...others.map((each) => ownExtent(each, role, isMeasure)));
}

/** Whether a reference is between the ends that the chart gives: one outside does not widen the scale. */
function isWithin(value: unknown, domain: readonly Scalar[] | undefined, isTime: boolean): boolean {
  if (domain?.length !== 2 || typeof value !== "number") return true;
  const [low, high] = domain.map((end) => (end === null ? NaN : isTime ? parseTime(end) : Number(end))) as [number, number];
  return !(value < low || value > high);
}

function ownExtent(draft: Draft, role: "x" | "y", isMeasure: boolean): Extent | undefined {
  const { marks, cores, scope } = draft;
  const isTime = (cores[role] ?? draft.series?.[0]?.core)?.kind === "temporal";
  const ends = (draft.defs[role] as NormalPosition | undefined)?.scale?.domain ?? draft.series?.[0]?.def.scale?.domain;
  const references = (scope.intent.references ?? [])
    .flatMap((each) => (each[role] === undefined ? [] : [each[role]].flat()))
    .map((value) => (isTime ? parseTime(value) : value))
    .filter((value) => isWithin(value, ends, isTime));
  if (!isMeasure) return extentOf(marks.values[role], references);
  const stacked = ({ values }: Marks) => stackedExtent(values[role]!, values.x, cores.y_start ? "none" : draft.stack);
  const own = scope.panels ? extentOf(...scope.panels.split(marks).map(stacked)) : stacked(marks);
  const core = draft.series?.[0]?.core ?? cores.y;
  const labelled = own && core && withLabelRoom(scope, core, own, draft.orientation === "horizontal", draft.stack);
  const extra = extentOf(marks.values.y_start, references);
  return extentOf(labelled, extra);
}

export function resolveMeasures(draft: Draft): ResolvedPosition | ResolvedPosition[] | undefined {
  const { scope } = draft;
  if (!traitsOf(scope.type).hasAxes) return undefined;
  if (!draft.series)
    return draft.cores.y === undefined ? undefined : resolvePosition(draft, "y", "/y", draft.defs.y as NormalPosition, draft.cores.y);
  const list = draft.series.map(({ path, def, core }) => resolvePosition(draft, "y", path, def, core));
  // One scale and one axis serve all; what names the single measures is the legend.
  const [first] = list;
  const axis = { ...first!.axis, title: draft.series[0]!.def.axis?.title ?? null };
  return list.map((each) => ({ ...each, scale: first!.scale, axis }));
}
