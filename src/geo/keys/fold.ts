/** Letters that are no base letter with a mark, and how they are written without. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
  ŋ: "ng",
  ə: "e",
};

/** Accents, Arabic vowel signs and the Arabic line that only makes a word longer. */
const MARKS = /[\u0300-\u036f\u0640\u064b-\u065f\u0670]+/g;

/** Abbreviations and spellings of words that stand in many names. */
const WORDS: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "saint",
  sainte: "saint",
  rep: "republic",
  repub: "republic",
  dem: "democratic",
  is: "island",
  isl: "island",
  isls: "island",
  islands: "island",
  ter: "territory",
  terr: "territory",
  territories: "territory",
  people: "peoples",
  ft: "fort",
  mt: "mount",
};

/** Words that come and go: in English everywhere, "and" in the languages whose names are known. */
const SKIPPED = new Set(["the", "of", "and", "et", "und", "och", "og"]);
/** The same, but between longer words only: "U A E" has none. */
const SKIPPED_BETWEEN = new Set(["y", "e", "i", "a", "en"]);

/** Longest text that is read as a name. */
const MAX_NAME = 160;

/**
 * The words of a name in the form in which names are compared: lower case, without accents, points, apostrophes, articles and "and";
 * "&" is "and", and a few abbreviations are written out. Empty where the text has no letters or digits, or is longer than 160 characters.
 * `normalize` and `toLowerCase` depend on no locale, and Unicode never changes what they do to a character that is there already.
 */
export function nameWords(text: string): string[] {
  if (text.length > MAX_NAME) return [];
  const plain = isAscii(text) ? text.toLowerCase() : unaccented(text);
  const words = plain
    .replace(/([a-z]{2,})\.(?=[a-z])/g, "$1 ")
    .replace(/['’‘`´ʻʼ′.]/g, "")
    .replace(/[&+]/g, " and ")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "");
  const kept = words.filter(
    (word, i) => !SKIPPED.has(word) && !(SKIPPED_BETWEEN.has(word) && isLong(words[i - 1]) && isLong(words[i + 1])),
  );
  // A word alone is no abbreviation, and "Islands" is not "Island", which is Iceland.
  return kept.length < 2 ? kept : kept.map((word) => (Object.hasOwn(WORDS, word) ? WORDS[word]! : word));
}

/** `nameWords` in one: spaces and hyphens do not count either. */
export const foldName = (text: string): string => nameWords(text).join("");

/** The same words turned at each place where a name may have been turned for a list: "Korea, Republic of" is "Republic of Korea". */
export function turnedNames(words: readonly string[]): string[] {
  if (words.length > 12) return [];
  return words.slice(1).map((_, i) => [...words.slice(i + 1), ...words.slice(0, i + 1)].join(""));
}

const isLong = (word: string | undefined): boolean => word !== undefined && word.length > 2;

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

function unaccented(text: string): string {
  const base = text.normalize("NFKD").toLowerCase().replace(MARKS, "");
  return base.replace(/[ßæœøđðþłıŋə]/g, (letter) => LETTERS[letter]!).normalize("NFC");
}
