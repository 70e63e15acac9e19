import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";

/** A module that a door has from the start, or fetches when a call needs it. */
export interface Part<T> {
  /** @throws RenderError `NOT_READY` while it is not there. */
  get(): T;
  /** Fetches it. Undefined when it is there, so that the caller need not wait. */
  load(): Promise<void> | undefined;
}

/** A part that is there from the start. */
export const present = <T>(part: T): Part<T> => ({ get: () => part, load: () => undefined });

/**
 * A part in a chunk of its own. When fetching fails, the next call tries again.
 * @param job what the part does, as a verb: "reads YAML".
 */
export function onDemand<T>(job: string, fetch: () => Promise<T>): Part<T> {
  let part: T | undefined;
  return {
    get() {
      if (part === undefined) throw new RenderError([issue("NOT_READY", { path: "", name: job })]);
      return part;
    },
    load() {
      if (part !== undefined) return undefined;
      return fetch().then((found) => {
        part = found;
      });
    },
  };
}

/** Fetches several parts; undefined when all are there. */
export function loadAll(parts: readonly Part<unknown>[]): Promise<unknown> | undefined {
  const waiting = parts.map((part) => part.load()).filter((each) => each !== undefined);
  return waiting.length > 0 ? Promise.all(waiting) : undefined;
}
