import type { ResolvedPosition } from "../../chart/resolved.js";
import type { Scalar } from "../../data/table.js";
import { parseTime } from "../../data/time.js";
import { numberOf } from "../../data/values.js";
import type { FieldDef, Format } from "../../intent/types.js";
import { issue } from "../../issues/messages.js";
import { sum } from "../../transform/aggregate.js";
import { channelValues, type Marks } from "../../transform/marks.js";
import { at } from "../ledger.js";
import { noneLabel, type Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { isPercent } from "./fitting-format.js";

type Cores = Readonly<Record<string, ChannelCore>>;

const finite = (values: Iterable<number>): number[] => [...values].filter((value) => value - value === 0);
const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** Raises `PARTS_UNEVEN` for a pie that is one slice, `PARTS_TOO_MANY` for one of more slices than can be compared; in panels for the first of them. */
export function warnAboutParts(scope: Scope, cores: Cores, marks: Marks): void {
  const { type, config, ctx, panels } = scope;
  if (type !== "pie" && type !== "donut") return;
  let isUneven = false;
  let most = 0;
  for (const { values } of panels?.split(marks) ?? [marks]) {
    const amounts = values.theta;
    if (!(amounts instanceof Float64Array)) continue;
    const parts = finite(amounts).filter((value) => value > 0);
    const total = sum(parts);
    const largest = Math.max(0, ...parts);
    most = Math.max(most, parts.length);
    if (isUneven || parts.length < 2 || largest / total < config.warn.dominant) continue;
    isUneven = true;
    const name = values.color?.[amounts.indexOf(largest)];
    ctx.report(
      issue("PARTS_UNEVEN", {
        path: "/theta",
        received: largest,
        name: `${name ?? noneLabel(scope)}`,
        detail: `one slice${name === undefined ? "" : `, "${name}",`} is ${percent(largest / total)} of the whole, so the others can hardly be seen`,
      }),
    );
  }
  const isTold = ctx.issues.some(({ code, path }) => code === "COLOR_RECYCLED" && path === "/color");
  if (most > config.warn.parts && !isTold)
    ctx.report(
      issue("PARTS_TOO_MANY", {
        path: cores.color ? "/color" : "/theta",
        received: most,
        count: most,
        limit: config.warn.parts,
        detail: `${most} slices can hardly be compared, more than about ${config.warn.parts}`,
      }),
    );
}

/** Raises `MEASURES_APART` where measures on one axis are so different that the smaller ones lie flat. */
export function warnAboutMeasures(scope: Scope): void {
  const { intent, config, source } = scope;
  if (!Array.isArray(intent.y) || intent.y.length < 2 || intent.style?.stack === "normalize") return;
  const sizes = intent.y.flatMap(({ field, aggregate, title }) => {
    if (field === undefined || aggregate === "count" || aggregate === "distinct" || !source.has(field)) return [];
    let most = 0;
    for (const cell of source.column(field).values) {
      const amount = Math.abs(numberOf(cell));
      if (amount > most && amount < Infinity) most = amount;
    }
    return most === 0 ? [] : [{ name: title ?? field, most }];
  });
  if (sizes.length < 2) return;
  const large = sizes.reduce((a, b) => (b.most > a.most ? b : a));
  const small = sizes.reduce((a, b) => (b.most < a.most ? b : a));
  const times = large.most / small.most;
  if (times < config.warn.apart) return;
  scope.ctx.report(
    issue("MEASURES_APART", {
      path: "/y",
      received: Math.round(times),
      detail: `"${large.name}" is about ${Math.round(Number(times.toPrecision(2)))} times as large as "${small.name}", which lies flat on the same axis`,
    }),
  );
}

/** The same format for amounts that are percent already; undefined where none is known. */
function inPoints(format: unknown): Format | undefined {
  if (format === "percent" || format === "percent_full") return "percent_points";
  const pattern = typeof format === "string" ? /^([+,]*\.\d)%$/.exec(format)?.[1] : undefined;
  return pattern === undefined ? undefined : { pattern: `${pattern}f`, suffix: "%" };
}

/** Raises `PERCENT_RANGE` where a percent format multiplies amounts by 100 that are percent already. */
export function warnAboutPercent(scope: Scope, cores: Cores): void {
  for (const [channel, core] of Object.entries(cores)) {
    const def = scope.intent[channel as "x"] as FieldDef | FieldDef[] | undefined;
    const format = Array.isArray(def) ? undefined : def?.format;
    if (!isPercent(format) || core.kind !== "quantitative" || core.field === undefined || core.aggregate === "count") continue;
    const values = channelValues({ ...core, aggregate: null, bin: null }, scope.table, scope.locale);
    if (!(values instanceof Float64Array)) continue;
    const amounts = finite(values).map(Math.abs);
    const above = amounts.filter((value) => value > 1).length;
    if (amounts.length === 0 || above / amounts.length <= scope.config.warn.percent_share) continue;
    const most = Math.max(...amounts.slice(0, 10_000));
    const points = inPoints(format);
    scope.ctx.report(
      issue("PERCENT_RANGE", {
        path: `/${channel}/format`,
        received: most,
        name: core.field,
        detail: `the format multiplies by 100, and ${above} of ${amounts.length} values of "${core.field}" are above 1, such as ${most}`,
        ...(points === undefined ? {} : { fix: [{ op: "replace", path: `/${channel}/format`, value: points }] }),
      }),
    );
  }
}

/** Whether a value has a place on a scale. */
function isInside({ scale, kind }: ResolvedPosition, value: Scalar): boolean {
  if (scale.type === "band" || scale.type === "point" || scale.type === "ordinal") {
    if (kind !== "temporal") return scale.domain.some((each) => each === value || `${each}` === `${value}`);
  }
  const place = (each: Scalar | undefined) => (kind === "temporal" ? parseTime(each) : numberOf(each ?? null));
  const ends = [place(scale.domain[0]), place(scale.domain[scale.domain.length - 1])];
  const found = place(value);
  return found - found !== 0 || (found >= Math.min(...ends) && found <= Math.max(...ends));
}

/** Raises `GUIDE_OUTSIDE` for references and ticks of the chart that the scale has no place for, so that nothing of them is drawn. */
export function warnAboutGuides(scope: Scope, positions: Readonly<Record<"x" | "y", ResolvedPosition | undefined>>): void {
  const outside = (path: string, value: Scalar, what: string, channel: "x" | "y", fix: string) => {
    const { domain, type } = positions[channel]!.scale;
    const isNames = type === "band" || type === "point";
    const ends = isNames ? "has no such place" : `goes from ${domain[0]} to ${domain[domain.length - 1]}`;
    scope.ctx.report(
      issue("GUIDE_OUTSIDE", {
        path,
        received: value,
        detail: `the ${what} at ${typeof value === "string" ? `"${value}"` : value} is not drawn: the scale of ${channel} ${ends}`,
        ...(isNames ? { next: `Remove it, or name one of the categories of ${channel}` } : {}),
        fix: [{ op: "remove", path: fix }],
      }),
    );
  };
  const lost: [number, "x" | "y", Scalar][] = [];
  scope.intent.references?.forEach((each, i) => {
    for (const channel of ["x", "y"] as const) {
      const position = positions[channel];
      const said = each[channel];
      if (!position || said === undefined || said === null) continue;
      const values = (Array.isArray(said) ? said : [said]) as Scalar[];
      if (values.every((value) => !isInside(position, value)) && !covers(position, values)) lost.push([i, channel, values[0]!]);
    }
  });
  for (const [i, channel, value] of lost) outside(`/references/${i}/${channel}`, value, "reference", channel, `/references/${i}`);
  for (const channel of ["x", "y"] as const) {
    const position = positions[channel];
    const def = scope.intent[channel];
    const axis = Array.isArray(def) ? undefined : def?.axis;
    if (!position || !Array.isArray(axis?.ticks)) continue;
    axis.ticks.forEach((value, i) => {
      if (!isInside(position, value as Scalar))
        outside(at(`/${channel}/axis/ticks`, i), value as Scalar, "tick", channel, at(`/${channel}/axis/ticks`, i));
    });
  }
}

/** Whether a band begins before a scale and ends after it. */
function covers({ scale, kind }: ResolvedPosition, values: readonly Scalar[]): boolean {
  if (values.length !== 2 || scale.type === "band" || scale.type === "point") return false;
  const place = (each: Scalar | undefined) => (kind === "temporal" ? parseTime(each) : numberOf(each ?? null));
  const [from, to] = [place(values[0]), place(values[1])];
  const [low, high] = [place(scale.domain[0]), place(scale.domain[scale.domain.length - 1])];
  return Math.min(from, to) <= Math.min(low, high) && Math.max(from, to) >= Math.max(low, high);
}
