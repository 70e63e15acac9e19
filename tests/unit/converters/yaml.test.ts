import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { RenderContext } from "../../../src/context/context.js";
import { yaml } from "../../../src/converters/yaml/converter.js";
import { yamlScalar } from "../../../src/converters/yaml/scalar.js";
import { type Tree, YamlWriter } from "../../../src/converters/yaml/write.js";
import { resolvedChart } from "./charts.js";

const read = (text: string): unknown => parse(text, { version: "1.2", schema: "core" });
const write = (chart = resolvedChart()) => yaml.convert(chart, {} as RenderContext, { fontMode: "embed" });

/** What a YAML 1.1 reader, still common, makes of a text: it must take a plain one for a text too. */
const readOld = (text: string): unknown => parse(text, { version: "1.1", schema: "yaml-1.1" });

describe("a scalar in YAML", () => {
  it.each([
    "",
    " ",
    " a",
    "a ",
    "yes",
    "No",
    "ON",
    "off",
    "y",
    "null",
    "Null",
    "~",
    "true",
    "1e3",
    "0123",
    "0x1F",
    "0o17",
    "1_000",
    "12:30:45",
    "2024-01-01",
    "2024-01",
    ".5",
    ".inf",
    ".nan",
    "-",
    "- a",
    "?",
    "a: b",
    "a:",
    "a #b",
    "#a",
    "&a",
    "*a",
    "!a",
    "|",
    ">",
    "%a",
    "@a",
    "`a",
    "'a'",
    '"a"',
    "[a]",
    "{a}",
    "a, b",
    "a\nb",
    "a\tb",
    "a\\b",
    "<<",
    "=",
    "---",
    "...",
    "line\u2028separator",
    "next\u0085line",
    "no\u00a0break",
    "\ufeffmark",
    "\u0000",
    "\u202eabc",
    "lone \ud800",
    "🎈",
    "naïve",
    "Ελλάδα",
    "Москва",
    "東京",
    "e\u0301",
    "--- a",
    "key: [x]",
    "e3",
    "Infinity",
  ])("%j reads back as the same text", (text) => {
    expect(read(`- ${yamlScalar(text)}`)).toEqual([text]);
    expect(read(`[${yamlScalar(text)}, ${yamlScalar(text)}]`)).toEqual([text, text]);
    expect(read(`${yamlScalar(text)}: 1`)).toEqual({ [text]: 1 });
    if (!text.includes("\ud800")) expect(readOld(`- ${yamlScalar(text)}`)).toEqual([text]);
  });

  it("any text reads back as the same text, in block and flow style and as a key", () => {
    const hard = fc.string({ unit: fc.constantFrom(..."ab01 -:#,[]{}'\"\\&*!|>%@`?~.\n\t\u2028\u00e9_+e=<") });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string(), hard), (text) => {
        expect(read(`- ${yamlScalar(text)}`)).toEqual([text]);
        expect(read(`[${yamlScalar(text)}, 1]`)).toEqual([text, 1]);
        expect(read(`a:\n  ${yamlScalar(text)}: [2]`)).toEqual({ a: { [text]: [2] } });
      }),
      { numRuns: 2000 },
    );
  });

  it("any number reads back as exactly the same number", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, 2 ** 53)),
        (value) => {
          const [back] = read(`[${yamlScalar(value)}]`) as number[];
          expect(Object.is(back, value)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("words without a second meaning need no quotes", () => {
    for (const text of ["North", "Revenue ($ million)", "São Paulo", "Μήλα", "R&D", "a - b"])
      expect(yamlScalar(text)).toBe(text === "R&D" ? '"R&D"' : text);
  });
});

describe("any tree in YAML", () => {
  const { tree } = fc.letrec<{ tree: Tree; map: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.string(),
      fc.double({ noNaN: true }),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("tree"), { maxLength: 4 }),
      tie("map"),
    ),
    map: fc.dictionary(fc.string(), tie("tree"), { maxKeys: 4, noNullPrototype: true }),
  }));

  it("reads back as the same tree, whatever the comments say", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), tree, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        fc.string({ unit: "binary" }),
        (map, reason) => {
          const origins = new Proxy({}, { get: () => ({ by: "enriched", rule: "rule", reason }) });
          const writer = new YamlWriter(origins, () => []);
          writer.map(map as { [key: string]: Tree }, "", "");
          expect(read(writer.lines.join("\n"))).toEqual(map);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("breaks a long list over lines of at most 112 characters", () => {
    const names = Array.from({ length: 60 }, (_, index) => `Category ${index}`);
    const writer = new YamlWriter({}, () => []);
    writer.map({ x: { scale: { domain: names } } }, "", "");
    expect(Math.max(...writer.lines.map((line) => line.length))).toBeLessThanOrEqual(112);
    expect(writer.lines.length).toBeGreaterThan(4);
    expect(read(writer.lines.join("\n"))).toEqual({ x: { scale: { domain: names } } });
  });
});

describe("a resolved chart in YAML", () => {
  it("has every leaf of the chart and nothing else", () => {
    const { data: _, origins: __, colors: ___, ...decisions } = resolvedChart();
    const { data, ...back } = read(write()) as Record<string, unknown>;
    expect(back).toEqual(decisions);
    expect(data).toEqual({
      columns: ["region", "revenue", "kind"],
      values: [
        ["North", 80, "new"],
        ["South", 40.5, "used"],
        ["North", null, null],
      ],
    });
  });

  it("says at the end of a line which rule or which part of the config is behind it, and nothing where the author spoke", () => {
    const lines = write().split("\n");
    expect(lines.find((line) => line.startsWith("  kind:"))).toMatch(/^ {2}kind: nominal +# enriched: kindOfText — 2 different texts$/);
    expect(lines.find((line) => line.includes("domain:"))).toMatch(/domain: \[North, South\] +# enriched: orderOfRows — as the rows come$/);
    expect(lines.find((line) => line.startsWith("  background:"))).toMatch(/# config: chart-defaults: frame.background$/);
    expect(lines.find((line) => line.startsWith("  format:"))).not.toContain("moneyByName");
    expect(lines.filter((line) => line.startsWith("  format:"))[1]).toMatch(/^ {2}format: +# enriched: moneyByName/);
    expect(lines[0]).toBe("type: bar");
  });

  it("begins with the type and ends with the rows, one row a line", () => {
    const lines = write().trimEnd().split("\n");
    expect(lines.filter((line) => /^[a-z_]+:/.test(line)).map((line) => line.split(":")[0])).toEqual([
      "type",
      "renderer",
      "title",
      "subtitle",
      "description",
      "x",
      "y",
      "color",
      "tooltip",
      "labels",
      "references",
      "style",
      "width",
      "height",
      "locale",
      "data",
    ]);
    expect(lines.slice(-3)).toEqual(["    - [North, 80, new]", "    - [South, 40.5, used]", "    - [North, null, null]"]);
  });

  it("switches tooltips off with null, and says an empty table is empty", () => {
    const chart = { ...resolvedChart({ a: [] }), tooltip: [] };
    const back = read(write(chart)) as Record<string, unknown>;
    expect(back.tooltip).toBeNull();
    expect(back.data).toEqual({ columns: ["a"], values: [] });
  });

  it("keeps any rows exactly", () => {
    const cell = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 2 }),
        (pairs, [a, b]) => {
          const chart = resolvedChart(
            Object.fromEntries([
              [a!, pairs.map((pair) => pair[0])],
              [b!, pairs.map((pair) => pair[1])],
            ]),
          );
          const { data } = read(write(chart)) as { data: { columns: string[]; values: unknown[][] } };
          expect(data.columns).toEqual(chart.data.columns.map((column) => column.field));
          expect(data.values).toEqual(
            Array.from({ length: chart.data.rowCount }, (_, row) => chart.data.columns.map((column) => column.values[row])),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
