/** The name that `scripts/build-engine.mjs` puts in place of `Date` in the engine bundle; only a bundler imports this file. */
export { UtcDate as __UtcDate } from "./utc-date.js";
