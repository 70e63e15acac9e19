/** What a map keeps under a key; made and put in on first use. Unbounded: for maps that live as long as one call. */
export function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
