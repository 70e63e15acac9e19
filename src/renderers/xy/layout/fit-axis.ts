import type { ResolvedPosition } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { parseTime } from "../../../data/time.js";
import { labelsApart, THIN_GAP } from "../../../layout/apart.js";
import { everyNth, fitBands, fitBeside, turned } from "../../../layout/bands.js";
import { type AxisLabel, axisLabels } from "../../../layout/labels.js";
import { LINE } from "../../../layout/metrics.js";
import type { XyQuestion } from "../question.js";
import type { PositionScale } from "../scale/position.js";

/** Labels of an axis as they will be set, before they have a place. */
export interface FittedLabels {
  labels: readonly AxisLabel[];
  angleDeg: number;
  /** px of the widest label. */
  width: number;
}

/** px from the middle of a label to that of the one below it, as a multiple of its size. */
const UNDER = 1.15;
/** The same of names: rather close to each other than without every second. */
const NAMES_UNDER = 0.95;

const widest = (labels: readonly AxisLabel[]) => labels.reduce((most, label) => Math.max(most, label.width), 0);
const nothing: FittedLabels = { labels: [], angleDeg: 0, width: 0 };

/** Whether an axis names things, which may be cut; a number that is cut is another one. */
const isNames = (scale: PositionScale, channel: ResolvedPosition) =>
  scale.kind === "band" && channel.kind !== "temporal" && scale.places.some((value) => typeof value === "string");

/** Labels beside an upright axis: names cut to their share of the frame, and every so many where they would touch. */
export function fitUpright(q: XyQuestion, role: "x" | "y", whole: ResolvedPosition, scale: PositionScale): FittedLabels {
  const channel = onScale(whole, scale);
  const { axis } = channel;
  if (!axis.visible || !axis.labels) return nothing;
  const size = axis.label_size;
  // The width is that of all of them, so that it does not depend on the height.
  if (isNames(scale, channel) && scale.kind === "band") {
    const limit = q.chart.width * q.chart.style.layout.label_share;
    const labels = fitBeside(q, axisLabels(q, channel), channel, scale.step, limit, role);
    const kept = everyNth(q, labels, channel, Math.ceil((size * NAMES_UNDER) / scale.step - 1e-6), role);
    return { labels: kept, angleDeg: 0, width: widest(labels) };
  }
  const height = ({ lines }: AxisLabel) => size * (UNDER + (lines.length - 1) * LINE);
  const kept = labelsApart(q, channel, (tick) => tickAt(scale, tick), height);
  return { labels: kept, angleDeg: 0, width: Math.max(widest(kept), widest(axisLabels(q, channel))) };
}

/** The axis without ticks that have no place on the scale, which only an author can ask for. */
function onScale(channel: ResolvedPosition, scale: PositionScale): ResolvedPosition {
  const { ticks } = channel.axis;
  const isOn = (tick: Scalar): boolean => {
    const at = tickAt(scale, typeof tick === "string" && channel.kind === "temporal" ? parseTime(tick) : tick);
    if (scale.kind === "band") return at - at === 0;
    const [from, to] = scale.range;
    return at >= Math.min(from, to) - 0.5 && at <= Math.max(from, to) + 0.5;
  };
  return ticks.every(isOn) ? channel : { ...channel, axis: { ...channel.axis, ticks: ticks.filter(isOn) } };
}

/** px of the middle of a tick. */
export const tickAt = (scale: PositionScale, tick: Scalar): number => (scale.kind === "band" ? scale.middle(tick) : scale.at(Number(tick)));

/** Labels under or over a lying axis: as they are, on several lines, thinned, or turned as a last resort. */
export function fitLying(q: XyQuestion, role: "x" | "y", whole: ResolvedPosition, scale: PositionScale): FittedLabels {
  const channel = onScale(whole, scale);
  const { axis } = channel;
  if (!axis.visible || !axis.labels) return nothing;
  const done = ({ labels, angleDeg }: Pick<FittedLabels, "labels" | "angleDeg">): FittedLabels => ({
    labels,
    angleDeg,
    width: widest(labels),
  });
  if (axis.label_angle !== 0) {
    const labels = axisLabels(q, channel);
    const gaps = labels.slice(1).map(({ tick }, i) => Math.abs(tickAt(scale, tick) - tickAt(scale, labels[i]!.tick)));
    const limit = isNames(scale, channel) ? q.chart.height * 0.35 : Infinity;
    return done(turned(q, labels, channel, axis.label_angle, Math.min(...gaps), limit, role));
  }
  if (scale.kind === "band" && isNames(scale, channel))
    return done(fitBands(q, axisLabels(q, channel), channel, scale.step, q.chart.height, role));
  return done({
    labels: labelsApart(
      q,
      channel,
      (tick) => tickAt(scale, tick),
      ({ width }) => width + THIN_GAP,
    ),
    angleDeg: 0,
  });
}
