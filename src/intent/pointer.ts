/** A JSON pointer (RFC 6901) with one more step. */
export const child = (path: string, step: string | number): string => `${path}/${`${step}`.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/** The steps of a JSON pointer, unescaped; none for "". */
export const stepsOf = (path: string): string[] =>
  path === ""
    ? []
    : path
        .slice(1)
        .split("/")
        .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The value at a pointer, looking only at own keys; undefined where there is none. */
export function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const step of stepsOf(path)) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** Whether a value is an object with keys: not null, not a list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** Compares two pointers by where they stand in `root`: parents before children, keys in the order written, absent keys last. */
export function inOrderOf(root: unknown): (a: string, b: string) => number {
  const placesOf = (path: string): number[] => {
    const places: number[] = [];
    let value = root;
    for (const step of stepsOf(path)) {
      const keys = value !== null && typeof value === "object" ? Object.keys(value) : [];
      const place = Array.isArray(value) ? Number(step) : keys.indexOf(step);
      places.push(place < 0 ? keys.length : place);
      value = place < 0 ? undefined : (value as Record<string, unknown>)[step];
    }
    return places;
  };
  const known = new Map<string, number[]>();
  const cached = (path: string) => {
    const found = known.get(path) ?? placesOf(path);
    known.set(path, found);
    return found;
  };
  return (a, b) => {
    const left = cached(a);
    const right = cached(b);
    for (let i = 0; i < Math.min(left.length, right.length); i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
    return left.length - right.length;
  };
}
