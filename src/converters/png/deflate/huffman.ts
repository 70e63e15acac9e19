/**
 * Lengths of a prefix code that is as short as it can be for these counts; 0 for a symbol that does not occur.
 * A code of one symbol gets a second one of length 1, since a code with a single word is read differently by different programs.
 * @param counts how often each symbol occurs. @param maxLength bits of the longest word, at most 15.
 * Source: Moffat and Katajainen, "In-place calculation of minimum-redundancy codes"; overlong words are shortened as zlib does it.
 */
export function codeLengths(counts: Uint32Array, maxLength: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const used: number[] = [];
  for (let symbol = 0; symbol < counts.length; symbol++) if (counts[symbol]! > 0) used.push(symbol);
  if (used.length < 2) {
    lengths[used[0] ?? 0] = 1;
    lengths[used[0] === 0 || used.length === 0 ? 1 : 0] = 1;
    return lengths;
  }
  used.sort((a, b) => counts[a]! - counts[b]! || a - b);
  const depths = minimumDepths(used.map((symbol) => counts[symbol]!));
  const perLength = new Uint32Array(maxLength + 1);
  for (const depth of depths) perLength[Math.min(depth, maxLength)]!++;
  shorten(perLength, maxLength);
  // The rarest symbols get the longest words.
  let next = 0;
  for (let length = maxLength; length > 0; length--) for (let i = perLength[length]!; i > 0; i--) lengths[used[next++]!] = length;
  return lengths;
}

/** Depth of each leaf of the tree, for weights in rising order; the depths fall. */
function minimumDepths(weights: number[]): number[] {
  const n = weights.length;
  // First the weights of inner nodes, then, in the same cells, their parents.
  weights[0] = weights[0]! + weights[1]!;
  for (let root = 0, leaf = 2, next = 1; next < n - 1; next++) {
    let sum = 0;
    for (let child = 0; child < 2; child++) {
      if (leaf >= n || (root < next && weights[root]! < weights[leaf]!)) {
        sum += weights[root]!;
        weights[root++] = next;
      } else sum += weights[leaf++]!;
    }
    weights[next] = sum;
  }
  weights[n - 2] = 0;
  for (let next = n - 3; next >= 0; next--) weights[next] = weights[weights[next]!]! + 1;
  const depths: number[] = new Array(n);
  let open = 1;
  let depth = 0;
  for (let root = n - 2, next = n - 1; open > 0; depth++) {
    let inner = 0;
    for (; root >= 0 && weights[root] === depth; root--) inner++;
    for (; open > inner; open--) depths[next--] = depth;
    open = 2 * inner;
  }
  return depths;
}

/** Makes the lengths fit again after those beyond the limit were cut to it. */
function shorten(perLength: Uint32Array, maxLength: number): void {
  let share = 0;
  for (let length = 1; length <= maxLength; length++) share += perLength[length]! << (maxLength - length);
  for (; share > 1 << maxLength; share--) {
    let length = maxLength - 1;
    while (perLength[length] === 0) length--;
    perLength[length]!--;
    perLength[length + 1]! += 2;
    perLength[maxLength]!--;
  }
}

/** The word of each symbol, its bits in the order they are written. */
export function codeWords(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) if (length > 0) next[length + 1]!++;
  for (let length = 1, word = 0; length < 17; length++) {
    word = (word + next[length]!) << 1;
    next[length] = word;
  }
  return Uint16Array.from(lengths, (length) => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(word: number, length: number): number {
  let out = 0;
  for (let bit = 0; bit < length; bit++) out |= ((word >>> bit) & 1) << (length - 1 - bit);
  return out;
}
