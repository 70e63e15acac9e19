import { describe, expect, test } from "vitest";
import { typeColumn } from "../../../src/cli/column-types.js";
import { splitDelimited } from "../../../src/cli/delimited.js";
import { dataFormatOf, readData } from "../../../src/cli/read-data.js";

const csv = (text: string) => readData(text, "csv", "rows.csv");
const cells = (text: string, delimiter = ",") => [...splitDelimited(text, delimiter)].map((record) => record.cells);

describe("delimited text", () => {
  test("quoted cells hold delimiters, line ends and doubled quotes", () => {
    expect(cells('a,b\n"x, y","say ""hi"""\n"two\r\nlines",z\n')).toEqual([
      ["a", "b"],
      ["x, y", 'say "hi"'],
      ["two\r\nlines", "z"],
    ]);
  });

  test("records end with CRLF, LF, CR or the end of the text", () => {
    expect(cells("a\r\nb\nc\rd")).toEqual([["a"], ["b"], ["c"], ["d"]]);
  });

  test("blank lines are left out, and an empty quoted cell is no blank line", () => {
    expect(cells('a\n\n""\n\n')).toEqual([["a"], [""]]);
  });

  test("a delimiter at the end of a line or of the text makes an empty last cell", () => {
    expect(cells("a,b\n1,\n2,")).toEqual([
      ["a", "b"],
      ["1", ""],
      ["2", ""],
    ]);
  });

  test("line numbers count the lines inside quoted cells", () => {
    expect([...splitDelimited('a\n"1\n2\r\n3"\nb', ",")].map((record) => record.line)).toEqual([1, 2, 5]);
  });

  test("tab-separated cells keep their commas", () => {
    expect(cells("a\tb\n1,5\tx", "\t")).toEqual([
      ["a", "b"],
      ["1,5", "x"],
    ]);
  });
});

describe("types of a column", () => {
  test.each([
    ["plain numbers become numbers", ["1", "-2.5", ".5", "1e3", "0"], [1, -2.5, 0.5, 1000, 0]],
    ["empty and blank cells become null", ["1", "", "  "], [1, null, null]],
    ["spaces around a number do not count", [" 1", "2 "], [1, 2]],
    ["minus zero is zero", ["-0"], [0]],
    ["leading zeros keep the column text", ["02139", "10001"], ["02139", "10001"]],
    ["whole numbers too long for a double keep the column text", ["12345678901234567890", "1"], ["12345678901234567890", "1"]],
    ["the largest exact whole number is a number", ["9007199254740991"], [9007199254740991]],
    ["one word keeps the column text", ["1", "n/a"], ["1", "n/a"]],
    ["NaN and Infinity are words", ["NaN", "Infinity"], ["NaN", "Infinity"]],
    ["hexadecimal is text", ["0x10"], ["0x10"]],
    ["thousands separators keep the column text", ["1,000", "2"], ["1,000", "2"]],
    ["numbers too large for a double keep the column text", ["1e999"], ["1e999"]],
    ["true and false become booleans, in any case", ["true", "FALSE", ""], [true, false, null]],
    ["true beside 1 stays text", ["true", "1"], ["true", "1"]],
    ["dates stay text", ["2024-01-01"], ["2024-01-01"]],
    ["text keeps its spaces", [" a "], [" a "]],
    ["a column with nothing in it is all null", ["", ""], [null, null]],
  ])("%s", (_title, given, expected) => {
    expect(typeColumn(given)).toEqual(expected);
  });

  test("minus zero does not survive", () => {
    expect(Object.is(typeColumn(["-0"])[0], 0)).toBe(true);
  });
});

describe("rows from csv", () => {
  test("a byte order mark is not part of the first column's name", () => {
    expect(csv("\uFEFFa,b\n1,2\n")).toEqual({ data: { columns: ["a", "b"], values: [[1, 2]] }, findings: [] });
  });

  test("a header without rows gives its columns and no rows", () => {
    expect(csv("a,b\n").data).toEqual({ columns: ["a", "b"], values: [] });
  });

  test("a column called __proto__ is a column like others", () => {
    expect(csv("__proto__,a\n1,2\n").data).toEqual({ columns: ["__proto__", "a"], values: [[1, 2]] });
  });

  test("a short row is filled with null and its line is named once, with the number of others", () => {
    const { data, findings } = csv("a,b,c\n1,2,3\n4,5\n6\n");
    expect(data).toEqual({
      columns: ["a", "b", "c"],
      values: [
        [1, 2, 3],
        [4, 5, null],
        [6, null, null],
      ],
    });
    expect(findings).toHaveLength(1);
    expect(findings[0]!.issue).toMatchObject({ severity: "warning", at: { line: 3 } });
    expect(findings[0]!.issue.message).toContain("fewer values than the 3 columns, and so do 1 more");
  });

  test("a row with more values than columns is refused with its line, since cells may have moved", () => {
    const { data, findings } = csv("city,sales\nNice,1\nParis, France,2\n");
    expect(data).toBeUndefined();
    expect(findings[0]!.issue).toMatchObject({ code: "DATA_UNREADABLE", severity: "error", at: { line: 3, column: 1 } });
  });

  test("empty cells beyond the last column lose nothing and are let pass", () => {
    expect(csv("a,b\n1,2,,\n")).toEqual({ data: { columns: ["a", "b"], values: [[1, 2]] }, findings: [] });
  });

  test("columns of one name get numbers that are not taken, with a warning", () => {
    const { data, findings } = csv("a,a,a_2,\n1,2,3,4\n");
    expect(data).toEqual({ columns: ["a", "a_3", "a_2", "column_4"], values: [[1, 2, 3, 4]] });
    expect(findings.map(({ issue }) => [issue.code, issue.severity])).toEqual([["DATA_DUPLICATE_KEYS", "warning"]]);
  });

  test.each([
    ["a quote that is never closed is refused where it opens", 'a,b\n1,"x\n2,y\n', { line: 2, column: 3 }],
    ["text after a closing quote is refused where it starts", 'a,b\n"x"y,2\n', { line: 2, column: 4 }],
    ["an empty file is refused", "", { line: 1, column: 1 }],
  ])("%s", (_title, text, at) => {
    const { data, findings } = csv(text);
    expect(data).toBeUndefined();
    expect(findings.map(({ issue }) => [issue.code, issue.at])).toEqual([["DATA_UNREADABLE", at]]);
  });
});

describe("rows from json", () => {
  test("json stands as it is", () => {
    expect(readData('[{"a": "02139"}]', "json", "rows.json").data).toEqual([{ a: "02139" }]);
  });

  test("a fault names its line and column", () => {
    const { findings } = readData('[\n  {"a": 1},\n  {"a": }\n]', "json", "rows.json");
    expect(findings[0]!.issue).toMatchObject({ code: "DATA_UNREADABLE", at: { line: 3, column: 9 } });
  });

  test("json that stops too early is refused at its end", () => {
    expect(readData('[{"a": 1}', "json", "rows.json").findings[0]!.issue.at).toEqual({ line: 1, column: 10 });
  });

  test("ndjson is one row a line, blank lines left out", () => {
    expect(readData('{"a":1}\r\n\n{"a":2}\n', "ndjson", "rows.ndjson").data).toEqual([{ a: 1 }, { a: 2 }]);
  });

  test("a bad line of ndjson is named", () => {
    expect(readData('{"a":1}\n{a:2}\n', "ndjson", "rows.ndjson").findings[0]!.issue).toMatchObject({ at: { line: 2, column: 2 } });
  });
});

test("the ending of a file name says how to read it", () => {
  expect(["a.csv", "b.TSV", "c.json", "d.ndjson", "e.jsonl", "f.txt", "csv", "dir.csv/x"].map(dataFormatOf)).toEqual([
    "csv",
    "tsv",
    "json",
    "ndjson",
    "ndjson",
    undefined,
    undefined,
    undefined,
  ]);
});
