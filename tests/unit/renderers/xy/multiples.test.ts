import { describe, expect, it } from "vitest";
import { RenderError, renderSync } from "../../../../src/index.js";

type Chart = Record<string, unknown>;
const days = ["2024-01-01", "2024-01-02", "2024-01-03"];
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    days.map((day, d) => ({ day, series: `Series ${i + 1}`, kind: i % 2 ? "odd" : "even", amount: i + d })),
  ).flat();
const draw = (chart: Chart, data: readonly Chart[]) => {
  const { content, issues } = renderSync(chart, { data, fonts: "reference" });
  return { svg: `${content}`, issues };
};

/** Width and height of every plot, by the lines of the x axes and what is drawn in each. */
const translates = (svg: string) => [...svg.matchAll(/class="df-plot" transform="([^"]*)"/g)].map(([, transform]) => transform!);

describe("a chart in panels", () => {
  const line = { type: "line", x: "day", y: "amount", multiples: "series" };

  it("has a plot for each value, each at a place of its own", () => {
    const places = translates(draw(line, rows(5)).svg);
    expect(places).toHaveLength(5);
    expect(new Set(places).size).toBe(5);
  });

  it("names each panel once, and the panel in the words of its marks", () => {
    const { svg } = draw({ ...line, type: "column" }, rows(3));
    expect(svg.match(/>Series 2</g)).toHaveLength(1);
    expect(svg.match(/<title>Series: Series 2\n/g)).toHaveLength(3);
  });

  it("says the panel once where the tooltip lists its field", () => {
    const { svg } = draw({ ...line, type: "column", tooltip: ["series", "amount"] }, rows(2));
    expect(svg.match(/Series: Series 2/g)).toHaveLength(3);
  });

  it("has an empty plot for a pair that no row has", () => {
    const { svg } = draw({ ...line, multiples: { rows: "kind", columns: "series" } }, rows(3));
    expect(translates(svg)).toHaveLength(6);
    expect(svg.match(/class="df-mark"/g)).toHaveLength(3);
  });

  it("has labels of a shared axis at the edge only, of independent ones in every panel", () => {
    // An axis of amounts has no line: without labels nothing of it is there.
    const axes = (scale: string) =>
      draw({ ...line, multiples: { columns: "series", scale, wrap: 2 } }, rows(4)).svg.match(/class="df-axis-y"/g)?.length;
    expect(axes("shared")).toBe(2);
    expect(axes("independent")).toBe(4);
  });

  it("has its layers in every panel, and the names of panels in their words", () => {
    const { svg } = draw({ ...line, type: "column", layers: [{ type: "point", y: { field: "amount", title: "Also" } }] }, rows(3));
    expect(svg.match(/<circle[^>]*><title>Series: Series 2\n/g)).toHaveLength(3);
    expect(svg.match(/>Also</g)).toHaveLength(1);
  });

  it("has labels of a second axis at its edge only, of independent ones in every panel", () => {
    const layers = [{ type: "line", y: { field: "amount", title: "Also" }, axis: { position: "right" } }];
    const axes = (scale: string) =>
      draw({ ...line, type: "column", layers, multiples: { columns: "series", scale, wrap: 2 } }, rows(4)).svg.match(/class="df-axis-y"/g)
        ?.length;
    expect(axes("shared")).toBe(4);
    expect(axes("independent")).toBe(8);
  });

  it("has pies of one radius, whatever room their labels leave them", () => {
    const shares = (kind: string, ...list: number[]) => list.map((share, i) => ({ kind, part: `Part number ${i + 1}`, share }));
    const data = [...shares("one", 9, 1), ...shares("two", 5, 4, 1, 1, 1, 1)];
    const pie = { type: "pie", theta: "share", color: "part", labels: true, width: 420, multiples: "kind" };
    const radii = [...draw(pie, data).svg.matchAll(/[Aa]([\d.]+) \1 0 /g)].map(([, radius]) => radius);
    expect(new Set(radii).size).toBe(1);
    const alone = [...draw({ ...pie, multiples: undefined, height: 200 }, shares("one", 9, 1)).svg.matchAll(/[Aa]([\d.]+) \1 0 /g)];
    expect(Number(alone[0]![1])).not.toBe(Number(radii[0]));
  });

  it("is refused by the vega family, which says who draws it", () => {
    const codes = () => {
      try {
        draw({ ...line, renderer: "vega" }, rows(2));
        return [];
      } catch (error) {
        if (!(error instanceof RenderError)) throw error;
        return error.issues.map(({ code }) => code);
      }
    };
    expect(codes()).toContain("RENDERER_DECLINED");
  });
});

describe("more series than have room for their names", () => {
  const crowded = { type: "line", x: "day", y: "amount", color: { field: "series", legend: { position: "end" } }, height: 160 };

  it("may have a panel each: the fix of the message draws them without it", () => {
    const data = rows(12);
    const { issues } = draw(crowded, data);
    const found = issues.find(({ code }) => code === "CATEGORIES_TOO_MANY")!;
    expect(found.message).toContain("multiples: series");
    expect(found.fix).toEqual([
      { op: "remove", path: "/color" },
      { op: "add", path: "/multiples", value: "series" },
    ]);
    const { color: _, height: __, ...rest } = crowded;
    expect(draw({ ...rest, multiples: "series" }, data).issues).toEqual([]);
  });
});
