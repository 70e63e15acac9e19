import { inkOver, over } from "../../../color/ink.js";
import type { Scalar } from "../../../data/table.js";
import { firstMeasure, isHorizontal, screenOf } from "../../../layout/question.js";
import { valueColors } from "../../../layout/value-color.js";
import { placeShare } from "./place-share.js";
import { positionsSpec } from "./position.js";
import type { Json, SpecQuestion } from "./question.js";
import { INK, LABEL } from "./rows.js";

/** Space between a mark and its label, px. */
const GAP = 4;

/** Which marks get a label. */
function isLabelled(q: SpecQuestion): (i: number) => boolean {
  const only = q.chart.labels!.only;
  if (only === "all") return () => true;
  const y = q.rows.name("y");
  const x = q.rows.name("x");
  const amounts = q.rows.values.map((row) => row[y]);
  const numbers = amounts.filter((value): value is number => typeof value === "number");
  if (only === "max" || only === "min") {
    const wanted = numbers.reduce((a, b) => (only === "max" ? Math.max(b, a) : Math.min(b, a)), numbers[0] ?? 0);
    const first = amounts.indexOf(wanted);
    return (i) => i === first;
  }
  const color = q.chart.color ? q.rows.name("color") : undefined;
  const ends = new Map<unknown, { first: number; last: number }>();
  q.rows.values.forEach((row, i) => {
    if (typeof row[y] !== "number" || row[x] === null) return;
    const series = color === undefined ? "" : row[color];
    const known = ends.get(series);
    if (known) known.last = i;
    else ends.set(series, { first: i, last: i });
  });
  const wanted = new Set([...ends.values()].flatMap((each) => [each.first, each.last]));
  return (i) => wanted.has(i);
}

function write(q: SpecQuestion): void {
  const labels = q.chart.labels!;
  const y = q.rows.name("y");
  const wants = isLabelled(q);
  q.rows.values.forEach((row, i) => {
    const value = row[y];
    row[LABEL] = typeof value === "number" && wants(i) ? q.formatter.scalar(value, labels.format, firstMeasure(q.chart)!.kind) : "";
  });
}

/** Values at the ends of bars, or in the middle of stacked parts. */
export function barLabels(q: SpecQuestion): Json[] {
  const { chart } = q;
  const { labels } = chart;
  const measure = firstMeasure(chart);
  if (!labels || !measure) return [];
  write(q);
  const isStacked = chart.style.stack !== "none" && chart.color !== undefined;
  const isInside = isStacked || labels.position === "inside" || labels.position === "center";
  const isLying = isHorizontal(chart);
  const along = screenOf(chart, "y");
  const position = positionsSpec(q, { band: placeShare(q) }, { stack: isStacked ? chart.style.stack : null });
  const value = position[along] as Json;
  const offset: Json =
    chart.color?.scale.type === "ordinal" && chart.style.stack === "none" && chart.color.field !== chart.x?.field
      ? { [isLying ? "yOffset" : "xOffset"]: { field: q.rows.name("color"), sort: null } }
      : {};
  const paint = chart.style.marks.bar!;
  const colorOf = chart.color ? valueColors(chart.color) : () => paint.color;
  q.rows.values.forEach((row, i) => {
    const fill = colorOf(q.marks.values.color?.[i] as Scalar | undefined);
    row[INK] = isInside
      ? inkOver(over(fill, paint.opacity, chart.style.background ?? "#ffffff"), [labels.color, labels.inverse_color])
      : labels.color;
    row.is_negative = typeof row[q.rows.name("y")] === "number" && (row[q.rows.name("y")] as number) < 0;
    if (isStacked && isThin(q, row[q.rows.name("y")])) row[LABEL] = "";
  });
  const text = (test: string, mark: Json): Json => ({
    transform: [{ filter: test }],
    mark: { type: "text", fontSize: labels.size, color: { expr: `datum.${INK}` }, limit: 0, invalid: "filter", ...mark },
    encoding: {
      ...position,
      ...offset,
      ...(isStacked
        ? {
            [along]: { ...value, bandPosition: 0.5 },
            order: { field: "rank", type: "quantitative", sort: isLying ? "ascending" : "descending" },
            detail: { field: q.rows.name("color"), type: "nominal" },
          }
        : {}),
      text: { field: LABEL, type: "nominal" },
    },
  });
  if (isStacked) return [{ ...text("true", { align: "center", baseline: "middle" }), transform: [] }];
  const sign = isInside ? -1 : 1;
  const up = isLying
    ? { align: isInside ? "right" : "left", baseline: "middle", dx: sign * GAP }
    : { align: "center", baseline: isInside ? "top" : "bottom", dy: -sign * GAP };
  const down = isLying
    ? { align: isInside ? "left" : "right", baseline: "middle", dx: -sign * GAP }
    : { align: "center", baseline: isInside ? "bottom" : "top", dy: sign * GAP };
  const hasNegative = q.rows.values.some((row) => row.is_negative === true);
  return hasNegative ? [text("!datum.is_negative", up), text("datum.is_negative", down)] : [{ ...text("true", up), transform: [] }];
}

/** Whether a stacked part is too thin for its label; by the share of the scale, as the plot's size is not known yet. */
function isThin(q: SpecQuestion, value: unknown): boolean {
  const { chart } = q;
  const { domain } = firstMeasure(chart)!.scale;
  const span = Math.abs(Number(domain[domain.length - 1]) - Number(domain[0])) || 1;
  if (chart.style.stack === "normalize") return false;
  const room = (isHorizontal(chart) ? chart.width * 0.7 : chart.height * 0.65) * (Math.abs(Number(value)) / span);
  return room < (isHorizontal(chart) ? 34 : chart.labels!.size + 4);
}

/** Values above the points of a line or an area. */
export function pointLabels(q: SpecQuestion): Json[] {
  const { labels } = q.chart;
  if (!labels) return [];
  write(q);
  return [
    {
      mark: {
        type: "text",
        align: "center",
        baseline: "bottom",
        dy: -2 * GAP,
        fontSize: labels.size,
        color: labels.color,
        limit: 0,
        invalid: "filter",
      },
      encoding: { ...positionsSpec(q), text: { field: LABEL, type: "nominal" } },
    },
  ];
}
