import fc from "fast-check";

/** Names that ask a lot of a layout: short, long, with long words, without spaces, like numbers, many of them. */
const pools: readonly (readonly string[])[] = [
  ["A", "B", "C"],
  ["North", "South", "East", "West", "Côte d'Azur", "Łódź", "Ελλάδα"],
  ["Donaudampfschifffahrtsgesellschaft", "Rindfleischetikettierungsgesetz", "Grundstücksverkehrsgenehmigung", "Ei"],
  [
    "Transportation, warehousing and utilities of every kind",
    "Wholesale and retail trade",
    "Professional/scientific services",
    "Government (all levels)",
    "Mining",
  ],
  ["2019", "2020", "2021", "2022", "2023", "2024"],
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  Array.from({ length: 45 }, (_, i) => `Department ${i + 1}`),
  Array.from({ length: 20 }, (_, i) => "ABCDEFGHIJKLMNOPQRST".slice(0, i + 1)),
  ["東京都", "大阪府", "北海道", "沖縄県"],
  [
    "I always read the terms and conditions before I agree to anything on the internet",
    "Sometimes, when there is a lot of money in it or when my children are concerned",
    "Never",
    "Don't know / would rather not say",
  ],
  [
    "Donaudampfschifffahrtsgesellschaft Versicherungs- und Beteiligungs-AG",
    "International Consolidated Airlines Group S.A. (formerly BA)",
    "3M",
  ],
  ["العربية", "עברית", "हिन्दी", "😀 happy", "English 🇬🇧", "Русский язык"],
  ["<b>bold</b>", "a & b", '"quoted"', "  spaces  ", "-", "0"],
];

/** Rows of one chart: two kinds of names, dates, amounts of any size and sign, shares. */
export const crowdedRows: fc.Arbitrary<Record<string, unknown>[]> = fc
  .record({
    count: fc.integer({ min: 1, max: 60 }),
    names: fc.constantFrom(...pools),
    groups: fc.constantFrom(...pools),
    days: fc.constantFrom(1 / 24, 1, 7, 30.4375, 365.25),
    scale: fc.constantFrom(1e-5, 0.01, 1, 1, 1000, 1e7, 1e12),
    least: fc.constantFrom(0, 0, -500, -1000, 900),
    gaps: fc.constantFrom(0, 0, 0.3),
    years: fc.constantFrom(1, 4, 5, 10),
    whole: fc.constantFrom(0, 1, 2, 5, 40),
    same: fc.constantFrom(0, 7, -3, 1e9),
    seed: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 97, maxLength: 97 }),
  })
  .map(({ count, names, groups, days, scale, least, gaps, years, whole, same, seed }) => {
    const chance = (index: number) => seed[index % seed.length]!;
    return Array.from({ length: count }, (_, i) => ({
      name: names[i % names.length],
      group: groups[Math.floor(chance(i * 7 + 3) * 0.999 * groups.length)],
      day: new Date(Date.UTC(2021, 10, 3) + Math.round(i * days * 24) * 3_600_000).toISOString(),
      amount: chance(i * 3 + 1) < gaps ? null : (least + Math.round(chance(i * 5 + 11) * 1000)) * scale,
      share: Math.round(chance(i * 11 + 5) * 1000) / 1000,
      year: 1985 + years * (i % 9),
      quarter: `${2020 + (Math.floor(i / 4) % 5)}-Q${1 + (i % 4)}`,
      whole: Math.floor(chance(i * 17 + 2) * (whole + 1)),
      same,
      percent: i === 3 ? null : Math.round(chance(i * 19 + 9) * 1200) / 10,
      outlier: i === 2 ? 4_210_000 : chance(i * 23 + 4) * 6,
      end: 20 + Math.round(chance(i * 29 + 6) * 80),
      start: Math.round(chance(i * 31 + 8) * 60) - 20,
      positive: 0.001 + chance(i * 13 + 7) ** 6 * 1e6,
    }));
  });

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const oneOf = (...values: readonly unknown[]) => fc.constantFrom<unknown>(...values);

const words = oneOf(
  "Sales",
  "Sales by region and department since the reorganisation of the whole company, in thousands of euros",
  "Donaudampfschifffahrtsgesellschaftskapitänspatentprüfungsordnung",
  "",
  "Q",
);
const title = maybe(words, 4);
const axis = maybe(
  fc.record(
    {
      title: words,
      ticks: fc.integer({ min: 1, max: 20 }),
      label_size: oneOf(8, 16, 24),
      title_size: oneOf(9, 18),
      tick_size: oneOf(0, 8),
      label_angle: oneOf(-90, -45, -30, 30, 45, 90),
      labels: fc.boolean(),
      visible: fc.boolean(),
      grid: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  1,
);
const sideX = oneOf("bottom", "top");
const sideY = oneOf("left", "right");
const withAxis = (field: fc.Arbitrary<Record<string, unknown>>, side: fc.Arbitrary<unknown>) =>
  fc
    .tuple(field, axis, maybe(side, 1))
    .map(([def, guide, position]) =>
      guide || position ? { ...def, axis: { ...(guide as object), ...(position ? { position } : {}) } } : def,
    );

const category = oneOf({ field: "name" }, { field: "group" }, { field: "name", sort: null }) as fc.Arbitrary<Record<string, unknown>>;
const time = oneOf(
  { field: "year" },
  { field: "quarter" },
  { field: "day" },
  { field: "day", time_unit: "month" },
  { field: "day", time_unit: "day" },
) as fc.Arbitrary<Record<string, unknown>>;
const amount = oneOf(
  { field: "amount" },
  { field: "amount", aggregate: "sum" },
  { field: "amount", aggregate: "mean", format: "$,.2f" },
  { field: "positive", aggregate: "max" },
  { field: "amount", aggregate: "sum", format: { pattern: ",.0f", suffix: " tonnes of it" } },
  { field: "share", aggregate: "mean", format: ".1%" },
) as fc.Arbitrary<Record<string, unknown>>;
const odd = oneOf(
  { field: "whole" },
  { field: "whole", aggregate: "sum" },
  { field: "same" },
  { field: "percent", aggregate: "mean" },
  { field: "outlier" },
  { aggregate: "count" },
) as fc.Arbitrary<Record<string, unknown>>;
const measured = fc.oneof({ weight: 3, arbitrary: amount }, { weight: 2, arbitrary: odd });
const free = oneOf(
  { field: "amount" },
  { field: "positive", scale: { type: "log" } },
  { field: "positive", scale: { type: "sqrt" } },
  { field: "amount", scale: { type: "symlog" } },
  { field: "share", scale: { reverse: true } },
) as fc.Arbitrary<Record<string, unknown>>;
const legend = maybe(
  oneOf(
    false,
    { position: "top" },
    { position: "right" },
    { position: "left" },
    { position: "bottom" },
    { title: "The key to all of the colours" },
  ),
  3,
);
const split = maybe(oneOf("name", "group"), 2);
const references = maybe(
  oneOf(
    [{ y: 500, label: "The target that was set for everyone in the spring" }],
    [
      { y: 500, label: "Target" },
      { y: 505, label: "Ceiling" },
      { y: [400, 700], label: "Usual" },
    ],
  ),
  2,
);
const timeReferences = maybe(
  oneOf(
    [
      { x: "2021-11-05", label: "The first event" },
      { x: "2021-11-06", label: "The second event" },
      { x: ["2021-11-07", "2021-12-01"], label: "Recession" },
    ],
    [{ y: 500, label: "Target" }],
  ),
  2,
);
const labels = maybe(oneOf(true, { only: "ends" }, { only: "max" }, { size: 16 }), 1);
const placedLabels = maybe(oneOf(true, { position: "inside" }, { position: "outside" }, { position: "center" }, { only: "ends" }), 1);

const frame = {
  title,
  subtitle: maybe(words, 2),
  width: fc.integer({ min: 90, max: 900 }),
  height: fc.integer({ min: 60, max: 700 }),
};
const style = (more: object = {}) => fc.record({ legend, ...more }, { requiredKeys: [] });

/** Charts of every type that are hard to lay out: any size, long words, crowded axes, words at every place that has them. */
export const crowdedChart: fc.Arbitrary<Record<string, unknown>> = fc
  .oneof(
    fc.record({
      type: oneOf("bar", "column"),
      x: withAxis(fc.oneof(category, time), sideX),
      y: withAxis(measured, sideY),
      color: split,
      labels: placedLabels,
      references,
      ...frame,
      style: style({ stack: oneOf("none", "zero", "normalize"), orientation: oneOf("vertical", "horizontal") }),
    }),
    fc.record({
      type: oneOf("line", "area"),
      x: withAxis(time, sideX),
      y: withAxis(measured, sideY),
      color: split,
      labels,
      references: timeReferences,
      ...frame,
      style: style(),
    }),
    fc.record({
      type: oneOf("bar", "column"),
      x: withAxis(category, sideX),
      y: withAxis(oneOf({ field: "end" }) as never, sideY),
      y_start: oneOf("start"),
      color: split,
      labels: placedLabels,
      ...frame,
      style: style({ orientation: oneOf("vertical", "horizontal") }),
    }),
    fc.record({
      type: oneOf("scatter"),
      x: withAxis(free, sideX),
      y: withAxis(free, sideY),
      color: maybe(oneOf("name", "share", "day", { field: "positive", scale: { type: "log" } }), 2),
      size: maybe(oneOf("share", "amount"), 1),
      shape: maybe(oneOf("group"), 1),
      text: maybe(oneOf("name"), 1),
      ...frame,
      style: style(),
    }),
    fc.record({
      type: oneOf("pie", "donut"),
      theta: oneOf({ field: "share", aggregate: "sum" }),
      color: oneOf("name", "group"),
      labels,
      ...frame,
      style: style(),
    }),
    fc.record({
      type: oneOf("histogram"),
      x: withAxis(oneOf({ field: "amount" }, { field: "positive" }, { field: "whole" }, { field: "same" }) as never, sideX),
      color: split,
      labels: placedLabels,
      ...frame,
      style: style(),
    }),
    fc.record({
      type: oneOf("heatmap"),
      x: withAxis(fc.oneof(category, time), sideX),
      y: withAxis(category, sideY),
      color: amount,
      labels: maybe(oneOf(true), 1),
      ...frame,
      style: style(),
    }),
    fc.record({
      type: oneOf("boxplot"),
      x: maybe(withAxis(category, sideX), 4),
      y: withAxis(oneOf({ field: "amount" }, { field: "positive", scale: { type: "log" } }) as never, sideY),
      color: split,
      ...frame,
      style: style({ orientation: oneOf("vertical", "horizontal") }),
    }),
  )
  // What was not said must not be there.
  .map((chart) => JSON.parse(JSON.stringify(chart)));
