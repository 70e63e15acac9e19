import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { runSpec } from "../../../../src/generated/vega-engine.js";
import { textWidthOf } from "../../../../src/renderers/vega/measure.js";
import type { SceneProblem } from "../../../../src/renderers/vega/scene/scene-builder.js";
import { toScene } from "../../../../src/renderers/vega/scene/to-scene.js";
import type { SceneGroup, SceneNode } from "../../../../src/scene/types.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { caseNamed, cases } from "./specs.js";

const measure = textWidthOf(createMeasurer());

function draw(spec: object, rows: object[] = [{ a: 1 }]) {
  const problems: SceneProblem[] = [];
  let count = 0;
  const scene = runSpec({ spec: { data: { name: "rows" }, ...spec } as unknown as TopLevelSpec, data: { rows }, measure }, (picture) =>
    toScene(picture, {
      onMark: (marks) => {
        count = marks;
      },
      onProblem: (problem) => problems.push(problem),
    }),
  );
  return { scene, problems, count, nodes: [...every(scene.root)] };
}

function* every(node: SceneNode): Generator<SceneNode> {
  yield node;
  if (node.type === "group") for (const child of node.children) yield* every(child);
}

const drawNamed = (name: string) => draw(caseNamed(name).spec, caseNamed(name).rows);
const leaves = (nodes: SceneNode[]) => nodes.filter((node): node is Exclude<SceneNode, SceneGroup> => node.type !== "group");
const inRole = (nodes: SceneNode[], role: string) =>
  nodes.filter((node): node is SceneGroup => node.type === "group" && node.role === role);

describe("every scene", () => {
  for (const { name, spec, rows } of cases) {
    it(`has only finite numbers, plain colours and groups with something in them: ${name}`, () => {
      const { nodes, count } = draw(spec, rows);
      expect(count).toBe(leaves(nodes).length);
      expect(JSON.stringify(nodes)).not.toMatch(/url\(|NaN|Infinity|:null|rgb|hsl/);
      for (const node of nodes) {
        if (node.type === "group") expect(node.children.length).toBeGreaterThan(0);
        if (node.type === "path") expect(node.d).toMatch(/^M[-\d.,MLHVCQAZ]+$/);
        if ("fill" in node && typeof node.fill === "string") expect(node.fill).toMatch(/^#[0-9a-f]{6}$/);
      }
    });
  }
});

describe("marks become", () => {
  it("rectangles for bars, circles for points, lines for rules", () => {
    expect(inRole(drawNamed("bars").nodes, "mark")[0]!.children.every((node) => node.type === "rect")).toBe(true);
    expect(inRole(drawNamed("circles and a colour ramp").nodes, "mark")[0]!.children.every((node) => node.type === "circle")).toBe(true);
    const rules = inRole(drawNamed("rules, texts and a turned label").nodes, "mark").flatMap((group) => group.children);
    expect(rules.every((node) => node.type === "line")).toBe(true);
  });

  it("groups that say which axis, legend, title and view they are", () => {
    const { nodes } = drawNamed("facets with headers");
    expect(inRole(nodes, "plot")).toHaveLength(4);
    expect(inRole(nodes, "legend")).toHaveLength(1);
    expect(inRole(nodes, "label").length).toBeGreaterThan(4);
    const titled = drawNamed("stacked bars with a legend and a title").nodes;
    expect(inRole(titled, "title")).toHaveLength(1);
    expect(inRole(titled, "subtitle")).toHaveLength(1);
    expect(inRole(titled, "axis-x").length + inRole(titled, "axis-y").length).toBe(3);
  });

  it("one text for each line, one below the other", () => {
    const texts = inRole(drawNamed("stacked bars with a legend and a title").nodes, "title")[0]!;
    const lines = [...every(texts)].filter((node) => node.type === "text");
    expect(lines.map((line) => line.text)).toEqual(["A title in", "two lines", "and what is below it"]);
    expect(lines[1]!.y - lines[0]!.y).toBe(15);
  });

  it("clips that let through what lies in the plot", () => {
    const clipped = drawNamed("a clipped line").nodes.filter((node) => node.type === "group" && node.clip);
    expect(clipped).toHaveLength(1);
    expect((clipped[0] as SceneGroup).clip).toMatchObject({ kind: "rect", x: 0, y: 0 });
  });

  it("gradients with plain stops", () => {
    const area = leaves(drawNamed("an area with a gradient").nodes).find((node) => "fill" in node && typeof node.fill === "object");
    expect(area).toMatchObject({
      fill: {
        kind: "linear",
        stops: [
          { color: "#ffffff", opacity: 1 },
          { color: "#006400", opacity: 0.8 },
        ],
      },
    });
  });

  it("pictures, tooltips and links", () => {
    expect(leaves(drawNamed("pictures").nodes).filter((node) => node.type === "image")).toHaveLength(4);
    const bars = inRole(drawNamed("a legend on top, links and tooltips").nodes, "mark")[0]!.children;
    expect(bars[0]).toMatchObject({ href: "https://example.org/?a=1", tooltip: "name: A, value: 10, group: even" });
  });
});

describe("what is not drawn is reported", () => {
  const point = (mark: object, encoding: object = {}) => ({ mark: { type: "point", x: 10, y: 10, ...mark }, encoding });

  it("a paint from an address", () => {
    const { scene, problems } = draw(point({ fill: "url(http://evil.example/#a)", stroke: "oklch(0.7 0.1 200)" }));
    expect(JSON.stringify(scene)).not.toMatch(/evil|oklch/);
    expect(problems).toEqual([
      { kind: "color", received: "url(http://evil.example/#a)" },
      { kind: "color", received: "oklch(0.7 0.1 200)" },
    ]);
  });

  for (const href of ["javascript:alert(1)", "data:text/html,x", "//example.org", 'https://a"onclick="', " JaVaScRiPt:1"]) {
    it(`a link to ${href}`, () => {
      const { nodes, problems } = draw(point({ filled: true }, { href: { value: href } }));
      expect(leaves(nodes).some((node) => "href" in node)).toBe(false);
      expect(problems.map((problem) => problem.kind)).toContain("link");
    });
  }

  for (const url of ["https://example.org/a.png", "data:image/svg+xml;base64,AAAA", "file:///etc/passwd"]) {
    it(`a picture from ${url}`, () => {
      const { nodes, problems } = draw({ mark: { type: "image", url, width: 9, height: 9, x: 5, y: 5 } });
      expect(leaves(nodes).some((node) => node.type === "image")).toBe(false);
      expect(problems).toEqual([{ kind: "image", received: url }]);
    });
  }

  it("a text that is cut, with what it was", () => {
    const { problems } = drawNamed("labels that are cut");
    expect(problems).toHaveLength(8);
    expect(problems[0]).toMatchObject({
      kind: "text-cut",
      received: expect.stringMatching(/in full$/),
      shown: expect.stringMatching(/…$/),
      role: "axis-label",
    });
  });
});

describe("what cannot be seen is left out", () => {
  it("transparent, unpainted and empty items", () => {
    const shown = (mark: object) => inRole(draw({ mark: { x: 10, y: 10, ...mark } }).nodes, "mark").length;
    expect(shown({ type: "point", opacity: 0 })).toBe(0);
    expect(shown({ type: "point", fill: "transparent", stroke: null })).toBe(0);
    expect(shown({ type: "circle", size: 0 })).toBe(0);
    const bar = (a: number) =>
      inRole(draw({ mark: "bar", encoding: { x: { field: "a", type: "quantitative" } } }, [{ a }]).nodes, "mark").length;
    expect([bar(0), bar(1)]).toEqual([0, 1]);
    expect(shown({ type: "rect", width: 4, height: 5 })).toBe(1);
  });

  it("control characters, lone surrogates and needless spaces of a text", () => {
    const { nodes } = draw({ mark: { type: "text", text: { expr: "datum.a" } } }, [{ a: "  one\u0000\n two \ud800" }]);
    expect(leaves(nodes).find((node) => node.type === "text")).toMatchObject({ text: "one two" });
  });
});

describe("a limit", () => {
  it("stops the translation where the caller says, and the next picture is drawn", () => {
    const { spec, rows } = caseNamed("circles and a colour ramp");
    const limited = () =>
      runSpec({ spec, data: { rows }, measure }, (picture) =>
        toScene(picture, {
          onMark(count) {
            if (count > 20) throw new RangeError("too many marks");
          },
        }),
      );
    expect(limited).toThrow(RangeError);
    expect(drawNamed("bars").count).toBeGreaterThan(20);
  });
});
