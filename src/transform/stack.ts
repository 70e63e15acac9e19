import type { Values } from "./marks.js";

/** How parts of one place combine; see `StyleDef.stack`. */
export type StackMode = "none" | "zero" | "normalize" | "center";

/** A value as a key, so that equal places meet. */
export const placeKey = (values: Values | undefined, i: number): string => (values === undefined ? "" : `${typeof values[i]} ${values[i]}`);

/**
 * Least and greatest end of the parts when they are stacked by `place`; each place's positive parts go up from zero, its negative parts down.
 * `normalize` gives [0, 1], with negative parts the least and the greatest share, `center` [0, largest total]. NaN parts take no room, nor do parts whose place on an
 * axis of numbers or dates is NaN: they are not drawn. No parts give undefined.
 */
export function stackedExtent(amounts: Values, place: Values | undefined, mode: StackMode): [number, number] | undefined {
  const along = place instanceof Float64Array ? place : undefined;
  if (mode === "none") return plainExtent(amounts, along);
  const up = new Map<string, number>();
  const down = new Map<string, number>();
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i];
    if (typeof amount !== "number" || amount - amount !== 0 || (along && Number.isNaN(along[i]))) continue;
    const side = amount < 0 ? down : up;
    const key = placeKey(place, i);
    const total = (side.get(key) ?? 0) + amount;
    side.set(key, total);
    least = Math.min(least, total, 0);
    greatest = Math.max(greatest, total, 0);
  }
  if (least > greatest) return undefined;
  if (mode === "normalize") return least < 0 && greatest > 0 ? sharesOf(up, down) : [least < 0 ? -1 : 0, greatest > 0 ? 1 : 0];
  if (mode === "center") {
    let largest = 0;
    for (const key of new Set([...up.keys(), ...down.keys()])) largest = Math.max(largest, (up.get(key) ?? 0) - (down.get(key) ?? 0));
    return [0, largest];
  }
  return [least, greatest];
}

/** Least and greatest share of a place that has positive and negative parts, of which all together are 1. */
function sharesOf(up: ReadonlyMap<string, number>, down: ReadonlyMap<string, number>): [number, number] {
  const shares: [number, number] = [0, 0];
  for (const key of new Set([...up.keys(), ...down.keys()])) {
    const [above, below] = [up.get(key) ?? 0, down.get(key) ?? 0];
    if (above === below) continue;
    shares[0] = Math.min(shares[0], below / (above - below));
    shares[1] = Math.max(shares[1], above / (above - below));
  }
  return shares;
}

function plainExtent(amounts: Values, along: Float64Array | undefined): [number, number] | undefined {
  let least = Infinity;
  let greatest = -Infinity;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i];
    if (typeof amount !== "number" || amount - amount !== 0 || (along && Number.isNaN(along[i]))) continue;
    if (amount < least) least = amount;
    if (amount > greatest) greatest = amount;
  }
  return least > greatest ? undefined : [least, greatest];
}
