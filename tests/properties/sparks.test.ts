import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { render } from "../../dist/index.js";
import { renderSync, type SparkChart } from "../../src/doors/spark.js";

const amount = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, -0, 1e300, -1e300, 5e-324, 1.7976931348623157e308, -1.7976931348623157e308, Number.NaN, Infinity, -Infinity),
  fc.constant(null),
);
const size = fc.record({ width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 120 }) });

const charts: Record<string, fc.Arbitrary<Omit<SparkChart, "width" | "height">>> = {
  series: fc.record({
    type: fc.constantFrom("spark_line", "spark_area", "spark_column", "spark_progress"),
    data: fc.array(amount, { maxLength: 60 }) as fc.Arbitrary<number[]>,
  }),
  bars: fc.record({
    type: fc.constant("spark_bar" as const),
    data: fc.array(fc.record({ n: amount, name: fc.string({ unit: "grapheme", maxLength: 30 }) }), { minLength: 1, maxLength: 20 }),
    x: fc.constant("n"),
    y: fc.constant("name"),
  }),
  histogram: fc.record({
    type: fc.constant("spark_histogram" as const),
    data: fc.array(fc.record({ start: amount, end: amount, count: amount }), { maxLength: 30 }),
  }),
  dates: fc.record({
    type: fc.constant("spark_dates" as const),
    data: fc.array(fc.record({ start: fc.date({ noInvalidDate: false }), count: amount }), { maxLength: 30 }),
  }),
  box: fc.record({
    type: fc.constant("spark_box" as const),
    data: fc.array(fc.record({ min: amount, q1: amount, median: amount, q3: amount, max: amount }), { minLength: 1, maxLength: 1 }),
  }),
  completeness: fc.record({
    type: fc.constant("spark_completeness" as const),
    data: fc.array(fc.record({ filled: amount, empty: amount, null: amount, invalid: amount }), { minLength: 1, maxLength: 1 }),
  }),
};

/** Everything that an svg says wrong about its own coordinates: not finite, or outside the picture. */
function faults(svg: string, width: number, height: number): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  const near = 1.01;
  const inside = (value: number, end: number, name: string) => {
    if (!(value >= -near && value <= end + near)) found.push(`${name} ${value} of ${end}`);
  };
  parser.on("opentag", ({ name, attributes }) => {
    const read = (key: string) => Number((attributes as Record<string, string>)[key] ?? 0);
    if (name === "rect") {
      inside(read("x"), width, "x");
      inside(read("x") + read("width"), width, "right");
      inside(read("y"), height, "y");
      inside(read("y") + read("height"), height, "bottom");
      if (read("width") < 0 || read("height") < 0) found.push("a negative size");
    } else if (name === "circle") {
      inside(read("cx"), width, "cx");
      inside(read("cy"), height, "cy");
    } else if (name === "path") {
      const d = (attributes as Record<string, string>).d!;
      if (!/^[MLHVZ0-9.,-]+$/.test(d)) found.push(d);
      for (const [, letter, numbers] of d.matchAll(/([MLHV])([-0-9.,]+)/g)) {
        const values = numbers!.split(",").map(Number);
        if (letter === "H") inside(values[0]!, width, "H");
        else if (letter === "V") inside(values[0]!, height, "V");
        else {
          inside(values[0]!, width, "x of path");
          inside(values[1]!, height, "y of path");
        }
      }
    }
  });
  parser.write(svg).close();
  return found;
}

describe("sparks of any numbers", () => {
  it.each(Object.keys(charts))("%s: finite coordinates inside the picture, well-formed svg", (name) => {
    fc.assert(
      fc.property(charts[name]!, size, (chart, { width, height }) => {
        expect(faults(renderSync({ ...chart, width, height } as SparkChart), width, height)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("are the same bytes twice, and leave their input alone", () => {
    fc.assert(
      fc.property(charts.bars!, (chart) => {
        const before = JSON.stringify(chart);
        expect(renderSync(chart as SparkChart)).toBe(renderSync(chart as SparkChart));
        expect(JSON.stringify(chart)).toBe(before);
      }),
    );
  });
});

describe("the resolved form of a spark", () => {
  it.each([
    { type: "spark_line", y: "n", data: { values: [{ n: 3 }, { n: null }, { n: 5 }, { n: 4 }] } },
    {
      type: "spark_bar",
      x: "n",
      y: "a",
      data: {
        values: [
          { a: "x", n: 3.25 },
          { a: "y", n: 12345 },
        ],
      },
    },
    {
      type: "spark_dates",
      data: {
        values: [
          { start: "2024-01", count: 3 },
          { start: "2024-02", count: 5 },
        ],
      },
      height: 40,
    },
    { type: "spark_progress", value: "n", data: { values: [{ n: 55 }] }, spark: { thresholds: [{ from: 50, color: "green" }] } },
  ])("draws the same bytes: $type", async (chart) => {
    const [svg, yaml, json] = await render(chart, { format: ["svg", "yaml", "json"] });
    const again = await render(yaml!.content, { format: ["svg", "yaml"] });
    expect(again[0]!.content).toBe(svg!.content);
    expect((await render(json!.content)).content).toBe(svg!.content);
    expect(again[1]!.issues).toEqual([]);
  });
});
