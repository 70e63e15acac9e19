import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RenderContext } from "../../../src/context/context.js";
import type { FontMode } from "../../../src/converters/converter.js";
import { svg } from "../../../src/converters/svg/converter.js";
import { house } from "../../../src/generated/defaults.js";
import type { Issue } from "../../../src/issues/issue.js";
import type { Drawing, SceneNode } from "../../../src/scene/types.js";
import { createMeasurer } from "../../../src/text/measurer.js";
import { barDrawing, drawingOf, heatDrawing, lineDrawing, scatterDrawing, stackedDrawing, tortureDrawing } from "./drawings.js";
import { plainSvg } from "./plain-svg.js";
import { difference, pixels } from "./raster.js";
import { allElements, readXml } from "./xml.js";

function context(): { ctx: RenderContext; issues: Issue[] } {
  const issues: Issue[] = [];
  return {
    ctx: {
      measurer: createMeasurer(),
      limits: house.defaults.limits,
      issues,
      report: (found: Issue) => issues.push(found),
    } as unknown as RenderContext,
    issues,
  };
}

async function convert(drawing: Drawing, fontMode: FontMode = "reference"): Promise<string> {
  return (await svg.convert(drawing, context().ctx, { fontMode })) as string;
}

const DRAWINGS = {
  bar: barDrawing(),
  stacked: stackedDrawing(),
  line: lineDrawing(),
  scatter: scatterDrawing(400),
  heat: heatDrawing(),
  torture: tortureDrawing(),
};

const one = (node: SceneNode) => drawingOf([{ type: "group", role: "mark", children: [node] }]);
const rect = { type: "rect", x: 1, y: 2, width: 3, height: 4, fill: "#123456" } as const;

describe("the document", () => {
  it("has exactly the size asked for, a role, a language, and a title and description first", async () => {
    const top = readXml(
      await convert(drawingOf([rect], { width: 321.5, height: 77, language: "de", title: "A & B", description: "Two <things>" })),
    );
    expect(top.attributes).toMatchObject({
      width: "321.5",
      height: "77",
      viewBox: "0 0 321.5 77",
      role: "img",
      lang: "de",
      "aria-labelledby": "d7f3a1-title d7f3a1-desc",
    });
    expect(top.children.slice(0, 2)).toMatchObject([
      { name: "title", attributes: { id: "d7f3a1-title" }, text: "A & B" },
      { name: "desc", attributes: { id: "d7f3a1-desc" }, text: "Two <things>" },
    ]);
  });

  it.each(Object.entries(DRAWINGS))("%s looks as if every element said everything itself", async (_, drawing) => {
    const found = difference(pixels(await convert(drawing)), pixels(plainSvg(drawing)));
    expect(found.share).toBeLessThan(0.0002);
    expect(found.most).toBeLessThan(24);
  });

  it("without a background is transparent", async () => {
    expect(await convert(drawingOf([], { background: null }))).not.toContain("<rect");
    expect(await convert(drawingOf([], { background: "#ffffff", backgroundOpacity: 0.5 }))).toContain('fill="#fff" fill-opacity="0.5"');
  });

  it("is the same twice, and the drawing is not changed", async () => {
    const drawing = tortureDrawing();
    const before = JSON.stringify(drawing);
    expect(await convert(drawing, "embed")).toBe(await convert(drawing, "embed"));
    expect(JSON.stringify(drawing)).toBe(before);
  });
});

describe("ids", () => {
  it("all begin with the id of the drawing, each stands once, and every reference has its target", async () => {
    const text = await convert(tortureDrawing());
    const ids = allElements(readXml(text)).flatMap((element) => element.attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^d7f3a1-/);
    const used = [...text.matchAll(/url\(#([^)]*)\)|xlink:href="#([^"]*)"/g)].map((match) => match[1] ?? match[2]);
    expect(used.length).toBeGreaterThan(10);
    for (const id of used) expect(ids).toContain(id);
  });

  it("are markup-safe whatever the drawing is called", async () => {
    const text = await convert({ ...tortureDrawing(), id: '1"><x> é' });
    expect(readXml(text).attributes["aria-labelledby"]).toBe("d1x-title d1x-desc");
  });

  it("are shared by clips, gradients and shapes that are alike", async () => {
    const text = await convert(tortureDrawing());
    expect(text.match(/<linearGradient/g)).toHaveLength(1);
    expect(text.match(/<use /g)).toHaveLength(9);
    const clip = { kind: "rect", x: 0, y: 0, width: 5, height: 5 } as const;
    const clipped = (): SceneNode => ({ type: "group", clip: { ...clip }, children: [{ ...rect }] });
    expect((await convert(drawingOf([clipped(), clipped()]))).match(/<clipPath/g)).toHaveLength(1);
  });
});

describe("paint", () => {
  it("that all marks share stands on their group", async () => {
    const text = await convert(scatterDrawing(50));
    expect(text).toMatch(/<g class="df-mark" fill="#2d74b3" fill-opacity="0.7">\n<circle cx="[\d.]+" cy="[\d.]+" r="3.568"\/>\n/);
    expect(text.match(/fill-opacity/g)).toHaveLength(1);
  });

  it("of a shape with fill and stroke keeps its opacity on the shape, since the two overlap", async () => {
    const both = await convert(one({ ...rect, stroke: "#000000", opacity: 0.5 }));
    expect(both).toContain(' opacity="0.5"');
    expect(both).not.toContain("fill-opacity");
    expect(await convert(one({ ...rect, fillOpacity: 0.5, opacity: 0.5 }))).toContain('fill-opacity="0.25"');
    expect(await convert(one({ ...rect, fill: undefined, stroke: "#000000", opacity: 0.5 }))).toContain('stroke-opacity="0.5"');
  });

  it("that is no colour is refused and not painted", async () => {
    const { ctx, issues } = context();
    const text = (await svg.convert(one({ ...rect, fill: "url(http://evil.example/x)" }), ctx, { fontMode: "reference" })) as string;
    expect(text).not.toContain("evil");
    expect(issues).toMatchObject([{ code: "ASSET_REFUSED", received: "url(http://evil.example/x)" }]);
  });
});

describe("shapes", () => {
  it("carry tooltips as titles and safe links as anchors", async () => {
    const text = await convert(one({ ...rect, tooltip: "a < b", href: "https://example.org/?a&b" }));
    expect(text).toContain('<a href="https://example.org/?a&amp;b"><rect');
    expect(text).toContain("<title>a &lt; b</title></rect></a>");
  });

  it("lose links and pictures that may not go into a file, with an issue", async () => {
    const { ctx, issues } = context();
    const image = { type: "image", x: 0, y: 0, width: 5, height: 5 } as const;
    const bad: SceneNode[] = [
      { ...rect, href: "javascript:alert(1)" },
      { ...rect, href: " JavaScript:alert(1)" },
      { ...rect, href: "data:text/html,x" },
      { ...image, href: "https://example.org/x.png" },
      { ...image, href: "data:image/svg+xml;base64,AAAA" },
      { ...image, href: 'data:image/png;base64,AA"/><script>' },
    ];
    const text = (await svg.convert(drawingOf(bad), ctx, { fontMode: "reference" })) as string;
    expect(text).not.toMatch(/script|html|example|<image|<a /i);
    expect(text.match(/<rect/g)).toHaveLength(4);
    expect(issues).toHaveLength(6);
  });

  it("with numbers that are none stand at zero instead of breaking the file", async () => {
    const text = await convert(one({ ...rect, x: Number.NaN, width: Number.POSITIVE_INFINITY, transform: [Number.NaN, 0, 0, 1, 0, 0] }));
    expect(text).not.toMatch(/NaN|Infinity/);
    readXml(text);
  });

  it("turn with their factors to six decimals and are placed to three", async () => {
    expect(await convert(one({ ...rect, transform: [0.123456789, 0, 0, 1, 0.123456789, 0] }))).toContain("matrix(0.123457,0,0,1,0.123,0)");
  });
});

describe("hostile words", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({
      unit: fc.constantFrom(
        "<",
        ">",
        "&",
        '"',
        "'",
        "]]>",
        "\u0000",
        "\u001b",
        "\ud800",
        "\udc00",
        "\ufffe",
        "\uffff",
        "\u0085",
        "\r",
        "\n",
        "\t",
        "a",
        "😀",
        "-->",
        "<!--",
        "<![CDATA[",
        "{",
        "}",
      ),
    }),
  );
  const kept = (text: string) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, "")
      .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd");

  it("anywhere leave a well-formed file that says the same", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (a, b, c) => {
        const nodes: SceneNode[] = [
          { type: "text", text: a, x: 0, y: 0, size: 10, weight: 400, anchor: "start", fill: "#000000", tooltip: b },
          { ...rect, href: `https://example.org/${c}` },
          { type: "path", d: c, fill: "#000000" },
        ];
        const text = await convert(drawingOf(nodes, { title: a, description: b, language: c, id: a, fontFamily: b }));
        const top = readXml(text);
        expect(top.children[0]!.text).toBe(kept(a));
        expect(top.children[1]!.text).toBe(kept(b));
        expect(top.attributes.lang).toBe(kept(c));
        expect(text).not.toContain("]]>");
      }),
      { numRuns: 500 },
    );
  });

  it("are outlined without getting into the markup", async () => {
    const text = await convert(
      one({ type: "text", text: '"><script>', x: 5, y: 5, size: 10, weight: 400, anchor: "start", fill: "#000000" }),
      "outline",
    );
    expect(allElements(readXml(text)).find((element) => element.attributes["aria-label"] !== undefined)!.attributes["aria-label"]).toBe(
      '"><script>',
    );
    expect(text).not.toContain("<script");
  });
});

describe("sizes", () => {
  it.each([
    ["bar", barDrawing(), 4_200],
    ["stacked", stackedDrawing(), 6_400],
    ["line", lineDrawing(), 8_300],
    ["scatter", scatterDrawing(), 150_000],
    ["heat", heatDrawing(), 17_000],
  ])("%s stays under what was reached, with a little room", async (_, drawing, bytes) => {
    expect((await convert(drawing)).length).toBeLessThan(bytes);
  });
});
