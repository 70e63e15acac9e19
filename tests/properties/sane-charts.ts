import fc from "fast-check";

/** Rows as they come from a query: names, ordered words, dates, amounts with gaps, shares, whole numbers. */
export interface SaneRows {
  rows: Record<string, unknown>[];
}

const regions = ["North", "South", "East", "West", "Côte d'Azur", "Łódź", "Ελλάδα", "no: value", "#1", "- dash", "null", "true", "007", ""];

/** 2 to 40 rows; some fields have gaps, and names may look like numbers, dates or yaml. */
export const saneRows: fc.Arbitrary<Record<string, unknown>[]> = fc
  .record({
    count: fc.integer({ min: 2, max: 40 }),
    gaps: fc.constantFrom(0, 0, 0.1, 0.4),
    scale: fc.constantFrom(1, 0.01, 1000, 1e9),
    least: fc.constantFrom(0, 0, -500, 10_000),
    names: fc.subarray(regions, { minLength: 2, maxLength: 8 }),
    start: fc.constantFrom("2024-01-01", "1999-12-31", "2023-03-15"),
    days: fc.constantFrom(1, 7, 30.4375, 365.25),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 90, maxLength: 90 }),
  })
  .map(({ count, gaps, scale, least, names, start, days, seed }) => {
    const chance = (index: number) => seed[index % seed.length]!;
    return Array.from({ length: count }, (_, index) => ({
      region: names[Math.floor(chance(index) * 0.999 * names.length)],
      size: ["small", "medium", "large"][index % 3],
      day: new Date(Date.parse(start) + Math.round(index * days) * 86_400_000).toISOString().slice(0, 10),
      sales: chance(index + 31) < gaps ? null : Math.round((least + chance(index + 11) * 1000) * scale * 100) / 100,
      share: Math.round(chance(index + 47) * 1000) / 1000,
      count: Math.floor(chance(index + 5) * 20),
      isNew: chance(index + 3) > 0.5,
    }));
  });

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const field = (...names: string[]) => fc.constantFrom(...names);
const aggregate = fc.constantFrom("sum", "mean", "median", "min", "max");
const format = fc.constantFrom(",.0f", ",.2f", "integer", "number", "bytes", { pattern: ",.1f", prefix: "≈ ", suffix: " t" });
const words = fc.constantFrom(
  "Sales by region",
  'It\'s: a "title" # here',
  "two\nlines",
  "- list",
  "yes",
  "1e3",
  "Été & <hiver>",
  " spaces ",
  "",
);
const color = fc.constantFrom("#2f6db2", "steelblue", "rgb(10, 120, 30)");

const measure = fc.oneof(
  field("sales", "count").map((name) => name as unknown),
  fc.record({ field: field("sales", "count", "share"), aggregate, format: maybe(format), title: maybe(words) }),
  fc.constant({ aggregate: "count" }),
  fc.record({
    field: field("sales", "count"),
    aggregate,
    scale: fc.record({ zero: maybe(fc.boolean()), nice: maybe(fc.boolean()), reverse: maybe(fc.boolean()) }),
    axis: fc.record({
      title: maybe(words),
      grid: maybe(fc.boolean()),
      ticks: maybe(fc.integer({ min: 2, max: 8 })),
      visible: maybe(fc.boolean()),
    }),
  }),
);
const category = fc.oneof(
  field("region", "size", "isNew").map((name) => name as unknown),
  fc.record({
    field: field("region", "size"),
    sort: fc.constantFrom<unknown>("ascending", "descending", null, { by: "sales", order: "descending" }, ["West", "North"]),
  }),
);
const time = fc.oneof(
  fc.constant<unknown>("day"),
  fc.record({
    field: fc.constant("day"),
    time_unit: fc.constantFrom("year", "quarter", "month", "week", "day", "day_of_week", "month_of_year"),
  }),
);
const split = maybe(field("region", "size", "isNew"));
const text = {
  title: maybe(words),
  subtitle: maybe(words),
  description: maybe(words),
  width: maybe(fc.integer({ min: 250, max: 900 })),
  height: maybe(fc.integer({ min: 200, max: 700 })),
};
const tooltip = maybe(fc.oneof(fc.constant(null), fc.constant(["region", "sales"])));
const labels = maybe(fc.constantFrom<unknown>(true, false, { only: "max" }, { position: "inside", format: ",.0f" }));
const references = maybe(
  fc.constantFrom<unknown>(
    [{ y: 10 }],
    [
      { y: [1, 5], label: "usual: 1–5" },
      { y: 0, color: "red", dash: [] },
    ],
  ),
);
const style = (more: object) =>
  fc.record({
    color: maybe(color),
    number_format: maybe(format),
    none_label: maybe(fc.constantFrom("none", "~")),
    background: maybe(fc.constantFrom(null, "#fafafa")),
    ...more,
  });
const legend = maybe(fc.constantFrom<unknown>(false, { position: "right" }, { title: "Key: of it" }));

/** Charts of every type as authors write them; nearly all of them draw over `saneRows`. */
export const saneChart: fc.Arbitrary<Record<string, unknown>> = fc
  .oneof(
    fc.record({
      type: field("bar", "column"),
      x: fc.oneof(category, time),
      y: measure,
      color: split,
      labels,
      references,
      tooltip,
      ...text,
      style: style({
        stack: maybe(fc.constantFrom("none", "zero", "normalize")),
        orientation: maybe(fc.constantFrom("vertical", "horizontal")),
        legend,
      }),
    }),
    fc.record({
      type: field("line"),
      x: time,
      y: measure,
      color: split,
      labels,
      references,
      tooltip,
      ...text,
      style: style({ legend, marks: maybe(fc.constantFrom({ line: { curve: "step", points: true } }, { line: { width: 3 } })) }),
    }),
    fc.record({
      type: field("area"),
      x: time,
      y: measure,
      color: split,
      tooltip,
      ...text,
      style: style({ legend, stack: maybe(fc.constantFrom("zero", "normalize", "center")) }),
    }),
    fc.record({
      type: field("line", "column", "area"),
      x: time,
      y: fc.constant(["sales", { field: "count", title: "How many" }]),
      ...text,
      style: style({ legend }),
    }),
    fc.record({
      type: field("scatter"),
      x: field("sales", "share"),
      y: field("count", "sales"),
      color: maybe(field("region", "share", "day")),
      size: maybe(field("count", "share")),
      shape: maybe(field("size")),
      references,
      tooltip,
      ...text,
      style: style({ legend }),
    }),
    fc.record({
      type: field("pie", "donut"),
      theta: fc.oneof(
        fc.constant<unknown>("share"),
        fc.constant({ aggregate: "count" }),
        fc.constant({ field: "share", aggregate: "sum" }),
      ),
      color: category,
      labels,
      tooltip,
      ...text,
      style: style({ legend }),
    }),
    fc.record({
      type: field("histogram"),
      x: fc.oneof(
        field("sales", "share").map((name) => name as unknown),
        fc.record({ field: field("sales", "count"), bin: fc.constantFrom({ max: 7 }, { step: 50 }, true) }),
      ),
      color: split,
      ...text,
      style: style({ legend }),
    }),
    fc.record({
      type: field("heatmap"),
      x: fc.oneof(category, time),
      y: category,
      color: measure,
      labels,
      tooltip,
      ...text,
      style: style({ legend }),
    }),
    fc.record({
      type: field("boxplot"),
      x: maybe(field("region", "size")),
      y: field("sales", "share"),
      tooltip,
      ...text,
      style: style({ orientation: maybe(fc.constantFrom("vertical", "horizontal")) }),
    }),
    fc.record({ type: field("auto"), ...text, style: style({}) }),
  )
  .map((chart) => JSON.parse(JSON.stringify(chart)));
