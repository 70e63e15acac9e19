const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;

/** Largest amount that is drawn: differences and sums of larger ones are no numbers any more. */
const GREATEST = 1e300;
/** Smallest amount other than zero that is drawn: steps between smaller ones are no numbers any more. */
const LEAST = 1e-300;

/** A number as it can be drawn: 0 for what is closer to zero than 1e-300, NaN for what is beyond 1e300 or is none. */
export const drawable = (value: number): number => (Math.abs(value) < LEAST ? 0 : Math.abs(value) <= GREATEST ? value : NaN);

/** The number that a trimmed text without signs of currency, percent or thousands is; NaN otherwise. */
export const plainNumber = (text: string): number => (PLAIN_NUMBER.test(text) ? drawable(Number(text)) : NaN);
