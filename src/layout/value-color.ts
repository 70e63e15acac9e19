import type { ResolvedLegendChannel, ResolvedScale } from "../chart/resolved.js";
import { sampleRamp } from "../color/ramp.js";
import { kept } from "../context/kept.js";
import type { Scalar } from "../data/table.js";
import { parseTime } from "../data/time.js";
import { exp, expm1, log, log1p } from "../math/portable.js";
import { classOf } from "../transform/classes.js";
import { isContinuous } from "../transform/marks.js";

/** Least and greatest value of a ramp, of sizes or of opacities; times are epoch ms. */
export function rampEnds({ kind, scale }: Pick<ResolvedLegendChannel, "kind" | "scale">): [number, number] {
  const amount = (value: Scalar | undefined) => (kind === "temporal" ? parseTime(value) : Number(value));
  return [amount(scale.domain[0]), amount(scale.domain[scale.domain.length - 1])];
}

/** Least and greatest of some values that are numbers; [0, 0] when none is. */
export function extentOfNumbers(values: Iterable<unknown>): [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const value of values)
    if (typeof value === "number" && value - value === 0) {
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
    }
  return least <= greatest ? [least, greatest] : [0, 0];
}

interface Bend {
  to(value: number): number;
  from(place: number): number;
}

const straight: Bend = { to: (value) => value, from: (place) => place };

/** How a type of scale bends its domain before it is spread evenly. */
const bends: { readonly [type in ResolvedScale["type"]]?: Bend } = {
  log: { to: (value) => log(Math.abs(value)), from: exp },
  sqrt: { to: (value) => Math.sign(value) * Math.sqrt(Math.abs(value)), from: (place) => Math.sign(place) * place * place },
  symlog: {
    to: (value) => Math.sign(value) * log1p(Math.abs(value)),
    from: (place) => Math.sign(place) * expm1(Math.abs(place)),
  },
};

const bendOf = (scale: ResolvedScale): Bend => bends[scale.type] ?? straight;

/** Values at which the stops of a ramp stand: evenly along the scale, the midpoint in the middle. Shorter ramps have one stop at least. */
export function stopValues(channel: Pick<ResolvedLegendChannel, "kind" | "scale">, stops: number): number[] {
  const { scale } = channel;
  const ends = rampEnds(channel);
  const bend = bendOf(scale);
  const [low, high] = ends.map(bend.to) as [number, number];
  const middle = scale.midpoint === undefined ? (low + high) / 2 : bend.to(scale.midpoint);
  return Array.from({ length: stops }, (_, i) => {
    if (i === 0) return ends[0];
    if (i === stops - 1) return ends[1];
    const share = (2 * i) / (stops - 1);
    if (share === 1 && scale.midpoint !== undefined) return scale.midpoint;
    return bend.from(share <= 1 ? low + (middle - low) * share : middle + (high - middle) * (share - 1));
  });
}

/** Place of a value along a ramp, 0 to 1, the midpoint at one half; outside that for values beyond the domain. */
export function rampShare(channel: Pick<ResolvedLegendChannel, "kind" | "scale">): (value: number) => number {
  const { scale } = channel;
  const { to } = bendOf(scale);
  const [low, high] = rampEnds(channel).map(to) as [number, number];
  const middle = scale.midpoint === undefined ? (low + high) / 2 : to(scale.midpoint);
  return (value) => {
    const place = to(value);
    const share = place <= middle ? (0.5 * (place - low)) / (middle - low) : 0.5 + (0.5 * (place - middle)) / (high - middle);
    return Number.isNaN(share) ? 0.5 : share;
  };
}

/** Values whose colours are kept. */
const MOST_KNOWN = 1000;

type Painted = Pick<ResolvedLegendChannel, "kind" | "scale" | "aggregate" | "bin" | "time_unit">;

/** The colour of each value, as every family draws it; `scale.unknown` without a value. Times are epoch ms. */
export function valueColors(channel: Painted): (value: Scalar | undefined) => string {
  const { scale } = channel;
  const palette = scale.palette ?? [];
  const unknown = scale.unknown ?? palette[0] ?? "#ffffff";
  if (!isContinuous(channel)) {
    const colors = new Map(scale.domain.map((value, i) => [value, palette[i % palette.length]!]));
    return (value) => colors.get(value ?? null) ?? unknown;
  }
  const { classes } = scale;
  if (classes)
    return (value) => (typeof value === "number" && value - value === 0 ? (palette[classOf(value, classes)] ?? unknown) : unknown);
  const at = rampShare(channel);
  // Counts and rounded amounts come again and again, and one text for each colour is quickly told from the others.
  const known = new Map<number, string>();
  return (value) => {
    if (typeof value !== "number" || value - value !== 0) return unknown;
    return known.size < MOST_KNOWN ? kept(known, value, () => sampleRamp(palette, at(value))) : sampleRamp(palette, at(value));
  };
}
