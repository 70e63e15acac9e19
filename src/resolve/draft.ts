import { MARK_CHANNELS, type MarkChannel } from "../chart/channels.js";
import type { Scalar } from "../data/table.js";
import type { NormalPosition } from "../intent/normal.js";
import type { FieldDef } from "../intent/types.js";
import { issue } from "../issues/messages.js";
import { type ChannelSet, drawnMarks, withinDomains } from "../transform/drawn.js";
import { isContinuous, type Marks } from "../transform/marks.js";
import type { StackMode } from "../transform/stack.js";
import { cycleOf, isCyclic } from "../transform/time-unit.js";
import { at } from "./ledger.js";
import { type ChannelCore, resolveCore } from "./rules/channel.js";
import { orientationRule } from "./rules/orientation.js";
import { stackRule } from "./rules/stack.js";
import { factFor, type Scope } from "./scope.js";

export type Extent = readonly [number, number];

/** Smallest number above zero; undefined without one. */
export function leastPositive(values: ArrayLike<unknown>): number | undefined {
  let least = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value === "number" && value > 0 && value < least) least = value;
  }
  return least === Infinity ? undefined : least;
}

/** Ends of the lists that are still in use: domain, format and words ask for the same ones. */
const ends = new WeakMap<Float64Array, readonly [number, number]>();

/** Least and greatest finite number; the ends the wrong way round where there is none. */
function doublesExtent(values: Float64Array): readonly [number, number] {
  const known = ends.get(values);
  if (known !== undefined) return known;
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least && value !== -Infinity) least = value;
    if (value > greatest && value !== Infinity) greatest = value;
  }
  const found = [least, greatest] as const;
  ends.set(values, found);
  return found;
}

/** Least and greatest finite number of several lists. */
export function extentOf(...lists: (ArrayLike<unknown> | undefined)[]): Extent | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (const list of lists)
    if (list instanceof Float64Array) {
      const ends = doublesExtent(list);
      least = Math.min(least, ends[0]);
      greatest = Math.max(greatest, ends[1]);
    } else
      for (let i = 0; list !== undefined && i < list.length; i++) {
        const value = list[i];
        if (typeof value === "number" && value - value === 0) {
          if (value < least) least = value;
          if (value > greatest) greatest = value;
        }
      }
  return least <= greatest ? [least, greatest] : undefined;
}

/** Everything known once the channels' meaning and the marks are. */
export interface Draft {
  scope: Scope;
  cores: Partial<Record<MarkChannel, ChannelCore>>;
  /** Definitions as authored, by channel. */
  defs: Partial<Record<MarkChannel, FieldDef>>;
  series: readonly { path: string; def: NormalPosition; core: ChannelCore; name: string }[] | undefined;
  marks: Marks;
  orientation: "vertical" | "horizontal";
  stack: StackMode;
  /** Every layer that is drawn. */
  layers?: readonly Draft[];
  /** Layers whose marks stand along the same `x`. */
  along?: readonly Draft[];
  /** Layers that are measured on the same scale. */
  beside?: readonly Draft[];
}

/** Natural order of a channel's categories: the repeating unit's, or the field's. */
export function naturalOrder(scope: Scope, core: ChannelCore): readonly Scalar[] | undefined {
  return core.time_unit && isCyclic(core.time_unit) ? cycleOf(core.time_unit, scope.locale) : factFor(scope, core.field)?.order;
}

export function draftOf(scope: Scope): Draft {
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
  scope.telling.limitCategories(scope, cores, defs, series);
  const set: ChannelSet = {
    channels: { ...cores, ...scope.panels?.channels, ...(series ? { y: series[0]!.core } : {}) },
    series: series?.map(({ name, core }) => ({ name, channel: core })),
  };
  const drawn = drawnMarks(set, scope.table, scope.locale);
  if (series) cores.color = seriesCore(scope);
  const marks = withoutLeftOut(scope, cores, drawn);
  scope.telling.warnAboutUnread(scope, cores);
  const measure = series?.[0]?.core ?? cores.y;
  const isDuplicated = scope.telling.warnAboutDuplicates(scope, cores, marks, scope.type === "heatmap" ? cores.color : measure);
  const stack = stackRule(scope, {
    x: cores.x,
    y: measure,
    color: cores.color,
    hasManyMeasures: series !== undefined,
    isDuplicated,
    amounts: marks.values.y,
    isPainted:
      cores.color !== undefined &&
      isContinuous(cores.color) &&
      marks.values.x !== undefined &&
      scope.telling.hasDuplicates(marks, ["x", "row", "column"], (channel) => cores[channel as MarkChannel]?.kind === "temporal") ===
        undefined,
  });
  const xs = marks.values.x;
  const orientation = scope.ledger.choose(
    "/style/orientation",
    intent.style?.orientation,
    orientationRule(scope, cores.x, xs instanceof Float64Array ? undefined : xs),
  );
  return { scope, cores, defs, series, marks, orientation, stack };
}

/** The marks of the categories that authored domains name. Raises `SCALE_HIDES_DATA` for the others, `DRAWING_EMPTY` when nothing is left. */
function withoutLeftOut(scope: Scope, cores: Draft["cores"], drawn: Marks): Marks {
  const domains: Record<string, readonly Scalar[]> = {};
  for (const channel of ["x", "y", "color", "size", "shape", "opacity"] as const) {
    const said = (scope.intent[channel] as NormalPosition | undefined)?.scale?.domain;
    if (said !== undefined && cores[channel] !== undefined && !isContinuous(cores[channel])) domains[channel] = said;
  }
  const { marks, left } = withinDomains(drawn, domains);
  for (const [channel, categories] of Object.entries(left)) {
    const path = `/${channel}/scale/domain`;
    const names = `${categories.length} of the categories, such as ${JSON.stringify(categories[0])}`;
    if (marks.count > 0 || drawn.count === 0)
      scope.ctx.report(
        issue("SCALE_HIDES_DATA", { path, received: categories[0], count: categories.length, detail: `the domain leaves out ${names}` }),
      );
    else
      scope.errors.push(issue("DRAWING_EMPTY", { path, received: domains[channel], detail: `the domain leaves out every row: ${names}` }));
  }
  return marks;
}

/** The colour channel that several measures make: it has no field, and its categories are the measures' names. */
function seriesCore(scope: Scope): ChannelCore {
  const why = { rule: "color.measures", reason: "each measure is a series" };
  const core: ChannelCore = { kind: "nominal", title: null, time_unit: null, bin: null, aggregate: null };
  for (const [key, value] of Object.entries(core)) scope.ledger.enriched(at("/color", key), { value, ...why });
  return core;
}
