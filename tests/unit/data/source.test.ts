import { describe, expect, it } from "vitest";
import { type DataSource, openData } from "../../../src/data/source.js";
import { RenderError } from "../../../src/issues/error.js";
import type { Issue } from "../../../src/issues/issue.js";

const limits = { rows: 1000, text: 50 };

function read(input: unknown): { data: DataSource; issues: Issue[] } {
  const issues: Issue[] = [];
  return { data: openData(input, (found) => issues.push(found), limits), issues };
}

const valuesOf = (input: unknown, field: string) => read(input).data.column(field).values;

function refusal(input: unknown): Issue {
  try {
    read(input);
  } catch (error) {
    if (error instanceof RenderError) return error.issues[0]!;
    throw error;
  }
  throw new Error("the rows were accepted");
}

/** As much of an Arrow table as is read, from plain lists; a type id says that a column holds dates. */
function arrow(columns: Record<string, { values: unknown[]; typeId?: number }>) {
  return {
    numRows: Object.values(columns)[0]!.values.length,
    schema: { fields: Object.entries(columns).map(([name, { typeId }]) => ({ name, type: { typeId } })) },
    getChild: (name: string) => (columns[name] ? { get: (i: number) => columns[name]!.values[i] } : null),
  };
}

describe("rows in every accepted shape", () => {
  const shapes: [string, unknown][] = [
    [
      "a list of objects",
      [
        { name: "a", amount: 1 },
        { name: "b", amount: 2 },
      ],
    ],
    [
      "values that are objects",
      {
        values: [
          { name: "a", amount: 1 },
          { name: "b", amount: 2 },
        ],
      },
    ],
    [
      "columns and values",
      {
        columns: ["name", "amount"],
        values: [
          ["a", 1],
          ["b", 2],
        ],
      },
    ],
    ["a list for each field", { name: ["a", "b"], amount: [1, 2] }],
    ["a typed array for a field", { name: ["a", "b"], amount: Float64Array.of(1, 2) }],
    ["an Arrow table", arrow({ name: { values: ["a", "b"] }, amount: { values: [1, 2] } })],
  ];
  it.each(shapes)("%s reads the same", (_, input) => {
    const { data, issues } = read(input);
    expect(data.rowCount).toBe(2);
    expect(data.fields()).toEqual(["name", "amount"]);
    expect([data.has("name"), data.has("nobody")]).toEqual([true, false]);
    expect([data.column("name").values, data.column("amount").values]).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    expect(data.column("nobody").values.every((value) => value === null || value === undefined)).toBe(true);
    expect(issues).toEqual([]);
  });

  it("fields are those of any row, in order of appearance", () => {
    expect(read([{ a: 1 }, { b: 2, a: 3 }, { c: 4 }]).data.fields()).toEqual(["a", "b", "c"]);
    expect(valuesOf([{ a: 1 }, { b: 2 }], "b")).toEqual([null, 2]);
  });

  it("a field called values is a field when its cells are plain", () => {
    expect(valuesOf({ values: [1, 2], names: ["a", "b"] }, "values")).toEqual([1, 2]);
  });

  it("a compact row that ends early has no values there", () => {
    expect(valuesOf({ columns: ["a", "b"], values: [[1, 2], [3]] }, "b")).toEqual([2, null]);
  });

  it("a field named like something every object has is read from the row alone", () => {
    expect(valuesOf([{ a: 1 }, { constructor: "x" }], "constructor")).toEqual([null, "x"]);
    expect(read([{ a: 1 }]).data.has("toString")).toBe(false);
    expect(read({ a: [1] }).data.has("toString")).toBe(false);
  });

  it("a column is read once and kept", () => {
    let reads = 0;
    const { data } = read([
      {
        get a() {
          reads++;
          return 1;
        },
      },
    ]);
    expect(data.column("a")).toBe(data.column("a"));
    expect(reads).toBe(1);
  });

  it("rows are not changed", () => {
    const rows = Object.freeze([Object.freeze({ a: Number.NaN, b: new Date(0) })]);
    const { data } = read(rows);
    expect([data.column("a").values, data.column("b").values]).toEqual([[null], ["1970-01-01"]]);
    expect(rows[0]!.a).toBeNaN();
  });
});

describe("cells", () => {
  it("a Date is the ISO text of its moment, the date alone at midnight UTC", () => {
    expect(valuesOf([{ t: new Date("2024-03-01") }, { t: new Date("2024-03-01T12:30:00Z") }], "t")).toEqual([
      "2024-03-01",
      "2024-03-01T12:30:00Z",
    ]);
  });

  it("a bigint is a number while that is exact, and a text beyond", () => {
    expect(valuesOf([{ n: 12n }, { n: 9007199254740991n }, { n: -9007199254740993n }], "n")).toEqual([
      12,
      9007199254740991,
      "-9007199254740993",
    ]);
  });

  it("undefined, null and a missing cell are null; zero, false and the empty text are themselves", () => {
    expect(valuesOf([{ a: undefined }, { a: null }, {}, { a: 0 }, { a: false }, { a: "" }], "a")).toEqual([null, null, null, 0, false, ""]);
  });

  it("dates of an Arrow table come as milliseconds and become ISO text, other numbers stay numbers", () => {
    const table = arrow({
      day: { values: [86_400_000, 0n, null], typeId: 8 },
      at: { values: [1000, 0, 0], typeId: 10 },
      n: { values: [86_400_000, 2, 3], typeId: 2 },
    });
    expect(valuesOf(table, "day")).toEqual(["1970-01-02", "1970-01-01", null]);
    expect(valuesOf(table, "at")[0]).toBe("1970-01-01T00:00:01Z");
    expect(valuesOf(table, "n")).toEqual([86_400_000, 2, 3]);
  });

  it("NaN, infinities and unreadable dates become null and are told once for the field, with their number", () => {
    const { data, issues } = read([{ a: Number.NaN }, { a: Infinity }, { a: -Infinity }, { a: 4 }, { a: new Date("never") }]);
    expect(data.column("a").values).toEqual([null, null, null, 4, null]);
    expect(issues).toMatchObject([{ code: "DATA_VALUES_DROPPED", severity: "warning", path: "/data/a", received: 4 }]);
    expect(issues[0]!.message).toContain('4 of 5 values of "a"');
  });

  it("a field that nobody asks for costs nothing and says nothing", () => {
    const { data, issues } = read([{ a: 1, b: Number.NaN }]);
    data.column("a");
    expect(issues).toEqual([]);
  });

  it.each([
    ["objects", { x: 1 }],
    ["lists", [1]],
    ["functions", () => 1],
    ["symbols", Symbol("a")],
  ])("%s are no values; they become null and are told", (what, cell) => {
    const { data, issues } = read([{ a: cell }, { a: 1 }]);
    expect(data.column("a").values).toEqual([null, 1]);
    expect(issues).toMatchObject([{ code: "DATA_VALUE_UNSUPPORTED", path: "/data/a" }]);
    expect(issues[0]!.message).toContain(`1 of 2 values of "a" are ${what}`);
  });

  it("a text beyond the limit is cut and told", () => {
    const { data, issues } = read([{ a: "x".repeat(60) }]);
    expect(data.column("a").values).toEqual(["x".repeat(50)]);
    expect(issues).toMatchObject([{ code: "LIMIT_TEXT", path: "/data/a" }]);
  });

  it("slashes and tildes in a field's name are escaped in the place of its issue", () => {
    const { data, issues } = read([{ "a/b~c": Number.NaN }]);
    data.column("a/b~c");
    expect(issues[0]!.path).toBe("/data/a~1b~0c");
  });
});

describe("what is no list of rows is refused with its place", () => {
  const bad: [string, unknown, string, string][] = [
    ["a text", "rows", "/data", "the data is not a list of rows"],
    ["a number", 3, "/data", "the data is not a list of rows"],
    ["an empty object", {}, "/data", "the data is empty"],
    ["a row that is a number", [{ a: 1 }, 2], "/data/1", "row 2 is not an object"],
    ["a row that is null", [null], "/data/0", "row 1 is not an object"],
    ["a row that is a list", [[1, 2]], "/data/0", "row 1 is not an object"],
    ["a compact row that is an object", { columns: ["a"], values: [[1], { a: 2 }] }, "/data/values/1", "row 2 is not a list"],
    [
      "a compact row that is too long",
      { columns: ["a"], values: [[1], [1, 2]] },
      "/data/values/1",
      "row 2 has more values than there are columns (1)",
    ],
    ["columns of different length", { a: [1, 2], b: [1] }, "/data/b", 'field "b" has 1 values where "a" has 2'],
    ["a column that is no list", { a: [1], b: "x" }, "/data/b", 'field "b" is not a list of values'],
  ];
  it.each(bad)("%s", (_, input, path, words) => {
    const found = refusal(input);
    expect(found).toMatchObject({ code: "DATA_NOT_ROWS", severity: "error", path });
    expect(found.message).toContain(words);
  });

  it("a column named twice is refused, since only one of them could be read", () => {
    expect(refusal({ columns: ["a", "a"], values: [[1, 2]] })).toMatchObject({ code: "DATA_NOT_ROWS" });
  });

  it("more rows than the limit are refused before any cell is read", () => {
    const rows = Array.from({ length: 1001 }, () =>
      Object.defineProperty({}, "a", {
        enumerable: true,
        get: () => {
          throw new Error("read");
        },
      }),
    );
    expect(refusal(rows)).toMatchObject({ code: "LIMIT_ROWS", received: 1001 });
  });
});
