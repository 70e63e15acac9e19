import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { chart, overLimits, rows } from "./refusals.js";

const draw = async (data: unknown, limits?: Record<string, number>, over: object = {}) =>
  (await render({ ...chart, ...over }, { data, ...(limits && { limits }) })) as RenderArtifact;

/** The issues of a call that has to be refused. */
async function refused(call: Promise<unknown>) {
  const error = await call.then(
    () => expect.fail("it was drawn"),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(RenderError);
  return (error as RenderError).issues;
}

describe("a limit that is gone over", () => {
  it.each(overLimits)("$name ends in $code", async ({ chart: over, options, code }) => {
    const issues = await refused(render(over, options));
    expect(issues.map((each) => each.code)).toContain(code);
    const { message } = issues.find((each) => each.code === code)!;
    // What to do about it.
    expect(message).toMatch(/raise|smaller|[Ss]horten|group/);
  });

  it("is not told as long as it is kept", async () => {
    const exact = { rows: 4, text: 5, canvas: 600, pixels: 240_000, categories: 4, depth: 40 };
    expect((await draw(rows, exact)).issues).toEqual([]);
  });

  it("can be set in the config, and the call counts before it", async () => {
    const config = { limits: { rows: 3 } };
    expect((await refused(render(chart, { data: rows, config })))[0]!.code).toBe("LIMIT_ROWS");
    await render(chart, { data: rows, config, limits: { rows: 4 } });
    expect((await refused(render(chart, { data: rows, config: { limits: { rows: 10 } }, limits: { rows: 3 } })))[0]!.code).toBe(
      "LIMIT_ROWS",
    );
  });

  it("is not switched off by a word that is no limit, or by undefined", async () => {
    expect((await refused(render(chart, { data: rows, limits: { row: 3 } as never })))[0]!.code).toBe("OPTION_WRONG");
    expect((await refused(render(chart, { data: rows, config: { limits: { rows: 3 } }, limits: { rows: undefined } })))[0]!.code).toBe(
      "LIMIT_ROWS",
    );
    for (const wrong of [0, -1, Number.NaN, "3", null])
      expect((await refused(render(chart, { data: rows, limits: { rows: wrong } as never })))[0]!.code).toBe("OPTION_WRONG");
  });
});

describe("long texts", () => {
  it("of rows are cut, with one issue for the field", async () => {
    const { content, issues } = await draw([{ region: "North of everything", sales: 1 }, ...rows], { text: 8 });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["LIMIT_TEXT", "/data"]]);
    expect(issues[0]!.message).toContain('"region"');
    expect(content).not.toContain("everything");
  });

  it("of the chart are cut, with an issue each", async () => {
    const { content, issues } = await draw(rows, undefined, { title: "word ".repeat(100_000), description: "w".repeat(1_000_000) });
    expect(issues.filter(({ code }) => code === "LIMIT_TEXT").map(({ path }) => path)).toEqual(["/title", "/description"]);
    expect(content.length).toBeLessThan(50_000);
  });
});

describe("what an innocent chart could ask for", () => {
  const seconds = async (call: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await call().catch((error) => expect(error).toBeInstanceOf(RenderError));
    return (performance.now() - start) / 1000;
  };
  const numbers = [0, 1, 2, 3].map((value) => ({ value }));

  it.each([
    ["a million classes", { type: "histogram", x: { field: "value", bin: { step: 1e-9 } } }],
    ["a billion ticks", { type: "scatter", x: { field: "value", axis: { ticks: 1e9 } }, y: "value" }],
    ["a scale of centuries in seconds", { type: "column", x: { field: "day", time_unit: "second" }, y: "value" }],
    ["a canvas of a kilometre", { type: "scatter", x: "value", y: "value", width: 4e6, height: 4e6 }],
    ["a title of a megabyte", { type: "scatter", x: "value", y: "value", title: "W".repeat(1e6) }],
    ["letters a kilometre high", { type: "scatter", x: "value", y: "value", title: "W", style: { title: { size: 1e6 } } }],
    ["a dash of nothing", { type: "scatter", x: "value", y: "value", references: [{ y: 1, dash: [0, 0] }] }],
  ])("%s ends in five seconds", async (_, wanted) => {
    const data = numbers.map((each, index) => ({ ...each, day: `${1700 + 100 * index}-01-01` }));
    expect(await seconds(() => render(wanted, { data }))).toBeLessThan(5);
  });

  it("a hundred thousand categories are refused, not drawn", async () => {
    const data = Array.from({ length: 100_000 }, (_, index) => ({ region: `r${index}`, sales: index }));
    expect(await seconds(async () => expect((await refused(render(chart, { data })))[0]!.code).toBe("LIMIT_CATEGORIES"))).toBeLessThan(5);
  });
});

it("the limits are what the defaults say", async () => {
  const { readFileSync } = await import("node:fs");
  const { limits } = parse(readFileSync(new URL("../../defaults/chart-defaults.yaml", import.meta.url), "utf8"));
  // What faces, maps and specifications in Vega-Lite are held to is tested with them.
  const elsewhere = ["face_rows", "items", "queries", "vertices", "views", "work"];
  expect([...new Set(overLimits.map(({ name }) => name)), ...elsewhere].sort()).toEqual(Object.keys(limits).sort());
});
