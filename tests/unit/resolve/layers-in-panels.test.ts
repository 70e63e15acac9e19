import { describe, expect, it } from "vitest";
import type { ChartIntent } from "../../../src/intent/types.js";
import { issuesOf, type Row, refusals, resolved, told, yOf } from "./resolved.js";

const rows: Row[] = ["North", "South"].flatMap((region, r) =>
  [2021, 2022, 2023].map((year, y) => ({ region, year: `${year}-01-01`, sold: 10 * (r + 1) * (y + 1), share: (r + 1) / (y + 4) })),
);
const plan: Row[] = [
  { region: "North", year: "2021-01-01", plan: 900 },
  { region: "South", year: "2021-01-01", plan: 50 },
];
type Layer = NonNullable<ChartIntent["layers"]>[number];
const chart = (layer: Layer, more: Partial<ChartIntent> = {}): ChartIntent => ({
  type: "column",
  x: { field: "year", time_unit: "year" },
  y: "sold",
  multiples: "region",
  layers: [layer],
  ...more,
});
const own = { columns: "region", scale: "independent" } as const;

describe("layers in panels", () => {
  it("widen the scale that all panels share", () => {
    expect(yOf(resolved(chart({ type: "tick", y: "plan", data: { values: plan } }), rows)).scale.domain).toEqual([0, 1000]);
  });

  it("widen only the scale of their own panel where each has one", () => {
    const { scales } = resolved(chart({ type: "tick", y: "plan", data: { values: plan } }, { multiples: own }), rows).multiples!;
    expect(scales!.map(({ y }) => y!.domain[1])).toEqual([1000, 60]);
  });

  it("that have no field of the panels widen the scale of every panel", () => {
    const cap = [{ year: "2021-01-01", plan: 900 }];
    const { scales } = resolved(chart({ type: "tick", y: "plan", data: { values: cap } }, { multiples: own }), rows).multiples!;
    expect(scales!.map(({ y }) => y!.domain[1])).toEqual([1000, 1000]);
  });

  it("keep the field of the panels in rows of their own, so that a chart that is read back splits them again", () => {
    const [layer] = resolved(chart({ type: "tick", y: "plan", data: { values: plan } }), rows).layers!;
    expect(layer!.data!.columns.map(({ field }) => field).sort()).toEqual(["plan", "region", "year"]);
  });

  it("of which rows share a place in different panels have no duplicates", () =>
    expect(told(chart({ type: "bar", y: "share", axis: { position: "right" } }), rows)).toEqual([]));

  it("with rows for a panel that the chart has not are told, and widen nothing", () => {
    const east = [...plan, { region: "East", year: "2021-01-01", plan: 9000 }];
    const asked = chart({ type: "tick", y: "plan", data: { values: east } });
    expect(told(asked, rows)).toContain("PANELS_LEFT_OUT /layers/0/data");
    expect(issuesOf(asked, rows)[0]!.message).toContain('"East"');
    expect(yOf(resolved(asked, rows)).scale.domain).toEqual([0, 1000]);
  });

  it("none of whose rows stand in a panel are left out", () => {
    const east = [{ region: "East", year: "2021-01-01", plan: 9000 }];
    const asked = chart({ type: "tick", y: "plan", data: { values: east } });
    expect(told(asked, rows)).toEqual(["PANELS_LEFT_OUT /layers/0/data"]);
    expect(resolved(asked, rows).layers).toBeUndefined();
  });

  it("whose rows have another kind of thing under the name of the panels are refused", () => {
    const dates = rows.map((row) => ({ ...row, opened: "2024-05-01" }));
    const words = [{ opened: "in May", year: "2021-01-01", plan: 9 }];
    const asked = chart(
      { type: "tick", y: "plan", data: { values: words } },
      {
        multiples: { columns: { field: "opened", time_unit: "month" } },
      },
    );
    expect(refusals(asked, dates)).toEqual(["DATA_WRONG_KIND /layers/0/data"]);
  });
});

describe("a second axis in panels", () => {
  const second: Layer = { type: "line", y: "share", axis: { position: "right" } };

  it("has one scale for all panels as the first one has", () => {
    const { multiples, layers } = resolved(chart(second), rows);
    expect(multiples!.scales).toBeUndefined();
    expect(layers![0]!.y).toHaveProperty("scale.domain", [0, 0.6]);
  });

  it("has one in each panel where the first one has, its ticks at the same heights", () => {
    const { scales } = resolved(chart(second, { multiples: own }), rows).multiples!;
    expect(new Set(scales!.map((each) => `${each.second!.domain}`)).size).toBe(2);
    for (const { y, second: other } of scales!) expect(other!.ticks).toHaveLength(y!.ticks.length);
  });

  it("reads its scales back as they stand", () => {
    const first = resolved(chart(second, { multiples: own }), rows);
    const back = resolved(chart(second, { multiples: { ...own, scales: first.multiples!.scales as never } }), rows);
    expect(back.multiples!.scales).toEqual(first.multiples!.scales);
  });
});
