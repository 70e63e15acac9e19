import type { ResolvedLegendChannel } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { parseTime } from "../../../data/time.js";
import { categoryOf } from "../../../layout/category.js";
import { pow } from "../../../math/portable.js";
import { isContinuous } from "../../../transform/marks.js";
import { legendSpec } from "./legend.js";
import type { Json, SpecQuestion } from "./question.js";

/** Least and greatest value of a ramp, of sizes or of opacities; times are epoch ms. */
export function rampEnds({ kind, scale }: ResolvedLegendChannel): [number, number] {
  const amount = (value: Scalar | undefined) => (kind === "temporal" ? parseTime(value) : Number(value));
  return [amount(scale.domain[0]), amount(scale.domain[scale.domain.length - 1])];
}

/** The ends of a ramp spread over its stops, so that each stop has its value; the midpoint takes the middle stop. */
function rampDomain(channel: ResolvedLegendChannel, stops: number): number[] {
  const { scale } = channel;
  const [low, high] = rampEnds(channel);
  const middle = (stops - 1) / 2;
  return Array.from({ length: stops }, (_, i) => {
    if (scale.type === "log") return low * pow(high / low, i / (stops - 1));
    if (scale.midpoint === undefined) return low + ((high - low) * i) / (stops - 1);
    return i <= middle ? low + ((scale.midpoint - low) * i) / middle : scale.midpoint + ((high - scale.midpoint) * (i - middle)) / middle;
  });
}

/** The scale of colour, size, shape or opacity. */
function scaleSpec(q: SpecQuestion, channel: ResolvedLegendChannel): Json {
  const { scale } = channel;
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
  if (scale.type === "quantile" || scale.type === "quantize" || scale.type === "threshold")
    return { type: scale.type, domain: scale.domain, range: scale.palette };
  return {
    type,
    domain: rampDomain(channel, scale.palette.length),
    range: scale.palette,
    interpolate: "rgb",
    nice: false,
    ...(scale.type === "log" ? {} : { zero: false }),
    clamp: true,
  };
}

/** The encoding of a channel with a legend. */
export function legendChannelSpec(q: SpecQuestion, channel: "color" | "size" | "shape" | "opacity", symbol: string): Json {
  const resolved = q.chart[channel];
  if (!resolved) return {};
  return {
    [channel]: {
      field: q.rows.name(channel),
      type: isContinuous(resolved) ? "quantitative" : "nominal",
      ...(isContinuous(resolved) ? {} : { sort: null }),
      scale: scaleSpec(q, resolved),
      legend: legendSpec(q, resolved, symbol),
      title: null,
    },
  };
}
