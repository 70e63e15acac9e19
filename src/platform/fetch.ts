import type { Answer } from "../converters/converter.js";

/**
 * The answer of an address that the caller handed in. The one place of the library that asks the network, and only for that address.
 * @throws Error in words for a host without `fetch`.
 */
export function fetchCode(address: string | URL): Promise<Answer> {
  if (typeof globalThis.fetch !== "function")
    return Promise.reject(new Error("this host has no fetch; hand in its bytes or a WebAssembly.Module"));
  return fetch(address);
}
