import { describe, expect, it } from "vitest";
import { check, createRegistry, type Drawing, RenderError, type Renderer, render, vegaRenderer } from "../../dist/index.js";

/** A family of its own with a type the chart language does not have: a dot per row along x. */
const dots: Renderer = {
  name: "dots",
  types: ["dot_row"],
  chartTypes: { dot_row: { needs: ["x"], takes: ["color"], parts: [], style: [], marks: {} } },
  decline: () => null,
  async draw(chart): Promise<Drawing> {
    const column = chart.data.columns.find(({ field }) => field === chart.x?.field)!;
    const [low, high] = chart.x!.scale.domain as [number, number];
    return {
      width: chart.width,
      height: chart.height,
      background: chart.style.background,
      title: chart.title ?? chart.description,
      description: chart.description,
      language: chart.locale,
      id: "dots",
      fontFamily: "Dataface Sans",
      root: {
        type: "group",
        role: "mark",
        children: column.values.map((value) => ({
          type: "circle",
          cx: (chart.width * ((value as number) - low)) / (high - low),
          cy: 20,
          r: 2,
          fill: "#123456",
        })),
      },
    };
  },
};

const chart = { type: "dot_row", x: "a", data: { values: [{ a: 1 }, { a: 2 }, { a: 5 }] } };
const registry = createRegistry([dots, vegaRenderer]);

describe("a renderer that is registered", () => {
  it("is refused where the groups of its scene are nested so deep that nothing could walk them", async () => {
    const nested = (levels: number): Renderer => ({
      ...dots,
      async draw(resolved, ctx) {
        const drawing = await dots.draw(resolved, ctx);
        let { root } = drawing;
        for (let level = 0; level < levels; level++) root = { type: "group", children: [root] };
        return { ...drawing, root };
      },
    });
    const drawn = (levels: number) => render(chart, { registry: createRegistry([nested(levels)]) });
    expect((await drawn(150)).content).toContain('cx="600"');
    for (const levels of [250, 3000, 100_000])
      await expect(drawn(levels)).rejects.toMatchObject({ issues: [{ code: "RENDERER_FAILED", path: "" }] });
  });

  it("is unknown before", () => {
    expect(check(chart).map(({ code }) => code)).toEqual(["INTENT_UNKNOWN_TYPE"]);
  });

  it("draws its type into every output of the door", async () => {
    const [svg, yaml, json] = await render(chart, { registry, format: ["svg", "yaml", "json"] });
    expect(svg!.content).toContain('cx="600"');
    expect(yaml!.content).toContain("type: dot_row");
    expect(JSON.parse(json!.content as string).chart.renderer).toBe("dots");
    const again = await render(yaml!.content, { registry });
    expect(again.content).toBe(svg!.content);
  });

  it("is validated by its own rule", () => {
    const issues = check({ ...chart, size: "a" }, { registry });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["INTENT_CHANNEL_UNUSED", "/size"]]);
  });

  it("leaves the other families their types", async () => {
    const { chart: resolved } = await render({ type: "bar", x: "a", y: "b", data: { values: [{ a: "x", b: 1 }] } }, { registry });
    expect(resolved.renderer).toBe("vega");
  });

  it("is refused by name when it is not there, with the names that are", async () => {
    const found = await render({ ...chart, type: "bar", y: "a", renderer: "vgea" }, { registry }).catch((error: RenderError) => error);
    expect(found).toBeInstanceOf(RenderError);
    expect((found as RenderError).issues[0]).toMatchObject({ code: "RENDERER_UNKNOWN", allowed: ["dots", "vega"], suggestion: "vega" });
  });

  it("says that it has no Vega-Lite specification", async () => {
    const found = await render(chart, { registry, format: "vega-lite" }).catch((error: RenderError) => error);
    expect((found as RenderError).issues.map(({ code }) => code)).toEqual(["FORMAT_UNKNOWN"]);
  });
});
