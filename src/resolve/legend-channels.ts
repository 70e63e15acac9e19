import type { ResolvedLegendChannel, ResolvedScale } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import type { NormalLegendChannel } from "../intent/normal.js";
import type { ScaleDef } from "../intent/types.js";
import { issue } from "../issues/messages.js";
import { isContinuous, type Values } from "../transform/marks.js";
import { withFormat } from "./channel-format.js";
import { type Draft, extentOf, leastPositive, naturalOrder } from "./draft.js";
import { at } from "./ledger.js";
import type { LEGEND_CHANNELS } from "./legend-names.js";
import type { ChannelCore } from "./rules/channel.js";
import { directLabels } from "./rules/direct-labels.js";
import { resolveLegend } from "./rules/legend.js";
import { categoryOrder } from "./rules/order.js";
import { resolveContinuousScale, resolveDiscreteScale, type ScaleQuestion } from "./rules/scale.js";
import type { Scope } from "./scope.js";

/** px² of the frame that the areas of bubbles in the defaults are meant for. */
const FRAME = 240_000;

/** Areas of sized points; bubbles on maps begin at nothing, so that their areas compare as their amounts do, and grow with the map. */
function sizeRange({ config, type, width, height }: Scope): { value: number[]; source: string } {
  if (type !== "map" && type !== "bubble_map" && type !== "point_map") return { value: config.size_range, source: "size_range" };
  const times = Math.min(4, Math.max(0.25, (width * height) / FRAME));
  return { value: config.geo.bubble_range.map((area) => Math.round(area * times)), source: "geo.bubble_range" };
}

export function resolveLegendChannel(
  draft: Draft,
  channel: (typeof LEGEND_CHANNELS)[number],
  def: NormalLegendChannel,
  core: ChannelCore,
): ResolvedLegendChannel {
  const { scope, marks } = draft;
  const path = `/${channel}`;
  const values = marks.values[channel]!;
  const extent = extentOf(values);
  const { ledger } = scope;
  let scale: ResolvedLegendChannel["scale"];
  if (channel === "color" && isContinuous(core))
    scale = scope.coloring.amountPalette(legendQuestion(scope, path, def.scale, core, values, channel), values);
  else if (isContinuous(core)) {
    const base = resolveContinuousScale(legendQuestion(scope, path, def.scale, core, values, channel));
    const range =
      channel === "size" ? sizeRange(scope) : channel === "opacity" ? { value: scope.config.opacity_range, source: "opacity_range" } : null;
    scale = { ...base, ...(range ? { range: ledger.choose(at(at(path, "scale"), "range"), def.scale?.range, undefined, range) } : {}) };
    if (channel === "size" && extent && extent[0] < 0)
      scope.errors.push(
        issue("DATA_WRONG_KIND", {
          path,
          name: core.field ?? "",
          received: extent[0],
          detail: `size cannot show values below zero, and "${core.field ?? core.title}" goes down to ${extent[0]}`,
          next: "Use color for signed values",
        }),
      );
  } else {
    const isPie = scope.type === "pie" || scope.type === "donut";
    const sort = def.sort ?? (isPie ? scope.intent.sort : undefined);
    const natural = draft.series ? draft.series.map((each) => each.name) : naturalOrder(scope, core);
    const order = categoryOrder({ scope, channel, core, values: values as readonly Scalar[], sort, marks, natural, largestFirst: isPie });
    const base = resolveDiscreteScale(scope, path, def.scale, "ordinal", order);
    const range = channel === "shape" ? scope.config.shapes : channel === "size" ? scope.config.size_range : scope.config.opacity_range;
    scale =
      channel === "color"
        ? coloured(draft, core, def.scale, base, new Set(order.value), Array.isArray(sort) ? sort : natural)
        : {
            ...base,
            range: ledger.choose(at(at(path, "scale"), "range"), def.scale?.range, undefined, {
              value: base.domain.map((_, i) => rangeStep(range, i, base.domain.length)),
              source: channel === "shape" ? "shapes" : `${channel}_range`,
            }),
          };
  }
  const isSameAsX = channel === "color" && core.field !== undefined && core.field === draft.cores.x?.field && scale.type === "ordinal";
  const panels = Object.values(scope.intent.multiples ?? {}) as { field?: string }[];
  const isSameAsPanels =
    channel === "color" && core.field !== undefined && scale.type === "ordinal" && panels.some(({ field }) => field === core.field);
  const redundant =
    scale.type === "ordinal" && scale.domain.length < 2
      ? "there is only one category"
      : isSameAsX
        ? "the axis names the categories"
        : isSameAsPanels
          ? "the panels name the categories"
          : undefined;
  // The outermost classes of as many values each are open: only their edges are written.
  const written = scale.type === "quantile" && scale.classes?.length ? scale.classes : scale.domain;
  const names =
    scale.type === "ordinal" ? scale.domain.map((value) => (value === null ? scope.config.color.none_label : `${value}`)) : undefined;
  return {
    ...withFormat(scope, path, def, core, extent ?? [0, 0]),
    scale,
    legend: resolveLegend({
      scope,
      path,
      def: def.legend,
      core,
      redundant,
      names,
      direct: channel === "color" && names ? directLabels(draft, names) : undefined,
      format: def.format,
      extent: scale.type === "ordinal" ? [0, 0] : [amountOf(written[0]!, core), amountOf(written[written.length - 1]!, core)],
      isLog: scale.type === "log",
      classes: scale.classes,
      hasNoData: channel === "color" && isContinuous(core) ? scope.coloring.hasNoData(marks, core) : undefined,
    }),
  };
}

/**
 * A scale of categories with its colours. A category that the domain lists and the rows do not have is left out, so that the legend names what is there.
 */
function coloured(
  draft: Draft,
  core: ChannelCore,
  def: ScaleDef | undefined,
  scale: ResolvedScale,
  there: ReadonlySet<Scalar>,
  fixed: readonly Scalar[] | undefined,
): ResolvedScale {
  const { scope, series } = draft;
  const shown = scale.domain.filter((value) => there.has(value));
  const domain = shown.length > 0 ? shown : scale.domain;
  const made = scope.coloring.categoryPalette({ scope, path: "/color", def, core, domain, fixedOrder: def?.domain ?? fixed, series });
  scope.shownColors.set(made.field, made.shown);
  return { ...scale, domain, palette: made.palette };
}

/** What a scale with a legend has to cover. */
function legendQuestion(
  scope: Scope,
  path: string,
  def: ScaleDef | undefined,
  core: ChannelCore,
  values: Values,
  channel: string,
): ScaleQuestion {
  return {
    scope,
    path,
    def,
    core,
    extent: extentOf(values),
    hasLength: channel === "size",
    isRounded: channel === "color",
    isPadded: false,
    ticks: 5,
    leastPositive: def?.type === "log" ? leastPositive(values) : undefined,
  };
}

/** The end of a ramp as a number; times are epoch ms. */
export const amountOf = (value: Scalar, core: ChannelCore): number => (core.kind === "temporal" ? parseTime(value) : Number(value));

/** Shapes are used in turn; sizes and opacities in even steps. */
export const rangeStep = (range: readonly (number | string)[], i: number, count: number): number | string => {
  const [low, high] = range;
  return typeof low === "number" && typeof high === "number"
    ? count < 2
      ? high
      : low + ((high - low) * i) / (count - 1)
    : range[i % range.length]!;
};
