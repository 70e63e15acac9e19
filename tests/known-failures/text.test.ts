import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../dist/index.js";
import { outsideTexts, textsOf, touchingTexts } from "../charts/svg-texts.js";
import { draw, elementsOf, type Row } from "./drawn.js";

const long = "Department of Transportation and Public Works, Division of Bridges";
const named = (...names: string[]): Row[] => names.map((name, i) => ({ name, amount: i + 1, part: name }));
const sizes: [number, number][] = [
  [600, 400],
  [320, 240],
  [1200, 300],
];

/** Texts that are outside the canvas or on each other, without an issue that says so. */
async function spoilt(chart: ChartIntent, rows: Row[]): Promise<string[]> {
  const { root, artifact } = await draw(chart, rows);
  const texts = textsOf(root);
  const isTold = artifact.issues.some(({ code }) => code === "TEXT_OVERLAPS" || code === "TEXT_CUT");
  return [...outsideTexts(texts, artifact.width, artifact.height), ...(isTold ? [] : touchingTexts(texts))];
}

describe("labels", () => {
  it.each(sizes)("are neither outside the canvas nor on each other at %d × %d", async (width, height) => {
    const rows = named("North", "South", long, "東京都渋谷区の長い名前", "Ελλάδα", "Z");
    for (const chart of [
      { type: "bar", x: "name", y: "amount" },
      { type: "column", x: "name", y: "amount" },
      { type: "column", x: "name", y: "amount", color: "part" },
      { type: "bar", x: "name", y: "amount", style: { orientation: "horizontal" } },
      { type: "bar", x: "name", y: "amount", labels: true, title: long, subtitle: long },
      { type: "line", x: "name", y: "amount" },
      { type: "pie", color: "name", theta: "amount" },
      { type: "heatmap", x: "name", y: "part", color: "amount" },
      { type: "scatter", x: "amount", y: "amount", color: "name" },
      { type: "boxplot", x: "name", y: "amount" },
    ] as ChartIntent[])
      expect(await spoilt({ ...chart, width, height }, rows), `${chart.type} ${JSON.stringify(chart.style ?? {})}`).toEqual([]);
  });

  it("of thin neighbouring slices do not overlap", async () => {
    for (const amounts of [
      [1, 2, 3, 4, 5, 6],
      [100, 3, 3, 3],
      [3, 3, 3, 100],
      [60, 5, 4, 3, 3, 3],
    ]) {
      const rows = amounts.map((amount, i) => ({ name: `Region ${i}`, amount }));
      expect(await spoilt({ type: "pie", color: "name", theta: "amount" }, rows), `${amounts}`).toEqual([]);
    }
  });

  it("of slices, however long, stay inside the canvas and leave the pie its place", async () => {
    for (const width of [200, 320, 600]) {
      const { root, artifact } = await draw({ type: "pie", color: "name", theta: "amount", width }, named("North", `${long} ${long}`));
      expect(outsideTexts(textsOf(root), width, 400)).toEqual([]);
      expect(artifact.issues).toContainEqual(expect.objectContaining({ code: "TEXT_CUT", path: "/labels" }));
    }
  });

  it("of columns that are turned stay inside a narrow canvas", async () => {
    expect(
      await spoilt(
        { type: "column", x: "name", y: "amount", width: 200, height: 500 },
        named(long, "South", "East", "West", "Centre", "Islands"),
      ),
    ).toEqual([]);
  });

  it("of many names do not overlap", async () => {
    const rows = named(...Array.from({ length: 60 }, (_, i) => `Municipality ${i}`));
    for (const type of ["bar", "column", "line"]) expect(await spoilt({ type, x: "name", y: "amount" }, rows), type).toEqual([]);
  });

  it("of any span of dates do not overlap", async () => {
    for (let span = 1000; span < 4e12; span *= 6) {
      const rows = Array.from({ length: 30 }, (_, i) => ({
        t: new Date(Date.UTC(2001, 10, 28, 21, 59, 3) + (i * span) / 29).toISOString(),
        amount: i,
      }));
      expect(await spoilt({ type: "line", x: "t", y: "amount", width: 320, height: 200 }, rows), `${span} ms`).toEqual([]);
    }
  });

  it("tilt is never decided from the width of the file alone: names that fit the plot stand upright", async () => {
    const { root } = await draw({ type: "column", x: "name", y: "amount" }, named("North", "South", "East", "West"));
    expect(elementsOf(root, "text").filter(({ attributes }) => /rotate/.test(attributes.transform ?? ""))).toEqual([]);
  });
});

describe("titles", () => {
  it("too long for the chart are wrapped, and told when they are cut", async () => {
    const title = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
    const { artifact, words } = await draw({ type: "bar", x: "name", y: "amount", title }, named("a", "b"));
    expect(artifact.issues).toMatchObject([{ code: "TEXT_CUT", path: "/title" }]);
    expect(words.filter((word) => word.startsWith("word"))).toHaveLength(3);
    expect(artifact.title).toBe(title);
  });

  it("in capitals and in wide scripts are measured as they are drawn", async () => {
    for (const title of [
      "WWWWWWWW MMMMMMMM WWWWWWWW MMMMMMMM WWWWWWWW MMMMMMMM",
      "東京都渋谷区の長い名前東京都渋谷区の長い名前東京都渋谷区の長い名前東京都渋谷区の長い名前",
    ])
      expect(await spoilt({ type: "bar", x: "name", y: "amount", title, width: 300 }, named("a", "b"))).toEqual([]);
  });

  it("of an axis, however long, leave the plot its place", async () => {
    const { root } = await draw({ type: "bar", x: "name", y: { field: "amount", title: `${long} ${long}` } }, named("a", "b"));
    const heights = elementsOf(root, "rect").map(({ attributes }) => Number(attributes.height));
    expect(Math.max(...heights.slice(1))).toBeGreaterThan(100);
    expect(await spoilt({ type: "bar", x: "name", y: { field: "amount", title: `${long} ${long}` } }, named("a", "b"))).toEqual([]);
  });
});

describe("the plot", () => {
  it("is not pushed off by long names of series, wherever the legend stands", async () => {
    for (const position of ["top", "right", "bottom", "left"] as const) {
      const rows = [long, `${long} II`, `${long} III`].flatMap((part) =>
        [1, 2].map((amount, i) => ({ month: `2024-0${i + 1}`, part, amount })),
      );
      const { root } = await draw({ type: "column", x: "month", y: "amount", color: { field: "part", legend: { position } } }, rows);
      const bars = elementsOf(root, "rect").filter(({ children }) => children.length > 0);
      expect(bars.length, position).toBe(6);
      expect(Math.max(...bars.map(({ attributes }) => Number(attributes.width))), position).toBeGreaterThan(40);
      expect(
        await spoilt({ type: "column", x: "month", y: "amount", color: { field: "part", legend: { position } } }, rows),
        position,
      ).toEqual([]);
    }
  });

  it("a reference outside the values widens the scale instead of leaving the plot", async () => {
    const { root } = await draw(
      {
        type: "line",
        x: "month",
        y: "amount",
        references: [
          { y: 1000, label: "Target" },
          { x: "2025-06-01", label: "Then" },
        ],
      },
      [
        { month: "2024-01-01", amount: 1 },
        { month: "2024-06-01", amount: 2 },
      ],
    );
    for (const { attributes } of elementsOf(root, "line"))
      for (const key of ["x1", "x2", "y1", "y2"]) expect(Math.abs(Number(attributes[key] ?? 0))).toBeLessThanOrEqual(600);
    expect(
      await spoilt({ type: "line", x: "month", y: "amount", references: [{ y: 1000, label: "Target" }] }, [
        { month: "2024-01-01", amount: 1 },
        { month: "2024-06-01", amount: 2 },
      ]),
    ).toEqual([]);
  });

  it.each([
    [600, 400],
    [301, 203],
    [333.5, 250.25],
    [64, 48],
    [1999, 60],
  ])("a chart of %d × %d is exactly that", async (width, height) => {
    for (const type of ["bar", "line", "pie"]) {
      const chart = type === "pie" ? { type, color: "name", theta: "amount" } : { type, x: "name", y: "amount" };
      const { root, artifact } = await draw({ ...chart, width, height, title: "A title" }, named("a", "b", long));
      expect([artifact.width, artifact.height]).toEqual([width, height]);
      expect(root.attributes).toMatchObject({ width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}` });
    }
  });
});
