import { describe, expect, it } from "vitest";
import { categoryColors } from "../../../src/index.js";
import type { ChartIntent, LegendChannelDef } from "../../../src/intent/types.js";
import { houseConfig } from "./house.js";
import { daily, issuesOf, type Row, refusals, resolved, told } from "./resolved.js";

const { color } = houseConfig;
const rowsOf = (...names: (string | null)[]): Row[] => names.map((name, i) => ({ x: "all", name, amount: i + 1 }));
const chart: ChartIntent = { type: "column", x: "x", y: "amount", color: "name" };
const colors = (rows: Row[], over: Partial<ChartIntent> = {}, options = {}) =>
  categoryColors(resolved({ ...chart, ...over }, rows, options)).name!;

describe("dates as colours of points", () => {
  const kindOf = (count: number, over: Partial<LegendChannelDef> = {}) => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ a: i, b: (i * 7) % 31, year: 2010 + (i % count) }));
    const { color } = resolved({ type: "scatter", x: "a", y: "b", color: { field: "year", ...over } }, rows);
    return `${color?.kind} ${color?.scale.type}`;
  };

  it("are a step each where there are as few as classes of colour, and a ramp where there are more", () => {
    expect([kindOf(2), kindOf(5), kindOf(6)]).toEqual(["ordinal ordinal", "ordinal ordinal", "temporal time"]);
  });

  it("are what the author says", () => {
    expect(kindOf(2, { kind: "temporal" })).toBe("temporal time");
  });
});

describe("colours of categories", () => {
  it("depend on the set of names alone, not on the order of the rows or on what else is drawn", () => {
    const wanted = colors(rowsOf("North", "South", "East"));
    expect(colors(rowsOf("East", "South", "North", "South"))).toEqual(wanted);
    expect(colors(rowsOf("South", "East", "North"), { type: "bar", color: { field: "name", sort: "descending" } })).toEqual(wanted);
    expect(colors(rowsOf("East", "North", "South"), { type: "column", title: "Other" })).toEqual(wanted);
  });

  it("differ from each other as far as the palette goes", () => {
    const names = Array.from({ length: color.categorical.length }, (_, i) => `n${i}`);
    expect(new Set(Object.values(colors(rowsOf(...names)))).size).toBe(names.length);
    expect(told(chart, rowsOf(...names))).toEqual([]);
  });

  it("are made beyond it, all of them different, with a warning that says how far apart the closest are", () => {
    const names = Array.from({ length: color.categorical.length + 4 }, (_, i) => `n${i}`);
    expect(told(chart, rowsOf(...names))).toEqual(["COLOR_RECYCLED /color"]);
    const [found] = issuesOf(chart, rowsOf(...names));
    expect(found!.message).toMatch(
      /^\/color: 4 of the 14 categories are beyond the 10 colours of the palette, so more are made; the closest two, "n\d+" and "n\d+", are [\d.]+ apart/,
    );
    const made = colors(rowsOf(...names));
    expect(new Set(Object.values(made)).size).toBe(14);
    expect(Object.values(made).slice(0, 10).sort()).toEqual([...color.categorical].sort());
    // One more category leaves the colours of the others.
    const more = colors(rowsOf(...names, "n99"));
    expect(more).toMatchObject(made);
  });

  it("share a colour only where no more can be told apart, and say so", () => {
    const names = Array.from({ length: 200 }, (_, i) => `n${i}`);
    const [found] = issuesOf(chart, rowsOf(...names));
    expect(found!.message).toContain("no more than 128 can be told apart, so some share one");
    expect(new Set(Object.values(colors(rowsOf(...names)))).size).toBe(128);
  });

  it("those handed in are kept, and the others take what is left", () => {
    const first = colors(rowsOf("North", "South", "East"));
    const next = colors(rowsOf("South", "West"), {}, { colors: { name: first } });
    expect(next.South).toBe(first.South);
    expect(Object.values(first)).not.toContain(next.West);
  });

  it("those of a chart, handed to the next, survive a filter", () => {
    const all = colors(rowsOf("North", "South", "East", "West"));
    for (const kept of [["South"], ["West", "East"], ["North", "West"]])
      expect(colors(rowsOf(...kept), {}, { colors: { name: all } })).toMatchObject(
        Object.fromEntries(kept.map((name) => [name, all[name]])),
      );
  });

  it("those of another field say nothing", () =>
    expect(colors(rowsOf("North"), {}, { colors: { other: { North: "#000000" } } }).North).not.toBe("#000000"));

  it("rows without a name have the grey that is kept for them, and no place in the map", () => {
    const { color: made, colors: map } = resolved(chart, rowsOf("North", null));
    expect([made!.scale.domain, made!.scale.palette]).toEqual([
      ["North", null],
      [color.categorical[0], color.no_data],
    ]);
    expect(map).toEqual({ name: { North: color.categorical[0] } });
    expect(Object.values(colors(rowsOf("North", "South")))).not.toContain(color.no_data);
  });

  it("words with an order go from light to dark", () => {
    const { scale } = resolved(chart, rowsOf("High", "Low", "Medium")).color!;
    expect(scale.domain).toEqual(["Low", "Medium", "High"]);
    const light = (hex: string) =>
      Number.parseInt(hex.slice(1, 3), 16) + Number.parseInt(hex.slice(3, 5), 16) + Number.parseInt(hex.slice(5, 7), 16);
    const steps = scale.palette!.map(light);
    expect(steps).toEqual([...steps].sort((a, b) => b - a));
    expect(new Set(steps).size).toBe(3);
  });

  it("a palette is used in an order that the rows cannot change: that of the names, of the list, or of words with an order", () => {
    const palette = ["red", "#00ff00"];
    const made = (over: LegendChannelDef, rows = rowsOf("b", "a")) =>
      categoryColors(resolved({ ...chart, color: { field: "name", scale: { palette }, ...over } }, rows)).name;
    expect(made({})).toEqual({ a: "#ff0000", b: "#00ff00" });
    expect(made({ sort: ["b", "a"] })).toEqual({ b: "#ff0000", a: "#00ff00" });
    expect(made({ scale: { palette, domain: ["b", "a"] } })).toEqual({ b: "#ff0000", a: "#00ff00" });
    expect(made({}, rowsOf("low", "high"))).toEqual({ low: "#ff0000", high: "#00ff00" });
    expect(colors(rowsOf("b", "a"), { style: { palette: ["red", "blue"] } })).toEqual({ a: "#ff0000", b: "#0000ff" });
  });

  it("the palette of the channel counts before that of the style", () => {
    const over = { color: { field: "name", scale: { palette: ["red"] } }, style: { palette: ["blue"] } };
    expect(resolved({ ...chart, ...over }, rowsOf("a")).color!.scale.palette).toEqual(["#ff0000"]);
  });

  it("a palette can be named; one that is not known is refused with the names there are", () => {
    const named = (palette: string) => resolved({ ...chart, style: { palette } }, rowsOf("a", "b")).color!.scale.palette;
    expect(named("house")).toEqual(color.categorical.slice(0, 2));
    expect(named("categorical")).toEqual(named("house"));
    // A ramp gives its strong end to the last.
    expect(named("blue")![1]).toBe(color.sequential.at(-1));
    expect(refusals({ ...chart, style: { palette: "rainbow" } }, rowsOf("a"))).toEqual(["INTENT_WRONG_VALUE /style/palette"]);
  });

  it("names that every object has are names like others", () => {
    const odd = colors(rowsOf("constructor", "__proto__", "toString"));
    expect(Object.keys(odd).sort()).toEqual(["__proto__", "constructor", "toString"]);
    for (const hex of Object.values(odd)) expect(color.categorical).toContain(hex);
  });

  it("several measures have a colour each, by their names", () => {
    const rows = daily(1, 2).map((row) => ({ ...row, other: 3 }));
    const made = resolved({ type: "line", x: "day", y: ["amount", "other"] }, rows).color!.scale;
    const turned = resolved({ type: "line", x: "day", y: ["other", "amount"] }, rows).color!.scale;
    expect(made.palette).toEqual([...turned.palette!].reverse());
  });
});

describe("colours of amounts", () => {
  const grid = (...amounts: number[]): Row[] => amounts.map((amount, i) => ({ x: `x${i}`, y: "y", amount }));
  const scale = (amounts: number[], over = {}) =>
    resolved({ type: "heatmap", x: "x", y: "y", color: { field: "amount", scale: over } }, grid(...amounts)).color!.scale;

  it("of one sign are a ramp from the least to the greatest", () => {
    expect(scale([1, 5])).toMatchObject({ palette: color.sequential, unknown: color.no_data });
    expect(scale([1, 5]).midpoint).toBeUndefined();
  });

  it("of both signs meet in a neutral zero, both sides as long", () => {
    expect(scale([-2, 8])).toMatchObject({ palette: color.diverging, midpoint: 0, domain: [-8, 8] });
  });

  it("a midpoint that is given makes the ramp diverge around it, null keeps it from diverging", () => {
    expect(scale([40, 90], { midpoint: 50 })).toMatchObject({ midpoint: 50, domain: [10, 90], palette: color.diverging });
    expect(scale([-2, 8], { midpoint: null })).toMatchObject({ palette: color.sequential });
    expect(scale([-2, 8], { midpoint: null }).midpoint).toBeUndefined();
  });

  it("a domain that is given stays as it is", () =>
    expect(scale([-2, 8], { domain: [-10, 20] })).toMatchObject({ domain: [-10, 20], midpoint: 0 }));

  it("colours and the grey of no value may be given", () => {
    const said = scale([1, 5], { palette: ["white", "navy"], unknown: "tomato" });
    expect([said.palette![0], said.palette!.at(-1), said.unknown]).toEqual(["#ffffff", "#000080", "#ff6347"]);
  });
});

describe("one colour for all marks", () => {
  it("is the house blue, or what the author says", () => {
    expect(resolved({ type: "bar", x: "name", y: "amount" }, rowsOf("a")).style.marks.bar!.color).toBe(color.single);
    expect(resolved({ type: "bar", x: "name", y: "amount", style: { color: "tomato" } }, rowsOf("a")).style.marks.bar!.color).toBe(
      "#ff6347",
    );
    expect(
      resolved({ type: "bar", x: "name", y: "amount", style: { color: "tomato", marks: { bar: { color: "navy" } } } }, rowsOf("a")).style
        .marks.bar!.color,
    ).toBe("#000080");
  });
});
