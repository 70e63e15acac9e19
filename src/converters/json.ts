import type { ResolvedChart } from "../chart/resolved.js";
import type { Issue } from "../issues/issue.js";
import { version } from "../version.js";
import type { ChartConverter } from "./converter.js";
import { block, inlineJson, jsonText } from "./json-text.js";
import { rowLists, writeRows } from "./rows.js";

/**
 * A resolved chart as JSON: `{version, chart, data, origins, issues, colors, alt}`, without a line break at its end.
 * `data` is `{columns, values}` with one row a line, `origins` says who decided each leaf, `alt` is the description.
 * @param indent spaces before each line after the first.
 */
export function chartJson(chart: ResolvedChart, issues: readonly Issue[], indent: string): string {
  const { data, origins, colors, ...said } = chart;
  const layers = said.layers?.map((layer) => (layer.data ? { ...layer, data: rowLists(layer.data) } : layer));
  const decisions = layers ? { ...said, layers } : said;
  const fields = data.columns.map((column) => column.field);
  const inner = `${indent}  `;
  const rows = block(
    "[",
    "]",
    `${inner}  `,
    writeRows(data, (value) => JSON.stringify(value)),
  );
  const decided = Object.entries(origins).map(([path, origin]) => `${JSON.stringify(path)}: ${inlineJson(origin)}`);
  const parts: [string, string][] = [
    ["version", JSON.stringify(version)],
    ["chart", jsonText(decisions, inner)],
    ["data", block("{", "}", inner, [`"columns": ${inlineJson(fields)}`, `"values": ${rows}`])],
    ["origins", block("{", "}", inner, decided)],
    ["issues", jsonText(issues, inner)],
    ["colors", jsonText(colors, inner)],
    ["alt", JSON.stringify(chart.description)],
  ];
  return block(
    "{",
    "}",
    indent,
    parts.map(([key, text]) => `"${key}": ${text}`),
  );
}

/** Resolved chart to JSON, as `chartJson` writes it. */
export const json: ChartConverter = {
  format: "json",
  mediaType: "application/json",
  extension: "json",
  from: "chart",
  convert: (chart, ctx) => `${chartJson(chart, ctx.issues, "")}\n`,
};
