import { type SchemaNode, schema } from "../generated/validate-intent.js";
import { isRecord, stepsOf } from "./pointer.js";

const jsonType = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

/** The parts of the schema that speak about a value at one place: the node, what it refers to, and the branch the value chose. */
function partsOf(node: SchemaNode, value: unknown): SchemaNode[] {
  const parts = [node];
  if (node.$ref) parts.push(...partsOf(schema.definitions?.[node.$ref.replace("#/definitions/", "")] ?? {}, value));
  for (const each of node.allOf ?? []) parts.push(...partsOf(each, value));
  if (node.if) {
    const isMet = node.if.required
      ? isRecord(value) && node.if.required.every((key) => Object.hasOwn(value, key))
      : node.if.type === jsonType(value);
    const branch = isMet ? node.then : node.else;
    if (branch) parts.push(...partsOf(branch, value));
  }
  return parts;
}

/** Keys an object may have where `parts` speak. */
export const keysIn = (parts: readonly SchemaNode[]): string[] => [...new Set(parts.flatMap((part) => Object.keys(part.properties ?? {})))];

/** What the schema says about the place of a pointer in a chart. */
export function schemaAt(chart: unknown, path: string): SchemaNode[] {
  let value = chart;
  let parts = partsOf(schema, value);
  for (const step of stepsOf(path)) {
    value = isRecord(value) || Array.isArray(value) ? (value as Record<string, unknown>)[step] : undefined;
    const next = parts.flatMap(
      (part) =>
        (part.properties && Object.hasOwn(part.properties, step) ? part.properties[step]! : null) ??
        (/^\d+$/.test(step) && part.items ? part.items : []),
    );
    parts = next.flatMap((part) => partsOf(part, value));
  }
  return parts;
}

/** Where `key` would be allowed one level below the place of `path`: the name of the object that has it, or undefined when there is none or `path` is no object. */
export function homeOf(chart: unknown, path: string, key: string, among: readonly string[]): string | undefined {
  const parts = schemaAt(chart, path);
  return among.find((name) => {
    const inner = parts.flatMap((part) => part.properties?.[name] ?? []).flatMap((part) => partsOf(part, {}));
    return keysIn(inner).includes(key);
  });
}
