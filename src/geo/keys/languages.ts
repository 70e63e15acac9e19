import { regionNames } from "../../generated/region-names.js";

/** Folded names in other languages, with the alpha-2 codes of the countries that are called so. */
export function* languageNames(): Iterable<readonly [string, readonly string[]]> {
  for (const line of regionNames.split("\n")) {
    const [iso2, ...names] = line.split(" ") as [string, ...string[]];
    for (const name of names) yield [name, [iso2]];
  }
}
