import { parseDate } from "./parse-date.js";

const RealDate = globalThis.Date;

/** What `Date.now()` says inside the engine: epoch milliseconds, set for the time of one run. */
export const clock = { now: 0 };

/** The first argument of `new Date(…)` as epoch milliseconds. */
function toEpoch(value: unknown): number {
  if (value instanceof RealDate) return value.getTime();
  const primitive = typeof value === "object" && value !== null ? (value as object).valueOf() : value;
  return typeof primitive === "string" ? parseDate(primitive) : Number(primitive);
}

/**
 * Stands where bundled code says `Date`: its local zone is UTC, its clock is `clock.now`, and it reads the same texts on every engine.
 * Real `Date` objects count as instances, so that `instanceof Date` keeps its meaning.
 */
export class UtcDate extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(clock.now);
    else if (args.length === 1) super(toEpoch(args[0]));
    else super(RealDate.UTC(...(args.map(Number) as [number, number])));
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    return Object.prototype.toString.call(value) === "[object Date]";
  }
  static override now(): number {
    return clock.now;
  }
  static override parse(text: string): number {
    return parseDate(String(text));
  }

  override getTimezoneOffset(): number {
    return 0;
  }
  /** As every engine writes it where the zone is UTC: `Fri Mar 01 2024 10:30:00 GMT+0000 (Coordinated Universal Time)`. */
  override toString(): string {
    return Number.isNaN(this.getTime()) ? "Invalid Date" : `${this.toDateString()} ${this.toTimeString()}`;
  }
  override toDateString(): string {
    const [weekday = "", day, month, year] = this.toUTCString().split(" ");
    return `${weekday.slice(0, 3)} ${month} ${day} ${year}`;
  }
  override toTimeString(): string {
    return `${this.toISOString().slice(11, 19)} GMT+0000 (Coordinated Universal Time)`;
  }
  override toLocaleString(): string {
    return this.toISOString();
  }
  override toLocaleDateString(): string {
    return this.toISOString().slice(0, 10);
  }
  override toLocaleTimeString(): string {
    return this.toISOString().slice(11);
  }
}

// Local getters and setters become their UTC twins.
const methods = UtcDate.prototype as unknown as Record<string, unknown>;
const utcMethods = RealDate.prototype as unknown as Record<string, unknown>;
for (const part of ["Date", "Day", "FullYear", "Hours", "Milliseconds", "Minutes", "Month", "Seconds"]) {
  methods[`get${part}`] = utcMethods[`getUTC${part}`];
  if (part !== "Day") methods[`set${part}`] = utcMethods[`setUTC${part}`];
}
