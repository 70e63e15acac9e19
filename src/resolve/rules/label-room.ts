import { closeFormat } from "../../format/close.js";
import type { Format } from "../../intent/types.js";
import type { Scope } from "../scope.js";
import type { ChannelCore } from "./channel.js";
import { amountFormat, formatQuestion } from "./ticks.js";

/** Share of the frame left for the plot; a guess that layout later makes exact. */
const PLOT = { width: 0.72, height: 0.65 };
/** Between a bar and its label, and between the label and the end of the plot, px. */
const GAPS = 8;

/** The format that value labels take: their own, else the one the author gave the measure. */
export function labelFormat(scope: Scope): Format | undefined {
  const { intent } = scope;
  const first = Array.isArray(intent.y) ? intent.y[0] : intent.y;
  const measure = scope.type === "heatmap" ? intent.color : scope.type === "pie" || scope.type === "donut" ? undefined : first;
  return intent.labels?.format ?? measure?.format ?? (measure === undefined ? undefined : intent.style?.number_format);
}

/** What a measure's scale has to cover so that labels at the ends of bars stay inside the plot; values have been added up already. */
export function withLabelRoom(
  scope: Scope,
  core: ChannelCore,
  extent: readonly [number, number],
  isLying: boolean,
  stack: string,
): readonly [number, number] {
  const labels = scope.intent.labels;
  const isOutside = labels?.position === undefined || labels.position === "auto" || labels.position === "outside";
  if (!labels || !isOutside || stack !== "none" || !["bar", "column", "histogram"].includes(scope.type)) return extent;
  const style = { size: labels.size ?? scope.config.labels.size, weight: 400 as const };
  const question = formatQuestion(scope, core, extent);
  const asked = labelFormat(scope);
  const format = asked === undefined ? amountFormat(scope, core, "number", question).value : closeFormat(asked, question);
  const reach = (value: number) =>
    isLying ? scope.ctx.measurer.width(scope.formatter.scalar(value, format, "quantitative"), style) + GAPS : style.size + GAPS;
  const room = isLying ? scope.width * PLOT.width : scope.height * PLOT.height;
  const low = Math.min(0, extent[0]);
  const high = Math.max(0, extent[1]);
  const share = { low: low < 0 ? Math.min(0.4, reach(low) / room) : 0, high: high > 0 ? Math.min(0.4, reach(high) / room) : 0 };
  const span = (high - low) / (1 - share.low - share.high);
  return [extent[0] < 0 ? low - span * share.low : extent[0], extent[1] > 0 ? high + span * share.high : extent[1]];
}
