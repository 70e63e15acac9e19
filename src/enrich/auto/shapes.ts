import type { TimeUnit } from "../../intent/types.js";
import type { Cast } from "./cast.js";
import type { CostName } from "./config.js";

/** Different values of a field. */
export const size = (cast: Cast, field: string | undefined): number => (field === undefined ? 0 : cast.facts[field]!.distinct);

/** Least and greatest of a field of numbers. */
const extent = (cast: Cast, field: string): readonly [number, number] => cast.facts[field]!.extent ?? [0, 0];

export const hasNegatives = (cast: Cast, field: string): boolean => extent(cast, field)[0] < 0;

/** A measure where each place has one value: as it is, or, where rows share a place, their sum or their mean. */
export function measured(cast: Cast, field: string, places: readonly string[]): { def: object; costs: CostName[] } {
  if (!cast.repeats(places)) return { def: { field }, costs: [] };
  const aggregate = cast.facts[field]!.additive === true ? "sum" : "mean";
  return { def: { field, aggregate }, costs: [aggregate] };
}

/** The same where the author has said how. */
export const said = (cast: Cast, channel: string): boolean => {
  const def = (cast.intent as Record<string, unknown>)[channel] as { aggregate?: unknown } | undefined;
  return def?.aggregate !== undefined;
};

/** Prices of bars by how many there are. */
export function barCosts(cast: Cast, count: number): CostName[] {
  const { columns, bars, most_bars } = cast.config;
  if (count > most_bars) return ["many_bars", "crowded_bars", "too_many_bars"];
  if (count > bars) return ["many_bars", "crowded_bars"];
  return count > columns ? ["many_bars"] : [];
}

/** A field of names, limited where there are more than `most` and they may be. */
export const named = (cast: Cast, field: string, most: number, isLimited: boolean) =>
  isLimited && size(cast, field) > most ? { field, limit: most } : { field };

/** Whether a field has more names than a chart can tell apart, and few enough that the largest are worth naming. */
export const hasRest = (cast: Cast, field: string | undefined, from: number): boolean =>
  field !== undefined && size(cast, field) > from && size(cast, field) <= cast.config.rest;

const UNITS: readonly TimeUnit[] = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/** The finest calendar step, not finer than the rows stand on, that makes at most `most` of them; undefined where all make more. */
export function stepFor(cast: Cast, field: string, most: number): TimeUnit | undefined {
  const { grain = "second", extent: [first, last] = [0, 0] } = cast.facts[field]!;
  const units = UNITS.slice(Math.max(0, UNITS.indexOf(grain)));
  const lengths: Readonly<Partial<Record<TimeUnit, number>>> = {
    second: 1e3,
    minute: 6e4,
    hour: 3.6e6,
    day: 8.64e7,
    week: 6.05e8,
    month: 2.63e9,
    quarter: 7.89e9,
  };
  return units.find((unit) => (last - first) / (lengths[unit] ?? 3.156e10) <= most) ?? "year";
}
