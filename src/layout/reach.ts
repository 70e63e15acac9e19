import { columnOf } from "../data/table.js";
import { firstMeasure, type LayoutQuestion } from "./question.js";

/** Whether marks reach out of the scale's domain and must be cut at the plot; bars also do when zero is outside. */
export function needsClip({ chart }: Pick<LayoutQuestion, "chart">): boolean {
  const hasLength = chart.style.marks.bar !== undefined || chart.style.marks.area !== undefined;
  return [chart.x, firstMeasure(chart)].some((channel) => {
    if (!channel || channel.scale.type === "band" || channel.scale.type === "point" || channel.scale.clamp) return false;
    const [low, high] = [channel.scale.domain[0], channel.scale.domain[channel.scale.domain.length - 1]];
    if (typeof low !== "number" || typeof high !== "number" || channel.field === undefined) return false;
    if (channel.aggregate !== null) return hasLength && low !== 0;
    if (hasLength && low > 0) return true;
    const [least, most] = low < high ? [low, high] : [high, low];
    const cells = columnOf(chart.data, channel.field) ?? [];
    for (let i = 0; i < cells.length; i++) {
      const value = cells[i];
      if (typeof value === "number" && (value < least || value > most)) return true;
    }
    return false;
  });
}
