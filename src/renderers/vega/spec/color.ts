import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import { categoryOf } from "../../../layout/category.js";
import { rampEnds, stopValues } from "../../../layout/value-color.js";
import { isContinuous } from "../../../transform/marks.js";
import { legendSpec } from "./legend.js";
import type { Json, SpecQuestion } from "./question.js";

/** The scale of colour, size, shape or opacity. */
function scaleSpec(q: SpecQuestion, channel: ResolvedLegendChannel): Json {
  const { scale } = channel;
  if (scale.classes) {
    const keys = [...scale.palette!.keys(), ...(hasNoData(q) ? [scale.palette!.length] : [])];
    return { domain: keys, range: [...scale.palette!, scale.unknown].slice(0, keys.length) };
  }
  if (!isContinuous(channel))
    return { domain: scale.domain.map((value) => categoryOf(value, q.chart.style.none_label)), range: scale.palette ?? scale.range };
  // Times are numbers here, so that they need no scale of their own.
  const type = scale.type === "time" ? "linear" : scale.type;
  if (scale.palette === undefined)
    return {
      type,
      domain: scale.type === "time" ? rampEnds(channel) : scale.domain,
      range: scale.range,
      nice: false,
      ...(scale.type === "time" ? { zero: false } : {}),
    };
  return {
    type,
    domain: stopValues(channel, scale.palette.length),
    range: scale.palette,
    interpolate: "rgb",
    nice: false,
    ...(scale.type === "log" ? {} : { zero: false }),
    clamp: true,
  };
}

/** Whether some mark's colour has no value. */
const hasNoData = (q: SpecQuestion): boolean => {
  const values = q.marks.values.color;
  return values instanceof Float64Array && values.some((value) => value - value !== 0);
};

/** The encoding of a channel with a legend. */
export function legendChannelSpec(q: SpecQuestion, channel: "color" | "size" | "shape" | "opacity", symbol: string): Json {
  const resolved = q.chart[channel];
  if (!resolved) return {};
  // Classes are categories to the engine, so that they split, stack and are listed like these.
  const isAmount = isContinuous(resolved) && resolved.scale.classes === undefined;
  return {
    [channel]: {
      field: q.rows.name(channel),
      type: isAmount ? "quantitative" : "nominal",
      ...(isAmount ? {} : { sort: null }),
      scale: scaleSpec(q, resolved),
      legend: legendSpec(q, resolved, symbol),
      title: null,
    },
  };
}
