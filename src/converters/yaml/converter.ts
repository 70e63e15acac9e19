import { CHANNELS } from "../../chart/channels.js";
import type { ResolvedChart } from "../../chart/resolved.js";
import type { Table } from "../../data/table.js";
import type { ChartConverter } from "../converter.js";
import { rowLists, writeRows } from "../rows.js";
import { yamlScalar, yamlText } from "./scalar.js";
import { type Tree, YamlWriter } from "./write.js";

/** Keys of a chart in the order of the language; those of one list stand together, with an empty line before them. */
const SECTIONS: readonly (readonly string[])[] = [
  ["type", "renderer", "title", "subtitle", "description"],
  ...CHANNELS.map((channel) => [channel]),
  ["sort", "labels", "references"],
  ["layers", "multiples"],
  ["profile"],
  ["card"],
  ["cards"],
  ["kpi"],
  ["columns"],
  ["table"],
  ["spark"],
  ["spec"],
  ["style"],
  ["width", "height", "locale", "ignore"],
];

const CHANNEL_KEYS = ["field", "kind", "title", "format", "time_unit", "bin", "aggregate", "sort", "scale", "axis", "legend"];

/**
 * Resolved chart to YAML in the chart language: nothing left open, each value that the author did not write with the rule behind it as a
 * comment, the rows last. It is valid input and draws the same picture.
 */
export const yaml: ChartConverter = {
  format: "yaml",
  mediaType: "application/yaml",
  extension: "yaml",
  from: "chart",
  convert: (chart) => `${[...chartLines(chart), "", ...dataLines(chart.data)].join("\n")}\n`,
};

/** A resolved chart without its rows, as lines of YAML. */
export function chartLines(chart: ResolvedChart): string[] {
  const { data: _data, origins, colors: _colors, ...said } = chart;
  const writer = new YamlWriter(origins, (path) => (isChannel(path) ? CHANNEL_KEYS : []));
  const withTooltip = <T extends { tooltip: readonly unknown[] }>(holder: T) => ({
    ...holder,
    tooltip: holder.tooltip.length === 0 ? null : holder.tooltip,
  });
  const layers = chart.layers?.map((layer) => ({ ...withTooltip(layer), ...(layer.data && { data: rowLists(layer.data) }) }));
  const tree = { ...withTooltip(said), ...(layers && { layers }) } as unknown as { [key: string]: Tree };
  const named = SECTIONS.flat();
  const sections = [...SECTIONS, Object.keys(tree).filter((key) => !named.includes(key))];
  for (const section of sections) {
    const keys = section.filter((key) => tree[key] !== undefined);
    if (keys.length === 0) continue;
    if (writer.lines.length > 0) writer.lines.push("");
    for (const key of keys) writer.entry(key, tree[key], `/${key}`, "");
  }
  return writer.lines;
}

/** Whether a pointer is a channel: `/x`, or `/y/1` in a list. */
function isChannel(path: string): boolean {
  const [, name, index, ...deeper] = path.replace(/^\/layers\/\d+/, "").split("/");
  return (CHANNELS as readonly string[]).includes(name ?? "") && (index === undefined || /^\d+$/.test(index)) && deeper.length === 0;
}

/** Rows as lines of YAML under a key. */
export function dataLines(data: Table, key = "data"): string[] {
  const fields = data.columns.map((column) => yamlText(column.field)).join(", ");
  if (data.rowCount === 0) return [`${key}:`, `  columns: [${fields}]`, "  values: []"];
  // A category stands in many rows: its quoting is decided once.
  const known = new Map<string, string>();
  const rows = writeRows(data, (value) => {
    if (typeof value !== "string") return yamlScalar(value);
    let text = known.get(value);
    if (text === undefined) {
      text = yamlText(value);
      if (known.size < 10_000) known.set(value, text);
    }
    return text;
  });
  return [`${key}:`, `  columns: [${fields}]`, "  values:", ...rows.map((row) => `    - ${row}`)];
}
