import type { ResolvedAxis, ResolvedFormat, ResolvedLegend, ResolvedScale } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { isoText, parseTime } from "../../data/time.js";
import type { Suggestion } from "../../enrich/types.js";
import { closeFormat, type FormatQuestion } from "../../format/close.js";
import type { AxisDef, Format, LegendDef, TimeUnit } from "../../intent/types.js";
import { stepsBetween } from "../../transform/time-unit.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { linearTicks, logTicks } from "./domain.js";
import { timeFormatFor, timeTicks } from "./time-ticks.js";
import { isSaid } from "./titles.js";

export type Side = "left" | "right" | "top" | "bottom";

/** What an axis is for. */
export interface AxisQuestion {
  scope: Scope;
  path: string;
  /** `x` or `y`: whose style overlay counts. */
  role: "x" | "y";
  def: AxisDef | undefined;
  core: ChannelCore;
  scale: ResolvedScale;
  /** Format the author gave the channel. */
  format: Format | undefined;
  side: Side;
  /** Whether the chart makes sense with this axis at all (a centred stream has no amounts to read). */
  isReadable: boolean;
  isMeasure: boolean;
}

/** Ticks aimed at along an axis. */
export function tickCount(scope: Scope, side: Side): number {
  const { tick_gap_x, tick_gap_y, tick_least, tick_most } = scope.config.axis;
  const isUpright = side === "left" || side === "right";
  const room = isUpright ? scope.height * 0.75 : scope.width * 0.85;
  return Math.min(tick_most, Math.max(tick_least, Math.round(room / (isUpright ? tick_gap_y : tick_gap_x))));
}

/** The question a named format is closed with. */
export function formatQuestion(scope: Scope, core: ChannelCore, extent: readonly [number, number], step?: number): FormatQuestion {
  const fact = factFor(scope, core.field);
  const isCount = core.aggregate === "count" || core.aggregate === "distinct";
  const decimals = isCount
    ? 0
    : core.aggregate === "mean" || core.aggregate === "median"
      ? Math.max(2, fact?.decimals ?? 0)
      : (fact?.decimals ?? 0);
  return {
    extent,
    step,
    decimals,
    currency: scope.intent.style?.currency ?? scope.config.format.currency,
    compactFrom: scope.config.format.compact_from,
    grain: fact?.grain,
  };
}

const number = (value: Scalar | undefined) => (typeof value === "number" ? value : 0);

function resolveTicks(q: AxisQuestion): { ticks: Scalar[]; format: ResolvedFormat | undefined; step: number | undefined } {
  const said = q.def?.ticks;
  const count = typeof said === "number" ? Math.max(1, Math.min(100, said)) : tickCount(q.scope, q.side);
  const { scale, core } = q;
  if (scale.type === "time" || (core.kind === "temporal" && scale.type === "band")) {
    const [first, last] = [parseTime(scale.domain[0]), parseTime(scale.domain[scale.domain.length - 1])];
    const grain = core.time_unit ?? factFor(q.scope, core.field)?.grain;
    const fitted = timeTicks(first, last, count, grain as TimeUnit | undefined);
    const times = fitted.times.length > 0 ? fitted.times : [first];
    // A band has room for every step's label when there are few of them.
    const steps = scale.type === "band" && core.time_unit ? stepsBetween(first, last, core.time_unit, count + 1) : undefined;
    const ticks = steps !== undefined && steps.length <= count ? steps : times;
    return { ticks: Array.isArray(said) ? [...said] : ticks.map(isoText), format: fitted.format, step: undefined };
  }
  if (scale.type === "band" || scale.type === "point" || scale.type === "ordinal")
    return { ticks: Array.isArray(said) ? [...said] : [...scale.domain], format: undefined, step: undefined };
  const ends: [number, number] = [number(scale.domain[0]), number(scale.domain[scale.domain.length - 1])];
  const values = Array.isArray(said)
    ? said.map(number)
    : scale.type === "log"
      ? logTicks(ends, count)
      : core.bin
        ? binTicks(q, count)
        : linearTicks(ends, count);
  const step = values.length > 1 ? Math.min(...values.slice(1).map((value, i) => Math.abs(value - values[i]!))) : undefined;
  return { ticks: values, format: undefined, step };
}

/** Edges of classes, every so many that their labels have room. */
function binTicks(q: AxisQuestion, count: number): number[] {
  const bin = q.core.bin!;
  const classes = Math.round((bin.stop - bin.start) / bin.step);
  if (classes <= count) return linearTicks([bin.start, bin.stop], classes);
  return linearTicks([bin.start, bin.stop], count);
}

/** Format of the labels: the author's, else numbers by their step and dates by their distance. */
function resolveLabelFormat(
  q: AxisQuestion,
  ticks: readonly Scalar[],
  fitted: ResolvedFormat | undefined,
  step: number | undefined,
): ResolvedFormat {
  const { scope, core } = q;
  const path = at(at(q.path, "axis"), "format");
  const isTime = core.kind === "temporal" && fitted !== undefined;
  const styled = isTime ? scope.intent.style?.time_format : core.kind === "quantitative" ? scope.intent.style?.number_format : undefined;
  const said = q.def?.format ?? q.format ?? styled;
  const amounts = ticks.filter((value) => typeof value === "number") as number[];
  const extent: [number, number] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const isLog = q.scale.type === "log";
  const question = formatQuestion(scope, core, extent, isLog ? undefined : step);
  if (said !== undefined) return scope.ledger.authored(path, onLargest(closeFormat(said, question)));
  if (fitted !== undefined)
    return scope.ledger.enriched(path, {
      value: fitted,
      rule: "format.time-step",
      reason: "dates are written as exactly as their distance needs",
    });
  if (core.kind !== "quantitative")
    return scope.ledger.enriched(path, { value: "text", rule: "format.category", reason: "categories are written as they are" });
  if (q.isMeasure && scope.intent.style?.stack === "normalize")
    return scope.ledger.enriched(path, { value: { pattern: ".0%" }, rule: "format.share", reason: "the parts fill 100 %" });
  if (isLog)
    return scope.ledger.enriched(path, { value: { pattern: ",.3~r" }, rule: "format.log", reason: "each power of ten is written out" });
  return scope.ledger.enriched(path, {
    value: onLargest(closeFormat("number", question)),
    rule: "format.step",
    reason: "as many decimals as the ticks need, k, M or bn for large numbers",
  });
}

/** The largest label carries words before and after the digits; short signs stay on each. */
function onLargest(format: ResolvedFormat): ResolvedFormat {
  if (typeof format !== "object" || !("pattern" in format) || format.affix !== undefined) return format;
  const isLong = (text: string | undefined) => text !== undefined && text !== "%" && text !== "k";
  return isLong(format.prefix) || isLong(format.suffix) ? { ...format, affix: "largest" } : format;
}

function axisTitle(q: AxisQuestion): string | null {
  const path = at(at(q.path, "axis"), "title");
  const { scope, core } = q;
  if (q.def?.title !== undefined) return scope.ledger.authored(path, q.def.title === "" ? null : q.def.title);
  const words = core.title;
  const none = (rule: string, reason: string) => scope.ledger.enriched<string | null>(path, { value: null, rule, reason });
  if (scope.small.axisTitles) return none(scope.small.axisTitles.rule, scope.small.axisTitles.reason);
  if (words === null || words === "") return none("axis-title.none", "the channel has no title");
  const isAuthoredTitle = scope.ledger.origins[at(q.path, "title")]?.by === "authored";
  if (core.kind === "temporal" || core.time_unit !== null)
    return isAuthoredTitle
      ? scope.ledger.enriched(path, { value: words, rule: "axis-title.authored", reason: "the chart names the channel" })
      : none("axis-title.dates", "dates explain themselves");
  const isNames = (q.scale.type === "band" || q.scale.type === "point") && q.scale.domain.some((value) => typeof value === "string");
  if (isNames && !isAuthoredTitle) return none("axis-title.names", "names explain themselves");
  if (isSaid(words, scope.intent.title) || isSaid(words, scope.intent.subtitle))
    return none("axis-title.said", "the title says it already");
  return scope.ledger.enriched(path, { value: words, rule: "axis-title.field", reason: "the title of the channel" });
}

/** The guide of a position, with ticks, words and paint. */
export function resolveAxis(q: AxisQuestion): ResolvedAxis {
  const { scope } = q;
  const path = at(q.path, "axis");
  const kind = q.isMeasure
    ? "measure"
    : q.scale.type === "time" || (q.core.kind === "temporal" && q.core.time_unit !== null)
      ? "time"
      : q.core.kind === "quantitative" && q.core.bin === null && q.scale.type !== "band"
        ? "measure"
        : "category";
  const said: AxisDef = { ...(q.role === "x" ? scope.intent.style?.axis_x : scope.intent.style?.axis_y), ...q.def };
  const paint = scope.ledger.paint(
    path,
    q.isReadable ? said : { visible: false, grid: false, ...said },
    scope.config.axis[kind],
    `axis.${kind}`,
  );
  const withDef = { ...q, def: said };
  const { ticks, format, step } = resolveTicks(withDef);
  return {
    ...paint,
    position: scope.ledger.choose(at(path, "position"), said.position, {
      value: q.side,
      rule: "axis.side",
      reason: q.isMeasure ? "amounts stand at the left, or below lying bars" : "what is sliced by runs along the other axis",
    }),
    title: axisTitle(withDef),
    label_angle: said.label_angle === undefined ? 0 : scope.ledger.authored(at(path, "label_angle"), said.label_angle),
    ticks: Array.isArray(said.ticks)
      ? scope.ledger.authored(at(path, "ticks"), ticks)
      : scope.ledger.enriched(at(path, "ticks"), {
          value: ticks,
          rule: "ticks.room",
          reason:
            ticks.length === q.scale.domain.length && q.scale.type === "band"
              ? "every category has a label"
              : `about as many as ${q.side === "left" || q.side === "right" ? "the height" : "the width"} has room for`,
        }),
    format: resolveLabelFormat(withDef, ticks, format, step),
  };
}

/** What a legend is for. */
export interface LegendQuestion {
  scope: Scope;
  path: string;
  def: LegendDef | undefined;
  core: ChannelCore;
  /** Why it would tell nothing new; undefined when it does. */
  redundant: string | undefined;
  /** Categories it lists, in order; undefined for a ramp or sizes. */
  names: readonly string[] | undefined;
  /** Format the author gave the channel. */
  format: Format | undefined;
  /** Domain of a ramp or of sizes. */
  extent: readonly [number, number];
  isLog: boolean;
}

/** The guide of colour, size, shape or opacity. */
export function resolveLegend(q: LegendQuestion): ResolvedLegend {
  const { scope } = q;
  const path = at(q.path, "legend");
  const said: LegendDef = { ...scope.intent.style?.legend, ...q.def };
  const { rows_top, visible, ...config } = scope.config.legend;
  const isVisible: Suggestion<boolean> | undefined =
    q.redundant === undefined ? scope.small.legend : { value: false, rule: "legend.redundant", reason: q.redundant };
  const words = q.core.title;
  const title: Suggestion<string | null> =
    words === null || words === "" || isSaid(words, scope.intent.title) || isSaid(words, scope.intent.subtitle)
      ? { value: null, rule: "legend-title.said", reason: "the title says it already" }
      : q.core.kind === "nominal" || q.core.kind === "geographic"
        ? { value: null, rule: "legend-title.names", reason: "names explain themselves" }
        : { value: words, rule: "legend-title.field", reason: "the title of the channel" };
  const paint = scope.ledger.paint(path, said, config, "legend");
  const isLong = said.position === undefined && q.names !== undefined && rowsOf(scope, q.names, paint) > rows_top;
  return {
    ...paint,
    ...(isLong
      ? {
          position: scope.ledger.enriched<ResolvedLegend["position"]>(at(path, "position"), {
            value: "right",
            rule: "legend.long",
            reason: `${q.names!.length} names would take more than ${rows_top} rows above the chart`,
          }),
        }
      : {}),
    ...legendLabels(q, said),
    visible: scope.ledger.choose(at(path, "visible"), said.visible, isVisible, { value: visible, source: "legend.visible" }),
    title: scope.ledger.choose(at(path, "title"), said.title, title),
  };
}

/** Rows that names take above a chart. */
function rowsOf(scope: Scope, names: readonly string[], paint: { label_size: number; symbol_size: number }): number {
  const { legend_column_gap, legend_label_limit } = scope.config.layout;
  const widest = names.reduce((most, name) => Math.max(most, scope.ctx.measurer.width(name, { size: paint.label_size, weight: 400 })), 0);
  const entry = Math.min(widest, legend_label_limit) + paint.symbol_size + legend_column_gap;
  return Math.ceil(names.length / Math.max(1, Math.floor((scope.width - 2 * scope.config.frame.padding) / entry)));
}

/** Labels aimed at on a ramp, and entries of a legend of sizes. */
const LEGEND_TICKS = 3;

function legendLabels(q: LegendQuestion, said: LegendDef): Pick<ResolvedLegend, "ticks" | "format"> {
  const { ledger } = q.scope;
  const path = at(q.path, "legend");
  const [low, high] = q.extent;
  const isAmount = q.names === undefined;
  const isTime = q.core.kind === "temporal";
  const round = isTime ? [] : q.isLog ? logTicks(q.extent, LEGEND_TICKS) : linearTicks(q.extent, LEGEND_TICKS);
  const natural = !isAmount ? [] : round.length > 1 ? round : low === high ? [low] : [low, high];
  const ticks =
    said.ticks !== undefined
      ? ledger.authored(at(path, "ticks"), said.ticks)
      : ledger.enriched(at(path, "ticks"), {
          value: natural,
          rule: "legend.round",
          reason: !isAmount ? "every category is listed" : isTime ? "the first and the last date" : "a few round values",
        });
  const step = ticks.length > 1 ? Math.abs(ticks[1]! - ticks[0]!) : undefined;
  const question = formatQuestion(q.scope, q.core, q.extent, q.isLog ? undefined : step);
  const format = said.format ?? q.format;
  if (format !== undefined) return { ticks, format: ledger.authored(at(path, "format"), closeFormat(format, question)) };
  if (!isAmount)
    return {
      ticks,
      format: ledger.enriched(at(path, "format"), { value: "text", rule: "format.category", reason: "categories are written as they are" }),
    };
  if (isTime)
    return {
      ticks,
      format: ledger.enriched(at(path, "format"), {
        value: timeFormatFor(q.core.time_unit ?? factFor(q.scope, q.core.field)?.grain),
        rule: "format.grain",
        reason: "dates are written as exactly as the data has them",
      }),
    };
  return {
    ticks,
    format: ledger.enriched(at(path, "format"), {
      value: q.isLog ? { pattern: ",.3~r" } : closeFormat("number", question),
      rule: "format.short",
      reason: "legends are short",
    }),
  };
}
