import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { type Row, refusals, resolved, ruleOf, told, yOf } from "./resolved.js";

const rows: Row[] = ["West", "East", null].flatMap((region, r) =>
  ["Mon", "Tue"].flatMap((day, d) => (region === null && day === "Tue" ? [] : [{ region, day, team: `t${d}`, amount: 10 ** r * (d + 1) }])),
);
const chart: ChartIntent = { type: "column", x: "team", y: "amount", multiples: { columns: "region" } };
const with_ = (multiples: ChartIntent["multiples"], more: Partial<ChartIntent> = {}): ChartIntent => ({ ...chart, ...more, multiples });

describe("the panels of a chart", () => {
  it("stand in the order of the rows, the one without a value last", () =>
    expect(resolved(chart, rows).multiples?.columns?.sort).toEqual(["West", "East", null]));

  it("stand in the order of the values where they have one", () => {
    expect(resolved(with_({ columns: "day" }), rows).multiples?.columns?.sort).toEqual(["Mon", "Tue"]);
    const years = resolved(with_({ columns: { field: "at", time_unit: "year" } }), [
      { at: "2024-05-01", team: "a", amount: 1 },
      { at: "2022-05-01", team: "a", amount: 1 },
    ]);
    expect(years.multiples?.columns?.sort.map((value) => `${value}`.slice(0, 4))).toEqual(["2022", "2024"]);
  });

  it("stand by their totals where the chart says so", () => {
    const byTotal = with_({ columns: { field: "region", sort: { by: "y", order: "descending" } } });
    expect(resolved(byTotal, rows).multiples?.columns?.sort).toEqual(["East", "West", null]);
  });

  it("are named by a name alone", () => expect(resolved(with_("region"), rows).multiples).toEqual(resolved(chart, rows).multiples));

  it("fill the width, evened out, and wrap where the chart says so", () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ region: `r${i}`, team: "a", amount: i }));
    expect(resolved(chart, many).multiples?.wrap).toBe(3);
    expect(resolved(chart, many, { width: 1200 }).multiples?.wrap).toBe(4);
    expect(resolved(chart, many, { width: 300 }).multiples?.wrap).toBe(2);
    expect(resolved(with_({ columns: "region", wrap: 5 }), many).multiples?.wrap).toBe(5);
  });

  it("make a chart without a height as high as they need, and share one that is given", () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ region: `r${i}`, team: "a", amount: i }));
    const free = resolved(chart, many);
    expect(free.height).toBeGreaterThan(400);
    expect(ruleOf(free, "/height")).toBe("height.panels");
    expect(resolved({ ...chart, height: 300 }, many).height).toBe(300);
  });
});

describe("the scales of panels", () => {
  it("are shared, and cover every panel without adding panels up", () => {
    const { multiples, ...whole } = resolved(chart, rows);
    expect(multiples?.scale).toEqual({ x: "shared", y: "shared" });
    expect(multiples?.scales).toBeUndefined();
    expect(yOf(whole as never).scale.domain).toEqual([0, 100]);
  });

  it("are of each panel's own amounts where the chart says so", () => {
    const own = resolved(with_({ columns: "region", scale: "independent" }), rows).multiples;
    expect(own?.scale).toEqual({ x: "shared", y: "independent" });
    expect(own?.scales?.map(({ x, y }) => [x, y?.domain])).toEqual([
      [null, [0, 2]],
      [null, [0, 20]],
      [null, [0, 100]],
    ]);
  });

  it("hold the names of each panel alone where x is independent", () => {
    const own = resolved(with_({ columns: "region", scale: { x: "independent" } }), rows).multiples;
    expect(own?.scales?.map(({ x, y }) => [x?.domain, y])).toEqual([
      [["t0", "t1"], null],
      [["t0", "t1"], null],
      [["t0"], null],
    ]);
  });

  it("of a pair without rows are those of the chart", () => {
    const pairs = resolved(with_({ rows: "region", columns: "day", scale: "independent" }), rows).multiples;
    expect(pairs?.scales?.at(-1)).toEqual({ x: null, y: null });
    expect(pairs?.scales).toHaveLength(6);
  });

  it("that no amounts have are told", () =>
    expect(
      told({ type: "heatmap", x: "team", y: "day", color: "amount", multiples: { columns: "region", scale: "independent" } }, rows),
    ).toContain("INTENT_KEY_UNUSED /multiples/scale"));
});

describe("what panels change", () => {
  it("rows that share a place in different panels are no duplicates", () => {
    expect(told(chart, rows)).toEqual([]);
    expect(told({ ...chart, multiples: "day" }, rows)).toContain("DATA_DUPLICATE_KEYS /y");
  });

  it("a legend that the names of the panels make needless is left out", () => {
    const same = resolved({ ...chart, color: "region" }, rows);
    expect(same.color?.legend.visible).toBe(false);
    expect(ruleOf(same, "/color/legend/visible")).toBe("legend.redundant");
  });

  it("the description says how many panels there are and what varies", () =>
    expect(resolved(chart, rows).description).toContain("In 3 panels, one for each Region (West, East and no value)."));
});

describe("mistakes about panels", () => {
  it("more panels than the limit are refused", () =>
    expect(refusals(chart, rows, { limits: { panels: 2 } })).toEqual(["LIMIT_PANELS /multiples"]));

  it("multiples that name no field are refused", () => {
    expect(refusals(with_({}), rows)).toEqual(["INTENT_WRONG_VALUE /multiples"]);
    expect(refusals(with_({ columns: {} }), rows)).toEqual(["INTENT_WRONG_VALUE /multiples/columns"]);
  });

  it("a field that the rows do not have is told where its name stands", () => {
    expect(told(with_("regoin"), rows)).toEqual(["DATA_UNKNOWN_FIELD /multiples"]);
    expect(told(with_({ rows: "regoin" }), rows)).toEqual(["DATA_UNKNOWN_FIELD /multiples/rows"]);
  });

  it("scales for another number of panels are refused", () =>
    expect(refusals(with_({ columns: "region", scale: "independent", scales: [{ y: null }] }), rows)).toEqual([
      "INTENT_WRONG_VALUE /multiples/scales",
    ]));
});
