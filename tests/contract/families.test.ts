import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { createRegistry, type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { parseSvg, reachesOut } from "../charts/svg-tree.js";
import { frameFaults } from "../layout/faults.js";
import { drawnUnlessLeft, families } from "./families.js";

const corpus = loadCorpus().map((chart) => ({ ...chart, text: chart.text.replace(/^renderer:.*$/m, "") }));
const typeOf = (text: string) => /^type: *(\w+)/m.exec(text)?.[1] ?? "auto";

/** Freezes everything in it; writing to it then throws. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) freeze(each);
  }
  return value;
}

const bytes = (artifact: RenderArtifact) => Buffer.from(artifact.content as Uint8Array);
const refusal = async (promise: Promise<unknown>): Promise<RenderError> => {
  const error = await promise.catch((each: unknown) => each);
  expect(error).toBeInstanceOf(RenderError);
  return error as RenderError;
};

describe.each(families)("the $name family", ({ renderer, words }) => {
  const registry = createRegistry([renderer]);
  const charts = corpus.filter(({ text }) => renderer.types.includes(typeOf(text)));
  const seen = new Map<string, string>();

  it.each(charts)(
    "draws $name with its words inside the frame, says who it is, and leaves the rows alone",
    async ({ name, text, rows, geo }) => {
      const drawn = await drawnUnlessLeft(renderer, text, { data: freeze(rows) as never, geo });
      if (drawn === null) return;
      const { drawing, artifact } = drawn;
      seen.set(name, artifact.content as string);
      const svg = parseSvg(artifact.content as string);
      const part = (wanted: string) => svg.children.find((each) => each.name === wanted)?.text ?? "";
      expect(svg.attributes).toMatchObject({ role: "img", width: `${artifact.width}`, height: `${artifact.height}` });
      expect(part("title").trim()).not.toBe("");
      expect(part("desc").length).toBeGreaterThan(20);
      expect(reachesOut(svg)).toEqual([]);
      expect(frameFaults(drawing)).toEqual([]);
    },
  );

  it.each([...charts].reverse())(
    "draws $name in the same bytes after the others, and from its own yaml",
    async ({ name, text, rows, geo }) => {
      if (!seen.has(name)) return;
      const data = rows as never;
      const [svg, yaml] = await render(text, { data, geo, registry, fonts: "reference", format: ["svg", "yaml"] });
      expect(svg!.content === seen.get(name)).toBe(true);
      const again = await render(yaml!.content, { geo, registry, fonts: "reference" });
      expect(again.content === svg!.content).toBe(true);
    },
  );

  it("draws most of the corpus that has its types", () => {
    if (charts.length > 0) expect(seen.size).toBeGreaterThan(charts.length / 2);
  });

  it("makes svg, png and pdf of exactly its size, each with every issue", async () => {
    // A sign that the bundled face has not.
    const artifacts = await render(words("sign \u{1F995}"), { registry, format: ["svg", "png", "pdf", "yaml", "json"], pixelRatio: 2 });
    const [svg, png, pdf] = artifacts as [RenderArtifact, RenderArtifact, RenderArtifact];
    expect(svg.content).toMatch(/^<svg /);
    expect(bytes(png).subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([bytes(png).readUInt32BE(16), bytes(png).readUInt32BE(20)]).toEqual([2 * svg.width, 2 * svg.height]);
    expect((await PDFDocument.load(bytes(pdf))).getPage(0).getSize()).toEqual({ width: svg.width, height: svg.height });
    for (const { issues } of artifacts) expect(issues.map(({ code }) => code)).toContain("TEXT_GLYPH_MISSING");
  });

  it("refuses what is beyond a limit, and draws the next chart", async () => {
    const chart = words("North");
    const limited = async (limits: Record<string, number>) =>
      (await refusal(render(chart, { registry, limits, format: "png" }))).issues.flatMap(({ code, severity }) =>
        severity === "error" ? [code] : [],
      );
    expect(await limited({ marks: 2 })).toEqual(["LIMIT_MARKS"]);
    expect(await limited({ rows: 1 })).toEqual(["LIMIT_ROWS"]);
    expect(await limited({ pixels: 100 })).toEqual(["LIMIT_CANVAS"]);
    expect((await render(chart, { registry })).content).toContain("North");
  });

  it.each([
    "</text><script>alert(1)</script>",
    '" onload="x()',
    "]]>",
    "&amp;&#0;",
    "\u0000\u0008\ud800",
    "javascript:alert(1)",
    "url(http://example.org)",
  ])("keeps %j a word", async (text) => {
    const { content } = await render(words(text), { registry, fonts: "reference" });
    expect(reachesOut(parseSvg(content as string))).toEqual([]);
  });
});
