import type { ResolvedPosition } from "../../../chart/resolved.js";
import { parseTime } from "../../../data/time.js";
import { categoryOf } from "../../../layout/category.js";
import { firstMeasure, screenOf } from "../../../layout/question.js";
import { stepsBetween } from "../../../transform/time-unit.js";
import { axisSpec } from "./axis.js";
import type { Json, SpecQuestion } from "./question.js";

/** What a mark wants of a position. */
export interface PositionWish {
  /** Share of the band that marks take. */
  band?: number;
  stack?: string | null;
}

/** Most calendar steps a band scale may have. */
const MOST_STEPS = 20000;

/** Every place of a scale of categories, as the engine knows it. */
export function placesOf(q: SpecQuestion, channel: ResolvedPosition): (string | number)[] {
  const { scale } = channel;
  if (channel.kind === "temporal" && channel.time_unit !== null)
    return stepsBetween(parseTime(scale.domain[0]), parseTime(scale.domain[scale.domain.length - 1]), channel.time_unit, MOST_STEPS);
  return scale.domain.map((value) => (channel.kind === "temporal" ? parseTime(value) : categoryOf(value, q.chart.style.none_label)));
}

/** The scale of a position: resolved already, so nothing is left for the engine to choose. */
export function scaleSpec(q: SpecQuestion, channel: ResolvedPosition, wish: PositionWish): Json {
  const { scale } = channel;
  const reverse = scale.reverse ? { reverse: true } : {};
  if (scale.type === "band") {
    const gap = 1 - (wish.band ?? 1);
    // Aligned in the middle the first place may come out an ulp before the range, and vega 6.4 then leaves out its label.
    const align = gap === 0 ? { align: 0 } : {};
    return { type: "band", domain: placesOf(q, channel), paddingInner: gap, paddingOuter: gap / 2, ...align, ...reverse };
  }
  if (scale.type === "point") return { type: "point", domain: placesOf(q, channel), padding: 0.5, ...reverse };
  const domain = scale.type === "time" ? scale.domain.map(parseTime) : scale.domain;
  return {
    type: scale.type === "time" ? "utc" : scale.type,
    domain,
    nice: false,
    ...(scale.type === "log" || scale.type === "time" ? {} : { zero: false }),
    ...(scale.clamp ? { clamp: true } : {}),
    ...reverse,
  };
}

/** The type Vega-Lite knows a channel's values by. */
const typeOf = (channel: ResolvedPosition) =>
  channel.scale.type === "band" || channel.scale.type === "point" ? "ordinal" : channel.scale.type === "time" ? "temporal" : "quantitative";

/** The encoding of a role, keyed by its screen direction. Every layer gets the same one, so that they share scale and axis. */
export function positionSpec(q: SpecQuestion, role: "x" | "y", wish: PositionWish = {}): Json {
  const channel = role === "x" ? q.chart.x : firstMeasure(q.chart);
  if (!channel) return {};
  const screen = screenOf(q.chart, role);
  const def: Json = {
    field: q.rows.name(role),
    type: typeOf(channel),
    ...(channel.bin && channel.scale.type === "linear" ? { bin: "binned" } : {}),
    ...(channel.scale.type === "band" || channel.scale.type === "point" ? { sort: null } : {}),
    ...(role === "y" && typeOf(channel) === "quantitative" ? { stack: wish.stack ?? null } : {}),
    scale: scaleSpec(q, channel, wish),
    axis: axisSpec(q, role, channel),
    title: null,
  };
  const out: Json = { [screen]: def };
  if (channel.bin && channel.scale.type === "linear") out[`${screen}2`] = { field: q.rows.name(role === "x" ? "x_end" : "y_end") };
  return out;
}

/** Both positions. */
export const positionsSpec = (q: SpecQuestion, wishX: PositionWish = {}, wishY: PositionWish = {}): Json => ({
  ...positionSpec(q, "x", wishX),
  ...positionSpec(q, "y", wishY),
});
