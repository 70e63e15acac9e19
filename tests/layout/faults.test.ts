import { describe, expect, it } from "vitest";
import type { Drawing, SceneNode } from "../../src/scene/types.js";
import { faultsOf } from "./faults.js";

const text = (words: string, x: number, y: number, more: object = {}): SceneNode => ({
  type: "text",
  text: words,
  x,
  y,
  size: 10,
  weight: 400,
  anchor: "start",
  fill: "#000000",
  ...more,
});

const drawing = (...children: SceneNode[]): Drawing => ({
  width: 100,
  height: 100,
  background: null,
  title: "",
  description: "",
  language: "en",
  id: "d",
  fontFamily: "",
  root: { type: "group", role: "axis-x", children },
  plot: { left: 20, right: 90, top: 60, bottom: 90 },
});

const chart = {
  title: null,
  subtitle: null,
  references: [],
  data: { rowCount: 0, columns: [] },
  style: { title: { visible: true }, subtitle: { visible: true } },
};
const faults = (...children: SceneNode[]) => faultsOf(drawing(...children), { chart, issues: [] } as never);

describe("the faults of a layout are found", () => {
  it("a picture without one has none", () => expect(faults(text("words", 20, 20), text("words", 20, 34))).toEqual([]));

  it("two texts on each other", () => expect(faults(text("words", 20, 20), text("words", 30, 24))).toHaveLength(1));

  it("slanted texts that pass each other do not touch, those that cross do", () => {
    const slanted = (x: number, y: number) => text("slanted words", x, y, { angleDeg: -45, anchor: "end" });
    expect(faults(slanted(60, 10), slanted(76, 10)).filter((each) => each.includes("touch"))).toEqual([]);
    expect(faults(slanted(60, 30), text("across", 40, 42)).filter((each) => each.includes("touch"))).toHaveLength(1);
  });

  it("a text over an edge, by its descending letters alone too", () => {
    expect(faults(text("out", 90, 20))).toHaveLength(1);
    expect(faults(text("none", 5, 100))).toEqual([]);
    expect(faults(text("gypsy", 5, 100))).toHaveLength(1);
  });

  it("words of a guide inside the plot", () => expect(faults(text("words", 40, 80))).toHaveLength(1));

  it("a cut that nobody reports", () => expect(faults(text("wor…", 20, 20))).toHaveLength(1));

  it("a number that is none", () => expect(faults({ type: "line", x1: NaN, y1: 0, x2: 1, y2: 1 })).toHaveLength(1));

  it("a title that is not there", () =>
    expect(faultsOf(drawing(), { chart: { ...chart, title: "Here" }, issues: [] } as never)).toEqual(['the title "Here" is missing']));
});
