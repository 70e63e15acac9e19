import type { ResolvedPosition, ResolvedReference } from "../../../chart/resolved.js";
import type { Scalar } from "../../../data/table.js";
import { parseTime } from "../../../data/time.js";
import { categoryOf } from "../../../layout/category.js";
import { firstMeasure, screenOf } from "../../../layout/question.js";
import { floorTime } from "../../../transform/time-unit.js";
import type { Json, SpecQuestion } from "./question.js";

/** What the names of their layers begin with, so that the scene knows them. */
export const REFERENCE = "reference_";

const place = (q: SpecQuestion, channel: ResolvedPosition, value: Scalar): string | number => {
  if (channel.kind !== "temporal")
    return channel.scale.type === "band" || channel.scale.type === "point" ? categoryOf(value, q.chart.style.none_label) : Number(value);
  const time = parseTime(value);
  return channel.scale.type === "band" && channel.time_unit ? floorTime(time, channel.time_unit) : time;
};

const isList = (value: ResolvedReference["x"]): value is readonly [Scalar, Scalar] => Array.isArray(value);

/** A piece of canvas behind the words on a lying line, so that they can be read over marks. */
function ground(q: SpecQuestion, reference: ResolvedReference, y: Json): Json {
  const size = reference.label_size;
  const width = Math.ceil(q.ctx.measurer.width(reference.label!, { size, weight: 400 })) + 4;
  return {
    data: { values: [{}] },
    mark: { type: "rect", color: q.chart.style.background, opacity: 0.85, yOffset: -Math.round(size * 1.1) - 3, y2Offset: -2 },
    encoding: { y, y2: { datum: y.datum }, x: { value: { expr: `width - ${width}` } }, x2: { value: { expr: "width" } } },
  };
}

/** Lines and bands at fixed values, with their words at the end. Drawn over the marks; bands under them. */
export function referenceLayers(q: SpecQuestion): { under: Json[]; over: Json[] } {
  const under: Json[] = [];
  const over: Json[] = [];
  const named = (spec: Json): Json => ({ name: `${REFERENCE}${under.length + over.length}`, ...spec });
  for (const reference of q.chart.references) {
    const role = reference.x !== undefined ? "x" : "y";
    const channel = role === "x" ? q.chart.x : firstMeasure(q.chart);
    const value = reference[role];
    if (!channel || value === undefined) continue;
    const screen = screenOf(q.chart, role);
    const type =
      channel.scale.type === "band" || channel.scale.type === "point"
        ? "ordinal"
        : channel.scale.type === "time"
          ? "temporal"
          : "quantitative";
    // Without it a band, which comes first, would ask for the axis that the chart has switched off.
    const axis = channel.axis.visible ? {} : { axis: null };
    const at = (datum: Scalar): Json => ({ datum: place(q, channel, datum), type, ...axis });
    const isUpright = screen === "x";
    if (isList(value))
      under.push(
        named({
          data: { values: [{}] },
          mark: { type: "rect", color: reference.color, opacity: reference.band_opacity },
          encoding: { [screen]: at(value[0]), [`${screen}2`]: { datum: place(q, channel, value[1]) } },
        }),
      );
    else
      over.push(
        named({
          data: { values: [{}] },
          mark: {
            type: "rule",
            color: reference.color,
            strokeWidth: reference.width,
            ...(reference.dash.length > 0 ? { strokeDash: reference.dash } : {}),
          },
          encoding: { [screen]: at(value) },
        }),
      );
    if (reference.label !== null) {
      const first = isList(value) ? value[0] : value;
      if (!isUpright && !isList(value) && q.chart.style.background !== null) over.push(named(ground(q, reference, at(first))));
      over.push(
        named({
          data: { values: [{}] },
          mark: {
            type: "text",
            text: reference.label,
            color: reference.color,
            fontSize: reference.label_size,
            limit: 0,
            ...(isUpright ? { align: "left", baseline: "bottom", dx: -1, dy: -3 } : { align: "right", baseline: "bottom", dy: -3 }),
          },
          encoding: { [screen]: at(first), ...(isUpright ? { y: { value: 0 } } : { x: { value: { expr: "width" } } }) },
        }),
      );
    }
  }
  return { under, over };
}
