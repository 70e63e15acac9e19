import type { ResolvedChart, ResolvedPosition } from "../../src/chart/resolved.js";
import { parseTime } from "../../src/data/time.js";
import { categoryOf } from "../../src/layout/category.js";
import { firstMeasure, screenOf } from "../../src/layout/question.js";
import type { Drawing } from "../../src/scene/types.js";
import { stepsBetween } from "../../src/transform/time-unit.js";

interface Scale {
  type: unknown;
  domain: unknown;
}

/** The scales along x and y: of a picture by Vega as its specification has them, else as the chart has them. */
export function scalesOf(drawing: Drawing, chart: ResolvedChart): Record<string, Scale> {
  const layers = (drawing.source?.spec as { layer?: { encoding?: Record<string, { scale?: Scale }> }[] } | undefined)?.layer;
  const scales: Record<string, Scale> = {};
  for (const role of ["x", "y"] as const) {
    const channel = role === "x" ? chart.x : firstMeasure(chart);
    if (!channel) continue;
    const scale = layers
      ? layers.map(({ encoding }) => encoding?.[screenOf(chart, role)]?.scale).find((each) => each)
      : ownScale(channel, chart);
    if (scale) scales[role] = { type: scale.type, domain: scale.domain };
  }
  return scales;
}

/** What a chart says of a scale, in the words of a specification: times in ms, a step of the calendar for each place. */
function ownScale({ scale, kind, time_unit: unit }: ResolvedPosition, { style }: ResolvedChart): Scale {
  const { type, domain } = scale;
  if (type !== "band" && type !== "point")
    return { type: type === "time" ? "utc" : type, domain: type === "time" ? domain.map(parseTime) : domain };
  if (kind !== "temporal") return { type, domain: domain.map((value) => categoryOf(value, style.none_label)) };
  const times = domain.map(parseTime);
  return { type, domain: unit ? stepsBetween(times[0]!, times.at(-1)!, unit, 20_000) : times };
}
