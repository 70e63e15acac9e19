import { describe, expect, it } from "vitest";
import { factOf } from "../../../src/enrich/facts/fact.js";
import { naturalOrder } from "../../../src/enrich/facts/natural-order.js";
import { chartDefaults } from "../../../src/generated/defaults.js";

const order = (...values: string[]) => naturalOrder(values)?.values;

describe("orders that people expect", () => {
  const sets: [string, string[], string[]][] = [
    ["weekdays", ["Wed", "Mon", "Sun", "Tue"], ["Mon", "Tue", "Wed", "Sun"]],
    ["weekdays in full", ["Sunday", "Monday"], ["Monday", "Sunday"]],
    ["weekdays written in several ways", ["Thurs", "Tues", "weds"], ["Tues", "weds", "Thurs"]],
    ["months", ["Dec", "Apr", "Jan"], ["Jan", "Apr", "Dec"]],
    ["months in full, in any case", ["OCTOBER", "march", "May"], ["march", "May", "OCTOBER"]],
    ["quarters", ["Q3", "Q1", "Q4"], ["Q1", "Q3", "Q4"]],
    ["sizes", ["L", "S", "XL", "M"], ["S", "M", "L", "XL"]],
    ["sizes in full", ["large", "small", "medium"], ["small", "medium", "large"]],
    ["levels", ["High", "Low", "Medium"], ["Low", "Medium", "High"]],
    ["levels with ends", ["critical", "none", "very_low"], ["none", "very_low", "critical"]],
    ["agreement", ["Agree", "Strongly disagree", "Neutral"], ["Strongly disagree", "Neutral", "Agree"]],
    ["ages", ["65+", "18-24", "25–34", "<18"], ["<18", "18-24", "25–34", "65+"]],
    ["amounts", ["$100k+", "$0-50k", "$50k-100k"], ["$0-50k", "$50k-100k", "$100k+"]],
    ["amounts over several units", ["1M+", "500k-1M", "0-500k"], ["0-500k", "500k-1M", "1M+"]],
    ["amounts that name their unit once", ["50-100k", "0-50k", "100k-1M", "1-5M"], ["0-50k", "50-100k", "100k-1M", "1-5M"]],
    ["amounts that change their unit", ["500-1M", "1M+", "0-500"], ["0-500", "500-1M", "1M+"]],
    ["ranges of thousands", ["1,000-1,999", "500-999"], ["500-999", "1,000-1,999"]],
    ["ranges in words", ["60 and over", "under 20", "20 to 59"], ["under 20", "20 to 59", "60 and over"]],
  ];
  it.each(sets)("%s", (_, values, wanted) => {
    expect(order(...values)).toEqual(wanted);
    expect(order(...[...values].reverse())).toEqual(wanted);
  });
});

describe("other words have none", () => {
  it.each([
    ["one stranger among them", ["Mon", "Tue", "Holiday"]],
    ["names", ["North", "South"]],
    ["a single value", ["Mon"]],
    ["plain numbers", ["1", "2"]],
    ["dates", ["2024-01-01", "2024-01-02"]],
    ["words of two sets", ["Mon", "Jan"]],
  ])("%s", (_, values) => expect(order(...values)).toBeUndefined());

  it("values that are not texts", () => expect(naturalOrder([1, 2, 3])).toBeUndefined());

  it("two spellings of one step stay in the order they came", () =>
    expect(order("Mon", "Monday", "Tue")).toEqual(["Mon", "Monday", "Tue"]));
});

it("a field of them is ordinal and keeps the order", () => {
  expect(factOf("level", ["high", "low", "high", null], chartDefaults.enrich)).toMatchObject({
    rule: "field.natural-order",
    kind: "ordinal",
    role: "category",
    order: ["low", "high"],
  });
});
