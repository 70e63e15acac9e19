import { describe, expect, test } from "vitest";
import { readArgs } from "../../../src/cli/args.js";

const refusal = (...words: string[]) => {
  try {
    readArgs(words);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
};

describe("what is asked for", () => {
  test("a chart alone is to be rendered", () => {
    expect(readArgs(["chart.yaml"])).toMatchObject({ command: "render", charts: ["chart.yaml"], strict: false, json: false });
  });

  test("flags stand before, between and behind charts", () => {
    const request = readArgs(["render", "-o", "out/", "a.yaml", "--width=300", "b.yaml", "--data", "rows.csv", "--strict"]);
    expect(request).toMatchObject({ charts: ["a.yaml", "b.yaml"], outs: ["out/"], width: 300, data: "rows.csv", strict: true });
  });

  test("a lone dash is standard input, for the chart and for the rows", () => {
    expect(readArgs(["-"]).charts).toEqual(["-"]);
    expect(readArgs(["a.yaml", "--data", "-", "--data-format", "csv"])).toMatchObject({ data: "-", dataFormat: "csv" });
    expect(readArgs(["a.yaml", "--data", "rows.csv", "--data", "plan=plan.csv", "-d", "last=./a=b.csv"])).toMatchObject({
      data: "rows.csv",
      tables: [
        { name: "plan", file: "plan.csv" },
        { name: "last", file: "./a=b.csv" },
      ],
    });
    expect(readArgs(["a.yaml", "--data", "./a=b.csv"])).toMatchObject({ data: "./a=b.csv", tables: [] });
  });

  test("fonts are files, with a family and a weight where they are said", () => {
    const words = ["a.yaml", "--font", "fonts/a=b.ttf", "--font=Brand Sans:600=x.ttf", "--font", "Brand=y.otf", "--shape"];
    expect(readArgs([...words, "--missing-glyphs", "warn"])).toMatchObject({
      fontFiles: [{ file: "fonts/a=b.ttf" }, { file: "x.ttf", family: "Brand Sans", weight: 600 }, { file: "y.otf", family: "Brand" }],
      isShaped: true,
      missingGlyphs: "warn",
    });
    expect(refusal("a.yaml", "--font", "Brand:bold=x.ttf")).toContain("a whole number from 1 to 1000");
    expect(refusal("a.yaml", "--font")).toContain("needs a value");
  });

  test("behind two dashes everything is a file", () => {
    expect(readArgs(["render", "--", "--odd.yaml"]).charts).toEqual(["--odd.yaml"]);
  });

  test("explain takes a path into the chart", () => {
    expect(readArgs(["explain", "chart.yaml", "/x/format"])).toMatchObject({
      command: "explain",
      charts: ["chart.yaml"],
      pointer: "/x/format",
    });
  });

  test("a chart file may have the name of no command and no ending when it exists", () => {
    expect(readArgs(["sales"], (path) => path === "sales").charts).toEqual(["sales"]);
  });

  test("help and version need no chart", () => {
    expect([readArgs(["--help"]).command, readArgs(["-h"]).command, readArgs(["--version"]).command]).toEqual(["help", "help", "version"]);
  });

  test.each([
    ["2025-01-31", Date.UTC(2025, 0, 31)],
    ["2025-01-31T12:00", Date.UTC(2025, 0, 31, 12)],
    ["2025-01-31T12:00:30Z", Date.UTC(2025, 0, 31, 12, 0, 30)],
    ["2025-01-31T12:00+02:00", Date.UTC(2025, 0, 31, 10)],
  ])("--now %s is the same instant in every zone", (text, expected) => {
    expect(readArgs(["a.yaml", "--now", text]).now).toBe(expected);
  });
});

describe("wrong usage", () => {
  test.each([
    [["a.yaml", "--formt", "svg"], "Unknown flag --formt. Did you mean --format?"],
    [["a.yaml", "-x"], "Unknown flag -x."],
    [["rendr", "a.yaml"], '"rendr" is neither a command nor a file. Commands: render, resolve, check, explain. Did you mean render?'],
    [["a.yaml", "--out"], "--out needs a value: --out <file>."],
    [["a.yaml", "-o", "--json"], "-o needs a value: -o <file>."],
    [["a.yaml", "--strict=yes"], "--strict takes no value."],
    [["a.yaml", "--width", "0"], '--width must be a number of pixels above zero, not "0".'],
    [["a.yaml", "--width", "-5"], '--width must be a number of pixels above zero, not "-5".'],
    [["a.yaml", "--height", "tall"], '--height must be a number of pixels above zero, not "tall".'],
    [["a.yaml", "--now", "yesterday"], '--now must be a time such as 2025-01-31 or 2025-01-31T12:00:00Z, not "yesterday".'],
    [["a.yaml", "--fonts", "outlines"], '--fonts cannot be "outlines". Allowed: embed, reference, outline. Did you mean outline?'],
    [["a.yaml", "--data", "a.csv", "-d", "b.csv"], "-d is given twice. Rows for layers have a name: -d plan=plan.csv."],
    [["a.yaml", "-d", "plan=a.csv", "-d", "plan=b.csv"], "-d plan= is given twice."],
    [["a.yaml", "--data", "plan=-"], "Rows from standard input need --data-format csv, tsv, json or ndjson."],
    [["a.yaml", "--data", "-"], "Rows from standard input need --data-format csv, tsv, json or ndjson."],
    [["-", "--data", "-", "--data-format", "csv"], "Standard input (-) can be read once only."],
    [["render"], "No chart file given."],
    [[], "No chart file given."],
    [["explain", "a.yaml", "x.format"], '"x.format" is not a path into the chart. Paths start with a slash: /x/format'],
    [["explain", "a.yaml", "/x", "/y"], "explain takes one chart and one path, such as /x/format."],
  ])("%j", (words, message) => {
    expect(refusal(...words)).toBe(message);
  });
});
