import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { issuesOf, type Row, refusals, resolved, ruleOf, told, yOf } from "./resolved.js";

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

describe("a limit of panels", () => {
  const sold: Row[] = [
    ["A", 3],
    ["B", 9],
    ["C", 30],
    ["D", 5],
    [null, 1],
  ].flatMap(([region, amount]) => [2022, 2023].map((year) => ({ region, year: `${year}`, amount })));
  const limited = (limit: unknown, more: Partial<ChartIntent> = {}): ChartIntent => ({
    type: "column",
    x: "year",
    y: "amount",
    multiples: { columns: { field: "region", limit: limit as number } },
    ...more,
  });
  const panels = (chart: ChartIntent) => resolved(chart, sold).multiples!.columns!.sort;

  it("keeps the largest, the largest first, and rows without a value", () => expect(panels(limited(2))).toEqual(["C", "B", null]));

  it("tells what is left out, which no row of the resolved chart is of", () => {
    const [found] = issuesOf(limited(2), sold);
    expect(found).toMatchObject({ code: "PANELS_LEFT_OUT", severity: "info", path: "/multiples/columns/limit" });
    expect(found!.message).toContain("2 are left out");
    const regions = resolved(limited(2), sold).data.columns.find(({ field }) => field === "region")!.values;
    expect(new Set(regions)).toEqual(new Set(["C", "B", null]));
  });

  it("keeps those that are named, however small", () => expect(panels(limited({ to: 2, keep: ["A"] }))).toEqual(["C", "A", null]));

  it("leaves the order that the chart says", () =>
    expect(panels({ ...limited(2), multiples: { columns: { field: "region", limit: 2, sort: "ascending" } } })).toEqual(["B", "C", null]));

  it("gives the rest one panel that comes last, where amounts are added up", () => {
    const chart = limited({ to: 2, other: "Elsewhere" }, { y: { field: "amount", aggregate: "sum" } });
    expect(panels(chart)).toEqual(["C", "B", null, "Elsewhere"]);
    expect(told(chart, sold)).toEqual([]);
  });

  it("refuses a panel for the rest whose rows do not become one", () =>
    expect(refusals(limited({ to: 2, other: "Elsewhere" }), sold)).toEqual(["LIMIT_REST /multiples/columns/limit/other"]));

  it("counts rows where they are shown as they are, and gives the rest a panel", () => {
    const chart = limited({ to: 1, other: "Elsewhere" }, { type: "boxplot" });
    expect(panels(chart).at(-1)).toBe("Elsewhere");
  });

  it("of numbers and dates is told", () =>
    expect(
      told({ ...limited(2), multiples: { columns: { field: "year", time_unit: "year", kind: "temporal", limit: 2 } } }, sold),
    ).toContain("INTENT_KEY_UNUSED /multiples/columns/limit"));

  it("leaves out the rows of layers for the others without a word", () => {
    const plan = [
      { region: "A", year: "2022", plan: 900 },
      { region: "C", year: "2022", plan: 40 },
    ];
    const chart = limited(2, { layers: [{ type: "tick", y: "plan", data: { values: plan } }] });
    expect(told(chart, sold)).toEqual(["PANELS_LEFT_OUT /multiples/columns/limit"]);
    expect(yOf(resolved(chart, sold)).scale.domain).toEqual([0, 40]);
  });
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
