import type { ResolvedAxis, ResolvedFormat, ResolvedScale } from "../../chart/resolved.js";
import { parseCssColor } from "../../color/css.js";
import { columnOf, type Scalar } from "../../data/table.js";
import { isoText, parseTime } from "../../data/time.js";
import { timesOf } from "../../data/values.js";
import { closeFormat } from "../../format/close.js";
import type { AxisDef, Format, TimeUnit } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { floorTime, stepsBetween } from "../../transform/time-unit.js";
import type { AxisPaint } from "../config.js";
import { at } from "../ledger.js";
import { factFor, type Scope } from "../scope.js";
import { withNullsOff } from "../switched-off.js";
import type { ChannelCore } from "./channel.js";
import { linearTicks, logTicks } from "./domain.js";
import { fittingFormat, isPercent } from "./fitting-format.js";
import { amountFormat, formatQuestion, type Side, tickCount, wholeTicks } from "./ticks.js";
import { coarseFormat, timeTicks } from "./time-ticks.js";
import { isSaid } from "./titles.js";

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

const number = (value: Scalar | undefined) => (typeof value === "number" ? value : 0);

function resolveTicks(q: AxisQuestion): { ticks: Scalar[]; format: ResolvedFormat | undefined; step: number | undefined } {
  const said = q.def?.ticks;
  const count = typeof said === "number" ? Math.max(1, Math.min(100, said)) : tickCount(q.scope, q.side);
  const { scale, core } = q;
  if (scale.type === "time" || (core.kind === "temporal" && scale.type === "band")) {
    const [first, last] = [parseTime(scale.domain[0]), parseTime(scale.domain[scale.domain.length - 1])];
    const grain = core.time_unit ?? factFor(q.scope, core.field)?.grain;
    const fitted = timeTicks(first, last, count, grain as TimeUnit | undefined, q.scope.locale);
    const times = fitted.times.length > 0 ? fitted.times : [first];
    // A band has room for every step's label when there are few of them.
    const most = Math.max(count, typeof said === "number" ? 0 : q.scope.config.axis.tick_most_band);
    const steps = scale.type === "band" && core.time_unit ? stepsBetween(first, last, core.time_unit, most + 1) : undefined;
    const stands = scale.type === "band" && core.time_unit === null;
    const own = said === undefined ? ownTicks(q, grain as TimeUnit | undefined, times, most) : undefined;
    if (own) return { ticks: own.times.map(isoText), format: own.format, step: undefined };
    const ticks = stands ? everyNth(scale.domain.map(parseTime), count) : steps !== undefined && steps.length <= most ? steps : times;
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
        : linearTicks(ends, scale.type === "linear" ? wholeTicks(q.scope, core, ends, count) : count);
  const step = values.length > 1 ? Math.min(...values.slice(1).map((value, i) => Math.abs(value - values[i]!))) : undefined;
  return { ticks: values, format: undefined, step };
}

/** Most rows looked through for the dates there are. */
const MOST_ROWS = 20_000;

/**
 * The dates of the rows where there are few of them and round ones would stand between: elections, not every fifth year. Under columns
 * every so many of the dates, beside which no other date has one. Undefined where round dates do, where most steps of the calendar have a date, and for dates finer than months.
 */
function ownTicks({ scope, core, scale }: AxisQuestion, grain: TimeUnit | undefined, round: readonly number[], most: number) {
  const format = coarseFormat(grain, scope.locale);
  const cells = core.field === undefined ? undefined : columnOf(scope.table, core.field);
  if (format === undefined || cells === undefined || cells.length > MOST_ROWS) return undefined;
  const isBand = scale.type === "band";
  const [first, last] = [parseTime(scale.domain[0]), parseTime(scale.domain[scale.domain.length - 1])];
  const days = new Set<number>();
  for (const time of timesOf(cells)) {
    const day = time - time === 0 ? floorTime(time, grain!) : NaN;
    if (day >= first && day <= last) days.add(day);
    if (!isBand && days.size > most) return undefined;
  }
  if (days.size < 2 || round.every((time) => days.has(time))) return undefined;
  // Single dates that are missing keep their place and its label.
  if (stepsBetween(first, last, grain!, 2 * days.size).length < 2 * days.size) return undefined;
  return {
    times: everyNth(
      [...days].sort((a, b) => a - b),
      most,
    ),
    format,
  };
}

/** At most about `count` of the dates that have a place; dates without a calendar step have none between them. */
const everyNth = (times: readonly number[], count: number): number[] => {
  const stride = Math.max(1, Math.ceil(times.length / Math.max(1, count)));
  return times.filter((_, i) => i % stride === 0);
};

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
  const isShare = q.isMeasure && scope.intent.style?.stack === "normalize";
  const styleKey = isTime ? "time_format" : "number_format";
  const channel = fittingFormat(scope, at(q.path, "format"), q.format, core) ?? fittingFormat(scope, `/style/${styleKey}`, styled, core);
  // The axis of parts of 100 % shows shares, which a format of the amounts does not fit.
  const said = fittingFormat(scope, path, q.def?.format, core) ?? (isShare && !isPercent(channel) ? undefined : channel);
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
  if (isShare) return scope.ledger.enriched(path, { value: { pattern: ".0%" }, rule: "format.share", reason: "the parts fill 100 %" });
  if (isLog)
    return scope.ledger.enriched(path, { value: { pattern: ",.3~r" }, rule: "format.log", reason: "each power of ten is written out" });
  const natural = amountFormat(scope, core, "number", question, {
    rule: "format.step",
    reason: "as many decimals as the ticks need, k, M or bn for large numbers",
  });
  return scope.ledger.enriched(path, { ...natural, value: onLargest(natural.value) });
}

/** The largest label carries words before and after the digits; short signs stay on each. */
function onLargest(format: ResolvedFormat): ResolvedFormat {
  if (typeof format !== "object" || !("pattern" in format) || format.affix !== undefined) return format;
  const isLong = (text: string | undefined) => text !== undefined && !/^[\u00a0\u202f]?[%k]$/.test(text);
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
  const isAuthoredTitle = scope.ledger.isAuthored(at(q.path, "title"));
  // Years are dates also where the author wants a place for each.
  if (core.kind === "temporal" || core.time_unit !== null || factFor(scope, core.field)?.kind === "temporal")
    return isAuthoredTitle
      ? scope.ledger.enriched(path, { value: words, rule: "axis-title.authored", reason: "the chart names the channel" })
      : none("axis-title.dates", "dates explain themselves");
  const isNames = (q.scale.type === "band" || q.scale.type === "point") && q.scale.domain.some((value) => typeof value === "string");
  if (isNames && !isAuthoredTitle) return none("axis-title.names", "names explain themselves");
  // Of two ends one has no claim to the axis.
  if (q.isMeasure && scope.intent.y_start !== undefined && !isAuthoredTitle)
    return none("axis-title.ends", "the title of one end does not name the other");
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
  const written: AxisDef = { ...(q.role === "x" ? scope.intent.style?.axis_x : scope.intent.style?.axis_y), ...q.def };
  const house: Omit<AxisPaint, "zero_color"> & Partial<Pick<AxisPaint, "zero_color">> = scope.config.axis[kind];
  const said = { ...withNullsOff(written, house), ...("title" in written ? { title: written.title } : {}) };
  const paint = scope.ledger.paint(path, q.isReadable ? said : { visible: false, grid: false, ...said }, house, `axis.${kind}`);
  if (said.label_angle && (q.side === "left" || q.side === "right"))
    scope.ctx.report(
      issue("INTENT_KEY_UNUSED", {
        severity: "warning",
        path: q.def?.label_angle === undefined ? `/style/axis_${q.role}/label_angle` : at(path, "label_angle"),
        name: "label_angle",
        owner: "an upright axis",
        detail: "its labels lie",
      }),
    );
  const withDef = { ...q, def: said };
  const { ticks, format, step } = resolveTicks(withDef);
  return {
    ...paint,
    zero_color: scope.ledger.choose(
      at(path, "zero_color"),
      typeof said.zero_color === "string" ? parseCssColor(said.zero_color)?.hex : said.zero_color,
      kind === "time" ? { value: null, rule: "axis.no-zero", reason: "dates have no zero" } : undefined,
      { value: house.zero_color ?? null, source: `axis.${kind}.zero_color` },
    ),
    position: scope.ledger.choose(at(path, "position"), said.position, {
      value: q.side,
      rule: "axis.side",
      reason: q.isMeasure
        ? "amounts stand at the left, or below lying bars"
        : "x runs along the bottom and y up the left side, unless bars lie",
    }),
    title: axisTitle(withDef),
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
