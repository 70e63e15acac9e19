import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import { sampleRamp } from "../../../color/ramp.js";
import type { Scalar } from "../../../data/table.js";
import { parseTime } from "../../../data/time.js";
import { log, log1p } from "../../../math/portable.js";
import type { Values } from "../../../transform/marks.js";

/** Least and greatest value of a ramp, of sizes or of opacities; times are epoch ms. */
export function rampEnds({ kind, scale }: ResolvedLegendChannel): [number, number] {
  const amount = (value: Scalar | undefined) => (kind === "temporal" ? parseTime(value) : Number(value));
  return [amount(scale.domain[0]), amount(scale.domain[scale.domain.length - 1])];
}

/** How amounts are bent before they are spread evenly. */
function bendOf(type: string): (value: number) => number {
  if (type === "log") return (value) => log(value);
  if (type === "sqrt") return (value) => Math.sqrt(Math.max(0, value));
  if (type === "symlog") return (value) => (value < 0 ? -log1p(-value) : log1p(value));
  return (value) => value;
}

/** Share in [0, 1] of the way from the least to the greatest value; the midpoint of a diverging scale is at one half. */
export function colorShare(channel: ResolvedLegendChannel): (value: number) => number {
  const [low, high] = rampEnds(channel);
  const { midpoint, type } = channel.scale;
  if (low === high) return () => 0.5;
  if (midpoint !== undefined)
    return (value) =>
      value < midpoint ? (0.5 * (value - low)) / (midpoint - low) : 0.5 + (0.5 * (value - midpoint)) / (high - midpoint || 1);
  const bend = bendOf(type);
  const first = bend(low);
  const span = bend(high) - first;
  return (value) => (bend(value) - first) / span;
}

/** Colour of each value of a channel: its category's, or its place on the ramp. */
export function colorOf(channel: ResolvedLegendChannel): (value: Scalar | undefined) => string {
  const { scale } = channel;
  const palette = scale.palette ?? ["#000000"];
  const unknown = scale.unknown ?? palette[0]!;
  if (scale.type === "ordinal") {
    const index = new Map<Scalar, string>();
    scale.domain.forEach((value, i) => {
      index.set(value, palette[i % palette.length]!);
    });
    return (value) => index.get(value ?? null) ?? unknown;
  }
  const share = colorShare(channel);
  return (value) => (typeof value === "number" && value - value === 0 ? sampleRamp(palette, share(value)) : unknown);
}

/** Colours of all marks, or the one they share. */
export function colorsOf(channel: ResolvedLegendChannel | undefined, values: Values | undefined, single: string): (i: number) => string {
  if (channel === undefined || values === undefined) return () => single;
  const color = colorOf(channel);
  return (i) => color(values[i]);
}

const between = (channel: ResolvedLegendChannel): ((value: number) => number) => {
  const [low, high] = rampEnds(channel);
  const bend = bendOf(channel.scale.type);
  const [from, to] = [Number(channel.scale.range?.[0] ?? 0), Number(channel.scale.range?.[1] ?? 1)];
  const first = bend(low);
  const span = bend(high) - first;
  return (value) => from + (to - from) * (span === 0 ? 0.5 : Math.min(1, Math.max(0, (bend(value) - first) / span)));
};

/** Area of a mark in px². */
export const sizeAt = between;
/** Opacity of a mark. */
export const opacityAt = between;

/** Name of the shape of a category. */
export function shapeOf({ scale }: ResolvedLegendChannel, value: Scalar): string {
  const shapes = scale.range ?? ["circle"];
  const index = scale.domain.indexOf(value);
  return `${shapes[Math.max(0, index) % shapes.length]}`;
}
