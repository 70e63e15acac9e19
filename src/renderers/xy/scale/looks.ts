import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { rampEnds, valueColors } from "../../../layout/value-color.js";
import { log, log1p } from "../../../math/portable.js";
import type { Values } from "../../../transform/marks.js";

/** How amounts are bent before they are spread evenly. */
function bendOf(type: string): (value: number) => number {
  if (type === "log") return (value) => log(value);
  if (type === "sqrt") return (value) => Math.sqrt(Math.max(0, value));
  if (type === "symlog") return (value) => (value < 0 ? -log1p(-value) : log1p(value));
  return (value) => value;
}

/** Colours of all marks, or the one they share. */
export function colorsOf(channel: ResolvedLegendChannel | undefined, values: Values | undefined, single: string): (i: number) => string {
  if (channel === undefined || values === undefined) return () => single;
  const color = valueColors(channel);
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
