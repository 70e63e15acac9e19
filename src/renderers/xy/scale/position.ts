import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Values } from "../../../transform/marks.js";
import { type BandScale, bandScale } from "./band.js";
import { type ContinuousScale, continuousScale } from "./continuous.js";

export type PositionScale = BandScale | ContinuousScale;

/** Whether every value of a scale has a place of its own. */
export const isDiscrete = ({ scale }: ResolvedPosition): boolean =>
  scale.type === "band" || scale.type === "point" || scale.type === "ordinal";

/** @param shareOf part of a band that a mark takes, by the px from place to place; scales of points give it all to the gap around. @param spacing see `bandScale`. */
export const positionScale = (
  channel: ResolvedPosition,
  range: readonly [number, number],
  shareOf: (step: number) => number,
  spacing = 1,
): PositionScale => (isDiscrete(channel) ? bandScale(channel, range, shareOf, spacing) : continuousScale(channel, range));

/** px of the middle of each mark along a scale; NaN where it has no place. */
export function middles(scale: PositionScale, values: Values, count: number): Float64Array {
  if (scale.kind === "continuous" && values instanceof Float64Array) return scale.all(values);
  const out = new Float64Array(count);
  if (scale.kind === "band") for (let i = 0; i < count; i++) out[i] = scale.middle(values[i]!);
  else {
    const at = scale.at;
    for (let i = 0; i < count; i++) {
      const value = values[i];
      out[i] = typeof value === "number" ? at(value) : NaN;
    }
  }
  return out;
}
