import { at, eachObject, isRecord, type Json } from "./json.js";

/** Keys whose texts are expressions. */
export const EXPRESSIONS: readonly string[] = ["filter", "calculate", "expr", "test", "labelExpr", "signal"];

/** Every expression of a specification, with its pointer. */
export function expressionsOf(spec: Json, path: string): { path: string; text: string }[] {
  const found: { path: string; text: string }[] = [];
  eachObject(spec, path, (object, place) => {
    for (const key of EXPRESSIONS) {
      const value = object[key];
      if (typeof value === "string") found.push({ path: at(place, key), text: value });
    }
    // Filters joined by and, or, not hold expressions in lists.
    for (const key of ["and", "or", "not"])
      [object[key]].flat().forEach((each, i) => {
        if (typeof each === "string") found.push({ path: Array.isArray(object[key]) ? at(at(place, key), i) : at(place, key), text: each });
      });
  });
  return found;
}

/** Names of the parameters of a specification, at any depth. */
export function parametersOf(spec: Json): Set<string> {
  const names = new Set<string>();
  eachObject(spec, "", (object) => {
    if (Array.isArray(object.params))
      for (const each of object.params) if (isRecord(each) && typeof each.name === "string") names.add(each.name);
    if (object.extent !== undefined && typeof object.param === "string") names.add(object.param);
  });
  return names;
}
