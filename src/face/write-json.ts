import { block, inlineJson, jsonText } from "../converters/json-text.js";
import type { FaceNode } from "./tree.js";
import type { WrittenFace } from "./written.js";

/** Key and value on one line, or over several. */
const pair = (key: string, value: unknown, indent: string): string => `${JSON.stringify(key)}: ${jsonText(value, indent)}`;

function itemLines(node: FaceNode, indent: string, face: WrittenFace): string {
  const inner = `${indent}  `;
  const box = face.boxOf(node);
  const place = box === undefined ? [] : [`"box": ${inlineJson(box)}`];
  const lines: string[] = [];
  if (node.kind === "group") {
    lines.push(`"kind": "group"`, pair("layout", node.layout, inner));
    if (node.title !== undefined) lines.push(pair("title", node.title, inner));
    if (node.subtitle !== undefined) lines.push(pair("subtitle", node.subtitle, inner));
    lines.push(`"items": ${itemsText(node.items, inner, face)}`);
  } else if (node.kind === "text") lines.push(`"kind": "text"`, ...place, pair("text", node.text, inner));
  else if (node.kind === "error") {
    const { title, message, tone } = node;
    lines.push(`"kind": "error"`, ...place, pair("error", { title, message, tone }, inner));
  } else {
    const written = face.chartOf(node);
    if (node.name !== undefined) lines.push(pair("name", node.name, inner));
    if (node.query !== undefined) lines.push(pair("query", node.query, inner));
    if ("failure" in written) lines.unshift(`"kind": "error"`, ...place, pair("error", written.failure, inner));
    else {
      lines.unshift(`"kind": "chart"`, ...place);
      lines.push(`"chart": ${written.json(inner)}`);
    }
  }
  return block("{", "}", indent, lines);
}

const itemsText = (items: readonly { node: FaceNode }[], indent: string, face: WrittenFace): string =>
  block(
    "[",
    "]",
    indent,
    items.map(({ node }) => itemLines(node, `${indent}  `, face)),
  );

/**
 * A face as JSON that walks its layout: `{version, title, description, width, height, layout, items, issues, colors}`. An item is a group with
 * items of its own, words, or a chart in the shape of its own json, each with its `box` on the canvas, px.
 */
export function faceJson(face: WrittenFace): string {
  const { title, description, width, height, issues, colors, version } = face;
  const { root } = face.face;
  const lines = [
    pair("version", version, "  "),
    pair("title", title, "  "),
    ...(root.subtitle === undefined ? [] : [pair("subtitle", root.subtitle, "  ")]),
    pair("description", description, "  "),
    pair("width", width, "  "),
    pair("height", height, "  "),
    pair("layout", root.layout, "  "),
    `"items": ${itemsText(root.items, "  ", face)}`,
    pair("issues", issues, "  "),
    pair("colors", colors, "  "),
  ];
  return `${block("{", "}", "", lines)}\n`;
}
