import { describe, expect, it } from "vitest";
import type { RenderContext } from "../../../src/context/context.js";
import { json } from "../../../src/converters/json.js";
import { vegaLite } from "../../../src/converters/vega-lite.js";
import { RenderError } from "../../../src/issues/error.js";
import { issue } from "../../../src/issues/messages.js";
import { resolvedChart } from "./charts.js";
import { drawingOf } from "./drawings.js";

const options = { fontMode: "embed" } as const;
const context = { issues: [issue("SCALE_HIDES_ZERO", { path: "/y/scale" })] } as unknown as RenderContext;

describe("a resolved chart in JSON", () => {
  const text = json.convert(resolvedChart(), context, options);
  const back = JSON.parse(text);

  it("has version, chart, data, origins, issues, colors and alt, in this order", () => {
    expect(Object.keys(back)).toEqual(["version", "chart", "data", "origins", "issues", "colors", "alt"]);
    expect(back.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(back.alt).toBe("A bar chart of revenue for 2 regions.");
  });

  it("holds every leaf of the chart, with rows and origins apart", () => {
    const { data: _, origins, colors, ...decisions } = resolvedChart();
    expect(back.chart).toEqual(decisions);
    expect(back.origins).toEqual(origins);
    expect(back.colors).toEqual(colors);
    expect(back.issues).toEqual(context.issues);
  });

  it("writes one row a line and short lists on one line", () => {
    expect(text.split("\n")).toContain('      ["South", 40.5, "used"],');
    expect(text.split("\n")).toContain('        "domain": ["North", "South"],');
  });

  it("survives texts that JSON has to escape, and an empty table", () => {
    const hostile = ['"</script>\u2028\n', "lone \ud800", "\u0000"];
    expect(JSON.parse(json.convert(resolvedChart({ __proto__x: hostile }), context, options)).data.values).toEqual(
      hostile.map((each) => [each]),
    );
    expect(JSON.parse(json.convert(resolvedChart({ a: [] }), context, options)).data).toEqual({ columns: ["a"], values: [] });
  });
});

describe("the Vega-Lite spec of a drawing", () => {
  it("is printed as JSON", async () => {
    const spec = { mark: "bar", encoding: { x: { field: "a", sort: null } } };
    const text = await vegaLite.convert(drawingOf([], { source: { kind: "vega-lite", spec } }), context, options);
    expect(JSON.parse(text as string)).toEqual(spec);
  });

  it("is refused for a drawing that was made without Vega-Lite", async () => {
    const attempt = vegaLite.convert(drawingOf([]), context, options);
    await expect(attempt).rejects.toThrow(RenderError);
    await expect(attempt).rejects.toMatchObject({ issues: [{ code: "FORMAT_UNKNOWN", received: "vega-lite" }] });
  });
});
