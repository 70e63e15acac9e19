import { describe, expect, it } from "vitest";
import { renderSync } from "../../../../src/index.js";

const powers = { Wind: 40, Solar: 25, Gas: 20, Coal: 8, Oil: 4, Other: 3 };
const rows = (amounts: Record<string, number>) => Object.entries(amounts).map(([name, amount]) => ({ name, amount }));

/** Words and radius of a pie without a legend, the largest number after an arc's letter. */
function pie(amounts: Record<string, number>, width: number, height: number) {
  const chart = { type: "pie", theta: "amount", color: { field: "name", legend: false }, labels: true, title: "Power", width, height };
  const { content, issues } = renderSync(chart, { data: rows(amounts), fonts: "reference" });
  const radii = [...`${content}`.matchAll(/[Aa](\d+(?:\.\d+)?)/g)].map(([, radius]) => Number(radius));
  return { svg: `${content}`, radius: Math.max(...radii), codes: issues.map(({ code }) => code) };
}

describe("a pie without a legend", () => {
  it.each([
    [200, 150],
    [300, 200],
    [300, 300],
    [600, 400],
  ])("keeps every name at %i × %i", (width, height) => {
    const { svg, codes } = pie(powers, width, height);
    expect(Object.keys(powers).filter((name) => !svg.includes(name))).toEqual([]);
    expect(codes).not.toContain("TEXT_OVERLAPS");
  });

  it("is smaller only by what its names ask for", () => {
    expect(pie({ Yes: 64, No: 36 }, 300, 300).radius).toBeGreaterThan(
      pie({ "Those who voted": 64, "Those who did not": 36 }, 300, 300).radius,
    );
    expect(pie({ Yes: 64, No: 36 }, 600, 400).radius).toBeGreaterThan(150);
  });
});
