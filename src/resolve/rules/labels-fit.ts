import type { ResolvedChannel, ResolvedPosition } from "../../chart/resolved.js";
import type { Suggestion } from "../../enrich/types.js";
import { sum } from "../../transform/aggregate.js";
import type { Marks } from "../../transform/marks.js";
import type { Scope } from "../scope.js";
import { amountFormat, formatQuestion } from "./ticks.js";

/** Share of the frame that is left for the plot of a heatmap; a guess that layout later makes exact. */
const PLOT = { width: 0.78, height: 0.62 };

/** Whether values are written on the marks although nobody asked. */
export function labelsFit(
  scope: Scope,
  marks: Marks,
  amount: ResolvedChannel | undefined,
  x: ResolvedPosition | undefined,
  y: ResolvedPosition | undefined,
): Suggestion<boolean> {
  const no = (reason: string): Suggestion<boolean> => ({ value: false, rule: "labels.none", reason });
  if (amount === undefined) return no("there is nothing to write");
  if (scope.type === "pie" || scope.type === "donut") {
    if (scope.panels) return no("a legend names the slices of all panels");
    const { slices } = scope.config;
    const values = [...((marks.values.theta ?? []) as Iterable<unknown>)].filter(
      (value): value is number => typeof value === "number" && value - value === 0,
    );
    const total = sum(values);
    if (values.length > slices.most) return no(`${values.length} labels have no room around the slices`);
    if (values.some((value) => value / total < slices.smallest)) return no("a slice is too thin for a label");
    return { value: true, rule: "labels.slices", reason: "a slice is read by its label" };
  }
  if (
    scope.type !== "heatmap" ||
    amount.kind !== "quantitative" ||
    !x ||
    !y ||
    x.scale.type !== "band" ||
    y.scale.type !== "band" ||
    x.kind === "temporal" ||
    y.kind === "temporal"
  )
    return no("nothing asks for them");
  const amounts = marks.values.color;
  if (!(amounts instanceof Float64Array)) return no("nothing asks for them");
  const { domain } = (amount as unknown as { scale: { domain: number[] } }).scale;
  const format = amountFormat(scope, amount, "number", formatQuestion(scope, amount, [Math.min(...domain), Math.max(...domain)])).value;
  const cell = { width: (scope.width * PLOT.width) / x.scale.domain.length, height: (scope.height * PLOT.height) / y.scale.domain.length };
  const style = { size: scope.config.labels.size, weight: 400 as const };
  let widest = 0;
  for (const value of amounts)
    if (value - value === 0)
      widest = Math.max(widest, scope.ctx.measurer.width(scope.formatter.scalar(value, format, "quantitative"), style));
  return widest + 6 <= cell.width && cell.height >= style.size + 5
    ? { value: true, rule: "labels.cells", reason: "the values fit into the cells" }
    : no("the values do not fit into the cells");
}
