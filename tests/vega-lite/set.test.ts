import { describe, expect, it } from "vitest";
import { createRegistry, type Drawing, type RenderArtifact, type Renderer, render, vegaRenderer } from "../../dist/index.js";
import { loadSpec, type SetChart, setNames } from "./set.js";
import { stockPicture } from "./stock.js";
import { isWellFormed } from "./well-formed.js";

const names = setNames();

/** Draws with the scene kept. */
async function drawn({ chart, rows }: SetChart): Promise<{ artifact: RenderArtifact; drawing: Drawing }> {
  let drawing: Drawing | undefined;
  const watched: Renderer = {
    ...vegaRenderer,
    async draw(resolved, ctx) {
      drawing = await vegaRenderer.draw(resolved, ctx);
      return drawing;
    },
  };
  const artifact = (await render(chart, { data: rows, fonts: "reference", registry: createRegistry([watched]) })) as RenderArtifact;
  return { artifact, drawing: drawing! };
}

type Node = { type: string; role?: string; children?: readonly Node[] };

const anyIn = (node: Node, role: string): boolean => node.role === role || (node.children ?? []).some((each) => anyIn(each, role));

/** Shapes and words of marks; words beside the cells of a facet are none. */
function shapes(root: Node): number {
  const hasCells = anyIn(root, "plot");
  const count = (node: Node, inCell: boolean, isMark: boolean): number => {
    const cell = inCell || node.role === "plot";
    const mark = node.role === "plot" ? false : isMark || node.role === "mark" || (node.role === "label" && (cell || !hasCells));
    return node.children ? node.children.reduce((sum, each) => sum + count(each, cell, mark), 0) : mark ? 1 : 0;
  };
  return count(root, false, false);
}

/** Keys of all transforms, at any depth. */
function transformsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(transformsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => [
    ...(key === "transform" && Array.isArray(value) ? value.flatMap((each) => Object.keys(each as object)) : []),
    ...(key === "datasets" || key === "values" ? [] : transformsIn(value)),
  ]);
}

describe("the set of specifications", () => {
  it("has eighty and covers every mark, transform, scale, composition and projection", () => {
    expect(names.length).toBeGreaterThanOrEqual(80);
    const text = JSON.stringify(
      names.map((name) => loadSpec(name).chart.spec),
      (key, value) => (key === "datasets" || key === "values" ? undefined : value),
    );
    const marks = "arc area bar boxplot circle errorband errorbar geoshape image line point rect rule square text tick trail".split(" ");
    for (const mark of marks) expect(text, mark).toMatch(new RegExp(`"(mark|type)":"${mark}"`));
    const transforms =
      "aggregate bin calculate density extent filter flatten fold impute joinaggregate loess lookup pivot quantile regression sample stack timeUnit window".split(
        " ",
      );
    const found = names.flatMap((name) => transformsIn(loadSpec(name).chart.spec));
    for (const transform of transforms) expect(found).toContain(transform);
    const scales = "linear log pow sqrt symlog time utc ordinal band point quantile quantize threshold bin-ordinal".split(" ");
    for (const scale of scales) expect(text, scale).toMatch(new RegExp(`"scale":\\{[^}]*"type":"${scale}"`));
    for (const key of ["layer", "facet", "row", "column", "hconcat", "vconcat", "concat", "repeat", "resolve"])
      expect(text, key).toContain(`"${key}":`);
    const projections =
      "albers albersUsa azimuthalEqualArea azimuthalEquidistant conicConformal conicEqualArea conicEquidistant equalEarth equirectangular gnomonic identity mercator naturalEarth1 orthographic stereographic transverseMercator".split(
        " ",
      );
    for (const projection of projections) expect(text, projection).toMatch(new RegExp(`"projection":\\{"type":"${projection}"`));
  });
});

describe.each(names)("%s", (name) => {
  it("draws the marks that Vega-Lite itself draws, in the exact frame, the same twice, with words for those who cannot see", {
    timeout: 60_000,
  }, async () => {
    const chart = loadSpec(name);
    const before = JSON.stringify(chart.chart);
    const { artifact, drawing } = await drawn(chart);
    const svg = artifact.content as string;
    expect(svg).toContain(`width="${artifact.width}" height="${artifact.height}"`);
    expect(svg).toContain('role="img"');
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(artifact.description.length).toBeGreaterThan(10);
    expect(artifact.title).toBe(chart.chart.title);
    expect(artifact.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const stock = await stockPicture(chart);
    expect(shapes(drawing.root as Node)).toBe(stock.shapes);
    const again = (await render(chart.chart, { data: chart.rows, fonts: "reference" })) as RenderArtifact;
    expect(again.content === svg).toBe(true);
    // A map inside a specification is a long text; one of them is enough.
    if (!/^(?:geo|projection)_(?!mesh|geojson)/.test(name)) {
      const resolved = (await render(chart.chart, { data: chart.rows, format: "yaml" })) as RenderArtifact;
      const back = (await render(resolved.content, { fonts: "reference" })) as RenderArtifact;
      expect(back.content === svg).toBe(true);
    }
    expect(JSON.stringify(chart.chart) === before).toBe(true);
  });
});
