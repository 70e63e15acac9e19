import type {
  ResolvedChannel,
  ResolvedChart,
  ResolvedFormat,
  ResolvedLegendChannel,
  ResolvedPosition,
  ResolvedStyle,
} from "../chart/resolved.js";
import type { Scalar, Table } from "../data/table.js";
import { isoText, parseTime } from "../data/time.js";
import { closeFormat } from "../format/close.js";
import type { NormalLegendChannel, NormalPosition } from "../intent/normal.js";
import type { FieldDef, Format } from "../intent/types.js";
import { issue } from "../issues/messages.js";
import { type ChannelSet, drawnMarks, MARK_CHANNELS, type MarkChannel } from "../transform/drawn.js";
import { isContinuous, type Marks } from "../transform/marks.js";
import { type StackMode, stackedExtent } from "../transform/stack.js";
import { cycleOf, isCyclic } from "../transform/time-unit.js";
import { at } from "./ledger.js";
import { type ChannelCore, resolveCore, useOf } from "./rules/channel.js";
import { warnAboutDuplicates, warnAboutRows } from "./rules/checks.js";
import { discretePalette, rampScale } from "./rules/color.js";
import { traitsOf } from "./rules/family.js";
import { formatQuestion, resolveAxis, resolveLegend, type Side, tickCount } from "./rules/guide.js";
import { withLabelRoom } from "./rules/label-room.js";
import { labelsFit } from "./rules/labels-fit.js";
import { categoryOrder } from "./rules/order.js";
import { orientationRule } from "./rules/orientation.js";
import { resolveContinuousScale, resolveDiscreteScale } from "./rules/scale.js";
import { stackRule } from "./rules/stack.js";
import { resolveFrame, resolveLabels, resolveMarks, resolveReferences } from "./rules/style.js";
import { timeFormatFor } from "./rules/time-ticks.js";
import { describe } from "./rules/words.js";
import { factFor, type Scope } from "./scope.js";

/** Channels that only split or name marks. */
const PLAIN_CHANNELS = ["y_start", "theta", "text", "detail", "order"] as const;
/** Channels with a legend. */
const LEGEND_CHANNELS = ["color", "size", "shape", "opacity"] as const;

type Extent = readonly [number, number];

const finite = (values: Iterable<unknown>): number[] =>
  [...values].filter((value): value is number => typeof value === "number" && value - value === 0);

function extentOf(...lists: (Iterable<unknown> | undefined)[]): Extent | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (const list of lists)
    for (const value of list ?? [])
      if (typeof value === "number" && value - value === 0) {
        if (value < least) least = value;
        if (value > greatest) greatest = value;
      }
  return least <= greatest ? [least, greatest] : undefined;
}

/** Everything known once the channels' meaning and the marks are. */
interface Draft {
  scope: Scope;
  cores: Partial<Record<MarkChannel, ChannelCore>>;
  /** Definitions as authored, by channel. */
  defs: Partial<Record<MarkChannel, FieldDef>>;
  series: readonly { path: string; def: NormalPosition; core: ChannelCore; name: string }[] | undefined;
  marks: Marks;
  orientation: "vertical" | "horizontal";
  stack: StackMode;
}

/** Answers every open question of a chart. The result is frozen; the caller throws when `scope.errors` is not empty. */
export function resolveChart(scope: Scope, renderer: string): ResolvedChart {
  const draft = draftOf(scope);
  const { ledger, intent } = scope;
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
    labelsFit(scope, draft.marks, amount, x, first),
  );
  if ((scope.type === "pie" || scope.type === "donut") && legends.color && labels && scope.intent.color?.legend?.visible === undefined)
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
    marks,
  };
  const chart: Omit<ResolvedChart, "description" | "origins" | "data"> = {
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
  };
  const description = ledger.choose("/description", intent.description, {
    value: describe({
      scope,
      marks: draft.marks,
      orientation: draft.orientation,
      channels: { x, y: first, ...legends, theta: plain.theta },
      series:
        draft.series?.map((each) => each.name) ??
        (legends.color && legends.color.scale.type === "ordinal" ? legends.color.scale.domain : undefined),
    }),
    rule: "description.words",
    reason: "written from the chart and its values",
  });
  warnAboutRows(scope, draft.cores as Record<string, ChannelCore>, draft.marks);
  return { ...chart, description, data: usedData(scope), origins: ledger.origins };
}

const usedData = (scope: Scope): Table => scope.table;

function draftOf(scope: Scope): Draft {
  const { intent } = scope;
  const cores: Draft["cores"] = {};
  const defs: Draft["defs"] = {};
  const isList = Array.isArray(intent.y);
  for (const channel of MARK_CHANNELS) {
    const said = channel === "y" && isList ? undefined : (intent[channel] as FieldDef | undefined);
    const def = said ?? (scope.type === "histogram" && channel === "y" ? {} : undefined);
    if (def === undefined || (isList && channel === "color")) continue;
    defs[channel] = def;
    cores[channel] = resolveCore(scope, `/${channel}`, channel, def);
  }
  const series = isList
    ? (intent.y as NormalPosition[]).map((def, i) => {
        const core = resolveCore(scope, `/y/${i}`, "y", def);
        return { path: `/y/${i}`, def, core, name: core.title ?? core.field ?? "" };
      })
    : undefined;
  const set: ChannelSet = {
    channels: { ...cores, ...(series ? { y: series[0]!.core } : {}) },
    series: series?.map(({ name, core }) => ({ name, channel: core })),
  };
  const marks = drawnMarks(set, scope.table, scope.locale);
  if (series) cores.color = { kind: "nominal", title: null, time_unit: null, bin: null, aggregate: null };
  const measure = series?.[0]?.core ?? cores.y;
  const isDuplicated = warnAboutDuplicates(scope, marks, scope.type === "heatmap" ? cores.color : measure);
  const stack = stackRule(scope, {
    x: cores.x,
    y: measure,
    color: cores.color,
    hasManyMeasures: series !== undefined,
    isDuplicated,
    amounts: marks.values.y,
  });
  const xs = marks.values.x;
  const orientation = scope.ledger.choose(
    "/style/orientation",
    intent.style?.orientation,
    orientationRule(scope, cores.x, xs instanceof Float64Array ? undefined : xs),
  );
  return { scope, cores, defs, series, marks, orientation, stack };
}

function sideOf(draft: Draft, role: "x" | "y"): Side {
  return (role === "x") === (draft.orientation === "vertical") ? "bottom" : "left";
}

const isBanded = (scope: Scope, channel: string) => useOf(channel, scope.type) === "place";

/** Natural order of a channel's categories: the repeating unit's, or the field's. */
function naturalOrder(scope: Scope, core: ChannelCore): readonly Scalar[] | undefined {
  return core.time_unit && isCyclic(core.time_unit) ? cycleOf(core.time_unit, scope.locale) : factFor(scope, core.field)?.order;
}

function resolvePosition(draft: Draft, role: "x" | "y", path: string, def: NormalPosition, core: ChannelCore): ResolvedPosition {
  const { scope, marks } = draft;
  const values = marks.values[role]!;
  const isMeasure = useOf(role, scope.type) === "measure";
  const side = sideOf(draft, role);
  const place = isBanded(scope, role);
  const scale =
    isContinuous(core) && !(place && core.kind === "temporal")
      ? resolveContinuousScale({
          scope,
          path,
          def: def.scale,
          core,
          extent: core.bin ? [core.bin.start, core.bin.stop] : measuredExtent(draft, role, isMeasure),
          hasLength: isMeasure && traitsOf(scope.type).hasLength && draft.cores.y_start === undefined,
          isRounded: isMeasure || scope.type === "scatter",
          isPadded: isMeasure || scope.type === "scatter",
          ticks: tickCount(scope, side),
          leastPositive:
            finite(values)
              .filter((value) => value > 0)
              .reduce((a, b) => Math.min(a, b), Infinity) || undefined,
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
              sort: role === "x" ? (def.sort ?? scope.intent.sort) : def.sort,
              marks,
              natural: naturalOrder(scope, core),
              largestFirst: role === "x" && scope.type === "bar" && draft.orientation === "horizontal" && core.kind === "nominal",
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

function timeEnds(def: NormalPosition, values: Float64Array): Scalar[] {
  const extent = extentOf(values);
  if (def.scale?.domain) return [...def.scale.domain];
  return extent ? [isoText(extent[0]), isoText(extent[1])] : [];
}

/** What the scale of a position has to cover, parts stacked. */
function measuredExtent(draft: Draft, role: "x" | "y", isMeasure: boolean): Extent | undefined {
  const { marks, cores, scope } = draft;
  const isTime = (cores[role] ?? draft.series?.[0]?.core)?.kind === "temporal";
  const references = (scope.intent.references ?? [])
    .flatMap((each) => (each[role] === undefined ? [] : [each[role]].flat()))
    .map((value) => (isTime ? parseTime(value) : value));
  if (!isMeasure) return extentOf(marks.values[role], references);
  const own = stackedExtent(marks.values[role]!, marks.values.x, cores.y_start ? "none" : draft.stack);
  const core = draft.series?.[0]?.core ?? cores.y;
  const labelled = own && core && withLabelRoom(scope, core, own, draft.orientation === "horizontal", draft.stack);
  const extra = extentOf(marks.values.y_start, references);
  return extentOf(labelled, extra);
}

function resolveMeasures(draft: Draft): ResolvedPosition | ResolvedPosition[] | undefined {
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

function withFormat(scope: Scope, path: string, def: FieldDef, core: ChannelCore, extent: Extent): ResolvedChannel {
  const { ledger, intent } = scope;
  const where = at(path, "format");
  const question = formatQuestion(scope, core, extent);
  const isTime = core.kind === "temporal";
  const styled = isTime ? intent.style?.time_format : core.kind === "quantitative" ? intent.style?.number_format : undefined;
  const said = def.format ?? styled;
  if (said !== undefined) return { ...core, format: ledger.authored(where, closeFormat(fullName(said), question)) };
  const natural: { value: ResolvedFormat; rule: string; reason: string } = isTime
    ? {
        value: timeFormatFor(core.time_unit ?? factFor(scope, core.field)?.grain),
        rule: "format.grain",
        reason: "dates are written as exactly as the data has them",
      }
    : core.kind === "quantitative"
      ? { value: closeFormat("number_full", question), rule: "format.number", reason: "as many decimals as the data has" }
      : { value: "text", rule: "format.category", reason: "categories are written as they are" };
  return { ...core, format: ledger.enriched(where, natural) };
}

/** Single values are written out where axes are compact. */
const fullName = (format: Format): Format => (format === "number" ? "number_full" : format);

function resolveLegendChannel(
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
  if (isContinuous(core)) {
    const base = resolveContinuousScale({
      scope,
      path,
      def: def.scale,
      core,
      extent,
      hasLength: channel === "size",
      isRounded: channel === "color",
      isPadded: false,
      ticks: 5,
      leastPositive: finite(values)
        .filter((value) => value > 0)
        .reduce((a, b) => Math.min(a, b), Infinity),
    });
    const range = channel === "size" ? scope.config.size_range : channel === "opacity" ? scope.config.opacity_range : undefined;
    scale =
      channel === "color"
        ? rampScale(scope, path, def.scale, base)
        : {
            ...base,
            ...(range
              ? { range: ledger.choose(at(path, "scale/range"), def.scale?.range, undefined, { value: range, source: `${channel}_range` }) }
              : {}),
          };
    if (channel === "size" && extent && extent[0] < 0)
      scope.errors.push(
        issue("DATA_WRONG_KIND", {
          path,
          name: core.field ?? "",
          received: extent[0],
          detail: `size cannot show values below zero, and "${core.field}" goes down to ${extent[0]}`,
          next: "Use color for signed values",
        }),
      );
  } else {
    const isPie = scope.type === "pie" || scope.type === "donut";
    const base = resolveDiscreteScale(
      scope,
      path,
      def.scale,
      "ordinal",
      categoryOrder({
        scope,
        channel,
        core,
        values: values as readonly Scalar[],
        sort: def.sort ?? (isPie ? scope.intent.sort : undefined),
        marks,
        natural: draft.series ? draft.series.map((each) => each.name) : naturalOrder(scope, core),
        largestFirst: isPie,
      }),
    );
    const range = channel === "shape" ? scope.config.shapes : channel === "size" ? scope.config.size_range : scope.config.opacity_range;
    scale =
      channel === "color"
        ? { ...base, palette: discretePalette(scope, path, def.scale, draft.series ? { ...core, field: "" } : core, base.domain) }
        : {
            ...base,
            range: ledger.choose(at(path, "scale/range"), def.scale?.range, undefined, {
              value: base.domain.map((_, i) => rangeStep(range, i, base.domain.length)),
              source: channel === "shape" ? "shapes" : `${channel}_range`,
            }),
          };
  }
  const isSameAsX = channel === "color" && core.field !== undefined && core.field === draft.cores.x?.field && scale.type === "ordinal";
  const redundant =
    scale.type === "ordinal" && scale.domain.length < 2
      ? "there is only one category"
      : isSameAsX
        ? "the axis names the categories"
        : undefined;
  return {
    ...withFormat(scope, path, def, core, extent ?? [0, 0]),
    scale,
    legend: resolveLegend({
      scope,
      path,
      def: def.legend,
      core,
      redundant,
      names:
        scale.type === "ordinal" ? scale.domain.map((value) => (value === null ? scope.config.color.none_label : `${value}`)) : undefined,
      format: def.format,
      extent:
        scale.type === "ordinal" ? [0, 0] : [amountOf(scale.domain[0]!, core), amountOf(scale.domain[scale.domain.length - 1]!, core)],
      isLog: scale.type === "log",
    }),
  };
}

/** The end of a ramp as a number; times are epoch ms. */
const amountOf = (value: Scalar, core: ChannelCore): number => (core.kind === "temporal" ? parseTime(value) : Number(value));

/** Shapes are used in turn; sizes and opacities in even steps. */
const rangeStep = (range: readonly (number | string)[], i: number, count: number): number | string => {
  const [low, high] = range;
  return typeof low === "number" && typeof high === "number"
    ? count < 2
      ? high
      : low + ((high - low) * i) / (count - 1)
    : range[i % range.length]!;
};

function resolveTooltip(draft: Draft, channels: Record<string, ResolvedChannel | undefined>): ResolvedChannel[] {
  const { scope } = draft;
  const said = scope.intent.tooltip;
  if (said === null) return scope.ledger.authored("/tooltip", []);
  if (said !== undefined)
    return said.map((def, i) => {
      const core = resolveCore(scope, `/tooltip/${i}`, "tooltip", def);
      return withFormat(scope, `/tooltip/${i}`, def, core, factFor(scope, def.field)?.extent ?? [0, 0]);
    });
  const shown = new Map<string, ResolvedChannel>();
  for (const channel of ["x", "color", "shape", "y_start", "y", "theta", "size", "opacity", "detail", "text"]) {
    const found = channels[channel];
    if (!found || (found.field === undefined && found.aggregate === null)) continue;
    const { field, kind, title, format, time_unit, bin, aggregate } = found;
    shown.set(`${field}|${aggregate}|${time_unit}`, {
      ...(field === undefined ? {} : { field }),
      kind,
      title,
      format,
      time_unit,
      bin,
      aggregate,
    });
  }
  return scope.ledger.enriched("/tooltip", { value: [...shown.values()], rule: "tooltip.channels", reason: "every field that is drawn" });
}
