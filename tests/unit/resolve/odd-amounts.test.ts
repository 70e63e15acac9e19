import { describe, expect, it } from "vitest";
import { check } from "../../../src/index.js";

const codes = (chart: object, values: object[], config?: Record<string, unknown>) =>
  check({ ...chart, data: { values } }, config ? { config } : {}).map(({ code }) => code);
const parts = (...amounts: number[]) => amounts.map((amount, i) => ({ name: `Part ${i + 1}`, amount }));

describe("a pie", () => {
  const pie = { type: "pie", color: "name", theta: "amount" };

  it("of one slice that is nearly everything is told, one of 90 % is not", () => {
    expect(codes(pie, parts(96, 2, 2))).toEqual(["PARTS_UNEVEN"]);
    expect(codes(pie, parts(90, 5, 5))).toEqual([]);
    expect(codes(pie, parts(96, 2, 2), { warn: { dominant: 0.97 } })).toEqual([]);
    expect(codes(pie, parts(100))).toEqual([]);
  });

  it("of more than eight slices is told, once even where colours run out", () => {
    expect(codes(pie, parts(9, 8, 7, 6, 5, 4, 3, 2))).toEqual([]);
    expect(codes(pie, parts(9, 8, 7, 6, 5, 4, 3, 2, 1))).toEqual(["PARTS_TOO_MANY"]);
    expect(codes(pie, parts(9, 8, 7, 6, 5, 4, 3, 2, 1), { warn: { parts: 9 } })).toEqual([]);
    expect(codes(pie, parts(...Array.from({ length: 12 }, (_, i) => i + 1)))).toEqual(["COLOR_RECYCLED"]);
  });

  it("in panels is each looked at alone", () => {
    const panels = { ...pie, multiples: "year" };
    const inBoth = (...amounts: number[]) => [2023, 2024].flatMap((year) => parts(...amounts).map((row) => ({ ...row, year: `y${year}` })));
    expect(codes(panels, inBoth(9, 8, 7, 6, 5))).toEqual([]);
    expect(codes(panels, inBoth(9, 8, 7, 6, 5, 4, 3, 2, 1))).toEqual(["PARTS_TOO_MANY"]);
    expect(codes(panels, [...inBoth(9, 8), ...parts(99, 1).map((row) => ({ ...row, year: "y2025" }))])).toEqual(["PARTS_UNEVEN"]);
  });
});

describe("measures on one axis", () => {
  const both = (small: number) => [{ name: "North", large: 1000, small }];
  const chart = { type: "column", x: "name", y: ["large", "small"] };

  it("that are a hundred times apart are told, at fifty they are not", () => {
    expect(codes(chart, both(10))).toEqual(["MEASURES_APART"]);
    expect(codes(chart, both(20))).toEqual([]);
    expect(codes(chart, both(10), { warn: { apart: 101 } })).toEqual([]);
  });

  it("are not told where each is a share of the whole, or one is zero", () => {
    expect(codes({ ...chart, style: { stack: "normalize" } }, both(1))).toEqual([]);
    expect(codes(chart, both(0))).toEqual([]);
  });
});

describe("a percent format", () => {
  const chart = (format: string) => ({ type: "column", x: "name", y: { field: "amount", format } });

  it("of amounts above 1 is told, of growth that is above 1 at times it is not", () => {
    expect(codes(chart("percent"), parts(45, 55))).toEqual(["PERCENT_RANGE"]);
    expect(codes(chart(".1%"), parts(45, 55))).toEqual(["PERCENT_RANGE"]);
    expect(codes(chart("percent"), parts(0.2, 1.4, 0.3))).toEqual([]);
    expect(codes(chart("percent_points"), parts(45, 55))).toEqual([]);
    expect(codes(chart("percent"), parts(0.2, 1.4, 0.3), { warn: { percent_share: 0.1 } })).toEqual(["PERCENT_RANGE"]);
  });
});

describe("references and ticks", () => {
  const line = { type: "line", x: "day", y: { field: "amount", scale: { domain: [0, 10] } } };
  const rows = [
    { day: "2024-01-01", amount: 2 },
    { day: "2024-03-01", amount: 8 },
  ];

  it("outside their scale are told, inside they are not", () => {
    expect(codes({ ...line, references: [{ y: 11 }, { x: "2025-01-01" }] }, rows)).toEqual(["GUIDE_OUTSIDE"]);
    expect(codes({ ...line, references: [{ y: 10 }, { y: 0 }, { x: "2024-02-01" }, { y: [-5, 5] }] }, rows)).toEqual([]);
  });

  it("that are a band around the whole scale are drawn, and so not told", () => {
    expect(codes({ ...line, references: [{ y: [-5, 50] }] }, rows)).toEqual([]);
    expect(codes({ ...line, references: [{ y: [20, 50] }] }, rows)).toEqual(["GUIDE_OUTSIDE"]);
  });
});
