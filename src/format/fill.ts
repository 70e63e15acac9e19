import type { Counted, Sentences } from "./locale.js";

/** A template with its `{…}` filled in. */
export const filled = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`);

/** A sentence in the form of its `count`. */
export const counted = (
  forms: Counted,
  one: Sentences["one"],
  values: { count: number } & Readonly<Record<string, string | number>>,
): string => filled(forms[values.count >= one[0] && values.count <= one[1] ? 0 : 1], values);

/** Words in a row: "a, b and c". */
export const listed = (words: readonly string[], comma: string, and: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(comma)}${and}${words[words.length - 1]}`;
