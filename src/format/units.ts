/** A unit that large numbers are written in. */
export interface Unit {
  from: number;
  divide: number;
  suffix: string;
}
