/** Results that are kept, and the longest text that has one. */
const MOST = 500;
const LONGEST = 100;

/** A function of a text alone that remembers its results, since charts name the same fields again and again; after so many it begins anew. */
export function remembered<V>(make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    let value = known.get(text);
    if (value !== undefined || text.length > LONGEST) return value ?? make(text);
    value = make(text);
    if (known.size === MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
