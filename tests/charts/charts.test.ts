import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { render } from "../../dist/index.js";
import { type CorpusChart, loadCorpus } from "./corpus.js";
import { type Drawn, draw, expected, type Kept, keepReceived } from "./expected.js";
import { outsideTexts, textsOf, touchingTexts } from "./svg-texts.js";
import { everyElement, parseSvg, reachesOut, type SvgElement, usedIds } from "./svg-tree.js";
import { vegaLiteChecker } from "./vega-lite-schema.js";

const corpus = loadCorpus();

/** Freezes everything in it; writing to it then throws. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

/** Compares with the expected file and keeps what came instead when they differ. A long difference is not printed. */
function compare(name: string, end: keyof Kept, received: string | undefined): void {
  const wanted = expected(name, end);
  keepReceived(name, end, received === wanted ? undefined : received);
  if (received === wanted) return;
  const place = `tests/charts/received/${name}.${end}`;
  if (received === undefined) expect.fail(`expected ${name}.${end}, got none`);
  if (wanted === undefined) expect.fail(`${place} is new. Look at it, then: npm run accept ${name}`);
  const line = received.split("\n").findIndex((each, index) => each !== wanted.split("\n")[index]) + 1;
  expect.fail(`${place} differs from the expected file from line ${line} on. Look at both, then: npm run accept ${name}`);
}

describe("the corpus", () => {
  it("has at least forty charts of every built-in type", () => {
    const types = new Set(corpus.map(({ text }) => parse(text).type ?? "auto"));
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    expect([...types].sort()).toEqual([
      "area",
      "auto",
      "bar",
      "boxplot",
      "bubble_map",
      "column",
      "column_card",
      "donut",
      "heatmap",
      "histogram",
      "kpi",
      "line",
      "map",
      "pie",
      "point_map",
      "scatter",
      "spark_area",
      "spark_bar",
      "spark_box",
      "spark_column",
      "spark_completeness",
      "spark_dates",
      "spark_histogram",
      "spark_line",
      "spark_progress",
      "table",
      "vega_lite",
    ]);
  });

  it.each(corpus)("$name says what it shows in under 60 characters", ({ text }) => {
    const { title } = parse(text);
    expect(title.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThan(60);
  });
});

describe.each(corpus)("$name", (chart: CorpusChart) => {
  let drawn: Drawn;
  let svg: SvgElement;

  beforeAll(async () => {
    freeze(chart.rows);
    drawn = await draw(render, chart);
    svg = parseSvg(drawn.kept.svg);
  });

  it("draws the expected svg", () => compare(chart.name, "svg", drawn.kept.svg));

  it("resolves to the expected yaml", () => compare(chart.name, "yaml", drawn.kept.yaml));

  it("reports exactly the expected issues", () => compare(chart.name, "issues.json", drawn.kept["issues.json"]));

  it("gives the same bytes a second time", async () => {
    expect((await draw(render, chart)).kept).toEqual(drawn.kept);
  });

  it("leaves the chart and the rows as they were, and reads an object like its text", async () => {
    const intent = freeze(parse(chart.text));
    const again = (await render(intent, { data: chart.rows, geo: chart.geo })) as { content: string };
    expect(again.content === drawn.kept.svg).toBe(true);
  });

  it("resolves to a valid chart that draws the same bytes and resolves to itself", async () => {
    const again = await draw(render, { text: drawn.kept.yaml, rows: undefined, geo: chart.geo });
    expect(again.kept.svg === drawn.kept.svg).toBe(true);
    expect(withoutComments(again.kept.yaml)).toBe(withoutComments(drawn.kept.yaml));
  });

  it("has its exact size, a title and a description", () => {
    const { width, height } = drawn.artifact;
    const asked = parse(chart.text);
    // Small pictures are as large as what stands in them, and charts in panels as high.
    const isSmall = /^(spark_|column_card|kpi|table)/.test(asked.type);
    const natural = { width: isSmall ? width : 600, height: isSmall || asked.multiples ? height : 400 };
    expect([width, height]).toEqual([asked.width ?? natural.width, asked.height ?? natural.height]);
    expect(svg.attributes).toMatchObject({ width: `${width}`, height: `${height}`, viewBox: `0 0 ${width} ${height}`, role: "img" });
    expect(svg.children.find(({ name }) => name === "title")?.text).toBe(asked.title);
    expect(svg.children.find(({ name }) => name === "desc")?.text.length).toBeGreaterThan(20);
  });

  it("holds every id it uses once, and reaches for nothing outside", () => {
    const ids = [...everyElement(svg)].flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of usedIds(svg)) expect(ids).toContain(id);
    expect(reachesOut(svg)).toEqual([]);
  });

  it("says nothing that is not a number or a word", () => {
    for (const { name, attributes, text } of everyElement(svg)) {
      if (name !== "style") expect([...Object.values(attributes), text].join(" ")).not.toMatch(/NaN|Infinity|undefined|\[object/);
    }
  });

  it("has every text inside the frame and none on another", () => {
    const texts = textsOf(svg);
    expect(outsideTexts(texts, drawn.artifact.width, drawn.artifact.height)).toEqual([]);
    if (!drawn.artifact.issues.some(({ code }) => code === "TEXT_OVERLAPS")) expect(touchingTexts(texts)).toEqual([]);
  });
});

describe("the specification for Vega-Lite hosts", () => {
  let check: (spec: unknown) => string;
  beforeAll(() => {
    check = vegaLiteChecker();
  }, 60_000);

  it.each(corpus)("of $name is valid Vega-Lite", async (chart) => {
    const { vegaLite } = await draw(render, chart);
    if (vegaLite !== undefined) expect(check(JSON.parse(vegaLite))).toBe("");
  });
});

/** A resolved chart read back is authored through and through, so the reasons behind its values are gone; the values are the same. */
function withoutComments(yaml: string): string {
  return JSON.stringify(parse(yaml));
}
