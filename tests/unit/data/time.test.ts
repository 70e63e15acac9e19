import { describe, expect, it } from "vitest";
import { isoText, monthsTo, parseTime, utc } from "../../../src/data/time.js";

const read = (value: unknown) => isoText(parseTime(value));

describe("times as they stand in data", () => {
  const forms: [unknown, string][] = [
    ["2024", "2024-01-01"],
    ["2024-03", "2024-03-01"],
    ["2024-03-01", "2024-03-01"],
    ["2024/03/01", "2024-03-01"],
    ["2024-3-1", "2024-03-01"],
    [" 2024-03-01 ", "2024-03-01"],
    ["2024-02-29", "2024-02-29"],
    ["2000-02-29", "2000-02-29"],
    ["0099-01-01", "0099-01-01"],
    ["2024-03-01T12:30", "2024-03-01T12:30:00Z"],
    ["2024-03-01 12:30:15", "2024-03-01T12:30:15Z"],
    ["2024-03-01T12:30:15.5", "2024-03-01T12:30:15.500Z"],
    ["2024-03-01T12:30:15.123456789Z", "2024-03-01T12:30:15.123Z"],
    ["2024-03-01t12:30z", "2024-03-01T12:30:00Z"],
    ["2024-03-01T12:30Z", "2024-03-01T12:30:00Z"],
    ["2024-03-01T12:30:00+05:45", "2024-03-01T06:45:00Z"],
    ["2024-03-01T12:30:00-0330", "2024-03-01T16:00:00Z"],
    ["2024-03-01T24:00", "2024-03-02"],
    ["2024-Q1", "2024-01-01"],
    ["2024 q3", "2024-07-01"],
    ["2024Q4", "2024-10-01"],
    ["Q2 2024", "2024-04-01"],
    ["Q2-2024", "2024-04-01"],
    ["2024-W01", "2024-01-01"],
    ["2023-W01", "2023-01-02"],
    ["2021W01", "2021-01-04"],
    ["2020-W53", "2020-12-28"],
    ["Mar 2024", "2024-03-01"],
    ["March 2024", "2024-03-01"],
    ["Mar-2024", "2024-03-01"],
    ["Sept 2024", "2024-09-01"],
    ["Mar 1 2024", "2024-03-01"],
    ["Mar 1, 2024", "2024-03-01"],
    ["March 1st, 2024", "2024-03-01"],
    ["Dec. 24 2024 18:30", "2024-12-24T18:30:00Z"],
    ["1 March 2024", "2024-03-01"],
    ["01-Mar-2024", "2024-03-01"],
    [2024, "2024-01-01"],
    [-44, "-000044-01-01"],
    [0, "0000-01-01"],
    [86_400_000, "1970-01-02"],
    [1_709_251_200_000, "2024-03-01"],
    [0.5, "1970-01-01"],
  ];
  it.each(forms)("%j is %s", (value, text) => expect(read(value).replace(/T00:00:00\.\d+Z$/, "")).toBe(text));

  it.each([
    "",
    "abc",
    "24",
    "02139",
    "2024-13",
    "2024-00-01",
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-03-01T25:00",
    "2024-03-01T12:60",
    "2024-03-01T24:30",
    "2024-Q5",
    "2024-W00",
    "2024-W54",
    "2021-W53",
    "Mer 2024",
    "Feb 30 2024",
    "Marchioness 2024",
    "1/2/2024",
    "01.02.2024",
    "12:30",
    "2024-03-01 and more",
    `2024-03-01${" x".repeat(40)}`,
  ])("%j is no time", (text) => expect(parseTime(text)).toBeNaN());

  it.each([[null], [undefined], [true], [Number.NaN], [Infinity], [{}], [[2024]]])("%j is no time either", (value) => {
    expect(isoText(parseTime(value))).toBe("");
  });

  it("a month's name must be whole or its first three letters", () => {
    expect(["Janu 2024", "Marc 2024", "Augu 2024"].map(parseTime).every(Number.isNaN)).toBe(true);
  });

  it("every thousandth of a second is kept exactly", () => {
    for (let ms = 0; ms < 1000; ms++) expect(parseTime(`2024-03-01T00:00:00.${`${ms}`.padStart(3, "0")}`) % 1000, `.${ms}`).toBe(ms);
  });

  it("every day of four years reads back as written, whatever the zone of the machine", () => {
    for (let time = utc(2021, 0); time < utc(2025, 0); time += 86_400_000) expect(read(isoText(time))).toBe(isoText(time));
  });
});

describe("a calendar time in UTC", () => {
  it("months count from 0 and years below 100 are not moved to the twentieth century", () => {
    expect(isoText(utc(2024, 1, 29))).toBe("2024-02-29");
    expect(isoText(utc(24, 0))).toBe("0024-01-01");
  });

  it("there is no 30th of February, and no 29th in most years", () => {
    expect([utc(2024, 1, 30), utc(2023, 1, 29), utc(1900, 1, 29), utc(2024, 12), utc(2024, -1), utc(2024, 0, 0)].every(Number.isNaN)).toBe(
      true,
    );
    expect(utc(0, 1, 29)).not.toBeNaN();
  });
});

describe("our own calendar", () => {
  /** Whether `utc` and `monthsTo` say of a time what the engine says. */
  function agrees(time: number): boolean {
    const date = new Date(time);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds(), date.getUTCMilliseconds()] as const;
    return utc(year, month, date.getUTCDate(), ...clock) === time && monthsTo(time) === year * 12 + month;
  }

  it("has the days and months of the engine's, from ten thousand years before to ten thousand after", () => {
    const wrong: number[] = [];
    for (let time = -3.8e14; time < 3.8e14; time += 86_400_000 * 1237 + 12_345_678) if (!agrees(time)) wrong.push(time);
    expect(wrong).toEqual([]);
  });

  it("has them on every day of four centuries", () => {
    const wrong: number[] = [];
    for (let time = utc(1799, 11, 31); time < utc(2201, 0); time += 86_400_000) if (!agrees(time)) wrong.push(time);
    expect(wrong).toEqual([]);
  });
});

describe("the shortest ISO text", () => {
  it.each([
    [0, "1970-01-01"],
    [1, "1970-01-01T00:00:00.001Z"],
    [1000, "1970-01-01T00:00:01Z"],
    [Number.NaN, ""],
    [Infinity, ""],
    [9e15, ""],
  ])("%d is %j", (time, text) => expect(isoText(time)).toBe(text));
});

describe("times far from now", () => {
  it("are written and read back to the same moment", () => {
    for (const time of [-45, 541, 0, 9999, 10_000].map((year) => utc(year, 2, 4, 5, 6, 7, 8)).concat(8.64e15, -8.64e15))
      expect(parseTime(isoText(time))).toBe(time);
  });

  it("end where dates end", () => {
    for (const beyond of [8.64e15 + 1, -8.64e15 - 1, 1e300, "+275760-09-13T00:00:00.001Z", "-300000-01-01"])
      expect(parseTime(beyond)).toBeNaN();
  });

  it("a number with a sign is no year of six digits", () => expect(parseTime("-123456")).toBeNaN());
});
