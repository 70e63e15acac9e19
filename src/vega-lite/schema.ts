import { definitions, root, type SpecSchema } from "../generated/vega-lite-schema.js";
import { at, isRecord, type Json } from "./json.js";

/** One thing that a specification says and Vega-Lite does not take. */
export interface Mistake {
  /** Pointer below the specification; of a key that is unknown or missing, the place of the object. */
  path: string;
  kind: "key" | "missing" | "value" | "type" | "range" | "length";
  received: unknown;
  /** The key. */
  name?: string;
  /** Values, or keys, that may stand there. */
  allowed?: readonly unknown[];
  /** Kinds of values that may stand there. */
  types?: readonly string[];
  /** Of a number or a list. */
  least?: number;
  most?: number;
}

/** How far a value is from a schema: nothing when it fits. */
interface Result {
  cost: number;
  mistakes: Mistake[];
}

const RIGHT: Result = { cost: 0, mistakes: [] };
const COST = { key: 5, missing: 8, value: 6, type: 20, range: 5, length: 5 };
/** Mistakes that are looked for in one list; more say nothing new. */
const MOST = 20;
/** Rows of the author's: whatever stands there is a matter of the data. */
const OPAQUE = new Set(["InlineDataset", "Datasets"]);

/** Where a reference leads. */
function target(node: SpecSchema): SpecSchema {
  let found = node;
  while (found.$ref !== undefined) found = definitions[found.$ref]!;
  return found;
}

const flat = new Map<SpecSchema, readonly SpecSchema[]>();

/** The ways a value may take, alternatives inside alternatives spelled out. */
function ways(node: SpecSchema): readonly SpecSchema[] {
  const end = target(node);
  if (!end.anyOf) return [end];
  let found = flat.get(end);
  if (!found) {
    found = [...new Set(end.anyOf.flatMap((each) => ways(each)))];
    flat.set(end, found);
  }
  return found;
}

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
const wanted = (node: SpecSchema): readonly string[] => (node.type === undefined ? [] : [node.type].flat());
const values = (node: SpecSchema): readonly unknown[] | undefined => (node.const !== undefined ? [node.const] : node.enum);
const hasType = (value: unknown, type: string): boolean =>
  type === typeOf(value) || (type === "integer" && typeof value === "number" && Number.isInteger(value));

const wrong = (mistake: Mistake): Result => ({ cost: COST[mistake.kind], mistakes: [mistake] });

/** How much an object looks like what a schema describes: by its keys, and by the words that tell alternatives apart. */
function likeness(object: Json, node: SpecSchema): number {
  if (!wanted(node).includes("object")) return -1000;
  const { properties = {}, required = [], additionalProperties } = node;
  let sum = 0;
  for (const key of Object.keys(object)) {
    if (!Object.hasOwn(properties, key)) {
      sum -= additionalProperties === false ? 3 : 0;
      continue;
    }
    sum += 2;
    const words = ways(properties[key]!).map(values);
    if (words.every((each) => each !== undefined)) sum += words.some((each) => each!.includes(object[key])) ? 8 : -2;
  }
  for (const key of required) sum += Object.hasOwn(object, key) ? 3 : -4;
  return sum;
}

/** Looks through one specification; what has been looked at is not looked at again. */
class Checker {
  readonly #seen = new Map<SpecSchema, Map<object, Result>>();

  check(schema: SpecSchema, value: unknown, path: string): Result {
    if (typeof value !== "object" || value === null) return this.#choose(schema, value, path);
    const node = target(schema);
    let known = this.#seen.get(node);
    if (!known) {
      known = new Map();
      this.#seen.set(node, known);
    }
    let result = known.get(value);
    if (!result) {
      result = schema.$ref !== undefined && OPAQUE.has(schema.$ref) ? RIGHT : this.#choose(node, value, path);
      known.set(value, result);
    }
    return result;
  }

  #choose(schema: SpecSchema, value: unknown, path: string): Result {
    const all = ways(schema);
    if (all.length === 1) return this.#one(all[0]!, value, path);
    if (isRecord(value)) return this.#nearestObject(all, value, path);
    const results: Result[] = [];
    for (const way of all) {
      const result = this.#one(way, value, path);
      if (result.cost === 0) return result;
      results.push(result);
    }
    const deep = results.filter((each) => each.mistakes.every((mistake) => mistake.path !== path));
    if (deep.length > 0) return deep.reduce((best, each) => (each.cost < best.cost ? each : best));
    return this.#together(results, value, path);
  }

  /** Everything that alternatives would take at this place, as one mistake. */
  #together(results: readonly Result[], value: unknown, path: string): Result {
    const mistakes = results.flatMap((each) => each.mistakes);
    const range = mistakes.find((each) => each.kind === "range" || each.kind === "length");
    if (range) return wrong(range);
    const allowed = [...new Set(mistakes.flatMap((each) => (each.kind === "value" ? (each.allowed ?? []) : [])))];
    const types = [...new Set(mistakes.flatMap((each) => (each.kind === "type" ? (each.types ?? []) : [])))];
    const isWord = allowed.some((each) => typeof each === typeof value);
    if (isWord) return wrong({ path, kind: "value", received: value, allowed, types });
    const all = [...new Set([...types, ...allowed.map(typeOf)])];
    return wrong({ path, kind: "type", received: value, types: all, ...(allowed.length > 0 && { allowed }) });
  }

  #nearestObject(all: readonly SpecSchema[], value: Json, path: string): Result {
    const ranked = all.map((way) => ({ way, like: likeness(value, way) })).sort((a, b) => b.like - a.like);
    if (ranked[0]!.like <= -1000)
      return this.#together(
        all.map((way) => this.#one(way, value, path)),
        value,
        path,
      );
    const best: Result[] = [];
    for (const { way, like } of ranked) {
      if (like <= -1000) break;
      const result = this.#one(way, value, path);
      if (result.cost === 0) return result;
      if (like === ranked[0]!.like) best.push(result);
    }
    const [first, ...others] = best.sort((a, b) => a.cost - b.cost);
    return { cost: first!.cost, mistakes: first!.mistakes.map((mistake) => widened(mistake, others)) };
  }

  #one(node: SpecSchema, value: unknown, path: string): Result {
    const words = values(node);
    if (words) return words.includes(value as string) ? RIGHT : wrong({ path, kind: "value", received: value, allowed: words });
    const types = wanted(node);
    if (types.length > 0 && !types.some((type) => hasType(value, type))) return wrong({ path, kind: "type", received: value, types });
    if (isRecord(value)) return this.#object(node, value, path);
    if (Array.isArray(value)) return this.#list(node, value, path);
    if (typeof value === "number" && ((node.minimum ?? value) > value || (node.maximum ?? value) < value))
      return wrong({
        path,
        kind: "range",
        received: value,
        ...(node.minimum !== undefined && { least: node.minimum }),
        ...(node.maximum !== undefined && { most: node.maximum }),
      });
    if (typeof value === "string" && ((node.minLength ?? 0) > value.length || (node.maxLength ?? value.length) < value.length))
      return wrong({ path, kind: "length", received: value, least: node.minLength ?? 0, most: node.maxLength ?? value.length });
    return RIGHT;
  }

  #object(node: SpecSchema, object: Json, path: string): Result {
    const { properties = {}, required = [], additionalProperties } = node;
    const mistakes: Mistake[] = [];
    let cost = 0;
    const add = (result: Result) => {
      cost += result.cost;
      mistakes.push(...result.mistakes);
    };
    for (const key of Object.keys(object)) {
      const inner = Object.hasOwn(properties, key)
        ? properties[key]!
        : additionalProperties === false
          ? undefined
          : isRecord(additionalProperties)
            ? additionalProperties
            : {};
      if (inner === undefined) add(wrong({ path, kind: "key", name: key, received: object[key], allowed: Object.keys(properties) }));
      else if (Object.keys(inner).length > 0) add(this.check(inner, object[key], at(path, key)));
    }
    for (const key of required) if (!Object.hasOwn(object, key)) add(wrong({ path, kind: "missing", name: key, received: object }));
    return cost === 0 ? RIGHT : { cost, mistakes };
  }

  #list(node: SpecSchema, list: readonly unknown[], path: string): Result {
    const { items, minItems = 0, maxItems = list.length } = node;
    if (list.length < minItems || list.length > maxItems)
      return wrong({ path, kind: "length", received: list, least: minItems, ...(node.maxItems !== undefined && { most: maxItems }) });
    if (!items) return RIGHT;
    const mistakes: Mistake[] = [];
    let cost = 0;
    for (let i = 0; i < list.length && mistakes.length < MOST; i++) {
      const item = Array.isArray(items) ? items[i] : items;
      if (!item) continue;
      const result = this.check(item, list[i], at(path, i));
      cost += result.cost;
      mistakes.push(...result.mistakes);
    }
    return cost === 0 ? RIGHT : { cost, mistakes };
  }
}

/** A mistake with what alternatives that fit as well would take at its place. */
function widened(mistake: Mistake, others: readonly Result[]): Mistake {
  if (mistake.kind !== "value" && mistake.kind !== "key") return mistake;
  const twins = others.flatMap((each) =>
    each.mistakes.filter(({ path, kind, name }) => path === mistake.path && kind === mistake.kind && name === mistake.name),
  );
  return { ...mistake, allowed: [...new Set([mistake, ...twins].flatMap((each) => each.allowed ?? []))] };
}

/**
 * Checks a specification against the schema of Vega-Lite.
 * Where Vega-Lite takes several forms, the one that looks most like what was written is taken for what was meant, so that each mistake is told once.
 */
export function mistakesOf(spec: Json): Mistake[] {
  return new Checker().check({ $ref: root }, spec, "").mistakes;
}
