import type { ResolvedPosition } from "../../../chart/resolved.js";
import { parseTime } from "../../../data/time.js";
import { log, log1p } from "../../../math/portable.js";

/** A scale of amounts or times. */
export interface ContinuousScale {
  readonly kind: "continuous";
  /** px of an amount or of epoch ms; NaN for what has no place. */
  at(value: number): number;
  /** The same of very many. */
  all(values: Float64Array): Float64Array;
  /** Least and greatest value of the domain, in that order. */
  readonly domain: readonly [number, number];
  /** px of the ends of the domain, in the order of the domain. */
  readonly range: readonly [number, number];
}

type Bend = (value: number) => number;

/** How amounts are bent before they are spread evenly; symlog's constant is 1, as in Vega. */
const bends: Readonly<Record<string, Bend>> = {
  log: (value) => (value > 0 ? log(value) : value < 0 ? -log(-value) : NaN),
  sqrt: (value) => (value < 0 ? -Math.sqrt(-value) : Math.sqrt(value)),
  symlog: (value) => (value < 0 ? -log1p(-value) : log1p(value)),
};

/** @param range px of the least and of the greatest value, before the author's `reverse`. */
export function continuousScale({ scale }: ResolvedPosition, range: readonly [number, number]): ContinuousScale {
  const read = (value: unknown) => (scale.type === "time" ? parseTime(value as never) : Number(value));
  const low = read(scale.domain[0]);
  const high = read(scale.domain[scale.domain.length - 1]);
  const [from, to] = scale.reverse ? [range[1], range[0]] : range;
  const bend = bends[scale.type];
  const first = bend ? bend(low) : low;
  const span = (bend ? bend(high) : high) - first;
  const factor = span === 0 ? 0 : (to - from) / span;
  const start = span === 0 ? (from + to) / 2 : from;
  const plain: Bend = bend ? (value) => start + (bend(value) - first) * factor : (value) => start + (value - first) * factor;
  const [least, most] = from < to ? [from, to] : [to, from];
  const at: Bend = scale.clamp ? (value) => Math.min(most, Math.max(least, plain(value))) : plain;
  return {
    kind: "continuous",
    domain: [low, high],
    range: [from, to],
    at,
    all(values) {
      const out = new Float64Array(values.length);
      if (bend || scale.clamp) for (let i = 0; i < out.length; i++) out[i] = at(values[i]!);
      // Written out, since a call for each of a million values takes longer than all the rest.
      else for (let i = 0; i < out.length; i++) out[i] = start + (values[i]! - first) * factor;
      return out;
    },
  };
}
