/** Slots a table starts with and grows by; a power of two. */
const FIRST_SLOTS = 64;

/** Different numbers of a column. */
export interface DistinctNumbers {
  /** In order of appearance. */
  readonly list: readonly number[];
  /** Whether `list` holds every value. */
  readonly isComplete: boolean;
}

/**
 * The first `most` different numbers of a column, told apart as a `Map` does, without an object a number: several times faster where
 * there are hundreds of thousands. `null`, the empty text and NaN are passed over.
 */
export function distinctNumbers(values: readonly unknown[], most: number): DistinctNumbers {
  const list: number[] = [];
  let table = new Int32Array(FIRST_SLOTS).fill(-1);
  let mask = FIRST_SLOTS - 1;
  const bits = new Float64Array(1);
  const words = new Uint32Array(bits.buffer);
  const slotOf = (value: number): number => {
    // Minus zero plus zero is zero.
    bits[0] = value + 0;
    let slot = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x85ebca6b), 0x9e3779b1);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (table[slot]! >= 0 && list[table[slot]!] !== value) slot = (slot + 1) & mask;
    return slot;
  };
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (typeof value !== "number" || Number.isNaN(value)) continue;
    const slot = slotOf(value);
    if (table[slot]! >= 0) continue;
    if (list.length === most) return { list, isComplete: false };
    table[slot] = list.length;
    list.push(value + 0);
    if (list.length * 2 <= mask) continue;
    table = new Int32Array(table.length * 4).fill(-1);
    mask = table.length - 1;
    for (let n = 0; n < list.length; n++) table[slotOf(list[n]!)] = n;
  }
  return { list, isComplete: true };
}
