/** Folded names in other languages, with the alpha-2 codes of the countries that are called so. */
export function* languageNames(): Iterable<readonly [string, readonly string[]]> {}
