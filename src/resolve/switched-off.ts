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

/** Keys where null is a value of its own: an empty canvas, a zero line like the others, the first colour of names, no currency, no font of its own. */
const NULL_IS_A_VALUE = new Set(["background", "zero_color", "single", "currency", "font"]);

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

/**
 * What an author said of a part, each null replaced by what it switches off; what is said outright of a neighbour counts more.
 * Nulls that switch nothing off stay.
 */
export function withNullsOff<T extends object>(said: T, known: object): { [key in keyof T]: Exclude<T[key], null> } {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(said)) {
    const off = value === null ? switchedOff(key, known as Record<string, unknown>) : undefined;
    if (!off) out[key] = value;
    else for (const [other, its] of Object.entries(off)) if (((said as Record<string, unknown>)[other] ?? null) === null) out[other] = its;
  }
  return out as { [key in keyof T]: Exclude<T[key], null> };
}
