import { expect, it } from "vitest";
import { finding } from "../../../src/cli/finding.js";
import { shownReport } from "../../../src/cli/report.js";

const text = `type: bar\nx: {feild: region}\ntitle: "${"long ".repeat(60)}"\n\ty: 1\n`;
const shown = (line: number, column: number) =>
  shownReport([finding("a.yaml", "INTENT_UNKNOWN_KEY", { path: "/x/feild", at: { line, column } })], new Map([["a.yaml", text]]))
    .split("\n")
    .slice(1);

it("an issue is shown with the line it is about and a caret under its place", () => {
  expect(shown(2, 5)).toEqual(["  2 | x: {feild: region}", "    |     ^", ""]);
});

it("a long line is cut around the place, and the caret stays under it", () => {
  const [line, caret] = shown(3, 200);
  expect(line!.length).toBeLessThan(120);
  expect(line![caret!.indexOf("^")]).toBe(text.split("\n")[2]![199]);
});

it("a tab is one column", () => expect(shown(4, 2)[1]).toBe("    |  ^"));

it("a place that the file has not, and a line without words, show nothing", () => {
  expect(shown(99, 1)).toEqual([""]);
  expect(shown(5, 1)).toEqual([""]);
});
