import { issue } from "../../../issues/messages.js";
import { needsClip } from "../../../layout/reach.js";
import { legendChannelSpec } from "../spec/color.js";
import { noDataLayers } from "../spec/legend.js";
import { placeWords, SIDES, type Side } from "../spec/point-words.js";
import { positionsSpec } from "../spec/position.js";
import type { Json, SpecQuestion } from "../spec/question.js";
import { LABEL } from "../spec/rows.js";
import { tooltipSpec } from "../spec/words.js";
import type { VegaMark } from "./mark.js";

function layers(q: SpecQuestion): Json[] {
  const { chart } = q;
  const paint = chart.style.marks.point!;
  const positions = positionsSpec(q);
  // One legend shows colour and shape when both mean the same field; the engine merges legends that agree in every key.
  const isMerged = chart.color?.field !== undefined && chart.color.field === chart.shape?.field && chart.color.scale.type === "ordinal";
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
    mark: {
      type: "point",
      filled: true,
      ...(chart.size ? {} : { size: paint.size }),
      ...(chart.opacity ? {} : { opacity: paint.opacity }),
      ...(chart.color ? {} : { color: paint.color }),
      invalid: "filter",
      clip: needsClip(q),
    },
    encoding,
  };
  if (!chart.text) return [points, ...noDataLayers(q, "circle")];
  const size = chart.labels?.size ?? chart.x?.axis.label_size ?? 11;
  q.rows.values.forEach((row, i) => {
    const value = q.marks.values.text?.[i] ?? null;
    row[LABEL] =
      value === null || (typeof value === "number" && value - value !== 0)
        ? ""
        : q.formatter.scalar(value, chart.text!.format, chart.text!.kind);
  });
  const hidden = placeWords(q, size);
  if (hidden > 0)
    q.ctx.report(
      issue("TEXT_OVERLAPS", {
        path: "/text",
        count: hidden,
        detail: `${hidden} of the words would stand on each other and are left out`,
        next: "Make the chart larger, or name only the points that matter",
      }),
    );
  const words = (side: Side, paint: Json): Json => ({
    transform: [{ filter: `datum.side === '${side}'` }],
    mark: { type: "text", ...paint, fontSize: size, color: chart.labels?.color ?? chart.style.title.color, limit: 0, invalid: "filter" },
    encoding: { ...positions, text: { field: LABEL, type: "nominal" } },
  });
  const used = SIDES.filter(({ side }) => q.rows.values.some((row) => row.side === side));
  return [points, ...used.map(({ side, paint }) => words(side, paint)), ...noDataLayers(q, "circle")];
}

export const point: VegaMark = { types: ["scatter"], layers };
