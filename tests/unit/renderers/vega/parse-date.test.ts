import { describe, expect, it } from "vitest";
import { parseDate } from "../../../../src/renderers/vega/engine/parse-date.js";
import { clock, UtcDate } from "../../../../src/renderers/vega/engine/utc-date.js";

const iso = (text: string) => {
  const epoch = parseDate(text);
  return Number.isNaN(epoch) ? null : new Date(epoch).toISOString();
};

describe("a date text", () => {
  const readable: [string, string][] = [
    ["2024", "2024-01-01T00:00:00.000Z"],
    ["2024-02", "2024-02-01T00:00:00.000Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
    ["2024-02-29T10:20", "2024-02-29T10:20:00.000Z"],
    ["2024-02-29 10:20:30.5", "2024-02-29T10:20:30.500Z"],
    ["2024-02-29T10:20:30.123456Z", "2024-02-29T10:20:30.123Z"],
    ["2024-02-29T10:20+05:30", "2024-02-29T04:50:00.000Z"],
    ["2024-02-29T10:20-08", "2024-02-29T18:20:00.000Z"],
    ["0099-01-01", "0099-01-01T00:00:00.000Z"],
    ["Jan 1, 2024", "2024-01-01T00:00:00.000Z"],
    ["Mar 5 2024 14:30", "2024-03-05T14:30:00.000Z"],
    ["Mon Mar 04 2024 10:00:00 GMT+0100", "2024-03-04T09:00:00.000Z"],
    ["1 September 2024", "2024-09-01T00:00:00.000Z"],
    ["Mon, 04 Mar 2024 10:00:00 GMT", "2024-03-04T10:00:00.000Z"],
    ["Dec 2024", "2024-12-01T00:00:00.000Z"],
    ["2024/1/31", "2024-01-31T00:00:00.000Z"],
    ["12/31/2024", "2024-12-31T00:00:00.000Z"],
  ];
  for (const [text, expected] of readable) it(`is read: ${text}`, () => expect(iso(text)).toBe(expected));
  for (const text of ["", "soon", "2024-02-30", "2024-13-01", "31/12/2024", "Foo 1 2024", "12345", "2024-01-01T99:00"]) {
    it(`is refused: "${text}"`, () => expect(iso(text)).toBeNull());
  }
});

describe("the engine's Date", () => {
  it("is in UTC, however it is asked", () => {
    const date = new UtcDate(2024, 6, 1, 12) as Date;
    expect(date.toISOString()).toBe("2024-07-01T12:00:00.000Z");
    expect([date.getHours(), date.getDate(), date.getTimezoneOffset()]).toEqual([12, 1, 0]);
    date.setHours(0, 0, 0, 0);
    expect(date.getTime()).toBe(Date.UTC(2024, 6, 1));
  });

  it("takes the time from the run", () => {
    clock.now = 5;
    expect([UtcDate.now(), new UtcDate().getTime()]).toEqual([5, 5]);
    clock.now = 0;
  });

  it("counts real dates as its own", () => {
    expect(new Date() instanceof UtcDate).toBe(true);
    expect({} instanceof UtcDate).toBe(false);
  });
});
