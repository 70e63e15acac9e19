import fc from "fast-check";
import { type HostileRows, texts } from "./hostile-rows.js";

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** Mostly what is right, so that most charts get as far as a picture. */
const mostly = <T, U>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<U>) =>
  fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: wrong });
const words = fc.constantFrom(...texts);
const colors = mostly(
  fc.constantFrom("#2f6db2", "steelblue", "#abc", "rgb(1, 2, 3)"),
  fc.constantFrom("url(http://example.org)", "javascript:alert(1)", "red;}", "oklch(0.5 0.1 20)", "transparent", '"/><script/>'),
);
const formats = mostly(
  fc.oneof(
    fc.constantFrom(
      ",.0f",
      "$,.2f",
      ".0%",
      "integer",
      "percent",
      "bytes",
      "s",
      ".12e",
      "x",
      "c",
      "delta",
      "number_full",
      "08d",
      "duration",
    ),
    fc.constant({ pattern: ",.1f", prefix: "<b>", suffix: "]]>" }),
  ),
  fc.constantFrom("%b %Y", "year", "currency", ".999f", "%", "<script>", "date_short"),
);
const scale = fc.record(
  {
    type: maybe(
      mostly(
        fc.constantFrom("linear", "sqrt", "symlog", "log"),
        fc.constantFrom("time", "band", "point", "ordinal", "quantile", "quantize", "threshold"),
      ),
    ),
    domain: maybe(
      fc.constantFrom<unknown[]>(
        [0, 10],
        [10, 0],
        [0, 0],
        [null, 5],
        [-1e308, 1e308],
        ["2024-01-01", "2025-01-01"],
        ["North", "South"],
        [1],
        [5e-324, 1],
      ),
    ),
    zero: maybe(fc.boolean()),
    nice: maybe(fc.boolean()),
    clamp: maybe(fc.boolean()),
    reverse: maybe(fc.boolean()),
  },
  { requiredKeys: [] },
);
const axis = fc.oneof(
  fc.constantFrom(false, true, null),
  fc.record(
    {
      title: maybe(words),
      ticks: maybe(fc.constantFrom<unknown>(0, 1, 5, 1e6, [0, 1], ["North"], [])),
      label_angle: maybe(fc.constantFrom(-90, -45, 0, 90)),
      label_size: maybe(fc.constantFrom(0, 11, 500)),
      position: maybe(fc.constantFrom("left", "right", "top", "bottom")),
      format: maybe(formats),
      visible: maybe(fc.boolean()),
    },
    { requiredKeys: [] },
  ),
);

/** Channels with a scale. */
const scaled = ["x", "y", "color", "size", "shape", "opacity"];

/** A channel over one of the fields, plain or with everything a channel can say. */
const channel = (field: fc.Arbitrary<string>, key: string): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 4, arbitrary: field },
    { weight: 2, arbitrary: fc.constant({ aggregate: "count" }) },
    {
      weight: 4,
      arbitrary: fc.record(
        {
          field,
          kind: mostly(fc.constant(undefined), fc.constantFrom("nominal", "ordinal", "quantitative", "temporal")),
          title: maybe(words),
          format: maybe(formats),
          time_unit: maybe(
            fc.constantFrom(
              "year",
              "quarter",
              "month",
              "week",
              "day",
              "hour",
              "minute",
              "second",
              "month_of_year",
              "day_of_week",
              "hour_of_day",
            ),
          ),
          bin: maybe(
            fc.constantFrom<unknown>(true, false, null, { max: 5 }, { step: 1e-9 }, { step: 10 }, { start: 0, stop: 1, step: 0.1 }),
          ),
          aggregate: maybe(fc.constantFrom("sum", "mean", "median", "min", "max", "count", "distinct")),
        },
        { requiredKeys: ["field"] },
      ),
    },
    {
      weight: scaled.includes(key) ? 3 : 0,
      arbitrary: fc.record(
        {
          field,
          scale: maybe(scale),
          ...(key === "x" || key === "y" ? { axis: maybe(axis) } : {}),
          sort: maybe(
            fc.constantFrom<unknown>(
              "ascending",
              "descending",
              null,
              { by: "y" },
              { by: "color", order: "descending" },
              ["South", "North"],
              [null, 1],
            ),
          ),
        },
        { requiredKeys: ["field"] },
      ),
    },
  );

/** Keys of `style` that every type reads. */
const paint = {
  color: maybe(colors),
  palette: maybe(mostly(fc.constant<unknown>(["#000", "#fff"]), fc.constantFrom<unknown>("viridis", ["url(http://example.org)"], []))),
  background: maybe(fc.oneof(colors, fc.constant(null))),
  padding: maybe(fc.constantFrom(0, 12, 400)),
  none_label: maybe(words),
  number_format: maybe(formats),
  title: maybe(fc.constantFrom({ size: 15 }, { size: 500 })),
};
const shape = {
  orientation: maybe(fc.constantFrom("vertical", "horizontal")),
  stack: maybe(fc.constantFrom("none", "zero", "normalize", "center")),
  axis_x: maybe(axis),
  axis_y: maybe(axis),
  legend: maybe(fc.constantFrom<unknown>(false, true, { position: "right" }, { title: "</svg>" }, { position: "left", label_size: 300 })),
};
const labels = fc.constantFrom<unknown>(true, false, { position: "inside" }, { only: "max", format: { pattern: "d", suffix: "]]>" } });
const references = fc.array(
  fc.record(
    {
      y: mostly(fc.constantFrom<unknown>(0, 10, -3.5, [1, 2]), fc.constantFrom<unknown>(1e308, "North", "2024-01-01", null)),
      label: maybe(words),
      color: maybe(colors),
    },
    { requiredKeys: ["y"] },
  ),
  { maxLength: 2 },
);
const sort = fc.constantFrom<unknown>("ascending", "descending", null, { by: "y" }, ["South", "North"]);

const types = ["bar", "column", "line", "area", "scatter", "pie", "donut", "histogram", "heatmap", "boxplot", "auto"] as const;

/** Channels a type needs, so that most charts get as far as a picture. */
const needed: Record<string, readonly string[]> = {
  pie: ["theta", "color"],
  donut: ["theta", "color"],
  histogram: ["x"],
  heatmap: ["x", "y", "color"],
  boxplot: ["y"],
  auto: [],
};
const taken: Record<string, readonly string[]> = {
  bar: ["color", "y_start", "opacity", "text", "detail", "order"],
  column: ["color", "y_start", "opacity", "text", "detail", "order"],
  line: ["color", "opacity", "detail", "order"],
  area: ["color", "y_start", "opacity", "detail", "order"],
  scatter: ["color", "size", "shape", "opacity", "text", "detail", "order"],
  pie: ["order", "text", "detail"],
  donut: ["order", "text", "detail"],
  histogram: ["color"],
  heatmap: ["text"],
  boxplot: ["x", "color"],
  auto: ["x", "y", "color", "size"],
};

/** Other keys a type reads; one chart in twenty says all of them. */
const reads: Record<string, readonly string[]> = {
  bar: ["labels", "references", "sort", "orientation", "stack", "axis_x", "axis_y", "legend"],
  column: ["labels", "references", "sort", "orientation", "stack", "axis_x", "axis_y", "legend"],
  line: ["labels", "references", "sort", "axis_x", "axis_y", "legend"],
  area: ["labels", "references", "sort", "stack", "axis_x", "axis_y", "legend"],
  scatter: ["references", "axis_x", "axis_y", "legend"],
  pie: ["labels", "sort", "legend"],
  donut: ["labels", "sort", "legend"],
  histogram: ["labels", "references", "stack", "axis_x", "axis_y", "legend"],
  heatmap: ["labels", "sort", "axis_x", "axis_y", "legend"],
  boxplot: ["references", "sort", "orientation", "axis_x", "axis_y", "legend"],
  auto: ["legend"],
};

/** A chart of any type over the given fields: plausible channels, anything else it may say, and hostile words throughout. */
export function hostileChart({ fields, measures }: Pick<HostileRows, "fields" | "measures">): fc.Arbitrary<Record<string, unknown>> {
  const field = fc.constantFrom(...fields);
  return fc.constantFrom(...types).chain((type) => {
    const isMeasured = (key: string) =>
      ["y", "y_start", "theta", "size", "opacity"].includes(key) || (key === "x" && (type === "histogram" || type === "scatter"));
    const measure = measures.length === 0 ? field : mostly(fc.constantFrom(...measures), field);
    const over = (key: string) => channel(isMeasured(key) ? measure : field, key);
    const must = needed[type] ?? ["x", "y"];
    const may = taken[type]!;
    const sparse = (key: string) =>
      fc.oneof({ weight: may.length > 3 ? 3 : 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: over(key) });
    return fc
      .record({
        must: fc.tuple(...must.map(over)),
        may: fc.tuple(...may.map(sparse)),
        manyMeasures: fc.boolean(),
        rest: fc.record({
          title: maybe(words),
          subtitle: maybe(words),
          description: maybe(words),
          tooltip: maybe(fc.oneof(fc.constant(null), fc.array(field, { maxLength: 3 }))),
          width: maybe(fc.constantFrom(1, 20, 160, 600, 4000)),
          height: maybe(fc.constantFrom(1, 20, 120, 400, 4000)),
          locale: maybe(mostly(fc.constant("en-US"), fc.constantFrom("de-DE", "ar-EG", "xx"))),
        }),
        parts: fc.record({ labels: maybe(labels), references: maybe(references), sort: maybe(sort) }),
        paint: fc.record(paint),
        shape: fc.record(shape),
        stray: fc.integer({ min: 0, max: 19 }),
      })
      .map(({ must: wanted, may: extra, manyMeasures, rest, parts, paint, shape, stray }) => {
        const chart: Record<string, unknown> = { type };
        for (const [index, key] of must.entries()) chart[key] = wanted[index];
        for (const [index, key] of may.entries()) if (extra[index] !== undefined) chart[key] = extra[index];
        if (manyMeasures && ["bar", "column", "line", "area"].includes(type) && fields.length > 2 && chart.color === undefined)
          chart.y = measures.length > 1 ? measures : [fields[1], fields[2]];
        const said = (from: object, keys?: readonly string[]) =>
          Object.fromEntries(
            Object.entries(from).filter(([key, value]) => value !== undefined && (stray === 0 || !keys || keys.includes(key))),
          );
        Object.assign(chart, said(rest), said(parts, reads[type]), { style: { ...said(paint), ...said(shape, reads[type]) } });
        return chart;
      });
  });
}
