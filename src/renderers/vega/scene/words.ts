import type { NodeWords } from "../../../scene/types.js";
import { normalizeText } from "../../../text/normalize.js";
import type { SceneItem } from "../engine/scenegraph.js";
import type { SceneBuilder } from "./scene-builder.js";

const SAFE_LINK = /^(?:https?:\/\/|mailto:)[^\s"'<>\\^`{|}]+$/i;
const MAX_QUOTED = 100;

/** A tooltip as one line; a record, as Vega-Lite makes for several fields, becomes `name: value` pairs. */
function tooltipText(value: unknown): string {
  if (typeof value !== "object" || value === null) return normalizeText(value);
  if (Array.isArray(value)) return value.map(tooltipText).join(", ");
  return Object.entries(value)
    .map(([name, each]) => `${normalizeText(name)}: ${tooltipText(each)}`)
    .join(", ");
}

/** Adds what an item says about itself, a tooltip and a link, to its node. */
export function addWords<T extends NodeWords>(node: T, item: SceneItem, builder: SceneBuilder): T {
  const tooltip = item.tooltip ?? item.description;
  if (tooltip !== undefined && tooltip !== null) {
    const text = tooltipText(tooltip);
    if (text) node.tooltip = text;
  }
  if (item.href) {
    const href = String(item.href).trim();
    if (SAFE_LINK.test(href)) node.href = href;
    else builder.problem({ kind: "link", received: href.slice(0, MAX_QUOTED) });
  }
  return node;
}
