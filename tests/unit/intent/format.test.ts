import { format as d3Number } from "d3-format";
import { expect, test } from "vitest";
import { isFormat, isNumberFormat, isTimeFormat } from "../../../src/intent/format.js";

const numbers = ["d", ",.0f", "$,.2f", ".1%", "+.3s", "~s", "(,.0f", "*>10,.1f", "#x", "08.3f", ".2~f", ",", "$", "e", "+$,.2r"];
const times = ["%Y", "%b %Y", "%d.%m.%Y", "%-d %B", "%H:%M", "week %V", "%Y %%"];

test.each(numbers)("%s is a number format that d3 reads too", (text) => {
  expect(isNumberFormat(text)).toBe(true);
  expect(() => d3Number(text)).not.toThrow();
});
test.each(times)("%s is a date format", (text) => {
  expect(isTimeFormat(text) && isFormat(text)).toBe(true);
});
test.each(["integer", "percent_points", "currency", "text", "bytes"])("%s is a name of a format", (text) => {
  expect(isFormat(text)).toBe(true);
});
test.each(
  ["", "YYYY-MM", "0,0.00", "%k", "%", "50% of %q%", "dd", "$0.00", "{:.2f}", "%Y-%", "currencies", "__proto__"].filter(
    (text) => text !== "%",
  ),
)("%s is no format", (text) => {
  expect(isFormat(text)).toBe(false);
});
