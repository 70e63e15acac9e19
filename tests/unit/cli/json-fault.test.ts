import { expect, test } from "vitest";
import { jsonFault } from "../../../src/cli/json-fault.js";

test.each([
  ['{"a": }', 6],
  ["[1, 2,]", 6],
  ["[1 2]", 3],
  ["{a: 1}", 1],
  ['{"a" 1}', 5],
  ['{"a": 1,}', 8],
  ["[01]", 2],
  ["[1]]", 3],
  ["nul", 0],
  ["[NaN]", 1],
  ["['a']", 1],
  ['["a\nb"]', 1],
  ["[1}", 2],
  ["{", 1],
  ["[1", 2],
  ["", 0],
])("%j stops being JSON at %i", (text, position) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(jsonFault(text)).toBe(position);
});

test.each(["[]", "{}", ' [ {"a" : [1, -2.5e-3, true, null]} , "\\u00e9\\n" ] ', "0", '""'])("%j has no fault", (text) => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(jsonFault(text)).toBe(text.length);
});
