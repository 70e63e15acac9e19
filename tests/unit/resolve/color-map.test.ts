import { describe, expect, it } from "vitest";
import type { ChartIntent, ColorMapDef } from "../../../src/intent/types.js";
import { houseConfig } from "./house.js";
import { issuesOf, type Row, refusals, resolved, told } from "./resolved.js";

const { color } = houseConfig;
const [first, second, third] = color.categorical as [string, string, string];
const rowsOf = (...names: (string | number | boolean | null)[]): Row[] =>
  names.map((name, i) => ({ x: "all", name, amount: i + 1, other: 2 }));
const chart: ChartIntent = { type: "column", x: "x", y: "amount", color: "name" };
const withMap = (map: unknown): ChartIntent => ({ ...chart, color_map: { name: map } as ColorMapDef });
const colors = (map: unknown, rows: Row[], options = {}) => resolved(withMap(map), rows, options).colors.name!;
const messages = (map: unknown, rows: Row[], options = {}) => issuesOf(withMap(map), rows, options).map(({ message }) => message);

describe("a list of values in color_map", () => {
  it("gives each value the colour of its place, whether or not the others are there", () => {
    const map = ["North", "South", "West"];
    expect(colors(map, rowsOf("West", "North", "South"))).toEqual({ North: first, South: second, West: third });
    expect(colors(map, rowsOf("West"))).toEqual({ West: third });
  });

  it("leaves what is not listed the first free colours, in the order of the names", () =>
    expect(colors(["South"], rowsOf("West", "East", "South"))).toEqual({ South: first, East: second, West: third }));

  it("names numbers and texts of the same digits as one", () => {
    expect(colors([2024, 2023], rowsOf("2023", "2024"))).toEqual({ 2023: second, 2024: first });
    expect(colors([true], rowsOf(false, true))).toEqual({ false: second, true: first });
  });

  it("counts before the ramp of words with an order", () =>
    expect(colors(["High", "Low"], rowsOf("Low", "High", "Medium"))).toEqual({ High: first, Low: second, Medium: third }));

  it("says which colours of an authored palette its values have", () => {
    const palette = ["#111111", "#777777"];
    const made = resolved({ ...withMap(["b", "a"]), color: { field: "name", scale: { palette } } }, rowsOf("a", "b"));
    expect(made.colors.name).toEqual({ a: "#777777", b: "#111111" });
  });

  it("may not hold null, which has a grey of its own", () => {
    expect(refusals(withMap(["North", null]), rowsOf("North"))).toEqual(["INTENT_WRONG_VALUE /color_map/name/1"]);
  });
});

describe("a pin in color_map", () => {
  it("wins, and no other value takes its colour", () =>
    expect(colors({ West: first }, rowsOf("East", "South", "West"))).toEqual({ East: second, South: third, West: first }));

  it("may be a CSS colour or a meaning", () =>
    expect(colors({ a: "tomato", b: "rgb(0 0 0)", c: "no_data" }, rowsOf("a", "b", "c"))).toEqual({
      a: "#ff6347",
      b: "#000000",
      c: color.no_data,
    }));

  it("beside a list moves only the value whose colour it takes", () => {
    const made = colors({ order: ["a", "b", "c"], pins: { z: first } }, rowsOf("a", "b", "c", "z"));
    expect(made).toEqual({ a: color.categorical[3], b: second, c: third, z: first });
  });

  it("of a value that is neither there nor listed warns and takes nothing from others", () => {
    const rows = rowsOf("North", "South");
    expect(colors({ Nroth: first }, rows)).toEqual(colors({}, rows));
    expect(messages({ Nroth: first }, rows)).toEqual([
      '/color_map/name/Nroth: a colour is pinned for "Nroth", which the rows do not have. Allowed: North, South. Did you mean "North"?',
    ]);
    expect(told(withMap({ order: ["West"], pins: { West: "red" } }), rows)).toEqual([]);
  });

  it("of the colour of another pin warns and names both", () =>
    expect(messages({ pins: { a: "#ff0000", b: "red" } }, rowsOf("a", "b"))).toEqual([
      '/color_map/name/pins/b: "a" and "b" are pinned to one colour, #ff0000. Give one of them another colour.',
    ]));

  it("counts before a palette that says the colour of each value", () => {
    const scale = { domain: ["a", "b"], palette: ["#111111", "#777777"] };
    expect(resolved({ ...withMap({ b: "red" }), color: { field: "name", scale } }, rowsOf("a", "b")).colors.name).toEqual({
      a: "#111111",
      b: "#ff0000",
    });
  });

  it("may be for a category called order or pins", () =>
    expect(colors({ order: "red", pins: "blue" }, rowsOf("order", "pins"))).toEqual({ order: "#ff0000", pins: "#0000ff" }));
});

describe("the greys that are kept", () => {
  const paletteOf = (map: unknown, ...names: (string | null)[]) => resolved(withMap(map), rowsOf(...names)).color!.scale.palette;

  it("are those of no value and of Other, and neither is in the map", () => {
    expect(paletteOf(["Other", "a"], "a", "Other", null)).toEqual([first, color.other, color.no_data]);
    expect(colors(["a"], rowsOf("a", "Other", null))).toEqual({ a: first });
  });

  it("give way to pins, which the map keeps", () => {
    expect(paletteOf({ null: "red", Other: "blue" }, "a", "Other", null)).toEqual([first, "#0000ff", "#ff0000"]);
    expect(colors({ null: "red" }, rowsOf("a", null))).toEqual({ a: first, null: "#ff0000" });
  });

  it("are not those of a text that says null", () => {
    expect(colors({}, rowsOf("null", null))).toEqual({ '"null"': first });
    expect(paletteOf({ null: "red" }, "null", null)).toEqual([first, "#ff0000"]);
  });
});

describe("colours handed in", () => {
  it("stay, and new values take free ones", () => {
    const kept = { name: { South: first, Gone: second } };
    expect(resolved(chart, rowsOf("East", "South"), { colors: kept }).colors.name).toEqual({ East: third, South: first });
  });

  it("give way to a pin of the chart", () =>
    expect(colors({ a: "red" }, rowsOf("a", "b"), { colors: { name: { a: first, b: second } } })).toEqual({ a: "#ff0000", b: second }));

  it("that two categories share are told of", () => {
    const kept = { name: { a: "red", b: "#ff0000" } };
    expect(messages({}, rowsOf("a", "b"), { colors: kept })).toEqual([
      '/color: "a" and "b" are given one colour, #ff0000. Give one of them another colour.',
    ]);
  });

  it("that are no colours are refused", () =>
    expect(refusals(chart, rowsOf("a"), { colors: { name: { a: "reddish" } } })).toEqual(["OPTION_WRONG "]));
});

describe("colours that are hardly two", () => {
  it("are told of when one was pinned or handed in, the closest pair by name", () => {
    expect(messages({ a: "#2d74b3", b: "#2f6db2", c: "#2e70b4" }, rowsOf("a", "b", "c"))).toEqual([
      expect.stringMatching(
        /^\/color: "\w" and "\w" have colours only [\d.]+ apart \(CIEDE2000\), #\w+ and #\w+; 2 more pairs are as close or little farther\. Give one of them another colour\.$/,
      ),
    ]);
    expect(told(chart, rowsOf("a", "b"), { colors: { name: { a: "#2d74b3", b: "#2f6db2" } } })).toEqual(["COLOR_SIMILAR /color"]);
  });

  it("are nobody's business when the palette chose them", () => expect(told(withMap(["a", "b"]), rowsOf("a", "b", "c"))).toEqual([]));
});

describe("under a dark theme", () => {
  const dark = { theme: "dark" };
  const { light, dark: lifted } = houseConfig.palettes.house as { light: readonly string[]; dark: readonly string[] };

  it("colours of the palette are drawn in their dark variant, and the map stays that of every theme", () => {
    const made = resolved(chart, rowsOf("a", "b", null), dark);
    expect(made.color!.scale.palette!.slice(0, 2)).toEqual(lifted.slice(0, 2));
    expect(made.colors).toEqual({ name: { a: light[0], b: light[1] } });
    expect(resolved(chart, rowsOf("b"), { ...dark, colors: made.colors }).color!.scale.palette).toEqual([lifted[1]]);
  });

  it("other colours are drawn as they were said, meanings in their dark variant", () => {
    const { palette } = resolved(withMap({ a: "tomato", b: "bad" }), rowsOf("a", "b"), dark).color!.scale;
    const { bad } = houseConfig.palettes.semantic!.dark as Record<string, string>;
    expect(palette).toEqual(["#ff6347", bad]);
  });

  it("made colours stay different, and come back from the map as they were", () => {
    const names = Array.from({ length: 14 }, (_, i) => `n${i}`);
    const first = resolved(chart, rowsOf(...names), dark);
    expect(new Set(first.color!.scale.palette).size).toBe(14);
    expect(first.colors).toEqual(resolved(chart, rowsOf(...names)).colors);
    const again = resolved(chart, rowsOf(...names), { ...dark, colors: first.colors });
    expect(again.color!.scale.palette).toEqual(first.color!.scale.palette);
  });

  it("a ramp of words with an order is kept as that of a light canvas", () => {
    const rows = rowsOf("Low", "Medium", "High");
    expect(resolved(chart, rows, dark).colors).toEqual(resolved(chart, rows).colors);
  });
});

describe("measures as series", () => {
  const measures: ChartIntent = { type: "line", x: "day", y: ["amount", { field: "other", title: "The other" }] };
  const rows = ["2024-01-01", "2024-01-02"].map((day, i) => ({ day, amount: i, other: i + 1 }));

  it("have colours by name, which the next chart keeps", () => {
    const made = resolved(measures, rows).colors;
    expect(made).toEqual({ "(measures)": { Amount: first, "The other": second } });
    const next = resolved(
      { ...measures, y: ["another", { field: "other", title: "The other" }] } as ChartIntent,
      rows.map((row) => ({ ...row, another: 1 })),
      { colors: made },
    );
    expect(next.colors["(measures)"]).toEqual({ Another: third, "The other": second });
  });

  it("are listed and pinned by name or by field", () => {
    expect(resolved({ ...measures, color_map: { "(measures)": ["other", "Amount"] } }, rows).colors["(measures)"]).toEqual({
      Amount: second,
      "The other": first,
    });
    expect(resolved({ ...measures, color_map: { "(measures)": { other: "red" } } }, rows).colors["(measures)"]!["The other"]).toBe(
      "#ff0000",
    );
  });
});

describe("what a chart does not read of a map", () => {
  it("is told, with the field it colours by", () => {
    const issues = issuesOf({ ...chart, color_map: { nmae: ["a"] } }, rowsOf("a", "b"));
    expect(issues.map(({ code, path, severity, message }) => [code, path, severity, message])).toEqual([
      [
        "INTENT_KEY_UNUSED",
        "/color_map/nmae",
        "warning",
        '/color_map/nmae: this chart does not read "nmae": it colours by "name". Remove it, or colour by this field.',
      ],
    ]);
    expect(told({ type: "bar", x: "name", y: "amount", color_map: { name: ["a"] } }, rowsOf("a"))).toEqual([
      "INTENT_KEY_UNUSED /color_map/name",
    ]);
  });
});

describe("a legend", () => {
  it("names what is there, in the order of the chart", () => {
    const { scale } = resolved({ ...chart, color: { field: "name", scale: { domain: ["c", "gone", "a"] } } }, rowsOf("a", "c")).color!;
    expect(scale.domain).toEqual(["c", "a"]);
  });
});

describe("the shape of a map", () => {
  const shapes: [string, unknown, string][] = [
    ["a text for a field", "red", "INTENT_WRONG_TYPE /color_map/name"],
    ["a list in the list", [["a"]], "INTENT_WRONG_TYPE /color_map/name/0"],
    ["an order that is no list", { order: "a", pins: { a: "red" } }, "INTENT_WRONG_TYPE /color_map/name/order"],
    ["pins that are a list", { order: ["a"], pins: ["red"] }, "INTENT_WRONG_TYPE /color_map/name/pins"],
    ["a pin beside order", { order: ["a"], b: "red" }, "INTENT_UNKNOWN_KEY /color_map/name/b"],
    ["a number for a colour", { a: 5 }, "INTENT_WRONG_TYPE /color_map/name/a"],
    ["a comment for a colour", { a: null }, "INTENT_WRONG_TYPE /color_map/name/a"],
    ["a word that is no colour", { a: "goood" }, "INTENT_BAD_COLOR /color_map/name/a"],
  ];
  it.each(shapes)("is refused for %s", (_, map, found) => expect(refusals(withMap(map), rowsOf("a", "b"))).toEqual([found]));
});
