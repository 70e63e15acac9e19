import { TINY } from "../format/locale.js";
import type { NumberFormat } from "../intent/types.js";
import { extent } from "./numbers.js";

/**
 * How numbers beside marks are written unless somebody says otherwise: whole numbers whole, others with as many decimals as their size can
 * use, large ones in k, M, bn, each in its own unit.
 * @param compactFrom number from which units are used.
 */
export function numberFormat(values: ArrayLike<number>, compactFrom: number): NumberFormat {
  const found = extent(values);
  const compact = { compact_from: compactFrom };
  if (found === null) return { pattern: ",.0f", ...compact };
  let isWhole = true;
  for (let i = 0; i < values.length && isWhole; i++) {
    const value = values[i]!;
    if (value - value === 0 && value % 1 !== 0) isWhole = false;
  }
  if (isWhole) return { pattern: ",.0f", ...compact };
  const largest = Math.max(-found[0], found[1]);
  if (largest < TINY) return { pattern: ".2~e", ...compact };
  const decimals = largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 1 ? 2 : largest >= 0.1 ? 3 : largest >= 0.01 ? 4 : 6;
  return { pattern: `,.${decimals}~f`, ...compact };
}
