import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { RenderError, renderSync } from "../../dist/index.js";
import { profileColumns } from "../../dist/profile.js";

const amount = fc.oneof(
  fc.double(),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, -0, 1e300, -1e300, 5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, Number.NaN, Infinity, -Infinity),
  fc.constant(null),
);
const cell = fc.oneof(
  amount,
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.boolean(),
  fc.constantFrom("2024-02-30", "2024-01-31", "", " "),
);
const rows = fc.array(fc.record({ a: cell, b: amount, c: fc.constantFrom("x", "y", null) }), { minLength: 1, maxLength: 30 });

const charts: Record<string, fc.Arbitrary<object>> = {
  cards: fc
    .tuple(rows, fc.constantFrom("small", "medium", "large"))
    .map(([values, size]) => ({ type: "column_card", card: { size }, profile: profileColumns(values) })),
  kpi: fc.record({
    type: fc.constant("kpi"),
    value: fc.constant("v"),
    support: fc.constant("s"),
    label: fc.constant("l"),
    data: fc
      .record({ v: amount, s: amount, l: fc.string({ unit: "grapheme", maxLength: 80 }) })
      .map((row) => ({ columns: ["v", "s", "l"], values: [[row.v, row.s, row.l]] })),
    width: fc.integer({ min: 40, max: 500 }),
    height: fc.integer({ min: 30, max: 300 }),
  }),
  table: fc.record({
    type: fc.constant("table"),
    columns: fc.constant(["a", { field: "b", bar: true }, { field: "c" }]),
    data: rows.map((values) => ({ values })),
    width: fc.integer({ min: 60, max: 800 }),
  }),
};

/** Coordinates of an svg that are no finite numbers or that leave the picture. */
function faults(svg: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  let size = [0, 0];
  const near = 1.01;
  parser.on("opentag", ({ name, attributes }) => {
    const given = attributes as Record<string, string>;
    for (const [key, value] of Object.entries(given)) if (/NaN|Infinity|undefined/.test(value)) found.push(`${name} ${key} ${value}`);
    const at = (key: string) => Number(given[key] ?? 0);
    if (name === "svg") size = [at("width"), at("height")];
    const inside = (value: number, end: number) => {
      if (!(value >= -near && value <= end + near)) found.push(`${name} ${value} of ${end}`);
    };
    if (name !== "rect" && name !== "text" && name !== "circle") return;
    const [x, y] = name === "circle" ? [at("cx"), at("cy")] : [at("x"), at("y")];
    inside(x, size[0]!);
    inside(y, size[1]!);
    if (name === "rect") {
      inside(x + at("width"), size[0]!);
      inside(y + at("height"), size[1]!);
    }
  });
  parser.write(svg).close();
  return found;
}

describe("small pictures of any values", () => {
  it.each(Object.keys(charts))("%s: finite coordinates inside the picture, or a reason why there is none", (name) => {
    let drawn = 0;
    fc.assert(
      fc.property(charts[name]!, (chart) => {
        try {
          const { content } = renderSync(chart, { fonts: "reference" });
          drawn++;
          expect(faults(content as string)).toEqual([]);
        } catch (error) {
          if (!(error instanceof RenderError)) throw error;
          expect(error.issues.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
    expect(drawn).toBeGreaterThan(50);
  });
});
