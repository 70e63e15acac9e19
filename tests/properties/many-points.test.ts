import { expect, it } from "vitest";
import { render } from "../../src/index.js";

/** The same numbers every time, in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

it("a line of a million points is a picture of at most 60 kB", { timeout: 60_000 }, async () => {
  const random = sequence(12345);
  const count = 1_000_000;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    at += random() - 0.5;
    x[i] = i;
    y[i] = Math.round(at * 1000) / 1000;
  }
  const { content, chart, issues } = await render({ type: "line", x: "x", y: "y" }, { data: { x, y }, fonts: "reference" });
  expect(chart.renderer).toBe("xy");
  expect(issues).toEqual([]);
  expect(content).toContain("<path");
  expect((content as string).length).toBeLessThan(60_000);
});

it("a scatter of a hundred thousand points draws every one that has a place of its own", { timeout: 60_000 }, async () => {
  const random = sequence(7);
  const count = 100_000;
  const x = Float64Array.from({ length: count }, () => random() * 100);
  const y = Float64Array.from(x, (value) => value * 0.3 + random() * 40);
  const { content, issues } = await render({ type: "scatter", x: "x", y: "y" }, { data: { x, y }, fonts: "reference" });
  expect(issues).toEqual([]);
  const circles = (content as string).match(/<circle /g)!.length;
  const piled = [...(content as string).matchAll(/<circle [^>]*fill-opacity/g)].length;
  expect(circles).toBeLessThanOrEqual(count - piled);
  expect(circles).toBeGreaterThan(0.99 * count);
});
