import type { ResolvedPosition } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import { labelsApart, THIN_GAP } from "../../../layout/apart.js";
import { fitBands, type TurnedLabels, turned } from "../../../layout/bands.js";
import { type AxisLabel, axisLabels, cut, styleOf } from "../../../layout/labels.js";
import { firstMeasure, isHorizontal, screenOf } from "../../../layout/question.js";
import { titleHeight } from "../../../layout/title.js";
import { normalizeText } from "../../../text/normalize.js";
import { truncate } from "../../../text/truncate.js";
import type { Json, SpecQuestion } from "./question.js";

/** Least room that is counted with, px. */
const MIN_ROOM = 16;

/** px of the plot along the width and the height, before layout: the frame without padding, titles and the labels of the other axis. */
export function roomOf(q: SpecQuestion): { width: number; height: number } {
  const { chart } = q;
  const { layout } = chart.style;
  const upright = isHorizontal(chart) ? chart.x : firstMeasure(chart);
  const labels =
    upright?.axis.visible && upright.axis.labels
      ? axisLabels(q, upright).reduce((most, label) => Math.max(most, label.width), 0) + chart.style.layout.label_gap
      : 0;
  const limited = Math.min(labels, chart.width * chart.style.layout.label_share);
  const lying = isHorizontal(chart) ? firstMeasure(chart) : chart.x;
  const under =
    lying?.axis.visible && lying.axis.labels
      ? layout.label_gap_under +
        lying.axis.label_size * 1.25 +
        (lying.axis.title === null ? 0 : layout.axis_title_gap + lying.axis.title_size)
      : 0;
  const legend =
    chart.color?.legend.visible && chart.color.legend.position === "top" ? chart.color.legend.label_size * 1.5 + layout.legend_gap : 0;
  return {
    width: Math.max(MIN_ROOM, chart.width - 2 * chart.style.padding - limited),
    height: Math.max(MIN_ROOM, chart.height - 2 * chart.style.padding - titleHeight(q) - headHeight(q) - legend - under),
  };
}

const isDiscrete = (channel: ResolvedPosition) =>
  channel.scale.type === "band" || channel.scale.type === "point" || channel.scale.type === "ordinal";

/** Labels fitted to the side they stand on. */
function fittedLabels(q: SpecQuestion, role: "x" | "y", channel: ResolvedPosition): TurnedLabels {
  const { axis, scale } = channel;
  const labels = axisLabels(q, channel);
  // The engine has the places; they are taken as evenly spread until then.
  const spread = (step: number): readonly AxisLabel[] => {
    const places = new Map(labels.map((label, i) => [label.tick, i * step]));
    return labelsApart(
      q,
      channel,
      (tick) => places.get(tick)!,
      ({ width }) => width + THIN_GAP,
    );
  };
  const room = roomOf(q);
  const style = styleOf(axis);
  if (screenOf(q.chart, role) === "y") {
    const limit = q.chart.width * q.chart.style.layout.label_share;
    const cuts = labels.map((label) => cut(q, label, limit, style, role));
    const step = room.height / Math.max(1, labels.length);
    const stride = Math.max(1, Math.ceil((axis.label_size * 1.15) / step));
    return { labels: stride === 1 ? cuts : cuts.filter((_, i) => i % stride === 0), angleDeg: 0 };
  }
  if (axis.label_angle !== 0)
    return turned(q, labels, channel, axis.label_angle, room.width / Math.max(1, labels.length), room.height * 0.35, role);
  if (isDiscrete(channel) && channel.kind !== "temporal") {
    const names = scale.domain.some((value) => typeof value === "string");
    const step = room.width / Math.max(1, scale.domain.length);
    return names ? fitBands(q, labels, channel, step, q.chart.height, role) : { labels: spread(step), angleDeg: 0 };
  }
  return { labels: spread(room.width / Math.max(1, labels.length - 1)), angleDeg: 0 };
}

/** The guide of a position, as Vega-Lite's axis. Labels are handed over as words, so that they are the same on every host. */
export function axisSpec(q: SpecQuestion, role: "x" | "y", channel: ResolvedPosition): Json | null {
  const { axis } = channel;
  if (!axis.visible) return null;
  const { layout } = q.chart.style;
  const screen = screenOf(q.chart, role);
  const { labels, angleDeg } = fittedLabels(q, role, channel);
  const name = `${role}_labels`;
  if (!q.params.some((each) => each.name === name))
    q.params.push({
      name,
      value: Object.fromEntries(labels.map((label) => [`${label.value}`, label.lines.length === 1 ? label.lines[0] : label.lines])),
    });
  const widest = axis.labels ? labels.reduce((most, label) => Math.max(most, label.width), 0) + layout.label_gap + axis.tick_size : 0;
  const hasZero = axis.zero_color !== null && axis.grid && !isDiscrete(channel) && channel.scale.type !== "time";
  return {
    orient: axis.position,
    values: labels.map((label) => label.value),
    grid: axis.grid,
    gridColor: hasZero ? { condition: { test: "datum.value === 0", value: axis.zero_color }, value: axis.grid_color } : axis.grid_color,
    gridWidth: axis.grid_width,
    domain: axis.line,
    domainColor: axis.line_color,
    domainWidth: axis.line_width,
    ticks: axis.tick_size > 0,
    ...(axis.tick_size > 0 ? { tickSize: axis.tick_size, tickColor: axis.line_color, tickWidth: axis.line_width } : {}),
    labels: axis.labels,
    labelExpr: channel.kind === "temporal" ? `${name}[time(datum.value)]` : `${name}[datum.value]`,
    labelColor: axis.label_color,
    labelFontSize: axis.label_size,
    labelPadding: screen === "x" ? layout.label_gap_under : layout.label_gap,
    labelOverlap: false,
    labelLimit: 0,
    ...(screen === "x" ? { labelFlush: false } : {}),
    labelLineHeight: Math.round(axis.label_size * 1.25),
    // Said outright, since layers without an axis of their own would bring the engine's defaults in.
    ...(angleDeg === 0
      ? {
          labelAngle: 0,
          ...(screen === "x"
            ? { labelAlign: "center", labelBaseline: axis.position === "top" ? "bottom" : "top" }
            : { labelAlign: axis.position === "right" ? "left" : "right", labelBaseline: "middle" }),
        }
      : { labelAngle: angleDeg, labelAlign: angleDeg < 0 ? "right" : "left", labelBaseline: Math.abs(angleDeg) === 90 ? "middle" : "top" }),
    ...titleSpec(q, role, channel, widest),
    zindex: axis.grid ? 0 : 1,
  };
}

/** px from the top of the plot to the baseline of a title over an upright axis. */
const headGap = (q: SpecQuestion, labelSize: number) => q.chart.style.layout.axis_title_gap + Math.ceil(labelSize / 2);

/** px that words over an upright axis, or half of its uppermost label, stand above the plot. The engine leaves them out when it places a legend there. */
export function headHeight(q: SpecQuestion): number {
  const upright = isHorizontal(q.chart) ? q.chart.x : firstMeasure(q.chart);
  if (!upright?.axis.visible) return 0;
  const { axis } = upright;
  return axis.title !== null
    ? headGap(q, axis.label_size) + Math.ceil(axis.title_size * 1.1)
    : axis.labels
      ? Math.ceil(axis.label_size / 2)
      : 0;
}

/** Words of an axis stand horizontally: over an upright axis from its left edge, at the end under a lying one. */
function titleSpec(q: SpecQuestion, role: "x" | "y", channel: ResolvedPosition, widest: number): Json {
  const { axis } = channel;
  if (axis.title === null) return { title: null };
  const { layout, padding } = q.chart.style;
  const title = truncate(axis.title, q.chart.width - 2 * padding, { size: axis.title_size, weight: 400 }, q.ctx.measurer);
  if (title !== normalizeText(axis.title))
    q.ctx.report(
      issue("TEXT_CUT", {
        path: `/${role}/axis/title`,
        received: axis.title,
        detail: `the title of the axis is cut to "${title}"`,
        next: "Make it shorter, or the chart wider",
      }),
    );
  const words = { title: title === "" ? null : title, titleColor: axis.title_color, titleFontSize: axis.title_size, titleFontWeight: 400 };
  if (screenOf(q.chart, role) === "x") return { ...words, titleAnchor: "end", titleAlign: "right", titlePadding: layout.axis_title_gap };
  const isRight = axis.position === "right";
  return {
    ...words,
    titleAngle: 0,
    titleAlign: isRight ? "right" : "left",
    titleAnchor: "end",
    titleBaseline: "bottom",
    titleX: isRight ? widest : -widest,
    titleY: -headGap(q, axis.label_size),
  };
}
