import { contrast } from "../../../color/contrast.js";
import { sampleRamp } from "../../../color/ramp.js";
import { firstMeasure } from "../../../layout/question.js";
import { legendChannelSpec, rampEnds } from "../spec/color.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { INK, LABEL } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

/** The colour that a cell gets, so that its label can stand out. */
function colorAt(q: SpecQuestion, i: number): string {
  const { scale } = q.chart.color!;
  const value = q.marks.values.color?.[i];
  if (scale.type === "ordinal" || !scale.palette) return scale.palette?.[scale.domain.indexOf((value ?? null) as never)] ?? "#ffffff";
  if (typeof value !== "number" || value - value !== 0) return scale.unknown ?? "#ffffff";
  const [low, high] = rampEnds(q.chart.color!);
  if (scale.midpoint !== undefined)
    return sampleRamp(
      scale.palette,
      value < scale.midpoint
        ? (0.5 * (value - low)) / (scale.midpoint - low)
        : 0.5 + (0.5 * (value - scale.midpoint)) / (high - scale.midpoint),
    );
  return sampleRamp(scale.palette, high === low ? 0.5 : (value - low) / (high - low));
}

function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.cell!;
  const positions = positionsSpec(q);
  const isClasses = chart.x?.scale.type === "linear" || firstMeasure(chart)?.scale.type === "linear";
  const seam = paint.seam_width ?? 0;
  const color = legendChannelSpec(q, "color", "square") as { color?: Json };
  // Cells without a value keep a visible colour of their own.
  if (color.color && chart.color?.scale.unknown)
    color.color.condition = { test: `!isValid(datum[${JSON.stringify(q.rows.name("color"))}])`, value: chart.color.scale.unknown };
  const cells: Json = {
    mark: {
      type: "rect",
      opacity: paint.opacity,
      invalid: null,
      ...(seam > 0 ? { stroke: paint.seam_color, strokeWidth: isClasses ? seam / 2 : seam } : {}),
    },
    encoding: { ...positions, ...color, ...tooltipSpec(q) },
  };
  const labels = chart.labels;
  if (!labels || !chart.color) return [cells];
  q.rows.values.forEach((row, i) => {
    const value = q.marks.values.color?.[i];
    const fill = colorAt(q, i);
    row[LABEL] = typeof value === "number" && value - value === 0 ? q.formatter.scalar(value, labels.format, chart.color!.kind) : "";
    row[INK] = contrast(fill, labels.color) >= contrast(fill, labels.inverse_color) ? labels.color : labels.inverse_color;
  });
  return [
    cells,
    {
      mark: { type: "text", align: "center", baseline: "middle", fontSize: labels.size, color: { expr: `datum.${INK}` }, limit: 0 },
      encoding: { ...positions, text: { field: LABEL, type: "nominal" } },
    },
  ];
}

export const cell: VegaMark = { types: ["heatmap"], layers };
