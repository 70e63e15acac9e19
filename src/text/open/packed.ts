/** What unpacks compressed fonts, in a part of its own: the dictionary of WOFF2 alone is larger than all other readers. */
export { unpackWoff } from "./woff.js";
export { unpackWoff2 } from "./woff2.js";
