import { describe, expect, it } from "vitest";
import { type RenderArtifact, render } from "../../dist/index.js";
import { loadSpec } from "./set.js";

const draw = async (name: string): Promise<RenderArtifact> => {
  const { chart, rows } = loadSpec(name);
  return (await render(chart, { data: rows, fonts: "reference" })) as RenderArtifact;
};
const svgOf = async (name: string): Promise<string> => (await draw(name)).content as string;
const drawSpec = async (spec: Record<string, unknown>): Promise<RenderArtifact> =>
  (await render({ type: "vega_lite", spec }, { fonts: "reference" })) as RenderArtifact;
const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => found[1]!);

describe("a specification drawn in the house look", () => {
  it("needs no mark beside its texts", async () => {
    expect(textsOf(await svgOf("mark_text_alone"))).toContain("AM · since 1901 · 7.4 k a day");
    expect(textsOf(await svgOf("text_in_cells_of_a_facet"))).toEqual(expect.arrayContaining(["Ines", "Omar", "Wei", "Tarek"]));
  });

  it("is empty when there is no text to see either", async () => {
    const encoding = { y: { field: "a", type: "nominal" }, text: { field: "b" } };
    const spec = { data: { values: [{ a: "x", b: "" }] }, mark: "text", encoding };
    await expect(drawSpec(spec)).rejects.toMatchObject({ issues: [{ code: "DRAWING_EMPTY" }] });
  });

  it("reads rows from a csv text of any length", async () => {
    const lines = Array.from({ length: 4000 }, (_, i) => `2024-01-01,${i},station number ${i % 7}`);
    const { content } = await drawSpec({
      data: { values: ["day,amount,station", ...lines].join("\n"), format: { type: "csv" } },
      mark: "bar",
      encoding: { y: { field: "station" }, x: { aggregate: "count" } },
    });
    expect(textsOf(content as string)).toContain("station number 6");
  });

  it("keeps dashes that round ends would close", async () => {
    const dashed = (await svgOf("line_dashed_times")).match(/<path[^>]*stroke-dasharray[^>]*>/g) ?? [];
    expect(dashed.length).toBeGreaterThan(0);
    for (const line of dashed) expect(line).not.toContain("stroke-linecap");
  });

  it("names the years of an axis of times, however many months fit between them", async () => {
    const values = Array.from({ length: 70 }, (_, i) => ({
      d: `${2004 + Math.floor((i + 7) / 12)}-${`${((i + 7) % 12) + 1}`.padStart(2, "0")}-01`,
      v: i,
    }));
    const { content } = await drawSpec({
      data: { values },
      mark: "line",
      encoding: { x: { field: "d", type: "temporal" }, y: { field: "v", type: "quantitative" } },
    });
    expect(textsOf(content as string)).toEqual(expect.arrayContaining(["2005", "2006", "2009"]));
  });

  it("lists sizes one under the other beside the plot", async () => {
    const svg = await svgOf("scale_sqrt_size_beside");
    const of = (word: string) =>
      /x="([\d.]+)" y="([\d.]+)"/
        .exec(svg.match(new RegExp(`<text[^>]*>${word}</text>`))![0])!
        .slice(1)
        .map(Number);
    expect(of("10M")[0]).toBe(of("1G")[0]);
    expect(of("10M")[1]).toBeLessThan(of("1G")[1]!);
  });

  it("leaves room for the plot under a legend of many names", async () => {
    const { height } = await draw("stack_many_names");
    expect(height).toBeGreaterThanOrEqual(450);
  });

  it("takes the letters of guides from the styles that the author names", async () => {
    const svg = await svgOf("config_named_styles");
    expect(svg).toMatch(/<text[^>]*fill="#000080"[^>]*>Crookston<\/text>|<g[^>]*fill="#000080"/);
    expect(svg).toContain("#dc143c");
    expect(svg).toContain("#808000");
  });
});

describe("names of an axis", () => {
  /** The least distance between the lower edges of texts in a column. */
  const distance = (svg: string, words: RegExp): number => {
    const places = [...svg.matchAll(/<text[^>]* y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)]
      .filter(([, , text]) => words.test(text!))
      .map((found) => Number(found[1]))
      .sort((a, b) => a - b);
    return Math.min(...places.slice(1).map((place, i) => place - places[i]!));
  };

  it("have a line each where nobody says a height", async () => {
    const { content, height, issues } = await draw("many_names_beside");
    expect(height).toBeGreaterThan(1000);
    expect(distance(content as string, /^(?:Norway|Germany|Turkey|Niger|Nigeria|Ghana|Togo)$/)).toBeGreaterThanOrEqual(11);
    expect(issues).toEqual([]);
  });

  it("are left out where they would stand on one another, which is told", async () => {
    const { content, issues } = await draw("many_names_below");
    expect(issues.map(({ code }) => code)).toEqual(["SPEC_CHANGED"]);
    const shown = textsOf(content as string).length;
    expect(shown).toBeGreaterThan(20);
    expect(shown).toBeLessThan(80);
  });

  it("stand over the titles of axes in cells, not on them", async () => {
    const svg = await svgOf("compose_facet_titles");
    expect(textsOf(svg).filter((text) => text === "Count of Records")).toHaveLength(3);
  });
});

describe("the size of a picture that nobody gave one", () => {
  const size = async (spec: Record<string, unknown>) => {
    const { width, height } = await drawSpec(spec);
    return { width, height };
  };
  const values = Array.from({ length: 40 }, (_, i) => ({ name: `n${i % 2}`, cell: `cell ${i % 8}`, v: i }));
  const y = { field: "v", type: "quantitative" };

  it("counts the values of rows inside the specification", async () => {
    const steps = (step: number) => size({ data: { values }, width: { step }, mark: "bar", encoding: { x: { field: "name" }, y } });
    expect((await steps(50)).width).toBe(150);
  });

  it("counts the cells that are left by a filter", async () => {
    const spec = (filter: unknown) => ({
      data: { values },
      transform: [{ filter }],
      mark: "bar",
      encoding: { x: { field: "name" }, y, facet: { field: "cell", columns: 2 } },
    });
    const [all, few] = [await size(spec("datum.v >= 0")), await size(spec({ field: "cell", oneOf: ["cell 1", "cell 2"] }))];
    expect(all.height).toBeGreaterThan(3 * 200);
    expect(few.height).toBeLessThan(2 * 200);
  });

  it("gives a row of cells no more height than its bar needs", async () => {
    const { height } = await draw("bullet_in_rows");
    expect(height).toBeLessThan(320);
  });

  it("is low where all rows lie on one line", async () => {
    expect((await size({ data: { values }, mark: "tick", encoding: { x: y } })).height).toBeLessThan(200);
  });

  it("leaves no gaps where the author asks for none", async () => {
    expect((await draw("compose_facet_ridges")).height).toBeLessThan(420);
  });

  it("needs no shrinking for views whose sizes are known", async () => {
    for (const name of ["bullet_in_rows", "text_in_cells_of_a_facet", "stack_many_names"])
      expect(
        (await draw(name)).issues.filter(({ code }) => code === "SPEC_CHANGED"),
        name,
      ).toEqual([]);
  });
});

it("no background is a transparent one", async () => {
  const own = { data: { values: [{ a: 1 }] }, background: null, mark: "point", encoding: { x: { field: "a", type: "quantitative" } } };
  expect((await drawSpec(own)).content).not.toContain('fill="#fff"');
});

it("a date written as a text is written as engines write it", async () => {
  const { content } = await drawSpec({
    data: { values: [{ d: "2024-03-01T10:30:00Z" }] },
    transform: [{ calculate: "'on ' + datetime(datum.d)", as: "text" }],
    mark: "text",
    encoding: { text: { field: "text" } },
  });
  expect(textsOf(content as string)).toContain("on Fri Mar 01 2024 10:30:00 GMT+0000 (Coordinated Universal Time)");
});
