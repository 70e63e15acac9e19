import { legendChannelSpec } from "../spec/color.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { LABEL } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import { needsClip } from "./bar.js";
import type { VegaMark } from "./mark.js";

function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.point!;
  const positions = positionsSpec(q);
  // One legend shows colour and shape when both mean the same field; the engine merges legends that agree in every key.
  const isMerged = chart.color?.field !== undefined && chart.color.field === chart.shape?.field;
  const encoding: Json = {
    ...positions,
    ...legendChannelSpec(q, "color", isMerged ? "" : "circle"),
    ...legendChannelSpec(q, "size", "circle"),
    ...legendChannelSpec(q, "shape", ""),
    ...legendChannelSpec(q, "opacity", "circle"),
    ...tooltipSpec(q),
  };
  if (chart.detail) encoding.detail = { field: q.rows.name("detail"), type: "nominal" };
  const points: Json = {
    mark: { type: "point", filled: true, ...(chart.size ? {} : { size: paint.size }), ...(chart.opacity ? {} : { opacity: paint.opacity }), ...(chart.color ? {} : { color: paint.color }), invalid: "filter", clip: needsClip(q) },
    encoding,
  };
  if (!chart.text) return [points];
  const size = chart.labels?.size ?? 11;
  q.rows.values.forEach((row, i) => {
    const value = q.marks.values.text?.[i] ?? null;
    row[LABEL] = value === null || typeof value === "number" && value - value !== 0 ? "" : q.formatter.scalar(value, chart.text!.format, chart.text!.kind);
  });
  return [points, { mark: { type: "text", align: "left", baseline: "middle", dx: 6, fontSize: size, color: chart.labels?.color ?? chart.style.title.color, limit: 0, invalid: "filter" }, encoding: { ...positions, text: { field: LABEL, type: "nominal" } } }];
}

export const point: VegaMark = { types: ["scatter"], layers };
