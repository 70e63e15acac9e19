import { issue } from "../../../issues/messages.js";
import { cos } from "../../../math/portable.js";
import { normalizeText } from "../../../text/normalize.js";
import { truncate } from "../../../text/truncate.js";
import { sum } from "../../../transform/aggregate.js";
import { legendChannelSpec } from "../spec/color.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { LABEL } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

/** Space between a slice and its label, px. */
const LABEL_GAP = 10;

/** Largest part of the frame's width that the names on each side may take. */
const NAME_SHARE = 0.26;

/** The name of a slice, cut so that the pie keeps its room. Raises `TEXT_CUT`. */
function nameOf(q: SpecQuestion, name: string): string {
  const style = { size: q.chart.labels!.size, weight: 400 as const };
  const short = truncate(name, q.chart.width * NAME_SHARE, style, q.ctx.measurer);
  if (short !== normalizeText(name))
    q.ctx.report(
      issue("TEXT_CUT", {
        path: "/labels",
        received: name,
        detail: `the label "${name}" is cut to "${short}"`,
        next: "Make the chart wider, or use a legend: labels: false",
      }),
    );
  return short;
}

/** Slices from twelve o'clock in the order of the colours; the label of each stands at its middle, on the outside. */
function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.arc!;
  const theta = q.rows.name("theta");
  const key = chart.order ? q.rows.name("order") : "rank";
  q.rows.values.sort((a, b) => Number(a[key]) - Number(b[key]));
  const amounts = q.rows.values.map((row) => (typeof row[theta] === "number" ? (row[theta] as number) : 0));
  const total = sum(amounts);
  let before = 0;
  let widest = 0;
  const labels = chart.labels;
  q.rows.values.forEach((row, i) => {
    const share = total === 0 ? 0 : amounts[i]! / total;
    const middle = before + share / 2;
    before += share;
    row.place = i;
    if (!labels) return;
    // Lines go down from the first: above the middle they must rise, so that the last one is at the rim.
    row.lift = chart.color?.legend.visible ? 0 : -Math.round(labels.size * 1.25 * (0.5 + 0.5 * cos(2 * Math.PI * middle)) * 10) / 10;
    row.side = Math.abs(middle - 0.5) > 0.47 || Math.abs(middle - 0.5) < 0.03 ? "center" : middle < 0.5 ? "left" : "right";
    const isShare = typeof labels.format === "object" && "pattern" in labels.format && labels.format.pattern.endsWith("%");
    const words = q.formatter.scalar(isShare ? share : amounts[i]!, labels.format, "quantitative");
    const lines = share === 0 ? [] : chart.color?.legend.visible ? [words] : [nameOf(q, `${row[q.rows.name("color")]}`), words];
    row[LABEL] = lines;
    for (const line of lines) widest = Math.max(widest, q.ctx.measurer.width(line, { size: labels.size, weight: 400 }));
  });
  const rim = labels ? 2 * (2 * labels.size + LABEL_GAP) : 0;
  const side = labels ? 2 * (widest + LABEL_GAP) : 0;
  const radius = `max(10, min(width - ${Math.ceil(side)}, height - ${Math.ceil(rim)}) / 2)`;
  const encoding: Json = {
    theta: { field: theta, type: "quantitative", stack: "zero", title: null },
    order: { field: "place", type: "quantitative" },
  };
  const slices: Json = {
    mark: {
      type: "arc",
      outerRadius: { expr: radius },
      ...(paint.hole ? { innerRadius: { expr: `${radius} * ${paint.hole}` } } : {}),
      stroke: paint.seam_color,
      strokeWidth: paint.seam_width,
      opacity: paint.opacity,
      invalid: "filter",
      ...(chart.color ? {} : { color: paint.color }),
    },
    encoding: { ...encoding, ...legendChannelSpec(q, "color", "square"), ...tooltipSpec(q) },
  };
  if (!labels) return [slices];
  return [
    slices,
    {
      mark: {
        type: "text",
        radius: { expr: `${radius} + ${LABEL_GAP}` },
        align: { expr: "datum.side" },
        dy: { expr: "datum.lift" },
        baseline: "middle",
        fontSize: labels.size,
        lineHeight: Math.round(labels.size * 1.25),
        color: labels.color,
        limit: 0,
        invalid: "filter",
      },
      encoding: { ...encoding, detail: { field: q.rows.name("color"), type: "nominal" }, text: { field: LABEL, type: "nominal" } },
    },
  ];
}

export const arc: VegaMark = { types: ["pie", "donut"], layers };
