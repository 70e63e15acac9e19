import { describe, expect, it } from "vitest";
import { differencesOf } from "./compare.js";
import type { Meaning, SeenMark } from "./meaning.js";
import type { Point } from "./outline.js";

const square = (left: number, top: number, color = "#112233"): SeenMark => ({
  outline: [
    [left, top],
    [left + 0.1, top],
    [left + 0.1, top + 0.1],
    [left, top + 0.1],
  ],
  paint: { colors: [color], line: "", opacity: 1 },
  words: "",
});

const curve = (bump: number): SeenMark => ({
  outline: Array.from({ length: 50 }, (_, i): Point => [i / 49, i === 20 ? 0.5 + bump : 0.4 + 0.2 * (i % 2)]),
  paint: { colors: ["#112233"], line: "2", opacity: 1 },
  words: "",
});

const meaning = (more: Partial<Meaning> = {}): Meaning => ({
  title: "T",
  subtitle: "",
  scales: { x: { type: "linear", domain: [0, 1] } },
  ticks: { x: [{ words: "0", at: 0 }], y: [] },
  axisTitles: [],
  span: { x: 500, y: 300 },
  marks: [square(0, 0), square(0.5, 0.5)],
  legend: [{ color: "#112233" }, { words: "a" }],
  labels: ["1"],
  references: { marks: [], words: [] },
  ...more,
});

const whats = (more: Partial<Meaning>, other: Partial<Meaning> = {}) =>
  differencesOf(meaning(other), meaning(more)).map(({ what }) => what);

describe("two pictures that say something differently are told apart", () => {
  it("the same say the same", () => expect(whats({})).toEqual([]));
  it("by their words", () => expect(whats({ labels: ["2"] })).toEqual(["words", "labels"]));
  it("by a name that a legend has not", () => expect(whats({ legend: [{ color: "#112233" }] })).toEqual(["words", "legend"]));
  it("not by a name that stands at its mark, but for the place", () =>
    expect(whats({ legend: [], labels: ["1", "a"] })).toEqual(["labels", "legend"]));
  it("by the kind of a scale", () => expect(whats({ scales: { x: { type: "log", domain: [0, 1] } } })).toEqual(["scales"]));
  it("by a tick two hundredths of the plot away", () =>
    expect(whats({ ticks: { x: [{ words: "0", at: 0.02 }], y: [] } })).toEqual(["tick places"]));
  it("by a colour", () => expect(whats({ marks: [square(0, 0), square(0.5, 0.5, "#445566")] })).toEqual(["mark paint"]));
  it("by the order of the marks", () => expect(whats({ marks: [square(0.5, 0.5), square(0, 0)] })).toEqual(["mark order"]));
  it("by a mark that is not there", () => expect(whats({ marks: [square(0, 0)] })).toEqual(["mark count", "mark places"]));
  it("by a mark two hundredths of the plot away, not by one half a hundredth away", () => {
    expect(whats({ marks: [square(0, 0), square(0.52, 0.5)] })).toEqual(["mark places"]);
    expect(whats({ marks: [square(0, 0), square(0.505, 0.5)] })).toEqual([]);
  });
  it("by one bump of a line whose ends stand still", () =>
    expect(whats({ marks: [curve(0.08)] }, { marks: [curve(0)] })).toEqual(["mark places"]));
  it("by the colours of a ramp, when an eye sees it", () => {
    const ramp = (least: number) => ({ legend: [{ ramp: [[least, 0, 0]] }, { words: "a" }] });
    expect(whats(ramp(5), ramp(0))).toEqual([]);
    expect(whats(ramp(20), ramp(0))).toEqual(["legend"]);
  });
});
