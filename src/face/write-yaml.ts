import { chartLines, dataLines } from "../converters/yaml/converter.js";
import { yamlText } from "../converters/yaml/scalar.js";
import { type Tree, YamlWriter } from "../converters/yaml/write.js";
import type { ChartNode, FaceNode, Placed } from "./tree.js";
import type { WrittenFace } from "./written.js";

const indented = (lines: readonly string[], indent: string): string[] => lines.map((line) => (line === "" ? "" : indent + line));

/** Names for the places of charts: their own, with a number where a chart stands at several places. */
function namesOf(charts: readonly ChartNode[]): Map<ChartNode, string> {
  const names = new Map<ChartNode, string>();
  const taken = new Set<string>();
  const own = new Set(charts.flatMap(({ name }) => name ?? []));
  for (const chart of charts) {
    const wanted = chart.name ?? "chart";
    let name = chart.name ?? "chart_1";
    for (let number = chart.name === undefined ? 1 : 2; taken.has(name) || (name !== chart.name && own.has(name)); number++)
      name = `${wanted}_${number}`;
    taken.add(name);
    names.set(chart, name);
  }
  return names;
}

function itemTree(
  { node, span, col, row, width, height }: Placed,
  isGrid: boolean,
  face: WrittenFace,
  names: Map<ChartNode, string>,
): Tree {
  const item = nodeTree(node, face, names);
  // Outside of a grid a chart's own height says it.
  const place = { span, col, row, width, height: isGrid ? height : undefined };
  return Object.values(place).some((each) => each !== undefined) ? { item, ...place } : item;
}

function nodeTree(node: FaceNode, face: WrittenFace, names: Map<ChartNode, string>): Tree {
  if (node.kind === "text") return { text: node.text, card: node.hasCard || undefined };
  if (node.kind === "group")
    return {
      title: node.title,
      subtitle: node.subtitle,
      [node.layout]: node.items.map((each) => itemTree(each, node.layout === "grid", face, names)),
    };
  const height = face.boxOf(node)?.height;
  if (node.kind === "error") return { error: { title: node.title, message: node.message, tone: node.tone, height } };
  const written = face.chartOf(node);
  if ("failure" in written) return { error: { ...written.failure, height } };
  return names.get(node)!;
}

/**
 * A face as YAML in its own language: rows in place of queries, charts with nothing left open, each value that the author did not write with
 * the rule behind it as a comment. It is a valid face and gives the same bytes. A chart that could not be drawn is written as its card.
 */
export function faceYaml(face: WrittenFace): string {
  const { face: said, paint, tables } = face;
  const drawn = said.charts.filter((node) => "chart" in face.chartOf(node));
  const names = namesOf(drawn);
  const writer = new YamlWriter({}, () => []);
  const { root } = said;
  const head: { [key: string]: Tree } = {
    title: root.title,
    subtitle: root.subtitle,
    description: face.description,
    note: said.note,
    width: face.width,
    page: face.page as Tree | undefined,
    locale: face.locale,
    theme: face.theme,
    color_map: Object.keys(said.colorMap).length > 0 ? (said.colorMap as unknown as Tree) : undefined,
    style: paint as unknown as Tree,
  };
  for (const [key, value] of Object.entries(head)) if (value !== undefined) writer.entry(key, value, `/${key}`, "");
  const lines = [...writer.lines];
  if (tables.size > 0) {
    lines.push("", "queries:");
    for (const [name, table] of tables) lines.push(...indented(dataLines(table, yamlText(name)), "  "));
  }
  if (drawn.length > 0) lines.push("", "charts:");
  for (const node of drawn) {
    const { chart } = face.chartOf(node) as { chart: Parameters<typeof chartLines>[0] };
    lines.push(`  ${yamlText(names.get(node)!)}:`);
    if (face.sharesRows(node)) lines.push(`    query: ${yamlText(node.query!)}`);
    lines.push(...indented(chartLines(chart), "    "));
    // A profile is all that its cards show.
    if (!face.sharesRows(node) && chart.profile === undefined) lines.push(...indented(dataLines(chart.data), "    "));
    lines.push("");
  }
  if (drawn.length === 0) lines.push("");
  const layout = new YamlWriter({}, () => []);
  layout.entry(
    root.layout,
    root.items.map((each) => itemTree(each, root.layout === "grid", face, names)),
    `/${root.layout}`,
    "",
  );
  return `${[...lines, ...layout.lines].join("\n")}\n`;
}
