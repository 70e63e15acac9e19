import { EngineError } from "./engine-error.js";

/**
 * The work of the run under way: each step of a loop whose length a specification decides takes some. What is left depends on the specification
 * and its rows alone, never on the machine, so a specification that asks for too much is refused at the same step everywhere.
 * A run is synchronous, so two can never meet.
 */
let left = Number.POSITIVE_INFINITY;

/** Takes some work. @throws EngineError when there is none left. */
export function fuel(amount: number): void {
  left -= amount;
  // Not less than nothing, and not no number either.
  if (!(left >= 0)) {
    left = -1;
    throw new EngineError("work", "the specification asks for more work than allowed");
  }
}

/** Whether the run under way asked for more than it had: Vega catches what is thrown inside a dataflow. */
export const isSpent = (): boolean => left < 0;

/** Runs `task` with so much work. */
export function withFuel<T>(amount: number, task: () => T): T {
  const outer = left;
  left = amount;
  try {
    return task();
  } finally {
    left = outer;
  }
}
