import { describe, expect, it } from "vitest";
import { renderSync } from "../../../../src/index.js";

type Chart = Record<string, unknown>;
const draw = (chart: Chart, values: readonly Chart[]): string => `${renderSync(chart, { data: values, fonts: "reference" }).content}`;
/** Where a text stands: its anchor and baseline, px. */
const placeOf = (svg: string, text: string): { x: number; y: number } => {
  const [, x, y] = new RegExp(`<text[^>]* x="([\\d.]+)" y="([\\d.]+)"[^>]*>${text}<`).exec(svg) ?? [];
  return { x: Number(x), y: Number(y) };
};
const days = (...amounts: number[]) => amounts.map((amount, i) => ({ day: `2024-01-0${i + 1}`, amount, note: i === 1 ? "Strike" : null }));

describe("words over lines", () => {
  const noted = { type: "line", x: "day", y: "amount", layers: [{ type: "text", y: "amount", text: "note" }] };

  it("stand over a peak and under a dip", () => {
    const peak = draw(noted, days(1, 9, 1, 1));
    const dip = draw(noted, days(9, 1, 9, 9));
    const point = (svg: string) => Number(/<path d="M[\d.]+ [\d.]+ [\d.]+ ([\d.]+) /.exec(svg)![1]);
    expect(placeOf(peak, "Strike").y).toBeLessThan(point(peak));
    expect(placeOf(dip, "Strike").y).toBeGreaterThan(point(dip));
  });

  it("of a reference stand at the end that no line runs through", () => {
    const chart = { type: "line", x: "day", y: "amount", references: [{ y: 50, label: "Half" }] };
    const right = placeOf(draw(chart, days(0, 0, 0, 100, 100)), "Half").x;
    const left = placeOf(draw(chart, days(0, 0, 0, 51.5, 51.5)), "Half").x;
    expect(right).toBeGreaterThan(500);
    expect(left).toBeLessThan(300);
  });

  it("at the ends of lines are spread together with those of layers", () => {
    const rows = ["2024-01-01", "2024-02-01"].flatMap((day) => [
      { day, party: "Left", amount: 30 },
      { day, party: "Right", amount: 32 },
    ]);
    const polls = rows.map(({ day, party, amount }) => ({ day, institute: `${party} poll`, poll: amount }));
    const svg = draw(
      {
        type: "line",
        x: "day",
        y: "amount",
        color: "party",
        layers: [{ type: "line", y: "poll", color: "institute", data: { values: polls } }],
      },
      rows,
    );
    const heights = ["Left", "Right", "Left poll", "Right poll"].map((name) => placeOf(svg, name).y).sort((a, b) => a - b);
    for (let i = 1; i < heights.length; i++) expect(heights[i]! - heights[i - 1]!).toBeGreaterThan(10);
  });
});
