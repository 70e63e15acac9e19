// What changed between two JSON schemas: definitions and their properties.

const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === "object"
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .filter((key) => key !== "description")
            .map((key) => [key, sorted(value[key])]),
        )
      : value;
const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** Keys that are new, gone, or that say something else; words that only describe do not count. */
function compare(before, after, path) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const where = path === "" ? name : `${path}.${name}`;
    if (!Object.hasOwn(before, name)) return [`added   ${where}`];
    if (!Object.hasOwn(after, name)) return [`removed ${where}`];
    if (same(before[name], after[name])) return [];
    const [was, is] = [before[name], after[name]];
    if (path === "" && was.properties && is.properties) {
      const inside = compare(was.properties, is.properties, where);
      const rest = ({ properties: _, ...others }) => others;
      return same(rest(was), rest(is)) ? inside : [...inside, `changed ${where}`];
    }
    return [`changed ${where}`];
  });
}

/**
 * @param {{ definitions?: Record<string, any> }} before
 * @param {{ definitions?: Record<string, any> }} after
 * @returns {string[]} one line for each definition, or property of one, that was added, removed or changed; sorted by name
 */
export const schemaChanges = (before, after) => compare(before.definitions ?? {}, after.definitions ?? {}, "");
