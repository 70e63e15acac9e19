import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDocument } from "../../../src/converters/svg/document.js";
import { NO_OUTLINES } from "../../../src/converters/svg/fonts.js";
import { shortenPath } from "../../../src/converters/svg/path.js";
import { readPath } from "../../../src/scene/path-data.js";
import type { SceneNode } from "../../../src/scene/types.js";
import { leaves, type SceneLeaf } from "../../../src/scene/walk.js";
import { drawingOf, lineDrawing } from "./drawings.js";
import { readXml, type XmlElement } from "./xml.js";

const INITIAL = {
  fill: "#000",
  stroke: "none",
  "stroke-width": "1",
  "fill-opacity": "1",
  "stroke-opacity": "1",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
  "text-anchor": "start",
};

/** Every shape of a document with the paint it ends up with. */
function painted(element: XmlElement, inherited: Record<string, string> = INITIAL): Record<string, string>[] {
  const { opacity: _, ...handedDown } = inherited;
  const here = { ...handedDown, ...element.attributes };
  if (["rect", "circle", "line", "path", "text"].includes(element.name)) return [here];
  return element.children.filter((child) => child.name !== "defs").flatMap((child) => painted(child, here));
}

/** What each shape has to look like; only what can be seen. */
function wanted(leaf: SceneLeaf): Record<string, string> {
  if (leaf.type === "image") return {};
  const look: Record<string, string> = { stroke: leaf.stroke === undefined ? "none" : (leaf.stroke as string) };
  if (leaf.type !== "line") look.fill = (leaf.fill as string) ?? "none";
  const folded = look.fill === undefined || look.fill === "none" || look.stroke === "none" ? (leaf.opacity ?? 1) : 1;
  if (leaf.fill && leaf.type !== "line") look["fill-opacity"] = `${(leaf.fillOpacity ?? 1) * folded}`;
  if (leaf.stroke) {
    look["stroke-opacity"] = `${(leaf.strokeOpacity ?? 1) * folded}`;
    look["stroke-width"] = `${leaf.strokeWidth ?? 1}`;
    look["stroke-dasharray"] = leaf.dash?.join(" ") ?? "none";
    if (leaf.type === "line" || leaf.type === "path") look["stroke-linecap"] = leaf.cap ?? "butt";
    if (leaf.type === "path") look["stroke-linejoin"] = leaf.join ?? "miter";
  }
  if (leaf.type === "text")
    Object.assign(look, { "font-size": `${leaf.size}`, "font-weight": `${leaf.weight}`, "text-anchor": leaf.anchor });
  return look;
}

const color = fc.constantFrom("#2d74b3", "#c2571a", "#3a8f5c");
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const look = {
  fill: maybe(color),
  fillOpacity: maybe(fc.constantFrom(0.5, 1)),
  stroke: maybe(color),
  strokeOpacity: maybe(fc.constantFrom(0.5, 1)),
  strokeWidth: maybe(fc.constantFrom(1, 2)),
  opacity: maybe(fc.constantFrom(1, 0.5)),
  dash: maybe(fc.constant([4, 2])),
  cap: maybe(fc.constantFrom("butt" as const, "round" as const)),
  join: maybe(fc.constantFrom("miter" as const, "round" as const)),
};
const leaf: fc.Arbitrary<SceneNode> = fc.oneof(
  fc.record({
    type: fc.constant("rect" as const),
    x: fc.constant(0),
    y: fc.constant(0),
    width: fc.constant(9),
    height: fc.constant(9),
    ...look,
  }),
  fc.record({ type: fc.constant("circle" as const), cx: fc.constant(0), cy: fc.constant(0), r: fc.constant(9), ...look }),
  fc.record({
    type: fc.constant("line" as const),
    x1: fc.constant(0),
    y1: fc.constant(0),
    x2: fc.constant(9),
    y2: fc.constant(9),
    ...look,
  }),
  fc.record({ type: fc.constant("path" as const), d: fc.constant("M0,0L9,9"), ...look }),
  fc.record({
    type: fc.constant("text" as const),
    text: fc.constant("a"),
    x: fc.constant(0),
    y: fc.constant(0),
    size: fc.constantFrom(11, 12),
    weight: fc.constantFrom(400 as const, 600 as const),
    anchor: fc.constantFrom("start" as const, "middle" as const, "end" as const),
    ...look,
  }),
);
const { node } = fc.letrec<{ node: SceneNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small" },
    leaf,
    // Runs of one look, as marks have it.
    fc
      .tuple(leaf, fc.integer({ min: 3, max: 12 }))
      .map(([each, count]): SceneNode => ({ type: "group", role: "mark", children: Array(count).fill(each) })),
    fc.record({
      type: fc.constant("group" as const),
      role: maybe(fc.constantFrom("mark" as const, "axis" as const)),
      children: fc.array(tie("node"), { maxLength: 6 }),
    }),
  ),
}));

const fonts = { style: "", family: "x", ...NO_OUTLINES };
const write = (children: SceneNode[]) => writeDocument(drawingOf(children, { background: null }), fonts, () => {});

describe("hoisted paint", () => {
  it("leaves every shape of any scene with exactly its own look", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (children) => {
        const found = painted(readXml(write(children)));
        const expected = leaves({ type: "group", children }).map(wanted);
        expect(found).toHaveLength(expected.length);
        for (const [index, each] of found.entries()) expect(each).toMatchObject(expected[index]!);
      }),
      { numRuns: 400 },
    );
  });

  it("never makes a file longer than saying everything that is not usual on every shape", () => {
    const saidOnShapes = (nodes: SceneNode[]) =>
      leaves({ type: "group", children: nodes }).reduce(
        (sum, each) =>
          sum +
          Object.entries(wanted(each)).reduce(
            (bytes, [name, value]) => bytes + (value === (INITIAL as Record<string, string>)[name] ? 0 : name.length + value.length + 4),
            0,
          ),
        0,
      );
    const bare = (text: string) =>
      text.replace(/ (?:fill|stroke|font|text-anchor)[a-z-]*="[^"]*"/g, "").replace(/<g>|<\/g>\n|\n/g, "").length;
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 8 }), (children) => {
        const text = write(children);
        // 80 bytes are what the top says for good, so that no page around it can.
        expect(text.length - bare(text)).toBeLessThanOrEqual(saidOnShapes(children) + 80 + (text.match(/<g|\n/g)?.length ?? 0) * 8);
      }),
      { numRuns: 200 },
    );
  });

  it("gathers neighbours of one look in a group when that is shorter, and keeps their order", () => {
    const bar = (fill: string, x: number): SceneNode => ({ type: "rect", x, y: 0, width: 1, height: 1, fill });
    const text = write([
      {
        type: "group",
        role: "mark",
        children: [bar("#111111", 1), bar("#111111", 2), ...[3, 4, 5, 6].map((x) => bar("#2d74b3", x)), bar("#111111", 7)],
      },
    ]);
    expect(text.match(/#2d74b3/g)).toHaveLength(1);
    expect([...text.matchAll(/ x="(\d)"/g)].map((match) => match[1])).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });

  it("writes no group that says nothing", () => {
    const plain: SceneNode = {
      type: "group",
      children: [
        { type: "group", children: [{ type: "rect", x: 0, y: 0, width: 1, height: 1, fill: "#123456" }] },
        { type: "group", children: [] },
      ],
    };
    expect(write([plain]).match(/<g/g)).toHaveLength(1);
  });
});

/** Where each step of a path, absolute or relative, ends up: thousandths. */
function corners(d: string): number[] {
  let x = 0;
  let y = 0;
  let start = [0, 0];
  const found: number[] = [];
  for (const [, letter, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map((each) => Math.round(Number(each) * 1000));
    const isRelative = letter === letter!.toLowerCase();
    const kind = letter!.toUpperCase();
    const length = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }[kind]!;
    if (kind === "Z") [x, y] = start as [number, number];
    for (let at = 0; at < numbers.length; at += length) {
      const n = numbers.slice(at, at + length);
      const fromX = isRelative ? x : 0;
      const fromY = isRelative ? y : 0;
      const absolute =
        kind === "A"
          ? [...n.slice(0, 5), n[5]! + fromX, n[6]! + fromY]
          : kind === "V"
            ? [n[0]! + fromY]
            : n.map((value, index) => value + (index % 2 === 0 ? fromX : fromY));
      [x, y] = kind === "H" ? [absolute[0]!, y] : kind === "V" ? [x, absolute[0]!] : [absolute.at(-2)!, absolute.at(-1)!];
      if (kind === "M" && at === 0) start = [x, y];
      found.push(...(kind === "H" || kind === "V" || kind === "L" || kind === "M" ? [x, y] : absolute));
    }
  }
  return found;
}

describe("short path data", () => {
  const number = fc
    .oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.constantFrom(0, 500, -500, 1, -1, 1000))
    .map((thousandths) => `${thousandths / 1000}`);
  const flag = fc.constantFrom("0", "1");
  const step = fc.oneof(
    fc.tuple(fc.constantFrom("M", "L"), number, number),
    fc.tuple(fc.constantFrom("H", "V"), number),
    fc.tuple(fc.constant("C"), number, number, number, number, number, number),
    fc.tuple(fc.constant("Q"), number, number, number, number),
    fc.tuple(fc.constant("A"), number, number, number, flag, flag, number, number),
    fc.tuple(fc.constant("Z")),
  );

  it("goes exactly where the long form went, to the thousandth", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(",", " "), (steps, separator) => {
        const d = `M0,0${steps.map(([letter, ...numbers]) => letter + numbers.join(separator)).join("")}`;
        const short = shortenPath(d)!;
        expect(corners(short)).toEqual(corners(d));
        expect(short.length).toBeLessThanOrEqual(d.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("of a line is about a fifth shorter", () => {
    const path = leaves(lineDrawing().root).find((each) => each.type === "path")!;
    if (path.type !== "path") throw new Error("no path");
    expect(shortenPath(path.d)!.length / path.d.length).toBeLessThan(0.82);
    expect(readPath(path.d)).toHaveLength(112);
  });

  it("never adds up more than 64 steps before it says where it is", () => {
    const d = `M0,0${Array.from({ length: 200 }, (_, index) => `L${1000.111 + index * 3.217},${900.5 + (index % 7)}`).join("")}`;
    // Up to two absolute points begin a run: a line right after a move needs no letter.
    for (const run of shortenPath(d)!.split(/[MLHV]/)) expect(run.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.length ?? 0).toBeLessThanOrEqual(2 * 66);
  });

  it("is not made from anything but absolute path data", () => {
    for (const d of ["m0,0", "M0", "M0,0 S1,1,2,2", "M0,0L1,x", 'M0,0"/>', "M0,0L1,1e999", "M0,0A1,1,0,2,0,5,5", "5,5"])
      expect(shortenPath(d)).toBeNull();
    expect(shortenPath("")).toBe("");
    expect(shortenPath("M1e1,1E1")).toBeNull();
    expect(shortenPath("M1e1,1e-1")).toBe("M10 .1");
  });
});
