import { isGrouped } from "../../../layout/band-share.js";
import { categoryOf } from "../../../layout/category.js";
import { isHorizontal, screenOf } from "../../../layout/question.js";
import { needsClip } from "../../../layout/reach.js";
import { legendChannelSpec } from "../spec/color.js";
import { noDataLayers } from "../spec/legend.js";
import { placeShare } from "../spec/place-share.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { barLabels } from "../spec/value-labels.js";
import { rankSpec, tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.bar!;
  const isStacked = chart.style.stack !== "none";
  const y = screenOf(chart, "y");
  const encoding: Json = {
    ...positionsSpec(q, { band: placeShare(q) }, { stack: isStacked ? chart.style.stack : null }),
    ...legendChannelSpec(q, "color", "square"),
    ...legendChannelSpec(q, "opacity", "square"),
    ...(isStacked ? rankSpec(q) : {}),
    ...tooltipSpec(q),
  };
  const limit = chart.color ? undefined : chart.x?.limit;
  if (limit?.color)
    encoding.color = { condition: { test: { field: q.rows.name("x"), equal: limit.other }, value: limit.color }, value: paint.color };
  if (chart.detail) encoding.detail = { field: q.rows.name("detail"), type: "nominal" };
  else if (isStacked && !chart.color) {
    // Rows that share a bar are parts of it: the engine stacks only what something tells apart.
    q.rows.values.forEach((row, i) => {
      row.row = i;
    });
    encoding.detail = { field: "row", type: "nominal" };
  }
  if (chart.y_start) encoding[`${y}2`] = { field: q.rows.name("y_start") };
  if (isGrouped(chart)) {
    encoding[isHorizontal(chart) ? "yOffset" : "xOffset"] = {
      field: q.rows.name("color"),
      sort: null,
      scale: { domain: chart.color!.scale.domain.map((value) => categoryOf(value, chart.style.none_label)), paddingInner: 0 },
    };
  }
  const hasSeams = isStacked && chart.color !== undefined && (paint.seam_width ?? 0) > 0;
  const isClasses = chart.x?.bin !== null && chart.x?.scale.type === "linear";
  const mark: Json = {
    type: "bar",
    orient: isHorizontal(chart) ? "horizontal" : "vertical",
    ...(chart.opacity ? {} : { opacity: paint.opacity }),
    ...(chart.color || limit?.color ? {} : { color: paint.color }),
    ...(paint.radius ? { cornerRadius: paint.radius } : {}),
    ...(hasSeams ? { stroke: paint.seam_color, strokeWidth: paint.seam_width } : {}),
    ...(isClasses ? { binSpacing: hasSeams ? 0 : 1 } : {}),
    invalid: "filter",
    clip: needsClip(q),
  };
  return [{ mark, encoding }, ...barLabels(q), ...noDataLayers(q, "square")];
}

export const bar: VegaMark = { types: ["bar", "column", "histogram"], layers };
