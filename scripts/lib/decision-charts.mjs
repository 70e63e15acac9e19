// The charts of docs/decisions.md: as a newcomer writes them, and what Vega-Lite is told when nothing is decided.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { top } from "./run.mjs";

const cities = Array.from({ length: 40 }, (_, i) => ({
  city: `City ${String.fromCharCode(65 + ((i * 7) % 26))}${i}`,
  visitors: ((i * 37) % 97) + 3,
}));
const products = Array.from({ length: 12 }, (_, i) => ({ product: `Product ${i + 1}`, revenue: ((i * 29) % 47) + 4 }));
const series = Array.from({ length: 15 * 8 }, (_, i) => ({
  series: `Series ${(i % 15) + 1}`,
  month: `2024-0${Math.floor(i / 15) + 1}-01`,
  value: 20 + (i % 15) * 6 + ((i * 31) % 17),
}));
const generated = { cities, products, series };

/** @returns {{ name: string, what: string, said: string, chart: Record<string, any>, rows: Record<string, unknown>[], naive?: any }[]} */
export const decisionCharts = () =>
  parse(readFileSync(join(top, "scripts/docs/decisions/charts.yaml"), "utf8")).map((each) => {
    const { data } = each.chart;
    const rows = data.generate
      ? generated[data.generate]
      : data.columns
        ? data.values.map((row) => Object.fromEntries(row.map((value, i) => [data.columns[i], value])))
        : data.values;
    return { ...each, rows, chart: { ...each.chart, data: { values: rows } } };
  });

const kindOf = (rows, field) => {
  const value = rows.map((row) => row[field]).find((each) => each !== null && each !== undefined);
  if (typeof value === "number") return "quantitative";
  return /^\d{4}-\d\d-\d\d$/.test(value ?? "") ? "temporal" : "nominal";
};
const fieldOf = (channel) => (typeof channel === "string" ? channel : channel?.field);
const marks = { column: "bar", pie: "arc", donut: "arc", scatter: "point" };

/** The same channels told to Vega-Lite, with nothing else said. */
export function naiveSpec({ chart, rows, naive = {} }) {
  const encoding = Object.fromEntries(
    ["x", "y", "color", "theta"].flatMap((name) => {
      const field = fieldOf(chart[name]);
      return field === undefined
        ? []
        : [[name, { field, type: kindOf(rows, field), ...(naive[name]?.format ? { axis: { format: naive[name].format } } : {}) }]];
    }),
  );
  if (naive.fold) Object.assign(encoding, { y: { field: "value", type: "quantitative" }, color: { field: "key", type: "nominal" } });
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    background: "#ffffff",
    width: 360,
    height: 240,
    data: { values: rows },
    ...(naive.fold ? { transform: [{ fold: naive.fold }] } : {}),
    mark: marks[chart.type] ?? chart.type,
    encoding,
  };
}

/** The picture of each chart as it is drawn; undefined for those that are refused. */
export async function drawnDecision({ chart }, render) {
  try {
    return (await render(chart)).content;
  } catch (error) {
    if (error?.name === "RenderError") return undefined;
    throw error;
  }
}

/** Both pictures of each chart, by the name of their files. */
export async function decisionPictures(render) {
  const [vega, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const pictures = new Map();
  for (const each of decisionCharts()) {
    const view = new vega.View(vega.parse(compile(naiveSpec(each)).spec), { renderer: "none" });
    pictures.set(`${each.name}-before.svg`, await view.toSVG());
    const drawn = await drawnDecision(each, render);
    if (drawn !== undefined) pictures.set(`${each.name}.svg`, drawn);
  }
  return pictures;
}
