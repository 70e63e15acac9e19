import { MARK_CHANNELS } from "../chart/channels.js";
import type { ResolvedChannel, ResolvedChart, ResolvedLegendChannel, ResolvedStyle } from "../chart/resolved.js";
import type { NormalLegendChannel } from "../intent/normal.js";
import { drawnMarks } from "../transform/drawn.js";
import { withFormat } from "./channel-format.js";
import { type Draft, draftOf, extentOf, naturalOrder } from "./draft.js";
import type { Layered } from "./layers/layers.js";
import type { Rules } from "./layers/rules.js";
import { LEGEND_CHANNELS } from "./legend-names.js";
import { resolveMeasures, resolvePosition } from "./positions.js";
import { type ChannelCore, resolveCore } from "./rules/channel.js";
import { traitsOf } from "./rules/family.js";
import { categoryOrder } from "./rules/order.js";
import { checkStylePalette } from "./rules/palettes.js";
import { stackRule } from "./rules/stack.js";
import { resolveFrame, resolveLabels, resolveMarks, resolveReferences } from "./rules/style.js";
import type { Scope } from "./scope.js";
import { resolveTooltip } from "./tooltip.js";
import { usedColumns } from "./used-fields.js";

/** What layers and panels are resolved by. */
const rules: Omit<Rules, "resolveLegend" | "resolveLegendChannel"> = {
  MARK_CHANNELS,
  LEGEND_CHANNELS,
  categoryOrder,
  drawnMarks,
  extentOf,
  naturalOrder,
  withFormat,
  traitsOf,
  resolveCore,
  resolvePosition,
  resolveLabels,
  resolveMarks,
  resolveTooltip,
  stackRule,
};

/** Resolves the layers of a chart; undefined without. */
const layersOf = (draft: Draft): Layered | undefined => draft.scope.layering?.(draft, { ...rules, ...draft.scope.coloring });

/** What other resolvers need of this one; handed in, so that a door may fetch them on demand without what every chart needs. */
export const resolving = { ...rules, checkStylePalette, draftOf, layersOf, resolveFrame, usedColumns };
export type Resolving = typeof resolving;

/** Channels that only split or name marks. */
const PLAIN_CHANNELS = ["y_start", "theta", "text", "detail", "order"] as const;

/** The family that the chart or the config names; absent when neither does. */
function fontOf({ intent, config, ledger }: Scope): Pick<ResolvedStyle, "font"> {
  const font = intent.style?.font ?? config.frame.font;
  return font === null ? {} : { font: ledger.choose("/style/font", intent.style?.font, undefined, { value: font, source: "frame.font" }) };
}

/** Answers every open question of a chart. The result is frozen; the caller throws when `scope.errors` is not empty. */
export function resolveChart(whole: Scope, renderer: string): ResolvedChart {
  const panelled = whole.panelling?.(whole, rules);
  const scope = panelled?.scope ?? whole;
  const draft = draftOf(scope);
  const { resolveLegendChannel } = scope.coloring;
  const layered = layersOf(draft);
  const { ledger, intent } = scope;
  checkStylePalette(scope);
  const frame = resolveFrame(scope);
  const x = draft.cores.x && traitsOf(scope.type).hasAxes ? resolvePosition(draft, "x", "/x", intent.x!, draft.cores.x) : undefined;
  const y = resolveMeasures(draft);
  const legends = Object.fromEntries(
    LEGEND_CHANNELS.flatMap((channel) =>
      draft.cores[channel]
        ? [[channel, resolveLegendChannel(draft, channel, (intent[channel] ?? {}) as NormalLegendChannel, draft.cores[channel])]]
        : [],
    ),
  ) as Partial<Record<(typeof LEGEND_CHANNELS)[number], ResolvedLegendChannel>>;
  const plain = Object.fromEntries(
    PLAIN_CHANNELS.flatMap((channel) =>
      draft.cores[channel]
        ? [
            [
              channel,
              withFormat(scope, `/${channel}`, draft.defs[channel]!, draft.cores[channel], extentOf(draft.marks.values[channel]) ?? [0, 0]),
            ],
          ]
        : [],
    ),
  ) as Partial<Record<(typeof PLAIN_CHANNELS)[number], ResolvedChannel>>;
  const first = Array.isArray(y) ? y[0] : y;
  const amount = scope.type === "heatmap" ? legends.color : (plain.theta ?? first);
  const labels = resolveLabels(
    scope,
    amount,
    extentOf(draft.marks.values[scope.type === "heatmap" ? "color" : plain.theta ? "theta" : "y"]) ?? [0, 0],
    scope.telling.labelsFit(scope, draft.marks, amount, x, first),
  );
  if (
    (scope.type === "pie" || scope.type === "donut") &&
    legends.color &&
    labels &&
    !scope.panels &&
    (scope.intent.color?.legend?.visible ?? scope.intent.style?.legend?.visible) === undefined
  )
    legends.color = {
      ...legends.color,
      legend: {
        ...legends.color.legend,
        visible: ledger.enriched("/color/legend/visible", { value: false, rule: "legend.labels", reason: "the labels name the slices" }),
      },
    };
  const marks = resolveMarks({
    scope,
    count: draft.marks.count,
    hasSeries: draft.series !== undefined || draft.cores.color !== undefined,
    stack: draft.stack,
  });
  const style: ResolvedStyle = {
    orientation: draft.orientation,
    stack: draft.stack,
    ...frame,
    ...fontOf(scope),
    marks,
  };
  const plainChart: Omit<ResolvedChart, "colors" | "data" | "description" | "origins"> = {
    type: scope.type,
    renderer,
    title: ledger.choose("/title", intent.title, { value: null, rule: "title.none", reason: "the chart has no title" }),
    subtitle: ledger.choose("/subtitle", intent.subtitle, { value: null, rule: "subtitle.none", reason: "the chart has no subtitle" }),
    ...(x && { x }),
    ...(y && { y }),
    ...legends,
    ...plain,
    tooltip: resolveTooltip(draft, { x, y: first, ...legends, ...plain }),
    ...(intent.sort === undefined ? {} : { sort: ledger.authored("/sort", intent.sort) }),
    labels,
    references: resolveReferences(scope),
    style,
    width: scope.width,
    height: scope.height,
    locale: scope.locale.tag,
    ...(intent.ignore === undefined ? {} : { ignore: ledger.authored("/ignore", intent.ignore) }),
  };
  const over = layered?.(plainChart) ?? { chart: plainChart, words: "" };
  const { chart, words } = panelled?.close(draft, over.chart) ?? { chart: over.chart, words: "" };
  const description = ledger.choose("/description", intent.description, {
    value: `${scope.telling.describe({
      scope,
      marks: draft.marks,
      orientation: draft.orientation,
      channels: { x, y: first, ...legends, theta: plain.theta },
      series:
        draft.series?.map((each) => each.name) ??
        (legends.color && legends.color.scale.type === "ordinal" ? legends.color.scale.domain : undefined),
    })}${over.words}${words}`,
    rule: "description.words",
    reason: "written from the chart and its values",
  });
  scope.coloring.warnAboutUnreadMaps(scope, [...scope.shownColors.keys()]);
  scope.telling.warnAboutRows(scope, draft.cores as Record<string, ChannelCore>, draft.marks, { x, y: first });
  return {
    ...chart,
    description,
    data: usedColumns(chart, scope.table),
    colors: Object.fromEntries(scope.shownColors),
    // Written out when it is read: most pictures are made without anybody asking.
    get origins() {
      return ledger.origins;
    },
  };
}
