import { MARK_CHANNELS, type MarkChannel } from "../chart/channels.js";
import { measures, type ResolvedChart } from "../chart/resolved.js";
import type { Scalar } from "../data/table.js";
import type { LocaleData } from "../format/locale.js";
import { drawnMarks, withinDomains } from "./drawn.js";
import { type ChannelQuestion, isContinuous, type Marks } from "./marks.js";
import { panelChannels } from "./panels.js";

/** What is drawn of a resolved chart: one entry per mark, see `drawnMarks`. */
export function marksOfChart(chart: ResolvedChart, locale: LocaleData): Marks {
  const list = measures(chart);
  const channels: Partial<Record<MarkChannel, ChannelQuestion>> = {};
  for (const name of MARK_CHANNELS) {
    const channel = name === "y" ? list[0] : chart[name];
    if (channel !== undefined && !(Array.isArray(chart.y) && name === "color")) channels[name] = channel as ChannelQuestion;
  }
  if (chart.multiples) Object.assign(channels, panelChannels(chart.multiples));
  const series = Array.isArray(chart.y) ? list.map((channel) => ({ name: channel.title ?? channel.field ?? "", channel })) : undefined;
  const domains: Record<string, readonly Scalar[]> = {};
  for (const name of ["x", "y", "color", "size", "shape", "opacity"] as const) {
    const channel = name === "y" ? list[0] : chart[name];
    if (channel !== undefined && !isContinuous(channel)) domains[name] = channel.scale.domain;
  }
  return withinDomains(drawnMarks({ channels, series }, chart.data, locale), domains).marks;
}
