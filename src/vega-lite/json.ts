/** A piece of a specification. */
export type Json = Record<string, unknown>;

/** Whether a value is an object with keys: not null, not a list. */
export const isRecord = (value: unknown): value is Json => value !== null && typeof value === "object" && !Array.isArray(value);

/** A JSON pointer with one more step. */
export const at = (path: string, step: string | number): string => `${path}/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/**
 * Calls `visit` for every object of a specification, outermost first; rows given as `values` are not entered.
 * @param visit returns false to stay out of what is inside.
 */
export function eachObject(node: unknown, path: string, visit: (object: Json, path: string) => unknown): void {
  if (Array.isArray(node)) {
    for (let i = 0; i < node.length; i++) eachObject(node[i], at(path, i), visit);
    return;
  }
  if (!isRecord(node) || visit(node, path) === false) return;
  for (const key of Object.keys(node)) if (key !== "values" && key !== "datasets") eachObject(node[key], at(path, key), visit);
}
