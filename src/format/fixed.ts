import { type LocaleData, VAST } from "./locale.js";

/** Patterns with a fixed number of decimals and, perhaps, groups of thousands: what nearly all labels and tooltips have. */
const FIXED = /^(,?)\.(\d)f$/;

/**
 * A writer of numbers for `,.2f` and its like that gives the same text as d3-format several times faster; undefined for other patterns.
 * @param other writes what is too large or no number.
 */
export function fixedWriter(
  pattern: string,
  { grouping, thousands, decimal, minus }: LocaleData["number"],
  other: (value: number) => string,
): ((value: number) => string) | undefined {
  const found = FIXED.exec(pattern);
  if (!found || grouping.length !== 1 || grouping[0] !== 3) return undefined;
  const isGrouped = found[1] === ",";
  const places = Number(found[2]);
  const tail = places === 0 ? 0 : places + 1;
  return (value) => {
    const size = Math.abs(value);
    // From here on digits no longer all mean something.
    if (!(size < VAST)) return other(value);
    const text = size.toFixed(places);
    const end = text.length - tail;
    let whole = end > 3 && isGrouped ? "" : text.slice(0, end);
    if (whole === "") {
      let from = 0;
      for (let to = end % 3 || 3; from < end; to += 3) {
        whole += from === 0 ? text.slice(0, to) : thousands + text.slice(from, to);
        from = to;
      }
    }
    // A negative number that rounds to zero has no sign.
    const sign = value < 0 && Number(text) !== 0 ? minus : "";
    return tail === 0 ? sign + whole : sign + whole + decimal + text.slice(end + 1);
  };
}
