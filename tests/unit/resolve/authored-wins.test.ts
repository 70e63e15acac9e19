import { describe, expect, it } from "vitest";
import { leavesOf } from "../../../scripts/lib/read-defaults.mjs";
import { chartDefaults } from "../../../src/generated/defaults.js";
import { type ChartIntent, explain } from "../../../src/index.js";
import { daily, named, resolved } from "./resolved.js";

type Tree = { [key: string]: unknown };

/** Charts in which every part has something to show. */
const charts: Record<string, [ChartIntent, object[]]> = {
  names: [{ type: "column", title: "T", subtitle: "S", x: "name", y: "amount", labels: {}, references: [{ y: 2 }] }, named(3, 5, 4)],
  lying: [{ type: "bar", x: "name", y: "amount", style: { orientation: "horizontal" } }, named(3, 5, 4)],
  dates: [{ type: "line", x: "day", y: "amount" }, daily(3, 5, 4)],
  area: [{ type: "area", x: "day", y: "amount", color: "kind" }, daily(3, 5, 4).map((row) => ({ ...row, kind: "k" }))],
  split: [
    { type: "line", x: "day", y: "amount", color: { field: "kind" } },
    daily(3, 5, 4, 6).map((row, i) => ({ ...row, kind: `k${i % 2}` })),
  ],
  points: [{ type: "scatter", x: "amount", y: "amount" }, named(3, 5, 4)],
  slices: [{ type: "pie", theta: "amount", color: "name" }, named(3, 5, 4)],
  cells: [{ type: "heatmap", x: "name", y: "name", color: "amount" }, named(3, 5, 4)],
  gaps: [{ type: "heatmap", x: "name", y: "name", color: "amount" }, [...named(3, 5, 4), { name: "none", amount: null }]],
  boxes: [{ type: "boxplot", x: "name", y: "amount" }, named(3, 5, 4)],
};

/** Where a chart says what a key of the config says, and in which chart; undefined when a chart cannot say it. */
function authorable(path: string): { chart: keyof typeof charts; at: string; to: string } | undefined {
  const [, section, key] = /^([^.]+(?:\.(?:measure|category|time|bar|line|area|point|arc|cell|box))?)\.(\w+)$/.exec(path) ?? [];
  if (section === undefined || key === undefined) return undefined;
  const mark = /^marks\.(\w+)$/.exec(section)?.[1];
  const chartOf = { bar: "names", line: "dates", area: "area", point: "points", arc: "slices", cell: "cells", box: "boxes" } as const;
  if (mark) return { chart: chartOf[mark as keyof typeof chartOf], at: `style.marks.${mark}.${key}`, to: `/style/marks/${mark}/${key}` };
  if (section === "axis.measure") return { chart: "names", at: `y.axis.${key}`, to: `/y/axis/${key}` };
  if (section === "axis.category") return { chart: "names", at: `x.axis.${key}`, to: `/x/axis/${key}` };
  if (section === "axis.time") return { chart: "dates", at: `x.axis.${key}`, to: `/x/axis/${key}` };
  if (path === "legend.no_data") return { chart: "gaps", at: "color.legend.no_data", to: "/color/legend/no_data" };
  if (section === "legend" && !["rows_top", "direct", "direct_share"].includes(key))
    return { chart: "split", at: `color.legend.${key}`, to: `/color/legend/${key}` };
  if (section === "title" || section === "subtitle" || section === "layout")
    return { chart: "names", at: `style.${section}.${key}`, to: `/style/${section}/${key}` };
  if (section === "labels") return { chart: "names", at: `labels.${key}`, to: `/labels/${key}` };
  if (section === "references") return { chart: "names", at: `references.0.${key}`, to: `/references/0/${key}` };
  if (section === "frame" && (key === "width" || key === "height")) return { chart: "names", at: key, to: `/${key}` };
  if (section === "frame" && (key === "padding" || key === "background"))
    return { chart: "names", at: `style.${key}`, to: `/style/${key}` };
  if (path === "color.none_label") return { chart: "names", at: "style.none_label", to: "/style/none_label" };
  if (path === "color.single") return { chart: "names", at: "style.color", to: "/style/marks/bar/color" };
  return undefined;
}

const others: Record<string, [unknown, unknown]> = {
  position: ["right", "bottom"],
  "labels.position": ["inside", "outside"],
  only: ["max", "min"],
  curve: ["step", "monotone"],
  weight: [600, 400],
  whisker: [2, 3],
  none_label: ["nobody", "none"],
  dash: [
    [1, 1],
    [2, 2],
  ],
};

/** Two values of the kind of a leaf, neither its default. */
function twoOthers(path: string, value: unknown): [unknown, unknown] {
  const known = others[path] ?? others[path.split(".").at(-1)!];
  if (known) return known;
  if (typeof value === "boolean") return [value, !value];
  if (typeof value === "number") return value <= 1 ? [0.21, 0.43] : [value + 1, value + 2];
  return ["#123456", "#654321"];
}

const withLeaf = (tree: Tree, [key, ...rest]: string[], value: unknown): Tree => {
  const copy: Tree = Array.isArray(tree) ? ([...tree] as unknown as Tree) : { ...tree };
  const inner = typeof copy[key!] === "string" ? { field: copy[key!] } : (copy[key!] ?? {});
  copy[key!] = rest.length === 0 ? value : withLeaf(inner as Tree, rest, value);
  return copy;
};

const leaves = (leavesOf(chartDefaults) as [string[], unknown][]).flatMap(([path, value]) => {
  const name = path.join(".");
  const where = authorable(name);
  return where ? [{ name, value, ...where }] : [];
});

describe("what a chart says counts more than any default, theme or config", () => {
  it("for more than a hundred leaves", () => expect(leaves.length).toBeGreaterThan(100));

  it.each(leaves)("$name: $at", ({ name, value, chart, at, to }) => {
    const [authored, other] = twoOthers(name, value);
    const [base, rows] = charts[chart]!;
    const written = withLeaf(base as unknown as Tree, at.split("."), authored) as ChartIntent;
    const config = withLeaf({}, name.split("."), other);
    const drawn = (options: object) => {
      const found = resolved(written, rows as never, options);
      const [leaf] = explain(found, to);
      return [leaf?.value, leaf?.origin];
    };
    expect(drawn({})).toEqual([authored, { by: "authored" }]);
    expect(drawn({ config })).toEqual([authored, { by: "authored" }]);
    expect(drawn({ theme: config })).toEqual([authored, { by: "authored" }]);
    // And where the chart says nothing, the config does.
    const silent = resolved(base, rows as never, { config });
    expect(explain(silent, to)[0]?.value).toEqual(other);
  });
});
