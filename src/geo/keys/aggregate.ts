/** Said of what names many countries, or none. */
export const aggregateNote = "a group of countries, or no place at all";

/** Words that no country has in its name and every group of countries may. */
const GROUP_WORDS = new Set(
  `world income oecd excluding excl except other others rest region regions countries total union area areas developing developed ida ibrd
  average mean dividend economies emerging members income eu asean global continents aggregate aggregates nonspecified unspecified nes
  unknown unallocated bunkers combined including various euro`.split(/\s+/),
);

/** Whether the words of a name that is none of a country are those of a group of countries. */
export const isAggregate = (words: readonly string[]): boolean => words.some((word) => GROUP_WORDS.has(word));
