/** A unit that large numbers are written in. */
export interface Unit {
  from: number;
  divide: number;
  suffix: string;
}

/** Units of plain numbers, largest first. */
export const COMPACT: readonly Unit[] = [
  { from: 1e12, divide: 1e12, suffix: "\u00a0tn" },
  { from: 1e9, divide: 1e9, suffix: "\u00a0bn" },
  { from: 1e6, divide: 1e6, suffix: "\u00a0M" },
  { from: 1e3, divide: 1e3, suffix: "k" },
];

/** From here on no unit has a name that people know, and amounts are written with an exponent. */
export const VAST = 1e15;

const ONE: Unit = { from: 0, divide: 1, suffix: "" };

/** The unit of one number; beyond a thousand of the largest unit it stays the largest. */
export const eachUnit = (amount: number, units: readonly Unit[] = COMPACT): Unit => units.find((unit) => amount >= unit.from) ?? ONE;
