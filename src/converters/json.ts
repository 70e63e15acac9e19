import { version } from "../version.js";
import type { ChartConverter } from "./converter.js";
import { block, inlineJson, jsonText } from "./json-text.js";
import { rowLists, writeRows } from "./rows.js";

/**
 * Resolved chart to JSON: `{version, chart, data, origins, issues, colors, alt}`.
 * `data` is `{columns, values}` with one row a line, `origins` says who decided each leaf, `alt` is the description.
 */
export const json: ChartConverter = {
  format: "json",
  mediaType: "application/json",
  extension: "json",
  from: "chart",
  convert(chart, ctx) {
    const { data, origins, colors, ...said } = chart;
    const layers = said.layers?.map((layer) => (layer.data ? { ...layer, data: rowLists(layer.data) } : layer));
    const decisions = layers ? { ...said, layers } : said;
    const fields = data.columns.map((column) => column.field);
    const rows = block(
      "[",
      "]",
      "    ",
      writeRows(data, (value) => JSON.stringify(value)),
    );
    const parts: [string, string][] = [
      ["version", JSON.stringify(version)],
      ["chart", jsonText(decisions, "  ")],
      ["data", block("{", "}", "  ", [`"columns": ${inlineJson(fields)}`, `"values": ${rows}`])],
      [
        "origins",
        block(
          "{",
          "}",
          "  ",
          Object.entries(origins).map(([path, origin]) => `${JSON.stringify(path)}: ${inlineJson(origin)}`),
        ),
      ],
      ["issues", jsonText(ctx.issues, "  ")],
      ["colors", jsonText(colors, "  ")],
      ["alt", JSON.stringify(chart.description)],
    ];
    return `${block(
      "{",
      "}",
      "",
      parts.map(([key, text]) => `"${key}": ${text}`),
    )}\n`;
  },
};
