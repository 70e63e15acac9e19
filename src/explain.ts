import type { Origin, ResolvedChart } from "./chart/resolved.js";

/** One leaf of a resolved chart: what it is, who decided it, and the same as a sentence. */
export interface Explanation {
  /** JSON pointer. */
  path: string;
  value: unknown;
  origin: Origin;
  sentence: string;
}

const parts = (path: string): string[] =>
  path === ""
    ? []
    : path
        .slice(1)
        .split("/")
        .map((step) => step.replace(/~1/g, "/").replace(/~0/g, "~"));

function valueAt(chart: ResolvedChart, path: string): unknown {
  let node: unknown = chart;
  for (const step of parts(path))
    node = typeof node === "object" && node !== null && Object.hasOwn(node, step) ? (node as Record<string, unknown>)[step] : undefined;
  return node;
}

function because(origin: Origin): string {
  if (origin.by === "authored") return "the author says so";
  if (origin.by === "enriched") return `${origin.reason} (rule ${origin.rule})`;
  const [source = "", key = ""] = origin.source.split(": ");
  return source === "chart-defaults" ? `it is the house default (${origin.source})` : `${source} says so (${key})`;
}

/**
 * Where values of a resolved chart come from.
 * @param path a leaf, or a part of the chart: then all leaves under it are told. Default everything.
 * @returns one entry per leaf, in the order they were decided; empty when the chart has nothing there.
 */
export function explain(chart: ResolvedChart, path = ""): Explanation[] {
  const tell = (pointer: string, origin: Origin): Explanation => {
    const value = valueAt(chart, pointer);
    return { path: pointer, value, origin, sentence: `${pointer} is ${JSON.stringify(value)} because ${because(origin)}.` };
  };
  const under = Object.entries(chart.origins).filter(([pointer]) => pointer === path || pointer.startsWith(`${path}/`));
  if (under.length > 0) return under.map(([pointer, origin]) => tell(pointer, origin));
  // A leaf inside something that was decided as a whole: a step of a list, a key of a format.
  if (valueAt(chart, path) === undefined) return [];
  for (let pointer = path; pointer !== ""; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
    const origin = chart.origins[pointer];
    if (origin) return [{ ...tell(path, origin) }];
  }
  return [];
}
