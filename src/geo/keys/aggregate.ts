/** Said of what names many countries, or none. */
export const aggregateNote = "a group of countries, or no place at all";

/** Words that no country has in its name and every group of countries may. */
const GROUP_WORDS = new Set(
  `world income oecd excluding excl except other others rest region regions countries total union area areas developing developed ida ibrd
  average mean dividend economies emerging members income eu asean global continents aggregate aggregates nonspecified unspecified nes
  unknown unclassified classified unallocated bunkers combined including various euro`.split(/\s+/),
);

/** Whether the words of a name that is none of a country are those of a group of countries. */
export const isAggregate = (words: readonly string[]): boolean => words.some((word) => GROUP_WORDS.has(word)) || isContinent(words);

const CONTINENTS = /^(?:africa|americas?|asia|europe|oceania|pacific|atlantic|caribbean|middle|near|east|mediterranean)$/;
const BESIDE =
  /^(?:(?:north|south|east|west|middle|central|southeast|northeast|southwest|northwest)(?:ern)?|sub|saharan|latin|near|far|rest|in)$/;

/** "South-Eastern Asia", "Middle East, North Africa": a continent, after at least one word of its parts. */
const isContinent = (words: readonly string[]): boolean =>
  words.some((word) => CONTINENTS.test(word)) &&
  words.length > 1 &&
  (words.every((word) => CONTINENTS.test(word) || BESIDE.test(word)) || words.length > 3);
