import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type SchemaNode, schema, validate } from "../../../src/generated/validate-intent.js";

// What the build makes small has to say what ajv says of the same schema.
const plain = new Ajv({ allErrors: true, strict: false, messages: false, logger: false }).compile(schema as object);

/** Every key and every word of the schema. */
const keys = new Set<string>(["colour", "__proto__", "constructor", "0", "a/b"]);
const words = new Set<unknown>(["region", "", "EUR", null, -1, 0, 0.5, 1, 91, true, false, Number.NaN, undefined]);
(function collect(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const { enum: some = [], properties = {} } = node as SchemaNode;
  for (const word of some) words.add(word);
  for (const key of Object.keys(properties)) keys.add(key);
  Object.values(node).forEach(collect);
})(schema);

const { value: part } = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, fc.constantFrom(...words), fc.array(tie("value"), { maxLength: 3 }), tie("object")),
  object: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 6 }),
}));

/** A chart with something in its places, more likely to be right than any value is. */
const chart = fc.record(Object.fromEntries(Object.keys(schema.properties ?? {}).map((key) => [key, part])), { requiredKeys: [] });

const told = (value: unknown) => (validate(value) ?? []).map(({ path, keyword, params }) => ({ path, keyword, params }));
const tells = (value: unknown) => {
  plain(value);
  return (plain.errors ?? []).map(({ instancePath, keyword, params }) => ({ path: instancePath, keyword, params }));
};

it("says of any chart what ajv says, in the same order", () =>
  fc.assert(
    fc.property(fc.oneof(chart, part), (value) => {
      expect(told(value)).toEqual(tells(value));
    }),
    { numRuns: 2000 },
  ));

it("refuses what the schema refuses, key by key", () => {
  for (const key of Object.keys(schema.properties ?? {}))
    for (const word of words) expect(told({ [key]: word }), `${key}: ${word}`).toEqual(tells({ [key]: word }));
});
