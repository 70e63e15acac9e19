import { describe, expect, it } from "vitest";
import { xyRenderer } from "../../../../dist/index.js";
import { drawWith } from "../../../contract/families.js";
import { textsOf } from "../../../layout/texts.js";

const drawn = async (chart: Record<string, unknown>, rows: Record<string, unknown>[]) => {
  const { drawing, artifact } = await drawWith(xyRenderer, chart, { data: rows as never });
  return { texts: textsOf(drawing), plot: drawing.plot!, codes: artifact.issues.map(({ code }) => code) };
};
const sentences = [
  "I always read the terms and conditions before I agree to anything on the internet",
  "Sometimes, when there is a lot of money in it or when my children are concerned",
  "Never",
].map((answer, i) => ({ answer, people: 100 + 80 * i }));

describe("names as long as a sentence", () => {
  it.each([
    ["beside lying bars", { type: "bar", width: 300, height: 500 }],
    ["under columns", { type: "column", width: 600, height: 400 }],
  ])("are whole %s", async (_, frame) => {
    const { texts, codes } = await drawn({ ...frame, x: "answer", y: "people" }, sentences);
    const names = texts.filter(({ role }) => role === (frame.type === "bar" ? "axis-y" : "axis-x")).map(({ text }) => text);
    expect(names.join(" ").replace(/\s/g, "")).toContain(sentences[0]!.answer.replace(/\s/g, ""));
    expect(codes).not.toContain("TEXT_CUT");
  });

  it("are cut on their last line where there is no room for more, and it is told", async () => {
    const { texts, codes } = await drawn({ type: "bar", width: 400, height: 150, x: "answer", y: "people" }, sentences);
    expect(codes).toContain("TEXT_CUT");
    expect(texts.some(({ text }) => text.endsWith("…"))).toBe(true);
  });
});

describe("values at the points of a line", () => {
  it("stand under a valley, through which the line would run above it", async () => {
    const rows = [0.21, 0.34, 0.19, 0.41].map((rate, i) => ({ day: `2024-0${i + 1}`, v: rate }));
    const { texts } = await drawn({ type: "line", x: "day", y: "v", labels: true }, rows);
    const at = (text: string) => texts.find((each) => each.text === text)!.ink;
    const peak = at("0.34");
    const valley = at("0.19");
    const { drawing } = await drawWith(xyRenderer, { type: "line", x: "day", y: "v", labels: true }, { data: rows as never });
    const path = JSON.stringify(drawing.root).match(/"d":"([^"]*L[^"]*)"/)![1]!;
    const points = [...path.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, , y]) => Number(y));
    expect(peak.bottom).toBeLessThan(points[1]!);
    expect(valley.top).toBeGreaterThan(points[2]!);
  });
});

describe("words of a reference", () => {
  it("stand in a gap between the lines of the chart when there is one", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ x: i, v: i < 12 ? 20 : 100 + (i % 2 ? 18 : -18) }));
    const { texts, plot } = await drawn({ type: "line", x: "x", y: "v", references: [{ y: 100, label: "Target" }] }, rows);
    const words = texts.find(({ text }) => text === "Target")!.ink;
    expect(words.right).toBeLessThan(plot.left + ((plot.right - plot.left) * 12) / 39);
  });
});

describe("ticks that are thinned", () => {
  it("keep zero", async () => {
    const rows = ["a", "b"].flatMap((age) => [
      { age, sex: "Men", people: -11_000_000 },
      { age, sex: "Women", people: 11_500_000 },
    ]);
    const y = { field: "people", format: { pattern: ",.0f", absolute: true } };
    const style = { orientation: "horizontal", stack: "zero" };
    const { texts } = await drawn({ type: "bar", x: "age", y, color: "sex", style, width: 480 }, rows);
    expect(texts.filter(({ role }) => role === "axis-x").map(({ text }) => text)).toContain("0");
  });
});

describe("values of stacked areas", () => {
  it("stand in the middle of their parts", async () => {
    const rows = [2020, 2021, 2022, 2023].flatMap((year) => [
      { year, part: "top", v: 60 },
      { year, part: "foot", v: 40 },
    ]);
    const chart = { type: "area", x: "year", y: "v", color: "part", labels: true };
    const { texts, plot } = await drawn(chart, rows);
    const middle = (text: string) => {
      const { ink } = texts.find((each) => each.text === text && each.ink.left > plot.left)!;
      return (ink.top + ink.bottom) / 2;
    };
    const at = (amount: number) => plot.bottom - ((plot.bottom - plot.top) * amount) / 100;
    expect(Math.abs(middle("60") - at(70))).toBeLessThan(2);
    expect(Math.abs(middle("40") - at(20))).toBeLessThan(2);
  });
});

describe("names of many lying bars", () => {
  it("are all there where their letters just pass each other", async () => {
    const rows = Array.from({ length: 50 }, (_, i) => ({ state: `S${i}`, v: 100 - i }));
    const { texts, codes } = await drawn(
      { type: "bar", x: "state", y: "v", width: 480, height: 640, style: { orientation: "horizontal" } },
      rows,
    );
    expect(texts.filter(({ role }) => role === "axis-y")).toHaveLength(50);
    expect(codes).not.toContain("CATEGORIES_TOO_MANY");
  });
});

describe("legends of several channels", () => {
  it("stand beside each other where they would take much of a low frame", async () => {
    const rows = ["a", "b", "c"].map((group, i) => ({ x: i, y: i, weight: 10 * i + 5, group }));
    const depth = async (height: number) => {
      const chart = { type: "scatter", x: "x", y: "y", size: "weight", color: "group", width: 480, height };
      const { texts } = await drawn(chart, rows);
      const middles = texts.filter(({ role, text }) => role === "legend" && text !== "Weight").map(({ ink }) => (ink.top + ink.bottom) / 2);
      return Math.max(...middles) - Math.min(...middles);
    };
    expect(await depth(240)).toBeLessThan(8);
    expect(await depth(700)).toBeGreaterThan(20);
  });
});
