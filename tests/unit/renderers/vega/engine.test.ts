import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { clearStructures, compileSpec, type RunRequest, runSpec } from "../../../../src/generated/vega-engine.js";
import { textWidthOf } from "../../../../src/renderers/vega/measure.js";
import { toScene } from "../../../../src/renderers/vega/scene/to-scene.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { caseNamed, cases } from "./specs.js";

const measure = textWidthOf(createMeasurer());
const draw = (request: Omit<RunRequest, "measure">) => runSpec({ measure, ...request }, (picture) => toScene(picture));
const drawCase = ({ spec, rows }: (typeof cases)[number]) => draw({ spec, data: { rows } });
const spec = (parts: object) => ({ data: { name: "rows" }, mark: "point", ...parts }) as unknown as TopLevelSpec;
const temporal = spec({ mark: "tick", encoding: { x: { field: "day", type: "temporal" } } });

describe("a run", () => {
  for (const each of cases) {
    it(`gives the same scene from a fresh and from a kept structure: ${each.name}`, () => {
      clearStructures();
      const fresh = JSON.stringify(drawCase(each));
      expect(JSON.stringify(drawCase(each))).toBe(fresh);
    });
  }

  it("gives what the same rows inside the spec give", () => {
    for (const name of ["lines over days", "a histogram of a sample", "facets with headers", "a map"]) {
      const { spec: named, rows } = caseNamed(name);
      const inline = { ...named, data: { values: structuredClone(rows) } } as unknown as TopLevelSpec;
      expect(draw({ spec: inline, data: {} })).toEqual(draw({ spec: named, data: { rows } }));
    }
  });

  it("takes other rows for a structure it knows", () => {
    const { spec: bars, rows } = caseNamed("bars");
    const before = draw({ spec: bars, data: { rows } });
    draw({ spec: bars, data: { rows: rows.slice(0, 2) } });
    expect(draw({ spec: bars, data: { rows } })).toEqual(before);
    expect(draw({ spec: bars, data: { rows: rows.slice(0, 2) } })).not.toEqual(before);
  });

  it("changes neither rows nor spec", () => {
    const freeze = (value: unknown): unknown => {
      if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
      return value;
    };
    for (const each of cases) {
      const frozen = structuredClone({ spec: each.spec, rows: each.rows });
      freeze(frozen);
      expect(() => drawCase({ name: "frozen", ...frozen })).not.toThrow();
      expect(frozen.rows.every((row) => Object.getOwnPropertySymbols(row).length === 0)).toBe(true);
    }
  });

  it("reads a Date as the instant it is", () => {
    const asText = draw({ spec: temporal, data: { rows: [{ day: "2024-03-05T00:00:00Z" }, { day: "2024-03-09" }] } });
    const asDate = draw({
      spec: temporal,
      data: { rows: [{ day: new Date(Date.UTC(2024, 2, 5)) }, { day: new Date(Date.UTC(2024, 2, 9)) }] },
    });
    expect(asDate).toEqual(asText);
  });

  it("takes now and the seed from the request alone", () => {
    const clock = spec({ transform: [{ calculate: "year(now())", as: "y" }], mark: "text", encoding: { text: { field: "y" } } });
    const texts = (now: number) => JSON.stringify(draw({ spec: clock, data: { rows: [{}] }, now }));
    expect(texts(Date.UTC(1999, 5, 1))).toContain('"text":"1999"');
    expect(texts(0)).toContain('"text":"1970"');
    const { spec: sampled, rows } = caseNamed("a histogram of a sample");
    expect(draw({ spec: sampled, data: { rows }, seed: 1 })).not.toEqual(draw({ spec: sampled, data: { rows }, seed: 2 }));
  });

  it("measures each picture with the measurer it was given", () => {
    const { spec: bars, rows } = caseNamed("labels that are cut");
    const wide = runSpec({ spec: bars, data: { rows }, measure: (text) => text.length * 20 }, (picture) => toScene(picture));
    expect(wide).not.toEqual(draw({ spec: bars, data: { rows } }));
    expect(draw({ spec: bars, data: { rows } })).toEqual(drawCase(caseNamed("labels that are cut")));
  });
});

describe("what the engine refuses", () => {
  const refusals: [string, object, RegExp][] = [
    ["data from an address", { data: { url: "https://example.org/x.csv" } }, /not loaded.*example\.org/],
    [
      "data from an address in a lookup",
      { transform: [{ lookup: "a", from: { data: { url: "/etc/passwd" }, key: "a", fields: ["b"] } }] },
      /not loaded/,
    ],
    ["what is no regular expression", { transform: [{ calculate: "test(regexp('('), 'aaa')", as: "b" }] }, /Invalid regular expression/],
    ["a call of what is no function", { transform: [{ calculate: "datum.a.constructor('x')", as: "b" }] }, /callee/i],
    ["an unknown function", { transform: [{ calculate: "alert(1)", as: "b" }] }, /Unrecognized function/],
  ];
  for (const [what, parts, message] of refusals) {
    it(what, () => {
      const run = () =>
        draw({ spec: spec({ encoding: { x: { field: "a", type: "quantitative" } }, ...parts }), data: { rows: [{ a: 1 }] } });
      expect(run).toThrow(message);
      // The next picture is drawn as if nothing had been.
      expect(drawCase(cases[0]!)).toEqual(drawCase(cases[0]!));
    });
  }

  it("the way from a value to its constructor", () => {
    const reach = spec({
      transform: [
        { calculate: "isDefined(datum.a.constructor) || isDefined(datum['__proto__']) || isDefined(datum['cons' + 'tructor'])", as: "b" },
      ],
      mark: "text",
      encoding: { text: { field: "b" } },
    });
    expect(JSON.stringify(draw({ spec: reach, data: { rows: [{ a: "x" }] } }))).toContain('"text":"false"');
  });

  it("a spec it cannot read, with the reason", () => {
    expect(() => compileSpec({ data: { name: "rows" }, nothing: 1 } as unknown as TopLevelSpec, ["rows"])).toThrow(/Invalid specification/);
  });

  it("a mark vega-lite warns about, not silently", () => {
    const warned = runSpec(
      {
        spec: spec({ mark: "bar", encoding: { x: { field: "a", type: "nominal" }, shape: { field: "a", type: "nominal" } } }),
        data: { rows: [{ a: 1 }] },
        measure,
      },
      (picture) => picture.warnings,
    );
    expect(warned.join()).toMatch(/shape/);
  });
});
