import type { ResolvedPosition, ResolvedReference } from "../../../chart/resolved.js";
import { parseTime } from "../../../data/time.js";
import type { Scalar } from "../../../data/table.js";
import { floorTime } from "../../../transform/time-unit.js";
import { firstMeasure, type Json, type SpecQuestion, screenOf } from "./question.js";
import { categoryOf } from "./rows.js";

const place = (q: SpecQuestion, channel: ResolvedPosition, value: Scalar): string | number => {
  if (channel.kind !== "temporal") return channel.scale.type === "band" || channel.scale.type === "point" ? categoryOf(value, q.chart.style.none_label) : Number(value);
  const time = parseTime(value);
  return channel.scale.type === "band" && channel.time_unit ? floorTime(time, channel.time_unit) : time;
};

const isList = (value: ResolvedReference["x"]): value is readonly [Scalar, Scalar] => Array.isArray(value);

/** Lines and bands at fixed values, with their words at the end. Drawn over the marks; bands under them. */
export function referenceLayers(q: SpecQuestion): { under: Json[]; over: Json[] } {
  const under: Json[] = [];
  const over: Json[] = [];
  for (const reference of q.chart.references) {
    const role = reference.x !== undefined ? "x" : "y";
    const channel = role === "x" ? q.chart.x : firstMeasure(q.chart);
    const value = reference[role];
    if (!channel || value === undefined) continue;
    const screen = screenOf(q.chart, role);
    const type = channel.scale.type === "band" || channel.scale.type === "point" ? "ordinal" : channel.scale.type === "time" ? "temporal" : "quantitative";
    const at = (datum: Scalar): Json => ({ datum: place(q, channel, datum), type });
    const isUpright = screen === "x";
    if (isList(value)) under.push({ data: { values: [{}] }, mark: { type: "rect", color: reference.color, opacity: reference.band_opacity }, encoding: { [screen]: at(value[0]), [`${screen}2`]: { datum: place(q, channel, value[1]) } } });
    else over.push({ data: { values: [{}] }, mark: { type: "rule", color: reference.color, strokeWidth: reference.width, ...(reference.dash.length > 0 ? { strokeDash: reference.dash } : {}) }, encoding: { [screen]: at(value) } });
    if (reference.label !== null) {
      const first = isList(value) ? value[0] : value;
      // A halo in the canvas' colour keeps the words readable over marks.
      const halo = q.chart.style.background === null ? [] : [{ stroke: q.chart.style.background, strokeWidth: 3, strokeJoin: "round" }];
      for (const paint of [...halo, {}]) over.push({
        data: { values: [{}] },
        mark: { type: "text", text: reference.label, color: reference.color, ...paint, fontSize: reference.label_size, limit: 0, ...(isUpright ? { align: "left", baseline: "bottom", dx: -1, dy: -3 } : { align: "right", baseline: "bottom", dy: -3 }) },
        encoding: { [screen]: at(first), ...(isUpright ? { y: { value: 0 } } : { x: { value: { expr: "width" } } }) },
      });
    }
  }
  return { under, over };
}
