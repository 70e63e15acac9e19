import fc from "fast-check";
import type { LayeredFields } from "./layered-charts.js";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom<T>(...values);

/** Types that can be split into panels. */
const SPLIT: ReadonlySet<unknown> = new Set([
  "bar",
  "column",
  "line",
  "area",
  "scatter",
  "histogram",
  "heatmap",
  "boxplot",
  "pie",
  "donut",
]);

/** Every way to say which panels a chart has: names, years and classes, one way or both, scales shared or not. */
function multiples({ names, time, amounts }: LayeredFields): fc.Arbitrary<unknown> {
  const sort = maybe(oneOf<unknown>("ascending", "descending", { by: amounts[0]!, order: "descending" }, null));
  const field = fc.oneof(
    oneOf(...names),
    fc.record({ field: oneOf(...names), sort }).map(({ field, sort }) => (sort === undefined ? { field } : { field, sort })),
    oneOf<unknown>({ field: time, time_unit: "year" }, { field: time, time_unit: "quarter_of_year" }),
    oneOf(...amounts).map((amount) => ({ field: amount, bin: { max: 4 } })),
  );
  const scale = oneOf<unknown>(undefined, "shared", "independent", { x: "independent" }, { x: "independent", y: "independent" });
  const said = (value: Record<string, unknown>) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
  return fc.oneof(
    oneOf(...names),
    fc.record({ columns: field, scale, wrap: maybe(fc.integer({ min: 1, max: 6 })) }).map(said),
    fc.record({ rows: field, scale }).map(said),
    fc.record({ rows: field, columns: field, scale, gap_x: maybe(fc.integer({ min: 0, max: 40 })) }).map(said),
  );
}

/** Charts of a generator in panels; those that cannot be split stay whole. */
export const panelled = (charts: fc.Arbitrary<Record<string, unknown>>, fields: LayeredFields): fc.Arbitrary<Record<string, unknown>> =>
  fc
    .record({ chart: charts, multiples: multiples(fields) })
    .map(({ chart, multiples }) => (SPLIT.has(chart.type) ? { ...chart, multiples } : chart));
