import { describe, expect, it } from "vitest";
import { isoText, parseTime } from "../../../src/data/time.js";
import type { TimeUnit } from "../../../src/intent/types.js";
import { linearTicks, logTicks, niceDomain, niceLogDomain } from "../../../src/resolve/rules/domain.js";
import { timeFormatFor, timeTicks } from "../../../src/resolve/rules/time-ticks.js";
import { daily, resolved, yOf } from "./resolved.js";

const ticks = (from: string, to: string, count = 6, grain?: TimeUnit) => {
  const { times, format } = timeTicks(parseTime(from), parseTime(to), count, grain);
  return { dates: times.map(isoText), format };
};
const MINUTE = 60_000;

describe("dates on an axis", () => {
  it("are whole seconds on a span of seconds", () => {
    const { dates, format } = ticks("2024-03-01T12:00:00Z", "2024-03-01T12:00:20Z", 5);
    expect(dates).toEqual([0, 5, 10, 15, 20].map((second) => `2024-03-01T12:00:${`${second}`.padStart(2, "0")}Z`));
    expect(format.time).toBe("%H:%M:%S");
  });

  it("are round minutes, hours and days", () => {
    expect(ticks("2024-03-01T12:03Z", "2024-03-01T12:58Z", 4).dates).toEqual([
      "2024-03-01T12:15:00Z",
      "2024-03-01T12:30:00Z",
      "2024-03-01T12:45:00Z",
    ]);
    expect(ticks("2024-03-01T01:00Z", "2024-03-01T23:00Z", 4).dates).toEqual([
      "2024-03-01T06:00:00Z",
      "2024-03-01T12:00:00Z",
      "2024-03-01T18:00:00Z",
    ]);
    expect(ticks("2024-03-01", "2024-03-05", 5).dates).toEqual(["2024-03-01", "2024-03-02", "2024-03-03", "2024-03-04", "2024-03-05"]);
  });

  it("every other day starts over with the month", () => {
    const { dates } = ticks("2024-02-25", "2024-03-06", 6);
    expect(dates).toContain("2024-03-01");
    expect(dates).not.toContain("2024-03-02");
  });

  it("weeks start on Monday", () => {
    for (const date of ticks("2024-01-01", "2024-03-01", 10).dates) expect(new Date(date).getUTCDay()).toBe(1);
  });

  it("are firsts of months, of quarters, of years, of decades, of centuries", () => {
    expect(ticks("2024-01-10", "2024-06-20", 6).dates).toEqual(["2024-02-01", "2024-03-01", "2024-04-01", "2024-05-01", "2024-06-01"]);
    expect(ticks("2023-01-01", "2024-12-31", 8).dates).toEqual([
      "2023-01-01",
      "2023-04-01",
      "2023-07-01",
      "2023-10-01",
      "2024-01-01",
      "2024-04-01",
      "2024-07-01",
      "2024-10-01",
    ]);
    expect(ticks("2019-05-01", "2024-05-01", 6).dates).toEqual(["2020-01-01", "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01"]);
    expect(ticks("1961-01-01", "2019-01-01", 6).dates).toEqual(["1970-01-01", "1980-01-01", "1990-01-01", "2000-01-01", "2010-01-01"]);
    expect(ticks("1066-01-01", "2024-01-01", 10).dates).toEqual(Array.from({ length: 10 }, (_, i) => `${1100 + i * 100}-01-01`));
  });

  it("are never finer than the data: monthly data has no days between", () => {
    expect(ticks("2024-01-01", "2024-03-01", 10, "month").dates).toEqual(["2024-01-01", "2024-02-01", "2024-03-01"]);
    expect(ticks("2022-01-01", "2024-01-01", 10, "year").dates).toEqual(["2022-01-01", "2023-01-01", "2024-01-01"]);
    expect(ticks("2024-01-01", "2024-01-03", 10, "day").dates).toHaveLength(3);
  });

  it("say only what changes, and the larger step on a second line", () => {
    expect(ticks("2024-01-01", "2024-06-01", 6).format).toEqual({ time: "%b", under: "%Y" });
    expect(ticks("2024-01-01", "2024-01-05", 5).format).toEqual({ time: "%-d", under: "%b %Y" });
    expect(ticks("2010-01-01", "2020-01-01", 5).format).toEqual({ time: "%Y" });
    expect(ticks("2024-01-01T00:00Z", "2024-01-01T12:00Z", 5).format.time).toBe("%H:%M");
  });

  it("lie inside the span, rise, and are not many more than asked for, for spans from seconds to centuries", () => {
    for (let span = 1000; span < 4e13; span *= 2.7)
      for (const count of [3, 5, 8, 10]) {
        const first = Date.UTC(1995, 3, 17, 5, 41, 13);
        const { times } = timeTicks(first, first + span, count, undefined);
        expect(times.length, `${span} ${count}`).toBeGreaterThan(0);
        expect(times.length, `${span} ${count}`).toBeLessThanOrEqual(count + 2);
        expect(times.every((time, i) => time >= first && time <= first + span && (i === 0 || time > times[i - 1]!))).toBe(true);
      }
  });

  it("a span without a round date inside has at least one date to read", () => {
    const rows = [
      { t: "2024-03-01T12:00:00.100Z", v: 1 },
      { t: "2024-03-01T12:00:00.200Z", v: 2 },
    ];
    expect(resolved({ type: "line", x: "t", y: "v" }, rows).x!.axis.ticks.length).toBeGreaterThan(0);
  });

  it("spans from before our era and of one moment do not run away", () => {
    expect(timeTicks(Date.UTC(-4000, 0), Date.UTC(2024, 0), 6, "year").times.length).toBeLessThan(10);
    expect(timeTicks(8.64e15, 8.64e15, 6, undefined).times.length).toBeLessThan(2);
    expect(timeTicks(0, 0, 6, undefined).times).toEqual([0]);
    expect(timeTicks(MINUTE, 0, 6, undefined).times).toEqual([]);
  });
});

describe("one date by itself", () => {
  it.each([
    ["year", "2024"],
    ["quarter", "Q1 2024"],
    ["month", "Mar 2024"],
    ["day", "Mar 1, 2024"],
    [undefined, "Mar 1, 2024"],
  ] as const)("of %ss is written as exactly as the data has it", (grain, words) => {
    const pattern = timeFormatFor(grain).time;
    expect(pattern.replace("%Y", "2024").replace("%b", "Mar").replace("%-d", "1").replace("%q", "1")).toBe(words);
  });

  it("has its time when there is one", () =>
    expect([timeFormatFor("hour").time, timeFormatFor("second").time]).toEqual(["%b %-d, %Y %H:%M", "%b %-d, %Y %H:%M:%S"]));
});

describe("round numbers on an axis", () => {
  it("have no binary dust", () => {
    expect(linearTicks([0, 1], 10)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(linearTicks([-0.3, 0.3], 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3]);
  });

  it("a domain is widened to them and never made smaller", () => {
    for (const [least, greatest] of [
      [0.3, 9.7],
      [-7, 13],
      [1e-9, 3e-9],
      [1e12, 1.7e12],
      [-0.001, 0.0007],
    ] as const) {
      const [low, high] = niceDomain(least, greatest, 5);
      expect(low <= least && high >= greatest).toBe(true);
      expect(niceDomain(low, high, 5)).toEqual([low, high]);
      expect(high - low).toBeLessThan((greatest - least) * 2);
    }
    expect(niceDomain(5, 5, 5)).toEqual([5, 5]);
  });

  it("powers of ten are exact, with 2 and 5 between few of them", () => {
    expect(niceLogDomain(0.03, 970, 5)).toEqual([0.02, 1000]);
    expect(niceLogDomain(1, 1000, 5)).toEqual([1, 1000]);
    expect(niceLogDomain(46, 230, 5)).toEqual([20, 500]);
    expect(niceLogDomain(3e-9, 4e12, 5)).toEqual([1e-9, 1e13]);
    expect(niceLogDomain(101, 109, 5)).toEqual([100, 110]);
    expect(niceLogDomain(50, 50, 5)).toEqual([50, 100]);
    expect(logTicks([1, 100], 6)).toEqual([1, 2, 5, 10, 20, 50, 100]);
    expect(logTicks([0.001, 1e6], 5)).toEqual([0.001, 0.1, 10, 1000, 100_000]);
    expect(logTicks([2, 100_000], 4)).toEqual([10, 100, 1000, 10_000, 100_000]);
    expect(logTicks([20, 500], 5)).toEqual([20, 50, 100, 200, 500]);
    expect(logTicks([100, 110], 4)).toEqual([100, 102, 104, 106, 108, 110]);
    expect(logTicks([5, 5], 4)).toEqual([5]);
  });
});

describe("how many", () => {
  it("as many as there is room for, between the fewest and the most of the config", () => {
    const count = (width: number, config = {}) =>
      yOf(resolved({ type: "line", x: "day", y: "amount", height: width }, daily(0, 100), { config })).axis.ticks.length;
    expect(count(120)).toBeLessThan(count(1200));
    expect(count(4000)).toBeLessThanOrEqual(9);
    expect(count(120, { axis: { tick_gap_y: 20 } })).toBeGreaterThan(count(120));
    expect(count(4000, { axis: { tick_most_y: 4 } })).toBeLessThan(7);
    expect(count(100, { axis: { tick_least: 8 } })).toBeGreaterThan(count(100));
  });

  it("about as many as the author says, or exactly those", () => {
    const y = (ticks: number | number[]) =>
      yOf(resolved({ type: "line", x: "day", y: { field: "amount", axis: { ticks } } }, daily(0, 100))).axis.ticks;
    expect(y(2)).toEqual([0, 50, 100]);
    expect(y(10)).toHaveLength(11);
    expect(y([0, 33, 66])).toEqual([0, 33, 66]);
    expect(y(1e9).length).toBeLessThanOrEqual(201);
    expect(y(0).length).toBeGreaterThanOrEqual(1);
  });

  it("dates may be listed too, and every name has a label", () => {
    const line = resolved({ type: "line", x: { field: "day", axis: { ticks: ["2024-01-02"] } }, y: "amount" }, daily(1, 2, 3));
    expect(line.x!.axis.ticks).toEqual(["2024-01-02"]);
    const bar = resolved({ type: "bar", x: "name", y: "amount" }, [
      { name: "a", amount: 1 },
      { name: null, amount: 2 },
    ]);
    expect(bar.x!.axis.ticks).toEqual(["a", null]);
  });
});
