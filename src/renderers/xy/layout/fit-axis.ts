import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { type AxisLabel, axisLabels, cut, fitBands, styleOf, thin } from "../../../layout/labels.js";
import type { XyQuestion } from "../question.js";
import { isDiscrete, type PositionScale } from "../scale/position.js";

/** Labels of an axis as they will be set, before they have a place. */
export interface FittedLabels {
  labels: readonly AxisLabel[];
  angleDeg: number;
  /** px of the widest label. */
  width: number;
}

const widest = (labels: readonly AxisLabel[]) => labels.reduce((most, label) => Math.max(most, label.width), 0);

/** Labels beside an upright axis of `height` px: cut to their share of the frame, and every so many where they would touch. */
export function fitUpright(q: XyQuestion, channel: ResolvedPosition, height: number): FittedLabels {
  const { axis } = channel;
  if (!axis.visible || !axis.labels) return { labels: [], angleDeg: 0, width: 0 };
  const limit = q.chart.width * q.chart.style.layout.label_share;
  const labels = axisLabels(q, channel).map((label) => cut(q, label, limit, styleOf(axis)));
  const places = isDiscrete(channel) ? channel.scale.domain.length : Math.max(1, labels.length - 1);
  const stride = Math.max(1, Math.ceil((axis.label_size * 1.15) / (height / Math.max(1, places))));
  const kept = stride === 1 ? labels : labels.filter((_, i) => i % stride === 0);
  // The width is that of all of them, so that it does not depend on the height.
  return { labels: kept, angleDeg: 0, width: widest(labels) };
}

/** px of the middle of a tick. */
export const tickAt = (scale: PositionScale, tick: Scalar): number => (scale.kind === "band" ? scale.middle(tick) : scale.at(Number(tick)));

/** Labels under or over a lying axis: as they are, on several lines, thinned, or turned as a last resort. */
export function fitLying(q: XyQuestion, channel: ResolvedPosition, scale: PositionScale): FittedLabels {
  const { axis } = channel;
  if (!axis.visible || !axis.labels) return { labels: [], angleDeg: 0, width: 0 };
  const labels = axisLabels(q, channel);
  const done = (fitted: AxisLabel[], angleDeg = 0): FittedLabels => ({ labels: fitted, angleDeg, width: widest(fitted) });
  if (axis.label_angle !== 0)
    return done(
      labels.map((label) => cut(q, label, q.chart.height * 0.35, styleOf(axis))),
      axis.label_angle,
    );
  const spread = () => done(thin(labels, (i) => tickAt(scale, labels[i]!.tick)));
  if (scale.kind !== "band" || channel.kind === "temporal" || !scale.places.some((value) => typeof value === "string")) return spread();
  const fitted = fitBands(q, labels, axis, scale.step, q.chart.height);
  return done(fitted.labels, fitted.angleDeg);
}
