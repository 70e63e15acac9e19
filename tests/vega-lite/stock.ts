import * as vega from "vega";
import { compile } from "vega-lite";
import type { SetChart } from "./set.js";

/** What is seen of a picture, whoever drew it. */
export interface Seen {
  /** Shapes of marks: each line, area and trail is one. */
  shapes: number;
}

interface Item {
  mark: Mark;
  items?: Mark[];
  opacity?: number;
  fill?: unknown;
  stroke?: unknown;
  fillOpacity?: number;
  strokeOpacity?: number;
  strokeWidth?: number;
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  size?: number;
  text?: unknown;
  url?: string;
  x2?: number;
  bounds?: { x1: number; x2: number };
}
interface Mark {
  marktype: string;
  role?: string;
  items?: Item[];
}

const isPainted = (paint: unknown, opacity: number | undefined): boolean =>
  paint !== undefined && paint !== null && paint !== "none" && paint !== "transparent" && opacity !== 0;

/** Whether an item can be seen: painted, somewhere, and of some size. */
function isSeen(item: Item): boolean {
  if (item.opacity === 0) return false;
  const { marktype } = item.mark;
  if (marktype === "text") return item.text !== undefined && item.text !== null && item.text !== "";
  if (marktype === "image") return Boolean(item.url);
  if (!isPainted(item.fill, item.fillOpacity) && !(isPainted(item.stroke, item.strokeOpacity) && item.strokeWidth !== 0)) return false;
  // A projection has no place for some outlines and lines.
  if (marktype === "shape") return item.bounds !== undefined && item.bounds.x1 <= item.bounds.x2;
  if (marktype === "rule") return item.x !== undefined || item.x2 !== undefined;
  if (marktype === "rect") return Boolean(item.width) && Boolean(item.height);
  if (marktype === "symbol") return item.size !== 0 && !(item.x === undefined && item.y === undefined);
  return true;
}

function look(mark: Mark, seen: Seen): void {
  const items = mark.items ?? [];
  if (mark.marktype === "group") {
    for (const item of items) for (const inner of item.items ?? []) look(inner, seen);
    return;
  }
  if (mark.role === "mark") {
    const drawn = items.filter(isSeen);
    // Each line of a text is a shape of its own.
    const lines = (item: Item) => (mark.marktype === "text" && Array.isArray(item.text) ? item.text.length : 1);
    const count = drawn.reduce((sum, item) => sum + lines(item), 0);
    seen.shapes += ["line", "area", "trail"].includes(mark.marktype) ? Math.min(1, drawn.length) : count;
  }
}

/** Draws with the packages as they are, without anything of this library. */
export async function stockPicture({ chart, rows }: SetChart): Promise<Seen> {
  const { spec } = chart;
  const compact = rows as { columns?: string[]; values?: unknown[][] } | undefined;
  const objects = Array.isArray(compact?.columns)
    ? compact.values!.map((row) => Object.fromEntries(compact.columns!.map((name, i) => [name, row[i]])))
    : rows;
  const whole = structuredClone({ ...spec, ...(spec.data === undefined && objects !== undefined ? { data: { values: objects } } : {}) });
  const { spec: compiled } = compile(whole as never, { logger: quiet as never });
  const view = new vega.View(vega.parse(compiled), { renderer: "none", logger: quiet as never });
  await view.runAsync();
  const seen: Seen = { shapes: 0 };
  look((view.scenegraph() as unknown as { root: Mark }).root, seen);
  view.finalize();
  return seen;
}

const quiet = { level: () => quiet, error: () => quiet, warn: () => quiet, info: () => quiet, debug: () => quiet };
