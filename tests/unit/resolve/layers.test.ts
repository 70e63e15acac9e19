import { describe, expect, it } from "vitest";
import { check, explain, RenderError, render, resolve } from "../../../dist/index.js";

const rows = [
  { month: "2024-01", revenue: 40, cost: 30, margin: 0.25, kind: "a" },
  { month: "2024-02", revenue: 60, cost: 36, margin: 0.4, kind: "b" },
  { month: "2024-03", revenue: 80, cost: 60, margin: 0.25, kind: "a" },
];
const column = { type: "column", x: "month", y: "revenue" };
const withLayers = (...layers: unknown[]) => resolve({ ...column, data: { values: rows }, layers });
const codes = (chart: object) => check({ ...column, data: { values: rows }, ...chart }).map(({ code, path }) => `${code} ${path}`);

describe("a layer on the axis of its chart", () => {
  it("has neither scale nor axis, and the chart's scale covers it", () => {
    const chart = withLayers({ type: "line", y: { field: "cost" } }, { type: "point", y: { field: "revenue", aggregate: "sum" } });
    expect(chart.layers![0]!.y).not.toHaveProperty("scale");
    const tall = resolve({
      ...column,
      data: { values: [...rows, { month: "2024-04", revenue: 1, cost: 500 }] },
      layers: [{ type: "line", y: "cost" }],
    });
    expect((tall.y as unknown as { scale: { domain: number[] } }).scale.domain[1]).toBeGreaterThanOrEqual(500);
  });

  it("makes a line chart start at zero when bars or areas stand on it", () => {
    const far = rows.map((row) => ({ ...row, revenue: row.revenue + 900 }));
    const line = { type: "line", x: "month", y: "revenue", data: { values: far } };
    const domain = (chart: object) => (resolve(chart).y as unknown as { scale: { domain: number[] } }).scale.domain;
    expect(domain(line)[0]).toBeGreaterThan(0);
    expect(domain({ ...line, layers: [{ type: "area", y: "revenue" }] })[0]).toBe(0);
  });

  it("brings its own places along x", () => {
    const chart = resolve({
      type: "column",
      x: "name",
      y: "amount",
      data: {
        values: [
          { name: "A", amount: 1, other: null, amount2: null },
          { name: null, amount: null, other: "B", amount2: 2 },
        ],
      },
      layers: [{ type: "point", x: "other", y: "amount2" }],
    });
    expect(chart.x!.scale.domain).toContain("B");
  });
});

describe("a layer on an axis of its own", () => {
  const chart = withLayers({ type: "line", y: "margin", axis: { position: "right" } });
  const own = chart.layers![0]!.y as unknown as { scale: { domain: number[] }; axis: { ticks: number[]; grid: boolean; title: string } };

  it("has as many steps as the first axis and no grid, and both say what they measure", () => {
    const first = chart.y as unknown as { axis: { ticks: number[]; title: string } };
    expect(own.axis.ticks).toHaveLength(first.axis.ticks.length);
    expect([own.axis.grid, own.axis.title, first.axis.title]).toEqual([false, "Margin", "Revenue"]);
  });

  it("says why its ends are where they are", () => {
    expect(explain(chart, "/layers/0/y/scale/domain").map(({ origin }) => origin)).toMatchObject([{ by: "enriched", rule: "layer.scale" }]);
  });

  it("has its zero where the first axis has it", () => {
    const values = [
      { name: "A", gain: -10, share: 3 },
      { name: "B", gain: 20, share: 9 },
    ];
    const both = resolve({
      type: "column",
      x: "name",
      y: "gain",
      data: { values },
      layers: [{ type: "line", y: { field: "share", scale: { zero: true } }, axis: { position: "right" } }],
    });
    const zero = ([low, high]: number[]) => -low! / (high! - low!);
    const domains = [both.y, both.layers![0]!.y].map((each) => (each as unknown as { scale: { domain: number[] } }).scale.domain);
    expect(zero(domains[0]!)).toBeCloseTo(zero(domains[1]!), 9);
  });

  it("stands at the top where bars lie, and nowhere else", () => {
    const lying = { style: { orientation: "horizontal" }, data: { values: rows } };
    const at = (position: string) =>
      check({
        ...column,
        type: "bar",
        x: "kind",
        y: { field: "revenue", aggregate: "sum" },
        ...lying,
        layers: [{ type: "point", y: { field: "margin", aggregate: "sum" }, axis: { position } }],
      }).map(({ code }) => code);
    expect(at("top")).toEqual([]);
    expect(at("right")).toContain("LAYER_AXIS");
  });
});

describe("colours and names", () => {
  it("are one for each measure, the chart's own first, and the same name has one", () => {
    const { style, layers } = withLayers({ type: "line", y: "cost" }, { type: "point", y: "cost" });
    const colors = [style.marks.bar!.color, layers![0]!.style.marks.line!.color, layers![1]!.style.marks.point!.color];
    expect(new Set(colors.slice(0, 2)).size).toBe(2);
    expect(colors[2]).toBe(colors[1]);
    expect(layers!.map(({ title }) => title)).toEqual(["Cost", "Cost"]);
    expect(style.legend!.visible).toBe(true);
  });

  it("are pinned by a map under (measures)", () => {
    const { layers } = resolve({
      ...column,
      data: { values: rows },
      color_map: { "(measures)": { Cost: "#123456" } },
      layers: [{ type: "line", y: "cost" }],
    });
    expect(layers![0]!.style.marks.line!.color).toBe("#123456");
  });

  it("leave rules, words and error bars out of the legend unless they are named", () => {
    const { layers, style } = withLayers({ type: "rule", y: { field: "revenue", aggregate: "mean" } });
    expect([layers![0]!.title, style.legend!.visible]).toEqual([null, false]);
    expect(withLayers({ type: "rule", title: "Mean", y: { field: "revenue", aggregate: "mean" } }).style.legend!.visible).toBe(true);
  });

  it("stand in the picture once each", async () => {
    const { content } = await render(
      {
        ...column,
        data: { values: rows },
        layers: [
          { type: "line", y: "cost" },
          { type: "point", y: "cost" },
        ],
      },
      { fonts: "reference" },
    );
    expect(`${content}`.match(/>Cost</g)).toHaveLength(1);
    expect(`${content}`.match(/>Revenue</g)!.length).toBeGreaterThanOrEqual(1);
  });
});

describe("what is wrong with layers is told where it stands", () => {
  it("a channel that its mark does not read", () => {
    expect(codes({ layers: [{ type: "line", y: "cost", size: "cost" }] })).toEqual(["INTENT_CHANNEL_UNUSED /layers/0/size"]);
  });

  it("a field that is not there", () =>
    expect(codes({ layers: [{ type: "line", y: "costs" }] })).toEqual(["DATA_UNKNOWN_FIELD /layers/0/y"]));

  it("names where amounts are needed", () =>
    expect(codes({ layers: [{ type: "line", y: "kind" }] })).toEqual(["DATA_WRONG_KIND /layers/0/y"]));

  it("a mark that there is not, with the nearest", () => {
    const [found] = check({ ...column, data: { values: rows }, layers: [{ type: "scatter", y: "cost" }] });
    expect(found).toMatchObject({ code: "INTENT_WRONG_VALUE", path: "/layers/0/type", suggestion: "point" });
  });

  it("amounts a hundred times apart on one axis, and the axis that would help", () => {
    const [found] = check({ ...column, data: { values: rows }, layers: [{ type: "line", y: "margin" }] });
    expect(found).toMatchObject({ code: "LAYER_SCALES_APART", severity: "warning", path: "/layers/0/y" });
    expect(found!.fix).toEqual([{ op: "add", path: "/layers/0/axis", value: { position: "right" } }]);
  });

  it("bars over a line", () => {
    expect(codes({ type: "line", layers: [{ type: "bar", y: "cost" }] })).toEqual(["LAYER_BASE /layers/0/type"]);
  });

  it("a scale for a layer that has none", () => {
    expect(codes({ layers: [{ type: "line", y: { field: "cost", scale: { zero: false } } }] })).toEqual([
      "INTENT_KEY_UNUSED /layers/0/y/scale",
    ]);
  });

  it("layers of a pie, which has no frame for them", () => {
    expect(codes({ type: "pie", x: "month", layers: [{ type: "line", y: "cost" }] })).toContain("INTENT_KEY_UNUSED /layers");
  });

  it("a family that draws no layers", async () => {
    const chart = { ...column, renderer: "vega", data: { values: rows }, layers: [{ type: "line", y: "cost" }] };
    await expect(render(chart)).rejects.toThrowError(RenderError);
    await expect(render(chart)).rejects.toThrowError(/layers/);
  });
});

describe("a layer with rows of its own", () => {
  const plan = {
    columns: ["due", "planned"],
    values: [
      ["2024-01", 50],
      ["2024-04", 900],
    ],
  };
  const chart = (layer: object, more: object = {}) => ({
    ...column,
    data: { values: rows },
    layers: [{ type: "point", ...layer }],
    ...more,
  });

  it("keeps the fields that it names, and the chart keeps its own", () => {
    const made = resolve(chart({ x: "due", y: "planned", data: { columns: ["due", "planned", "who"], values: [["2024-01", 50, "me"]] } }));
    expect(made.layers![0]!.data!.columns.map(({ field }) => field)).toEqual(["due", "planned"]);
    expect(made.data.columns.map(({ field }) => field)).toEqual(["month", "revenue"]);
  });

  it("shares both scales with the chart", () => {
    const { x, y } = resolve(chart({ x: "due", y: "planned", data: plan })) as never as Record<
      "x" | "y",
      { scale: { domain: (string | number)[] } }
    >;
    expect(`${x.scale.domain.at(-1)}`).toContain("2024-04");
    expect(y.scale.domain[1]).toBeGreaterThanOrEqual(900);
  });

  it("has its fields read from its own rows: the same name may hold something else there", () => {
    const made = resolve(chart({ x: "due", y: "kind", data: { columns: ["due", "kind"], values: [["2024-01", 5]] } }));
    expect(made.layers![0]!.y!.kind).toBe("quantitative");
  });

  it("takes the chart's x where its rows have that field", () => {
    const made = resolve(chart({ y: "planned", data: { columns: ["month", "planned"], values: [["2024-03", 7]] } }));
    expect(made.layers![0]).not.toHaveProperty("x");
    expect(made.layers![0]!.data!.columns.map(({ field }) => field)).toEqual(["month", "planned"]);
  });

  it("shows equal values in equal colours, and other values in others", () => {
    const own = {
      columns: ["month", "v", "kind"],
      values: [
        ["2024-01", 5, "b"],
        ["2024-02", 6, "c"],
      ],
    };
    const made = resolve(chart({ y: "v", color: "kind", data: own }, { color: "kind" }));
    const [first, second] = [made.color!, made.layers![0]!.color!].map(
      ({ scale }) => new Map(scale.domain.map((name, i) => [name, scale.palette![i]])),
    );
    expect(second!.get("b")).toBe(first!.get("b"));
    expect([...first!.values()]).not.toContain(second!.get("c"));
    expect(Object.keys(made.colors.kind!).sort()).toEqual(["a", "b", "c"]);
  });

  it("may hold any shape of rows in a chart that is an object", async () => {
    const shapes = [
      plan,
      [
        { due: "2024-01", planned: 50 },
        { due: "2024-04", planned: 900 },
      ],
      { due: ["2024-01", "2024-04"], planned: Float64Array.of(50, 900) },
    ];
    const [first, ...others] = await Promise.all(shapes.map((data) => render(chart({ x: "due", y: "planned", data }))));
    for (const other of others) expect(other!.content).toBe(first!.content);
  });

  it("draws the same bytes from its yaml and its json", async () => {
    const [svg, yaml, json] = await render(chart({ x: "due", y: "planned", data: plan }), { format: ["svg", "yaml", "json"] });
    for (const written of [yaml, json]) expect((await render(`${written!.content}`)).content).toBe(svg!.content);
  });

  it.each([
    ["a field that is not there", { x: "due", y: "plan", data: plan }, "DATA_UNKNOWN_FIELD /layers/0/y"],
    ["an x that only the chart's rows have", { y: "planned", data: plan }, "DATA_UNKNOWN_FIELD /layers/0/x"],
    [
      "places of another kind",
      { x: "due", y: "planned", data: { columns: ["due", "planned"], values: [["apple", 5]] } },
      "DATA_WRONG_KIND /layers/0/x",
    ],
    ["the chart's x of another kind", { y: "v", data: { columns: ["month", "v"], values: [["apple", 5]] } }, "DATA_WRONG_KIND /layers/0/x"],
    ["what is no rows", { x: "due", y: "planned", data: 5 }, "DATA_NOT_ROWS /layers/0/data"],
    ["no rows, which is a warning", { x: "due", y: "planned", data: { values: [] } }, "DATA_EMPTY /layers/0/data"],
  ])("tells of %s", (_, layer, expected) => {
    expect(codes({ layers: [{ type: "point", ...layer }] })).toEqual([expected]);
  });

  it("is left out without rows, and those after it keep their places in the picture and in messages", () => {
    const layers = [
      { type: "point", y: "planned", data: { values: [] } },
      { type: "line", y: "cost" },
    ];
    expect(withLayers(...layers).layers!.map(({ type }) => type)).toEqual(["line"]);
    expect(withLayers(layers[0]).layers).toBeUndefined();
    expect(explain(withLayers(...layers), "/layers/0/type")[0]!.value).toBe("line");
    expect(codes({ layers: [layers[0], { type: "line", y: "costs" }] })).toContain("DATA_UNKNOWN_FIELD /layers/1/y");
  });
});

describe("layers beside what has colours already", () => {
  const own = { type: "line", x: "month", y: "revenue" };
  const rowsOfAnother = { values: rows.map((row) => ({ ...row, revenue: row.revenue / 2 })) };
  const paintOf = (layer: object) =>
    Object.values((layer as { style: { marks: Record<string, { color: string }> } }).style.marks)[0]!.color;

  it("take a colour that no category of the chart has", () => {
    const chart = resolve({ ...column, color: "kind", data: { values: rows }, layers: [{ type: "line", y: "cost" }] });
    expect(chart.color!.scale.palette).not.toContain(paintOf(chart.layers![0]!));
  });

  it("take a colour for each of their categories that no category of another field has", () => {
    const chart = resolve({ ...column, color: "kind", data: { values: rows }, layers: [{ type: "line", y: "cost", color: "month" }] });
    const [first, second] = [chart.color!.scale.palette!, chart.layers![0]!.color!.scale.palette!];
    expect(first.filter((hex: string) => second.includes(hex))).toEqual([]);
  });

  it("keep the colours of categories of the same field", () => {
    const chart = resolve({ ...column, color: "kind", data: { values: rows }, layers: [{ type: "line", y: "cost", color: "kind" }] });
    expect(chart.layers![0]!.color!.scale.palette).toEqual(chart.color!.scale.palette);
  });

  it("have a name of their own where the same measure of other rows has theirs", () => {
    const chart = resolve({ ...own, data: { values: rows }, layers: [{ type: "line", y: "revenue", data: rowsOfAnother }] });
    expect(chart.layers![0]!.title).toBe("Revenue (2)");
    const paint = (chart.style.marks as { line: { color: string } }).line.color;
    expect(paintOf(chart.layers![0]!)).not.toBe(paint);
  });

  it("have the same name and colour where they show the same measure of the same rows", () => {
    const chart = resolve({ ...own, data: { values: rows }, layers: [{ type: "point", y: "revenue" }] });
    expect(chart.layers![0]!.title).toBe("Revenue");
  });
});

describe("a layer that calls its rows by a name", () => {
  const asked = { ...column, data: { values: rows }, layers: [{ type: "tick", y: "plan", data: "plan" }] };
  const plan = [{ month: "2024-01", plan: 50 }];

  it("shows the rows that the call gives that name, in any shape", () => {
    for (const given of [plan, { columns: ["month", "plan"], values: [["2024-01", 50]] }, { month: ["2024-01"], plan: [50] }]) {
      const chart = resolve(asked, undefined, { tables: { plan: given } });
      expect(chart.layers![0]!.data!.rowCount).toBe(1);
    }
  });

  it("draws the same bytes from its resolved yaml, where its rows stand", async () => {
    const options = { tables: { plan }, fonts: "reference" as const };
    const yaml = await render(asked, { ...options, format: "yaml" });
    const again = await render(yaml.content as string, { fonts: "reference" });
    expect(again.content).toBe((await render(asked, options)).content);
  });

  it("is refused where there are no such rows, with the names there are", () => {
    const found = check(asked, { tables: { plans: plan, last_year: plan } })[0]!;
    expect(found).toMatchObject({ code: "DATA_MISSING", path: "/layers/0/data", received: "plan", suggestion: "plans" });
    expect(found.allowed).toEqual(["plans", "last_year"]);
    expect(check(asked)[0]).toMatchObject({ code: "DATA_MISSING", path: "/layers/0/data" });
  });

  it("has the name of its rows in the legend where the chart measures the same", () => {
    const same = { ...column, data: { values: rows }, layers: [{ type: "line", y: "revenue", data: "last year" }] };
    expect(resolve(same, undefined, { tables: { "last year": rows } }).layers![0]!.title).toBe("Revenue (last year)");
  });
});
