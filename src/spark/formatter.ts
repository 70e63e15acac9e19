import type { ResolvedFormat } from "../chart/resolved.js";
import type { Formatter } from "../format/format.js";

export { formatterOf } from "../format/format.js";

/** A function that writes one number, and short whole ones without looking at the pattern. */
export function writerOf(formatter: Formatter, format: ResolvedFormat): (value: number) => string {
  if (typeof format !== "object" || !("pattern" in format)) return (value) => `${value}`;
  const isPlain =
    format.prefix === undefined && format.suffix === undefined && format.divide === undefined && /^,?(\.\d+~f|\.0f)$/.test(format.pattern);
  return (value) => (isPlain && value >= 0 && value < 1000 && value % 1 === 0 ? `${value}` : formatter.number(value, format));
}

/** A function that writes one time. */
export const clockOf =
  (formatter: Formatter, format: ResolvedFormat): ((value: number) => string) =>
  (value) =>
    typeof format === "object" && "time" in format ? formatter.time(value, format) : "";
