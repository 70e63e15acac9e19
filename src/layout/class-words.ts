import type { ResolvedLegendChannel } from "../chart/resolved.js";
import type { Formatter } from "../format/format.js";
import { rampEnds } from "./value-color.js";

/**
 * Words of classes of colour, from the least to the greatest: `< 10`, `10 – 20`, `≥ 20`.
 * The outermost are open unless classes of equal width end where the values do.
 * @param extent least and greatest value of the marks.
 */
export function classWords(channel: ResolvedLegendChannel, formatter: Formatter, extent: readonly [number, number]): string[] {
  const { scale, legend } = channel;
  const edges = scale.classes ?? [];
  const write = (value: number) => formatter.scalar(value, legend.format, "quantitative");
  const ends = scale.type === "quantize" ? scale.domain.map(Number) : [];
  const low = ends.length > 0 && extent[0] >= ends[0]! ? ends[0] : undefined;
  const high = ends.length > 0 && extent[1] <= ends[ends.length - 1]! ? ends[ends.length - 1] : undefined;
  if (edges.length === 0) return [`${write(extent[0])} – ${write(extent[1])}`];
  return [low, ...edges].map((edge, i) => {
    const next = i < edges.length ? edges[i]! : high;
    if (edge === undefined) return `< ${write(next!)}`;
    return next === undefined ? `≥ ${write(edge)}` : `${write(edge)} – ${write(next)}`;
  });
}

/** What stands before the label at an end of a ramp when values beyond it have its colour. `extent` is that of the marks. */
export function beyondEnd(channel: ResolvedLegendChannel, value: number, extent: readonly [number, number]): string {
  const [low, high] = rampEnds(channel);
  return value === high && extent[1] > high ? "≥ " : value === low && extent[0] < low ? "≤ " : "";
}
