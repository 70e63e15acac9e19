import { inkOver, over } from "../../../color/ink.js";
import type { Scalar } from "../../../data/table.js";
import { firstMeasure } from "../../../layout/question.js";
import { valueColors } from "../../../layout/value-color.js";
import { legendChannelSpec } from "../spec/color.js";
import { noDataLayers } from "../spec/legend.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { INK, LABEL } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.cell!;
  const positions = positionsSpec(q);
  const isClasses = chart.x?.scale.type === "linear" || firstMeasure(chart)?.scale.type === "linear";
  // A row outside the classes has no cell; the engine would draw one at the edge.
  const inside = (["x", "y"] as const).filter((role) => (role === "x" ? chart.x : firstMeasure(chart))?.scale.type === "linear");
  const transform = inside.map((role) => ({ filter: `isValid(datum.${q.rows.name(`${role}_end`)})` }));
  const only = transform.length > 0 ? { transform } : {};
  const seam = paint.seam_width ?? 0;
  const color = legendChannelSpec(q, "color", "square");
  const cells: Json = {
    ...only,
    mark: {
      type: "rect",
      opacity: paint.opacity,
      invalid: null,
      ...(seam > 0 ? { stroke: paint.seam_color, strokeWidth: isClasses ? seam / 2 : seam } : {}),
    },
    encoding: { ...positions, ...color, ...tooltipSpec(q) },
  };
  const labels = chart.labels;
  if (!labels || !chart.color) return [cells, ...noDataLayers(q, "square")];
  const colorOf = valueColors(chart.color);
  q.rows.values.forEach((row, i) => {
    const value = q.marks.values.color?.[i];
    const fill = over(colorOf(value as Scalar | undefined), paint.opacity, chart.style.background ?? "#ffffff");
    row[LABEL] = typeof value === "number" && value - value === 0 ? q.formatter.scalar(value, labels.format, chart.color!.kind) : "";
    row[INK] = inkOver(fill, [labels.color, labels.inverse_color]);
  });
  return [
    cells,
    {
      ...only,
      mark: { type: "text", align: "center", baseline: "middle", fontSize: labels.size, color: { expr: `datum.${INK}` }, limit: 0 },
      encoding: { ...positions, text: { field: LABEL, type: "nominal" } },
    },
    ...noDataLayers(q, "square"),
  ];
}

export const cell: VegaMark = { types: ["heatmap"], layers };
