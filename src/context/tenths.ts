import { num } from "./num.js";

/** Texts of the tenths of a px that small pictures are made of. */
const WHOLE: readonly string[] = Array.from({ length: 1024 }, (_, i) => `${i}`);
const PART: readonly string[] = ["", ".1", ".2", ".3", ".4", ".5", ".6", ".7", ".8", ".9"];

/**
 * A coordinate of a picture so small that a tenth of a px is enough, as `num` writes it; several times as fast for the numbers that
 * stand there mostly. A value that is not finite is written as 0.
 */
export function tenths(value: number): string {
  const rounded = Math.round(value * 10);
  if (!(rounded >= 0 && rounded < 10240)) return num(rounded / 10);
  const whole = (rounded / 10) | 0;
  return WHOLE[whole]! + PART[rounded - whole * 10]!;
}
