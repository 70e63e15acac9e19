import { describe, expect, it } from "vitest";
import { boundsOf, outlineBounds } from "../../../src/scene/bounds.js";
import { countLeaves, countMarks } from "../../../src/scene/count.js";
import { apply, IDENTITY, isTranslation, multiply, stretch, translation } from "../../../src/scene/matrix.js";
import { pathBounds } from "../../../src/scene/path-bounds.js";
import { readPath } from "../../../src/scene/path-data.js";
import { rotation } from "../../../src/scene/rotation.js";
import type { Matrix, SceneGroup, SceneNode } from "../../../src/scene/types.js";
import { leaves, walk } from "../../../src/scene/walk.js";

/** Every character is half as wide as the text is high. */
const measurer = {
  width: (text: string, style: { size: number }) => (text.length * style.size) / 2,
  vertical: ({ size }: { size: number }) => ({ ascent: size, descent: size / 4 }),
};

const group = (children: SceneNode[], more: Partial<SceneGroup> = {}): SceneGroup => ({ type: "group", children, ...more });
const rect = (x: number, y: number, width: number, height: number): SceneNode => ({ type: "rect", x, y, width, height, fill: "#000000" });
const close = (box: unknown, left: number, top: number, right: number, bottom: number) => {
  const found = box as { left: number; top: number; right: number; bottom: number };
  const wanted = [left, top, right, bottom];
  for (const [index, value] of [found.left, found.top, found.right, found.bottom].entries()) expect(value).toBeCloseTo(wanted[index]!, 6);
};

describe("matrices", () => {
  it("compose as nested transforms do: the inner one first", () => {
    const whole = multiply(translation(10, 20), rotation(90));
    expect(apply(whole, 1, 0)).toEqual([10, 21]);
  });

  it("turn by right angles exactly, and about a point", () => {
    expect(rotation(-90)).toEqual([0, -1, 1, 0, 0, 0]);
    expect(rotation(450)).toEqual(rotation(90));
    expect(apply(rotation(180, 5, 5), 4, 3)).toEqual([6, 7]);
  });

  it("know how much they stretch", () => {
    expect(stretch(rotation(33))).toBeCloseTo(1, 12);
    expect(stretch([3, 0, 0, 2, 7, 7] as Matrix)).toBe(3);
    expect(isTranslation(translation(1, 2)) && !isTranslation(rotation(1))).toBe(true);
  });
});

describe("walking", () => {
  const tree = group([rect(0, 0, 1, 1), group([rect(1, 1, 1, 1)], { role: "mark", transform: translation(5, 6) })], {
    transform: translation(1, 1),
  });

  it("goes in painting order and carries the transforms of the groups around", () => {
    const seen: [string, number, number][] = [];
    walk(tree, (node, place) => seen.push([node.type, place.matrix[4], place.groups.length]));
    expect(seen).toEqual([
      ["group", 0, 0],
      ["rect", 1, 1],
      ["group", 1, 1],
      ["rect", 6, 2],
    ]);
  });

  it("leaves out what is in a group when told so", () => {
    const seen: string[] = [];
    walk(tree, (node) => {
      seen.push(node.type);
      return !(node.type === "group" && node.role === "mark");
    });
    expect(seen).toEqual(["group", "rect", "group"]);
  });

  it("counts every leaf, and those that stand for data", () => {
    expect(leaves(tree)).toHaveLength(2);
    expect(countLeaves(tree)).toBe(2);
    expect(countMarks(tree)).toBe(1);
    expect(countMarks(group([rect(0, 0, 1, 1)]))).toBe(0);
  });
});

describe("path data", () => {
  it("is read with letters that serve several runs of numbers", () => {
    expect(readPath("M0,0 5-5L1e1.5.5-2")).toEqual([
      { command: "M", x: 0, y: 0 },
      { command: "L", x: 5, y: -5 },
      { command: "L", x: 10, y: 0.5 },
      { command: "L", x: 0.5, y: -2 },
    ]);
  });

  it("with a letter that scenes do not use is a fault", () => {
    expect(() => readPath("M0,0l1,1")).toThrow("not readable");
    expect(() => readPath("M0")).toThrow("not readable");
  });
});

describe("the box of a path", () => {
  it("reaches as far as its curves, not as their control points", () => {
    close(pathBounds("M0,0C0,100,100,100,100,0"), 0, 0, 100, 75);
    close(pathBounds("M0,0Q50,100,100,0"), 0, 0, 100, 50);
  });

  it("takes the part of the circle that the sweep draws", () => {
    close(pathBounds("M-10,0A10,10,0,0,1,10,0"), -10, -10, 10, 0);
    close(pathBounds("M-10,0A10,10,0,0,0,10,0"), -10, 0, 10, 10);
    close(pathBounds("M0,-10A10,10,0,0,1,10,0"), 0, -10, 10, 0);
    close(pathBounds("M0,-10A10,10,0,1,0,10,0"), -10, -10, 10, 10);
  });

  it("follows an ellipse that is turned or too small for its ends", () => {
    const half = Math.sqrt((20 * 20 + 10 * 10) / 2);
    const [x, y] = [20 * Math.SQRT1_2, 20 * Math.SQRT1_2];
    close(pathBounds(`M${-x},${-y}A20,10,45,1,1,${x},${y}A20,10,45,1,1,${-x},${-y}`), -half, -half, half, half);
    close(pathBounds("M-10,0A1,1,0,0,1,10,0"), -10, -10, 10, 0);
  });

  it("starts again at the first point after Z, and is null for nothing", () => {
    close(pathBounds("M5,5H10V20ZL0,0"), 0, 0, 10, 20);
    expect(pathBounds("")).toBeNull();
  });
});

describe("the box of a node", () => {
  it("counts half the stroke, stretched as the shape is", () => {
    const line: SceneNode = { type: "line", x1: 0, y1: 0, x2: 10, y2: 0, stroke: "#000000", strokeWidth: 2 };
    close(boundsOf(group([line], { transform: [3, 0, 0, 3, 0, 0] }), measurer), -3, -3, 33, 3);
  });

  it("measures a text from its anchor, and turns with it", () => {
    const text: SceneNode = { type: "text", text: "abcd", x: 100, y: 50, size: 10, weight: 400, anchor: "end", fill: "#000000" };
    close(boundsOf(text, measurer), 80, 40, 100, 52.5);
    close(boundsOf({ ...text, anchor: "middle" }, measurer), 90, 40, 110, 52.5);
    close(boundsOf({ ...text, angleDeg: -90 }, measurer), 90, 50, 102.5, 70);
  });

  it("is cut by the clip of its group", () => {
    const clip = { kind: "rect", x: 0, y: 0, width: 50, height: 5 } as const;
    close(boundsOf(group([rect(-10, -10, 100, 100)], { clip, transform: translation(1, 1) }), measurer), 1, 1, 51, 6);
    expect(boundsOf(group([rect(200, 200, 1, 1)], { clip }), measurer)).toBeNull();
  });

  it("is null for an empty group, and without the stroke for gradients", () => {
    expect(boundsOf(group([group([])]), measurer, IDENTITY)).toBeNull();
    close(outlineBounds({ type: "circle", cx: 5, cy: 5, r: 2, stroke: "#000000", strokeWidth: 9 }, measurer), 3, 3, 7, 7);
  });
});
