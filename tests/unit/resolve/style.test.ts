import { describe, expect, it } from "vitest";
import { chartDefaults } from "../../../src/generated/defaults.js";
import type { ChartIntent } from "../../../src/intent/types.js";
import { daily, named, type Row, resolved, ruleOf } from "./resolved.js";

const { marks, frame, title, layout, labels, references, crowd } = chartDefaults;
const style = (said: ChartIntent["style"], over: Partial<ChartIntent> = {}, rows: Row[] = named(1, 2)) =>
  resolved({ type: "bar", x: "name", y: "amount", style: said, ...over }, rows).style;

describe("style is merged leaf by leaf", () => {
  it("one key of the title keeps the others", () => expect(style({ title: { size: 30 } }).title).toEqual({ ...title, size: 30 }));
  it("one distance keeps the others", () => expect(style({ layout: { title_gap: 0 } }).layout).toEqual({ ...layout, title_gap: 0 }));
  it("one key of a mark keeps the others", () =>
    expect(style({ marks: { bar: { radius: 3 } } }).marks.bar).toMatchObject({ ...marks.bar, radius: 3 }));
  it("only the marks of the type have paint", () => expect(Object.keys(style({}).marks)).toEqual(["bar"]));
  it("colours become hex", () =>
    expect(style({ marks: { bar: { seam_color: "tomato" } }, title: { color: "navy" }, background: "rgb(1 2 3)" })).toMatchObject({
      marks: { bar: { seam_color: "#ff6347" } },
      title: { color: "#000080" },
      background: "#010203",
    }));

  it("a translucent background keeps its opacity, also when it is resolved again", () => {
    const once = style({ background: "rgb(255 0 0 / 40%)" }).background;
    expect([once, style({ background: once! }).background]).toEqual(["#ff000066", "#ff000066"]);
  });

  it.each([null, "transparent", "rgb(255 0 0 / 0)"])("a background of %j is empty, unset is the house's", (background) => {
    expect([style({ background }).background, style({}).background]).toEqual([null, frame.background]);
  });
});

describe("paint that depends on what is drawn", () => {
  const points = (count: number) => Array.from({ length: count }, (_, i) => ({ x: i, y: (i * 37) % 101 }));
  const point = (count: number, over: Partial<ChartIntent> = {}) =>
    resolved({ type: "scatter", x: "x", y: "y", ...over }, points(count)).style.marks.point!;

  it("points grow thinner and smaller as they crowd, and no further than the house says", () => {
    expect(point(crowd.from)).toMatchObject({ opacity: marks.point.opacity, size: marks.point.size });
    expect(point(2000).opacity).toBeLessThan(marks.point.opacity);
    expect(point(2000).opacity).toBeGreaterThan(crowd.opacity);
    expect(point(crowd.to + 500)).toMatchObject({ opacity: crowd.opacity, size: crowd.size });
  });

  it("what the author says stays, however many there are", () =>
    expect(point(crowd.to, { style: { marks: { point: { opacity: 1, size: 9 } } } })).toMatchObject({ opacity: 1, size: 9 }));

  it("a lone area is light, a stacked one is not", () => {
    const rows = daily(1, 2).flatMap((row) => [
      { ...row, part: "p" },
      { ...row, part: "q" },
    ]);
    expect(resolved({ type: "area", x: "day", y: "amount" }, daily(1, 2)).style.marks.area!.opacity).toBe(chartDefaults.area_alone);
    expect(resolved({ type: "area", x: "day", y: "amount", color: "part" }, rows).style.marks.area!.opacity).toBe(marks.area.opacity);
  });

  it("a donut has a hole and a pie has none", () => {
    const hole = (type: string, said?: number) =>
      resolved({ type, theta: "amount", color: "name", style: { marks: { arc: { hole: said } } } }, named(1, 2)).style.marks.arc!.hole;
    expect([hole("donut"), hole("pie"), hole("donut", 0.3), hole("pie", 0.2)]).toEqual([chartDefaults.donut_hole, 0, 0.3, 0.2]);
  });
});

describe("value labels", () => {
  const of = (said: ChartIntent["labels"], over: Partial<ChartIntent> = {}, rows: Row[] = named(1, 2)) =>
    resolved({ type: "bar", x: "name", y: "amount", labels: said, ...over }, rows).labels;

  it("are there when asked for, with the paint of the house", () => {
    expect(of(undefined)).toBeNull();
    expect(of(true)).toMatchObject(labels);
    expect(of({ only: "max" })).toMatchObject({ ...labels, only: "max" });
  });

  it.each([null, false])("%j switches them off where they would be drawn unasked", (said) => {
    const pie = { type: "pie", x: undefined, y: undefined, theta: "amount", color: "name" };
    expect(of(undefined, pie)).not.toBeNull();
    expect(of(said, pie)).toBeNull();
  });

  it("a few slices are named at the slice, many or thin ones by a legend", () => {
    const pie = (...amounts: number[]) => resolved({ type: "pie", theta: "amount", color: "name" }, named(...amounts));
    expect([pie(1, 2).labels !== null, pie(1, 2).color!.legend.visible]).toEqual([true, false]);
    expect([pie(1, 999).labels, pie(1, 999).color!.legend.visible]).toEqual([null, true]);
    expect(pie(...Array.from({ length: 12 }, () => 1)).labels).toBeNull();
  });

  it("of slices say the share, of bars the value", () => {
    expect(of(true, { type: "pie", x: undefined, y: undefined, theta: "amount", color: "name" })!.format).toEqual({ pattern: ".0%" });
    expect(of({ format: "$,.2f" })!.format).toEqual({ pattern: "$,.2f" });
    expect(of(true, {}, named(1.25, 2))!.format).toEqual({ pattern: ",.2f" });
  });

  it("of a heatmap are drawn when they fit into the cells", () => {
    const grid = (size: number) =>
      Array.from({ length: size * size }, (_, i) => ({ x: `x${i % size}`, y: `y${Math.floor(i / size)}`, v: i * 1000 }));
    const heat = (size: number) => resolved({ type: "heatmap", x: "x", y: "y", color: "v" }, grid(size)).labels;
    expect(heat(4)).not.toBeNull();
    expect(heat(30)).toBeNull();
  });
});

describe("references", () => {
  it("have the paint of the house, merged leaf by leaf", () => {
    const [one, two] = resolved(
      { type: "bar", x: "name", y: "amount", references: [{ y: 3 }, { y: [1, 2], label: "ok", color: "tomato", dash: [] }] },
      named(1, 2),
    ).references;
    expect(one).toEqual({ ...references, y: 3, label: null });
    expect(two).toEqual({ ...references, y: [1, 2], label: "ok", color: "#ff6347", dash: [] });
  });
});

describe("sizes", () => {
  it("come from the call, then the chart, then the house", () => {
    const size = (chart: Partial<ChartIntent>, options = {}) => {
      const { width, height } = resolved({ type: "bar", x: "name", y: "amount", ...chart }, named(1), options);
      return [width, height];
    };
    expect(size({})).toEqual([frame.width, frame.height]);
    expect(size({ width: 700 })).toEqual([700, frame.height]);
    expect(size({ width: 700 }, { width: 800, height: 300 })).toEqual([800, 300]);
    expect(size({}, { config: { frame: { height: 123 } } })).toEqual([frame.width, 123]);
  });

  it("what the call says is told as authored", () => {
    const chart = resolved({ type: "bar", x: "name", y: "amount" }, named(1), { width: 800 });
    expect([ruleOf(chart, "/width"), ruleOf(chart, "/height")]).toEqual(["authored", "config"]);
  });
});

describe("a resolved chart", () => {
  it("is frozen, and every leaf that was decided has an origin", () => {
    const chart = resolved({ type: "bar", x: "name", y: "amount", color: "name" }, named(1, 2));
    expect(() => ((chart as { type: string }).type = "pie")).toThrow(TypeError);
    expect(Object.isFrozen(chart.x!.axis)).toBe(true);
    for (const path of [
      "/type",
      "/x/field",
      "/x/scale/domain",
      "/x/axis/grid",
      "/style/marks/bar/band",
      "/title",
      "/width",
      "/locale",
      "/description",
    ])
      expect(chart.origins[path], path).toBeDefined();
  });

  it("holds only the fields it uses", () => {
    const chart = resolved({ type: "bar", x: "name", y: "amount" }, [{ name: "a", amount: 1, secret: 2 }]);
    expect(chart.data.columns.map(({ field }) => field)).toEqual(["name", "amount"]);
  });
});
