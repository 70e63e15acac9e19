import type { Json, SpecQuestion } from "./question.js";
import { RANK, TOOLTIP } from "./rows.js";

/** The tooltip of each mark, written by the one formatter. */
export const tooltipSpec = (q: SpecQuestion): Json => (q.chart.tooltip.length > 0 ? { tooltip: { field: TOOLTIP, type: "nominal" } } : {});

/** The tooltip of a whole line or area: the name of its series. */
export function seriesTooltipSpec(q: SpecQuestion): Json {
  const name = q.chart.color && !q.chart.color.scale.classes ? "color" : q.chart.detail ? "detail" : undefined;
  return q.chart.tooltip.length > 0 && name !== undefined ? { tooltip: { field: q.rows.name(name), type: "nominal" } } : {};
}

/** Order of parts in a stack: the first category on top of a standing stack and at the left of a lying one, as in the legend. */
export const rankSpec = (q: SpecQuestion): Json =>
  q.chart.color?.scale.type === "ordinal" || q.chart.color?.scale.classes
    ? { order: { field: "rank", type: "quantitative", sort: q.chart.style.orientation === "horizontal" ? "ascending" : "descending" } }
    : {};

/** How lines and areas go from point to point, in Vega-Lite's words. */
export const CURVES = {
  linear: "linear",
  monotone: "monotone",
  step: "step",
  step_before: "step-before",
  step_after: "step-after",
} as const;

/**
 * Sorts the rows of joined marks series by series, as the legend names them, and along x (or by the order channel), so that the engine need not;
 * equal ones keep their order.
 */
export function sortJoined(q: SpecQuestion): void {
  const key = q.rows.name(q.chart.order ? "order" : "x");
  const domain =
    q.chart.x?.scale.type === "point"
      ? new Map(
          q.chart.x.scale.domain.map((value, i) => [
            value === null ? q.chart.style.none_label : typeof value === "boolean" ? `${value}` : value,
            i,
          ]),
        )
      : undefined;
  const place = (row: Json) => {
    const value = row[key];
    const at = domain && !q.chart.order ? domain.get(value as string) : value;
    return typeof at === "number" ? at : Infinity;
  };
  const isText = q.chart.order !== undefined && q.rows.values.some((row) => typeof row[key] === "string");
  const rank = (row: Json) => (typeof row[RANK] === "number" ? row[RANK] : 0);
  const byPlace = (a: Json, b: Json) =>
    isText ? (`${a[key]}` < `${b[key]}` ? -1 : `${a[key]}` > `${b[key]}` ? 1 : 0) : place(a) === place(b) ? 0 : place(a) - place(b);
  q.rows.values.sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
}
