/** What null on a key means for its neighbours. */
const OFF: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  grid_color: { grid: false },
  line_color: { line: false, tick_size: 0 },
  label_color: { labels: false },
  seam_color: { seam_width: 0 },
  color: { visible: false },
};

/** Widths and lengths of lines: without one there is no line. */
const NO_LENGTH = new Set(["grid_width", "line_width", "tick_size", "seam_width", "radius"]);

/** Keys where null is a value of its own: an empty canvas, a zero line like the others, the first colour of names, no currency. */
const NULL_IS_A_VALUE = new Set(["background", "zero_color", "single", "currency"]);

/**
 * What null switches off: a truth value becomes false, the colour of a line, of labels or of a seam takes the thing itself away,
 * a width becomes 0, a dash whole. `known` are the values of the same part by default.
 * @returns the keys it changes; undefined where null switches nothing off.
 */
export function switchedOff(key: string, known: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  if (NULL_IS_A_VALUE.has(key)) return { [key]: null };
  if (typeof known[key] === "boolean") return { [key]: false };
  if (NO_LENGTH.has(key)) return { [key]: 0 };
  if (key === "dash") return { [key]: [] };
  const off = OFF[key];
  return off && Object.keys(off).every((each) => Object.hasOwn(known, each)) ? off : undefined;
}
