import { describe, expect, it, vi } from "vitest";
import { type ChartIntent, check, type Issue, render } from "../../dist/index.js";
import { type Row, refusal } from "./drawn.js";

const rows: Row[] = ["a", "b"].map((name, i) => ({ name, amount: i + 1, day: `2024-01-0${i + 1}` }));
const issues = (chart: unknown, options = {}): Issue[] => check(chart as ChartIntent, { data: rows, ...options });

/** Charts with one mistake each, and what its message has to hold: where, what was written, what to do. */
const mistakes: [unknown, string, RegExp[]][] = [
  [{ type: "bar", x: "nmae", y: "amount" }, "/x", [/nmae/, /Did you mean "name"/]],
  [{ type: "brr", x: "name", y: "amount" }, "/type", [/brr/, /bar/]],
  [{ type: "bar", x: "name", y: "name" }, "/y", [/"name"/, /aggregate: count/]],
  [{ type: "bar", x: "name", y: "amount", colour: "name" }, "/colour", [/colour/, /color/]],
  [{ type: "line", x: "name", y: { field: "amount", scale: { type: "logg" } } }, "/y/scale/type", [/logg/, /log/]],
  [{ type: "bar", x: "name", y: { field: "amount", axis: { gird: true } } }, "/y/axis/gird", [/gird/, /grid/]],
  [{ type: "bar", x: "name", y: { field: "amount", format: "$,.0ff" } }, "/y/format", [/\$,\.0ff/, /Write/]],
  [{ type: "pie", color: "name" }, "/theta", [/theta/, /Add/]],
  [{ type: "scatter", x: "amount", y: "amount", stack: "zero" }, "/stack", [/stack/]],
  [{ type: "bar", x: "name", y: "amount", width: "wide" }, "/width", [/wide/, /number/]],
  [{ type: "bar", x: "name", y: "amount", style: { color: "bluish" } }, "/style/color", [/bluish/, /hex/]],
];

describe("a message", () => {
  it.each(mistakes)("of %j names the place, what was written and what to do", (chart, path, words) => {
    const found = issues(chart);
    expect(found.map((each) => each.path)).toContain(path);
    const { message } = found.find((each) => each.path === path)!;
    expect(message.startsWith(path)).toBe(true);
    for (const word of words) expect(message).toMatch(word);
    expect(message).not.toMatch(/anyOf|oneOf|schema|undefined|\[object|should (match|be)/);
  });

  it("one mistake is told once, not forty times", () => {
    for (const [chart] of mistakes) expect(issues(chart)).toHaveLength(1);
    const many = Array.from({ length: 300 }, (_, i) => ({ name: "a", amount: i % 2 ? Number.NaN : "word" }));
    expect(issues({ type: "bar", x: "name", y: "amount" }, { data: many }).length).toBeLessThanOrEqual(3);
  });

  it("three mistakes are told together", () => {
    const found = issues({ type: "bar", x: "nmae", y: { field: "amuont" }, colour: "name", style: { orientation: "sideways" } });
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(["/colour", "/style/orientation"]));
    expect(issues({ type: "bar", x: "nmae", y: "amuont", color: "nome" }).map(({ path }) => path)).toEqual(["/x", "/y", "/color"]);
  });

  it("a text has its line and column", () => {
    expect(check("type: bar\nx: nmae\ny: amount\n", { data: rows })[0]).toMatchObject({ at: { line: 2, column: 1 } });
    const decision = check("type: line\nx: name\ny:\n  field: amount\n  scale: {type: log, domain: [0, 10]}\n", { data: rows })[0];
    expect(decision).toMatchObject({ path: "/y/scale/domain", at: { line: 5 } });
  });

  it("a warning is in the artifact, and never only on the console", async () => {
    const spies = (["log", "info", "warn", "error", "debug"] as const).map((name) => vi.spyOn(console, name).mockImplementation(() => {}));
    const write = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
    const { issues: told } = await render({ type: "bar", x: "name", y: { field: "amount", scale: { zero: false } } }, { data: rows });
    const counts = [...spies, ...write].map((spy) => spy.mock.calls.length);
    for (const spy of [...spies, ...write]) spy.mockRestore();
    expect(told.map(({ code }) => code)).toEqual(["SCALE_HIDES_ZERO"]);
    expect(counts).toEqual(counts.map(() => 0));
  });

  it("strict refuses what is only a warning", async () => {
    const chart: ChartIntent = { type: "bar", x: "name", y: { field: "amount", scale: { zero: false } } };
    expect(await refusal(chart, rows)).toEqual([]);
    expect((await refusal(chart, rows, { strict: true })).map(({ code }) => code)).toEqual(["SCALE_HIDES_ZERO"]);
  });

  it("what check tells is what render tells", async () => {
    for (const [chart] of mistakes) expect(await refusal(chart as ChartIntent, rows)).toEqual(issues(chart));
  });

  it("an unknown option, output, renderer and config key are told with the near ones", async () => {
    expect((await refusal({ type: "bar", x: "name", y: "amount" }, rows, { witdh: 300 } as never))[0]).toMatchObject({
      code: "OPTION_UNKNOWN",
      suggestion: "width",
    });
    expect(issues({ type: "bar", x: "name", y: "amount", renderer: "vegga" })[0]).toMatchObject({
      code: "RENDERER_UNKNOWN",
      path: "/renderer",
      suggestion: "vega",
    });
    await expect(render({ type: "bar", x: "name", y: "amount" }, { data: rows, format: "svgg" })).rejects.toMatchObject({
      issues: [{ code: "FORMAT_UNKNOWN", suggestion: "svg" }],
    });
    expect(issues({ type: "bar", x: "name", y: "amount" }, { config: { frame: { widht: 3 } } })[0]).toMatchObject({
      code: "CONFIG_WRONG",
      suggestion: "width",
    });
  });
});
