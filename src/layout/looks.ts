import type { ResolvedChart, ResolvedLegendChannel } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";
import { log, log1p } from "../math/portable.js";
import { isContinuous, type Marks, type Values } from "../transform/marks.js";
import { rampEnds, valueColors } from "./value-color.js";

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

/** Colour of each mark of a chart without a channel of colour: that of the rest where `x` is limited, else the one they share. */
export function singleColors(chart: ResolvedChart, xs: Values | undefined, single: string): (i: number) => string {
  const { color, other } = chart.x?.limit ?? {};
  return color && xs ? (i) => (xs[i] === other ? color : single) : () => single;
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

/** A size or an opacity for each mark, from a channel of amounts or categories; NaN where a mark has no amount. */
export function numbersAt(chart: ResolvedChart, marks: Marks, name: "size" | "opacity", plain: number): (i: number) => number {
  const channel = chart[name];
  const values = marks.values[name];
  if (!channel || values === undefined) return () => plain;
  if (!isContinuous(channel)) {
    const range = new Map(
      channel.scale.domain.map((value, i) => [value, Number(channel.scale.range?.[i % channel.scale.range.length] ?? plain)]),
    );
    return (i) => range.get((values[i] ?? null) as Scalar) ?? plain;
  }
  const at = between(channel);
  return (i) => {
    const value = values[i];
    return typeof value === "number" ? at(value) : NaN;
  };
}
