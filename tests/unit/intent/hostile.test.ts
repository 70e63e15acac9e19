import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkFields } from "../../../src/intent/fields.js";
import { RenderError } from "../../../src/issues/error.js";
import { parseIntent, parseIntentWithPositions } from "./reading.js";

/** The issues of a chart; throws what is not a RenderError. Every issue must be writable as JSON and say something. */
function survives(source: unknown): void {
  try {
    const { intent, locate } = parseIntentWithPositions(source, { limits: { source: 100_000, depth: 20 } });
    for (const each of checkFields(intent, ["a"])) expect(locate(each).message).toContain("the data has no field");
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    for (const each of error.issues) {
      expect(each.message.length).toBeGreaterThan(20);
      expect(each.message).not.toMatch(/undefined|\[object|native code/);
      JSON.stringify(each);
    }
  }
}

const keys = fc.constantFrom(
  ..."type x y color tooltip style marks bar axis axis_x legend scale domain palette format sort by labels references data values columns field width".split(
    " ",
  ),
  ..."__proto__ constructor toString hasOwnProperty length 0 a/b ~".split(" "),
);
const words = fc.constantFrom("bar", "pie", "auto", "a", "ascending", "#2d74b3", ",.0f", "%b", "", "constructor", "__proto__", "600px");
const leaf = fc.oneof(
  words,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: false }),
  fc.bigInt(),
);
const { chart } = fc.letrec<{ value: unknown; chart: unknown }>((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie("value"), { maxLength: 3 }), tie("chart")),
  chart: fc.dictionary(keys, tie("value"), { maxKeys: 6, noNullPrototype: false }),
}));

test("a chart of any keys and values is read or refused with issues", () => {
  fc.assert(fc.property(chart, survives), { numRuns: 2000, seed: 7 });
});

test("any value at all is read or refused with issues", () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withTypedArray: true }), survives),
    {
      numRuns: 1000,
      seed: 7,
    },
  );
});

const folder = new URL("../../invalid/", import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => /\.(yaml|json)$/.test(name) && !name.endsWith(".issues.json"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"));

test("a text cut or torn anywhere is read or refused with issues", () => {
  const torn = fc
    .tuple(
      fc.constantFrom(...texts),
      fc.nat(300),
      fc.nat(300),
      fc.constantFrom("", ":", "{", "[", '"', "\n", "  ", "#", "*a", "&a ", "- ", "? ", "|", "\u0000", "\t"),
    )
    .map(([text, from, skip, extra]) => `${text.slice(0, from)}${extra}${text.slice(from + skip)}`);
  fc.assert(fc.property(torn, survives), { numRuns: 1500, seed: 7 });
});

test("nothing of one chart is left for the next", () => {
  const good = "type: bar\nx: a\ny: b";
  const before = JSON.stringify(parseIntent(good));
  for (const text of texts) expect(() => survives(text)).not.toThrow();
  expect(JSON.stringify(parseIntent(good))).toBe(before);
});
