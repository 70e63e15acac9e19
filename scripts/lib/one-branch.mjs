// Rewrites the unions of a JSON Schema so that the type of a value alone says which branch it must meet.
// A validator then reports one cause once, instead of every branch that did not fit.

const typesOf = (schema) => (schema.type === undefined ? [] : [schema.type].flat());

/** Keys that constrain nothing. */
const PROSE = ["description", "title", "$schema", "$id", "default", "examples"];

function flatten(schema, definitions) {
  if (schema.$ref !== undefined) {
    const target = definitions[decodeURIComponent(schema.$ref.replace("#/definitions/", ""))];
    if (target.anyOf !== undefined) return flatten(target, definitions);
    return [{ types: typesOf(target), target, as: typesOf(target)[0] === "object" ? schema : target }];
  }
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((each) => flatten(each, definitions));
  return [{ types: typesOf(schema), target: schema, as: schema }];
}

const isObject = (schema) => typesOf(schema)[0] === "object";

/** What a value of one type must meet, given the branches that take this type. */
function conditionsOf(type, branches, rewrite) {
  const enums = branches.map((each) => each.target.enum ?? (each.target.const === undefined ? undefined : [each.target.const]));
  if (type === "string" && enums.every(Boolean)) return { allOf: [{ if: { type }, then: { enum: enums.flat() } }] };
  const [first, ...others] = branches.map((each) => ({ required: each.target.required, schema: rewrite(each.as) }));
  if (others.length === 0) {
    const { type: _, ...rest } = first.schema;
    return rest;
  }
  if (type !== "object") throw new Error(`Two branches of a union take a ${type}; give them a word that tells them apart.`);
  // Several objects: the required key that is there says which; the first is meant when none is.
  const chain = others.reduce((or, each) => ({ if: { required: [each.required[0]] }, then: each.schema, else: or }), first.schema);
  return { allOf: [{ if: { type }, then: chain }] };
}

/**
 * @param schema a JSON Schema (draft-07) whose `definitions` hold every reference.
 * @returns the same constraints without prose. A union is a list of types with the keywords of every branch side by side:
 * a keyword of JSON Schema only looks at values of its own type, so no branch disturbs another.
 */
export function oneBranchPerType(schema) {
  const definitions = schema.definitions ?? {};
  const rewrite = (value) => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (value === null || typeof value !== "object") return value;
    if (value.anyOf !== undefined) return union(value);
    const out = {};
    for (const [key, inner] of Object.entries(value)) {
      if (PROSE.includes(key) && typeof inner !== "object") continue;
      out[key] = key === "properties" || key === "definitions" ? mapValues(inner, rewrite) : rewrite(inner);
    }
    if (value.$ref !== undefined) {
      const [{ target }, ...more] = flatten(value, definitions);
      if (more.length > 0) return { $ref: out.$ref };
      return isObject(target) ? { type: "object", $ref: out.$ref } : rewrite(target);
    }
    // What is one of a list of values has the type of one of them: one cause, one error.
    if (Array.isArray(out.enum)) delete out.type;
    return out;
  };
  const union = (value) => {
    const branches = flatten(value, definitions);
    const types = [...new Set(branches.flatMap((each) => each.types))];
    const [words, ...others] = branches.filter((each) => each.types[0] !== "null").map((each) => each.target.enum);
    // Some words or null is one list of values.
    if (words && others.length === 0) return { enum: [...words, null] };
    const out = { type: types };
    for (const type of types) {
      const mine = branches.filter((each) => each.types.includes(type));
      const isPlain = mine.some((each) => Object.keys(each.target).every((key) => key === "type" || PROSE.includes(key)));
      if (isPlain) continue;
      const { allOf = [], ...rest } = conditionsOf(type, mine, rewrite);
      if (allOf.length > 0) out.allOf = [...(out.allOf ?? []), ...allOf];
      Object.assign(out, rest);
    }
    return out;
  };
  const { definitions: all = {}, ...rest } = rewrite(schema);
  const kept = Object.entries(all).filter(([name]) => isObject(definitions[name]) || definitions[name].anyOf !== undefined);
  // The type of an object is asked for where the definition is used, since a union asks for several.
  const bare = ({ type, ...each }) => (type === "object" ? each : { type, ...each });
  return { ...rest, definitions: Object.fromEntries(kept.map(([name, each]) => [name, bare(each)])) };
}

const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
