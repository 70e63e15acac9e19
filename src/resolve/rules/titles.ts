import { remembered } from "../../context/remembered.js";
import type { Aggregate, TimeUnit } from "../../intent/types.js";

/** Letters that stay capitals when a name is made readable. */
const ACRONYMS = new Set([
  "id",
  "usd",
  "eur",
  "gbp",
  "gdp",
  "kpi",
  "mrr",
  "arr",
  "co2",
  "imdb",
  "mpaa",
  "us",
  "uk",
  "eu",
  "url",
  "api",
  "cpu",
  "gpu",
  "hr",
  "roi",
  "ctr",
  "un",
  "hiv",
  "dvd",
  "tv",
  "ph",
  "bmi",
]);

/** A field name as people write it: `miles_per_gallon` and `milesPerGallon` become "Miles per gallon"; acronyms and existing words are kept. */
export const humanize: (name: string) => string = remembered((name) => {
  const isPlain = /\s/.test(name.trim());
  const words = name
    .trim()
    .replace(/[_]+/g, " ")
    .replace(isPlain ? /$^/ : /([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/\s+/)
    .filter((word) => word !== "");
  const text = words
    .map((word, i) => {
      if (ACRONYMS.has(word.toLowerCase())) return word.toLowerCase() === "ph" ? "pH" : word.toUpperCase();
      if (/^[A-Z0-9.%$]+$/.test(word)) return word;
      const isCapital = /^[A-Z][a-z]/.test(word);
      return i > 0 && isCapital && !isPlain ? word.toLowerCase() : word;
    })
    .join(" ");
  return text.startsWith("pH") ? text : text.charAt(0).toUpperCase() + text.slice(1);
});

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

/** The title of a measure that has been aggregated: "Average price". A sum keeps the plain title. */
const made: Record<Aggregate, (title: string | null) => string> = {
  sum: (title) => title ?? "Sum",
  mean: (title) => (title === null ? "Average" : `Average ${lowerFirst(title)}`),
  median: (title) => (title === null ? "Median" : `Median ${lowerFirst(title)}`),
  min: (title) => (title === null ? "Lowest" : `Lowest ${lowerFirst(title)}`),
  max: (title) => (title === null ? "Highest" : `Highest ${lowerFirst(title)}`),
  count: (title) => (title === null ? "Count" : `Count of ${lowerFirst(title)}`),
  distinct: (title) => (title === null ? "Different values" : `Different values of ${lowerFirst(title)}`),
};

/**
 * What people call a channel: its field, made readable, and how it was aggregated.
 * @param words for aggregates in other languages, which stand behind the name: "Preis (Durchschnitt)".
 */
export function titleOf(field: string | undefined, aggregate: Aggregate | null, words?: Readonly<Record<Aggregate, string>>): string {
  const base = field === undefined ? null : humanize(field);
  if (aggregate === null || (words && base !== null && aggregate === "sum")) return base ?? "";
  if (!words) return made[aggregate](base);
  return base === null ? words[aggregate].charAt(0).toUpperCase() + words[aggregate].slice(1) : `${base} (${words[aggregate]})`;
}

/** What a calendar step is called where one field is shown by several: "Hour", "Weekday". */
export const unitName = (unit: TimeUnit): string => humanize(unit === "day_of_week" ? "weekday" : unit.replace(/_of_.*/, ""));

const plainWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether the words already stand in a text, as whole words. */
export const isSaid = (words: string, text: string | null | undefined): boolean =>
  text !== null && text !== undefined && words !== "" && plainWords(text).includes(plainWords(words));
