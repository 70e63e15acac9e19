import type { ResolvedPosition, ResolvedScale } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { parseTime } from "../../../data/time.js";
import type { Values } from "../../../transform/marks.js";
import { stepsBetween } from "../../../transform/time-unit.js";

/** A scale of categories: each has a place of the same width. */
export interface BandScale {
  readonly kind: "band";
  /** px where the mark of a category starts; NaN for a category that the domain has not. */
  at(value: Scalar): number;
  /** px of the middle of a category's place. */
  middle(value: Scalar): number;
  /** px that a mark takes. */
  readonly bandwidth: number;
  /** px from place to place; where calendar steps between marks have none, from a mark to the nearest. */
  readonly step: number;
  /** Categories in order; times as epoch ms. */
  readonly places: readonly Scalar[];
}

/** Most calendar steps a band scale may have. */
const MOST_STEPS = 20000;

/** Every place of a scale of categories; calendar steps have one each, whether a row has it or not. */
function placesOf({ kind, time_unit, scale }: ResolvedPosition): readonly Scalar[] {
  if (kind !== "temporal") return scale.domain;
  if (time_unit === null) return scale.domain.map((value) => parseTime(value));
  return stepsBetween(parseTime(scale.domain[0]), parseTime(scale.domain[scale.domain.length - 1]), time_unit, MOST_STEPS);
}

/** The places of a scale and the number of each. */
interface Places {
  places: readonly Scalar[];
  index: ReadonlyMap<Scalar, number>;
}

/** Places of a scale do not depend on where the plot is, which is looked for in passes. */
const numbered = new WeakMap<ResolvedScale, Places>();

function placesIn(channel: ResolvedPosition): Places {
  const known = numbered.get(channel.scale);
  if (known) return known;
  const places = placesOf(channel);
  const index = new Map<Scalar, number>();
  for (let i = 0; i < places.length; i++) index.set(places[i]!, i);
  numbered.set(channel.scale, { places, index });
  return { places, index };
}

/**
 * Least number of places from a mark to the next one: 5 for figures of every fifth year on a scale of years. 1 but for calendar steps.
 * @param values of the channel for each mark.
 */
export function spacingOf(channel: ResolvedPosition | undefined, values: Values | undefined): number {
  if (channel?.scale.type !== "band" || channel.kind !== "temporal" || channel.time_unit === null || values === undefined) return 1;
  const { index, places } = placesIn(channel);
  const used = new Uint8Array(places.length);
  for (let i = 0; i < values.length; i++) {
    const place = index.get(values[i]!);
    if (place !== undefined) used[place] = 1;
  }
  let least = places.length;
  for (let before = used.indexOf(1), next = 0; before >= 0; before = next) {
    next = used.indexOf(1, before + 1);
    if (next > 0) least = Math.min(least, next - before);
  }
  return used.indexOf(1) === used.lastIndexOf(1) ? 1 : least;
}

/**
 * @param range px of both ends, the first category's first.
 * @param shareOf part of a place that a mark takes, by the px from place to place; the rest is left free around it.
 * @param spacing least number of places from a mark to the next one, which a mark may share.
 */
export function bandScale(
  channel: ResolvedPosition,
  range: readonly [number, number],
  shareOf: (step: number) => number,
  spacing = 1,
): BandScale {
  const { places, index } = placesIn(channel);
  const [from, to] = channel.scale.reverse ? [range[1], range[0]] : range;
  const signed = (to - from) / Math.max(1, places.length + spacing - 1);
  const step = Math.abs(signed) * spacing;
  const bandwidth = step * shareOf(step);
  const middle = (value: Scalar): number => {
    const place = index.get(value);
    return place === undefined ? NaN : from + (place + spacing / 2) * signed;
  };
  return { kind: "band", places, step, bandwidth, middle, at: (value) => middle(value) - bandwidth / 2 };
}
