import { isRecord, type Json } from "../../../vega-lite/json.js";

/** Begins the names of rows that stood in a specification without one; nobody names data so. */
const UNNAMED = "\u2063rows ";

const PLURAL = new Set(["millisecond", "second", "minute", "hour"]);

/**
 * Takes the rows out of a specification, so that they are handed to the engine like all others: it writes into what it is given.
 * @returns the specification with names in their place, and the rows by name. The input is not changed.
 */
export function withoutRows(spec: Json): { spec: Json; data: Record<string, object> } {
  const data: Record<string, object> = {};
  const named = isRecord(spec.datasets) ? spec.datasets : {};
  for (const [name, rows] of Object.entries(named)) data[name] = rows as object;
  let count = 0;
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (!isRecord(node)) return node;
    // Which mark is nearest to a pointer is of no use in a still picture.
    const { nearest: _, ...kept } = node;
    // Vega-Lite's names of these steps are singular, those of the engine are not.
    if (typeof kept.interval === "string" && PLURAL.has(kept.interval)) kept.interval = `${kept.interval}s`;
    return Object.fromEntries(
      Object.entries(kept).map(([key, value]) => [key, key === "data" && isRecord(value) ? taken(value) : walk(value)]),
    );
  };
  const taken = (source: Json): Json => {
    const { values, ...rest } = source;
    if (values === undefined) return source;
    const name = typeof source.name === "string" ? source.name : `${UNNAMED}${count++}`;
    data[name] = values as object;
    return { ...rest, name };
  };
  const { datasets: _, ...rest } = spec;
  return { spec: walk(rest) as Json, data };
}
