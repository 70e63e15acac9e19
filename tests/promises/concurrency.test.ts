import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { otherRefusals, overLimits, chart as small, rows as smallRows } from "./refusals.js";

const corpus = loadCorpus().filter((_, index) => index % 4 === 0);

/** Everything a call gives: the bytes and the issues, of a refusal too. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    (artifact) => JSON.stringify([artifact].flat().map((each) => [(each as RenderArtifact).content, (each as RenderArtifact).issues])),
    (error) => {
      if (!(error instanceof RenderError)) throw error;
      return JSON.stringify(error.issues);
    },
  );

/** Places where two lists of outcomes differ; the outcomes themselves are long. */
const unlike = (a: readonly string[], b: readonly string[]): number[] => a.flatMap((each, index) => (each === b[index] ? [] : [index]));

describe("renders that are under way at once", () => {
  const fonts = ["embed", "reference", "outline"] as const;
  const calls = [
    ...corpus.map(
      ({ text, rows, geo }, index) =>
        () =>
          outcome(render(text, { data: rows, geo, fonts: fonts[index % 3]!, format: ["svg", "yaml", "json"] })),
    ),
    ...[...overLimits, ...otherRefusals].map(
      ({ chart, options }) =>
        () =>
          outcome(render(chart, options) as Promise<unknown>),
    ),
    ...[0, 1e12, -1e12].map((now) => () => outcome(render(small, { data: smallRows, now }))),
    ...[300, 301, 302].map((width) => () => outcome(render(small, { data: smallRows, width }))),
    ...["#ff0000", "#00ff00"].map((color) => () => outcome(render({ ...small, style: { color } }, { data: smallRows }))),
  ];

  it("give what each gives alone, refusals between them", { timeout: 60_000 }, async () => {
    const alone: string[] = [];
    for (const call of calls) alone.push(await call());
    expect(new Set(alone).size).toBeGreaterThan(corpus.length + 10);
    expect(unlike(await Promise.all(calls.map((call) => call())), alone)).toEqual([]);
    expect(unlike((await Promise.all([...calls].reverse().map((call) => call()))).reverse(), alone)).toEqual([]);
  });

  it("keep their issues to themselves", async () => {
    const [good, bad] = await Promise.all([
      render(small, { data: smallRows }) as Promise<RenderArtifact>,
      render({ ...small, title: "漢字" }, { data: smallRows }) as Promise<RenderArtifact>,
    ]);
    expect(good.issues).toEqual([]);
    expect(bad.issues.map(({ code }) => code)).toEqual(["TEXT_GLYPH_MISSING"]);
  });

  it("never share an id when they stand on one page", async () => {
    const charts = corpus
      .slice(0, 12)
      .map(({ text, rows, geo }) => render(text, { data: rows, geo, fonts: "reference" }) as Promise<RenderArtifact>);
    const ids = (await Promise.all(charts)).flatMap(({ content }) => [...`${content}`.matchAll(/ id="([^"]+)"/g)].map((each) => each[1]!));
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** Freezes everything in it; writing to it then throws. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

describe("what is handed in", () => {
  it.each(corpus)("$name draws the same frozen, and nothing in it is changed", async ({ text, rows, geo }) => {
    const open = {
      chart: parse(text),
      options: {
        data: structuredClone(rows),
        geo,
        config: { frame: { padding: 20 } },
        limits: { rows: 50_000 },
        colors: { a: { b: "#ff0000" } },
      },
    };
    const copy = structuredClone(open);
    const first = await outcome(render(open.chart, open.options));
    expect(open).toEqual(copy);
    expect(await outcome(render(freeze(open.chart), freeze(open.options)))).toBe(first);
  });

  it("may be changed afterwards without changing what came out", async () => {
    const data = structuredClone(smallRows);
    const chart = structuredClone(small);
    const artifact = (await render(chart, { data })) as RenderArtifact;
    const before = JSON.stringify(artifact);
    data[0]!.sales = 1000;
    data.pop();
    chart.title = "Changed";
    expect(JSON.stringify(artifact)).toBe(before);
  });

  it("comes out frozen, so that two who hold it cannot disturb each other", async () => {
    const { chart } = (await render(small, { data: smallRows })) as RenderArtifact;
    expect(() => Object.assign(chart, { title: "Changed" })).toThrow();
    expect(() => Object.assign(chart.x!.scale, { reverse: true })).toThrow();
  });
});
