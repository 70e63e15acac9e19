import { describe, expect, it } from "vitest";
import { difference } from "../../../src/color/ciede2000.js";
import { render } from "../../../src/index.js";
import type { ScaleDef } from "../../../src/intent/types.js";
import { valueColors } from "../../../src/layout/value-color.js";
import { resolved } from "../resolve/resolved.js";

const amounts = [0.5, 1, 3, 7, 12, 20, 33, 47, 60, 81, 100, null];
const rows = amounts.map((amount, i) => ({ x: i + 1, y: 1, amount }));

describe("the colour of a value", () => {
  it.each([
    {},
    { type: "log" },
    { type: "sqrt" },
    { type: "symlog" },
    { midpoint: 20 },
    { domain: [10, 60] },
    { domain: [0, 30, 100] },
    { reverse: true },
    { type: "threshold", domain: [5, 40] },
    { type: "quantile", classes: 3 },
  ] as ScaleDef[])("is the one that the engine draws: %j", async (scale) => {
    const chart = { type: "scatter", x: "x", y: "y", color: { field: "amount", scale, legend: false } } as const;
    const { color } = resolved(chart, rows);
    const { content } = await render(chart, { data: rows, fonts: "reference" });
    const fills = [...`${content}`.matchAll(/fill="(#[0-9a-f]{6})"/g)].map((each) => each[1]!);
    expect(fills.length).toBeGreaterThan(3);
    for (const amount of amounts) {
      const wanted = valueColors(color!)(amount);
      expect(Math.min(...fills.map((fill) => difference(fill, wanted))), `${amount} ${wanted}`).toBeLessThan(0.5);
    }
  });
});
