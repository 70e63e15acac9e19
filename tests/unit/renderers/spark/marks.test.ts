import { describe, expect, it } from "vitest";
import { renderSync, type SparkChart } from "../../../../src/doors/spark.js";

const svgOf = (chart: SparkChart): string => renderSync(chart);
const count = (svg: string, part: RegExp): number => [...svg.matchAll(part)].length;
/** Rectangles inside the path data of an svg. */
const barsIn = (svg: string): number => [...svg.matchAll(/ d="([^"]+)"/g)].reduce((sum, [, d]) => sum + [...d!.matchAll(/Z/g)].length, 0);

describe("a line of numbers", () => {
  const line = (data: (number | null)[], more: Partial<SparkChart> = {}) => svgOf({ type: "spark_line", data: data as number[], ...more });

  it("breaks at a missing value", () => {
    const path = / d="([^"]+)"/.exec(line([1, 2, null, 3, 4]))![1]!;
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it("draws a lone value as a dot", () => {
    const svg = line([null, 5, null], { spark: { points: [] } });
    expect(count(svg, /<circle/g)).toBe(1);
    expect(svg).not.toContain("<path");
  });

  it("of one value repeated lies in the middle", () => {
    expect(line([7, 7, 7], { spark: { points: [], words: false } })).toMatch(/ d="M[\d.]+,12L[\d.]+,12L[\d.]+,12"/);
  });

  it("without a value says so", () => {
    expect(line([null, null])).toContain(">no values</text>");
    expect(line([null, null])).toContain("all missing");
  });

  it("without a value and without room for words draws a broken line", () => {
    const svg = line([null], { width: 30, height: 16 });
    expect(svg).not.toContain("<text");
    expect(count(svg, /<rect/g)).toBeGreaterThan(2);
  });

  it("tells the last, the least and the greatest apart, each once", () => {
    expect(count(line([3, 1, 9, 4], { spark: { points: ["last", "min", "max"] } }), /<circle/g)).toBe(3);
    expect(count(line([3, 1, 4, 9], { spark: { points: ["last", "min", "max"] } }), /<circle/g)).toBe(2);
  });

  it("writes the last number only where it has room", () => {
    expect(line([1, 2, 3], { width: 120 })).toContain(">3</text>");
    expect(line([1, 2, 3], { width: 20 })).not.toContain("<text");
    expect(line([1, 2, 3], { height: 6 })).not.toContain("<text");
  });

  it("of very many values keeps the peak", () => {
    const values = Array.from({ length: 50_000 }, () => 1);
    values[33_333] = 100;
    const svg = line(values, { width: 100, height: 20, spark: { points: [], words: false } });
    expect(svg.length).toBeLessThan(20_000);
    expect(svg).toMatch(/,0\.8L/);
  });
});

describe("columns of numbers", () => {
  it("stand on both sides of zero", () => {
    const svg = svgOf({ type: "spark_column", data: [2, -2], width: 20, height: 20 });
    expect(svg).toContain('d="M0,10V0H9V10ZM10,20V10H19V20Z"');
  });

  it("of zeros are seen", () => {
    expect(barsIn(svgOf({ type: "spark_column", data: [0, 0, 0] }))).toBe(3);
  });

  it("leave a gap for a missing value", () => {
    expect(barsIn(svgOf({ type: "spark_column", data: [1, null, 2] as number[] }))).toBe(2);
  });
});

describe("a histogram", () => {
  const bins = (counts: number[]) => counts.map((amount, i) => ({ start: i, end: i + 1, count: amount }));

  it("draws a bin with one value beside one with a million", () => {
    const svg = svgOf({ type: "spark_histogram", data: bins([1_000_000, 0, 1]), width: 30, height: 20 });
    expect(barsIn(svg)).toBe(2);
    expect(svg).toContain("M20,20V19H29V20Z");
  });

  it("of bins of different widths keeps their area", () => {
    const data = [
      { start: 0, end: 10, count: 10 },
      { start: 10, end: 30, count: 20 },
    ];
    expect(svgOf({ type: "spark_histogram", data, width: 30, height: 20 })).toContain('d="M0,20V0H9V20ZM10,20V0H29V20Z"');
  });

  it("shows what lies beyond its ends apart", () => {
    const svg = svgOf({ type: "spark_histogram", data: bins([1, 2]), spark: { overflow: 5 } });
    expect(svg).toContain('fill="#afb8c1"');
    expect(svg).toContain("5 above");
  });

  it("of a single value stands in the middle", () => {
    expect(barsIn(svgOf({ type: "spark_histogram", data: [{ start: 4, end: 4, count: 9 }] }))).toBe(1);
  });

  it("without values says so", () => {
    expect(svgOf({ type: "spark_histogram", data: bins([0, 0]) })).toContain("no values");
  });
});

describe("dates", () => {
  it("of months that follow each other leave no gap, though months differ in length", () => {
    const data = Array.from({ length: 48 }, (_, i) => ({
      start: `${2012 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, "0")}`,
      count: 60,
    }));
    const svg = svgOf({ type: "spark_dates", data, width: 132, height: 24, spark: { grain: "month" } });
    const floor = / d="([^"]+)"/.exec(svg)![1]!;
    const sides = [...floor.matchAll(/M([\d.]+),[\d.]+.*?H([\d.]+)/g)].map(([, left, right]) => [Number(left), Number(right)] as const);
    expect(sides).toHaveLength(48);
    expect(sides.slice(1).filter(([left], i) => left !== sides[i]![1])).toEqual([]);
  });

  it("leave steps without a row empty", () => {
    const data = [
      { start: "2024-01", count: 3 },
      { start: "2024-02", count: 3 },
      { start: "2024-06", count: 3 },
    ];
    const svg = svgOf({ type: "spark_dates", data, width: 60, height: 20, spark: { grain: "month" } });
    const [, floor] = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d!.match(/M([\d.]+)/g)!.map((each) => Number(each.slice(1))));
    expect(floor).toHaveLength(3);
    expect(floor![2]! - floor![1]!).toBeGreaterThan(20);
  });

  it("name the first and the last below, where they have room", () => {
    const data = [
      { start: "2024-01-05", count: 3 },
      { start: "2024-03-01", count: 1 },
    ];
    expect(svgOf({ type: "spark_dates", data, width: 200, height: 40 })).toContain(">Jan 5, 2024</text>");
    expect(svgOf({ type: "spark_dates", data, width: 200, height: 20 })).not.toContain("<text");
  });

  it("without a row say so", () => {
    expect(svgOf({ type: "spark_dates", data: [] })).toContain("no values");
  });
});

describe("bars", () => {
  const data = Array.from({ length: 12 }, (_, i) => ({ name: `Row ${i + 1}`, n: 12 - i }));

  it("keep the order of the rows and tell how many more there are", () => {
    const svg = svgOf({ type: "spark_bar", data, x: "n", y: "name", height: 64, width: 160 });
    expect([...svg.matchAll(/>(Row \d+)</g)].map(([, name]) => name)).toEqual(["Row 1", "Row 2", "Row 3"]);
    expect(svg).toContain(">9 more</text>");
  });

  it("cut a long name with an ellipsis and keep it as a tooltip", () => {
    const svg = svgOf({ type: "spark_bar", data: [{ name: "A very long name of a small thing", n: 1 }], x: "n", y: "name", width: 120 });
    expect(svg).toMatch(/<title>A very long name of a small thing<\/title>A [^<]*…</);
  });

  it("of a missing number have no bar and a dash", () => {
    const svg = svgOf({
      type: "spark_bar",
      data: [
        { name: "a", n: null },
        { name: "b", n: 2 },
      ],
      x: "n",
      y: "name",
    });
    expect(svg).toContain(">–</text>");
  });

  it("leave out words, not bars, in a narrow picture, and never cut a number", () => {
    expect(svgOf({ type: "spark_bar", data, x: "n", y: "name", width: 24, height: 32 })).not.toMatch(/<text[^>]*>(?!\+11)/);
  });
});

describe("one number", () => {
  it("takes the colour of the highest threshold it has reached", () => {
    const thresholds = [
      { from: 0, color: "#aa0000" },
      { from: 0.5, color: "#00aa00" },
    ];
    expect(svgOf({ type: "spark_progress", data: [0.5], spark: { thresholds } })).toContain("#0a0");
    expect(svgOf({ type: "spark_progress", data: [0.49], spark: { thresholds } })).toContain("#a00");
  });

  it("beyond the end fills the track and is written as it is", () => {
    expect(svgOf({ type: "spark_progress", data: [1.4], width: 40, spark: { words: false } })).toContain('width="40"');
  });
});

describe("completeness", () => {
  it("never says 100 % while something is missing", () => {
    const svg = svgOf({ type: "spark_completeness", data: [{ filled: 999_999, null: 1 }] as never });
    expect(svg).toContain("&gt;99.9%");
  });

  it("shows one missing value among a million", () => {
    expect(count(svgOf({ type: "spark_completeness", data: [{ filled: 999_999, null: 1 }] as never }), /<rect/g)).toBe(2);
  });
});

describe("the small door", () => {
  it.each([
    [{ type: "spark_lin", data: [1] }, /"spark_line"/],
    [{ type: "spark_line", data: [1], colour: "red" }, /unknown key "colour"/],
    [{ type: "spark_line", data: [{ a: 1 }], y: "b" }, /no field "b"/],
    [{ type: "spark_line", data: [{ a: 1 }] }, /needs the field/],
    [{ type: "spark_line", data: [1], width: 0 }, /width/],
    [{ type: "spark_line", data: [1], spark: { color: "url(http://x)" } }, /not a colour/],
    [{ type: "spark_line", data: [1], spark: { line_width: "2" } }, /finite number/],
    [{ type: "spark_line" }, /no rows/],
  ])("refuses %j", (chart, words) => {
    expect(() => renderSync(chart as never)).toThrow(words);
  });

  it("reads lists by field as it reads rows", () => {
    const rows = [
      { start: 0, end: 1, count: 3 },
      { start: 1, end: 2, count: 5 },
    ];
    const lists = { start: [0, 1], end: [1, 2], count: Float64Array.of(3, 5) };
    expect(renderSync({ type: "spark_histogram", data: lists })).toBe(renderSync({ type: "spark_histogram", data: rows }));
  });

  it("escapes names", () => {
    expect(renderSync({ type: "spark_bar", data: [{ a: "<b>&", n: 1 }], x: "n", y: "a", title: "</title>" })).not.toMatch(
      /<b>|<\/title><\/title>/,
    );
  });
});
