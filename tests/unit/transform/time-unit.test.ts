import { describe, expect, it } from "vitest";
import { isoText, parseTime } from "../../../src/data/time.js";
import { houseLocale } from "../../../src/format/locale.js";
import type { TimeUnit } from "../../../src/intent/types.js";
import { cycleName, cycleOf, floorTime, grainOf, isCyclic, nextTime, stepsBetween } from "../../../src/transform/time-unit.js";

const locale = houseLocale;
const floor = (text: string, unit: TimeUnit) => isoText(floorTime(parseTime(text), unit));
const next = (text: string, unit: TimeUnit, count = 1) => isoText(nextTime(parseTime(text), unit, count));
const grain = (...texts: string[]) => grainOf(texts.map(parseTime));

describe("the start of a calendar step", () => {
  const cases: [string, TimeUnit, string][] = [
    ["2024-08-15T13:45:50.5Z", "year", "2024-01-01"],
    ["2024-08-15T13:45:50.5Z", "quarter", "2024-07-01"],
    ["2024-08-15T13:45:50.5Z", "month", "2024-08-01"],
    ["2024-08-15T13:45:50.5Z", "week", "2024-08-12"],
    ["2024-08-15T13:45:50.5Z", "day", "2024-08-15"],
    ["2024-08-15T13:45:50.5Z", "hour", "2024-08-15T13:00:00Z"],
    ["2024-08-15T13:45:50.5Z", "minute", "2024-08-15T13:45:00Z"],
    ["2024-08-15T13:45:50.5Z", "second", "2024-08-15T13:45:50Z"],
    ["2024-02-29", "month", "2024-02-01"],
    ["2024-02-29", "year", "2024-01-01"],
    ["1969-12-31T23:59:59Z", "day", "1969-12-31"],
    ["1969-12-31T23:59:59.5Z", "second", "1969-12-31T23:59:59Z"],
    ["0050-06-01", "year", "0050-01-01"],
  ];
  it.each(cases)("%s in its %s starts at %s", (text, unit, start) => expect(floor(text, unit)).toBe(start));

  it("weeks start on Monday, over years and leap days too", () => {
    expect(["2023-12-31", "2024-01-01", "2024-02-29", "2024-03-03", "2024-03-04"].map((day) => floor(day, "week"))).toEqual([
      "2023-12-25",
      "2024-01-01",
      "2024-02-26",
      "2024-02-26",
      "2024-03-04",
    ]);
  });

  it("is itself a start, for any time and unit", () => {
    for (const unit of ["year", "quarter", "month", "week", "day", "hour", "minute", "second"] as const)
      for (let time = -4e12; time < 4e12; time += 123_456_789_123) {
        const start = floorTime(time, unit);
        expect(floorTime(start, unit)).toBe(start);
        expect(start).toBeLessThanOrEqual(time);
        expect(nextTime(start, unit)).toBeGreaterThan(time);
      }
  });

  it("of no time is none", () => expect(floorTime(Number.NaN, "month")).toBeNaN());
});

describe("the next calendar step", () => {
  it.each([
    ["2024-01-01", "month", 1, "2024-02-01"],
    ["2024-02-01", "month", 1, "2024-03-01"],
    ["2024-12-01", "month", 1, "2025-01-01"],
    ["2024-01-01", "month", -1, "2023-12-01"],
    ["2024-10-01", "quarter", 1, "2025-01-01"],
    ["2024-01-01", "year", 10, "2034-01-01"],
    ["2024-02-28", "day", 1, "2024-02-29"],
    ["2023-02-28", "day", 1, "2023-03-01"],
    ["2024-02-26", "week", 1, "2024-03-04"],
    ["2024-03-31T23:00:00Z", "hour", 1, "2024-04-01"],
  ] as const)("after %s by %s × %d comes %s", (text, unit, count, wanted) => expect(next(text, unit, count)).toBe(wanted));

  it("a list of steps has both ends, and one more than allowed tells that there were more", () => {
    const [from, to] = [parseTime("2023-11-15"), parseTime("2024-03-01")];
    expect(stepsBetween(from, to, "month", 10).map(isoText)).toEqual([
      "2023-11-01",
      "2023-12-01",
      "2024-01-01",
      "2024-02-01",
      "2024-03-01",
    ]);
    expect(stepsBetween(from, to, "month", 3)).toHaveLength(4);
    expect(stepsBetween(to, from, "month", 3)).toEqual([]);
  });
});

describe("the grain of dates", () => {
  it("is that of steps on whose last day every date stands", () => {
    expect(grain("2023-01-31", "2023-02-28", "2024-02-29")).toBe("month");
    expect(grain("2023-03-31", "2023-06-30", "2023-06-30")).toBe("quarter");
    expect(grain("2022-12-31", "2023-12-31")).toBe("year");
    expect(grain("2023-01-31", "2023-02-27")).toBe("day");
    expect(grain("2023-01-31", "2023-03-01")).toBe("day");
    expect(grain("2023-01-31", "2023-01-31")).toBe("day");
    expect(grain("2023-01-31T12:00", "2023-02-28T12:00")).toBe("hour");
  });

  it("is the coarsest step on which all of them stand", () => {
    expect(grain("2020-01-01", "2021-01-01")).toBe("year");
    expect(grain("2020-01-01", "2020-04-01")).toBe("quarter");
    expect(grain("2020-01-01", "2020-03-01")).toBe("month");
    expect(grain("2020-01-01", "2020-03-02")).toBe("day");
    expect(grain("2020-01-01", "2020-03-02T05:00Z")).toBe("hour");
    expect(grain("2020-01-01", "2020-03-02T05:10Z")).toBe("minute");
    expect(grain("2020-01-01", "2020-03-02T05:10:07Z")).toBe("second");
  });

  it("leaves out what is no time, and is unknown without any", () => {
    expect(grain("2020-01-01", "nothing", "2021-01-01")).toBe("year");
    expect(grain("nothing")).toBeUndefined();
    expect(grain()).toBeUndefined();
  });
});

describe("steps that repeat", () => {
  it("have their names in calendar order, weeks from Monday", () => {
    expect(cycleOf("day_of_week", locale)).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
    expect(cycleOf("month_of_year", locale)).toEqual(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]);
    expect(cycleOf("quarter_of_year", locale)).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    expect(cycleOf("hour_of_day", locale)).toHaveLength(24);
  });

  it("each time has one of those names", () => {
    const time = parseTime("2024-02-29T23:30Z");
    const units = ["month_of_year", "quarter_of_year", "day_of_week", "hour_of_day"] as const;
    expect(units.map((unit) => cycleName(time, unit, locale))).toEqual(["Feb", "Q1", "Thu", 23]);
    expect(units.map((unit) => cycleName(Number.NaN, unit, locale))).toEqual([null, null, null, null]);
    for (const unit of units)
      for (let at = 0; at < 9e10; at += 2_345_678_901) expect(cycleOf(unit, locale)).toContain(cycleName(at, unit, locale));
  });

  it("are told apart from steps that have a place in time", () => {
    expect((["month", "week", "hour"] as const).some(isCyclic)).toBe(false);
    expect((["month_of_year", "quarter_of_year", "day_of_week", "hour_of_day"] as const).every(isCyclic)).toBe(true);
  });
});
