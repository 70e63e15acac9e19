import { remembered } from "../../context/remembered.js";

/** Words of a field's name in lower case: `miles_per_gallon`, `milesPerGallon` and "Miles per gallon" are the same three. */
export const wordsOf: (name: string) => readonly string[] = remembered((name) =>
  name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%$€£¥₹]+/u)
    .filter((word) => word !== ""),
);

/** Whether one of the words is in the set. */
export const hasWord = (words: readonly string[], set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));

/** A set of words written as one text. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(text.split(" "));
