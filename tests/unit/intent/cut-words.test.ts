import { expect, test } from "vitest";
import { cutWords } from "../../../src/intent/cut-words.js";
import type { NormalIntent } from "../../../src/intent/normal.js";
import type { Issue } from "../../../src/issues/issue.js";

const cut = (intent: NormalIntent, limit: number) => {
  const issues: Issue[] = [];
  return { intent: cutWords(intent, limit, (found) => issues.push(found)), issues };
};

test("words longer than the limit are cut, each with an issue at its place", () => {
  const { intent, issues } = cut(
    { title: "abcdef", x: { field: "a", axis: { title: "abcdefg" } }, references: [{ y: 1, label: "abcdefgh" }] },
    5,
  );
  expect(intent).toEqual({ title: "abcde", x: { field: "a", axis: { title: "abcde" } }, references: [{ y: 1, label: "abcde" }] });
  expect(issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
    ["LIMIT_TEXT", "/title", "warning"],
    ["LIMIT_TEXT", "/x/axis/title", "warning"],
    ["LIMIT_TEXT", "/references/0/label", "warning"],
  ]);
  expect(issues[0]!.message).toContain("the text has 6 characters and is cut to the limit of 5");
});

test("names of fields, formats and cells of rows are left as they are", () => {
  const whole: NormalIntent = { x: { field: "a long name", format: "%d %B %Y" }, data: { values: [{ title: "a long cell" }] } };
  expect(cut(whole, 5)).toEqual({ intent: whole, issues: [] });
  expect(cut(whole, 5).intent).toBe(whole);
});

test("no half of a character is left", () => {
  expect(cut({ title: "ab😀cd" }, 3).intent.title).toBe("ab");
  expect(cut({ title: "ab😀cd" }, 4).intent.title).toBe("ab😀");
});

test("the chart that was handed in is not changed", () => {
  const whole: NormalIntent = { title: "abcdef", x: { field: "a", title: "abcdef" } };
  cut(whole, 2);
  expect(whole).toEqual({ title: "abcdef", x: { field: "a", title: "abcdef" } });
});
