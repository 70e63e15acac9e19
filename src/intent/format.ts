/** Names a format may have. */
const NAMES =
  "integer number number_full currency currency_full percent percent_full percent_points delta year date_short duration bytes text".split(
    " ",
  );

/** Source: the specifier grammar of d3-format 3, with the types it documents. ".00" is left out: it comes from spreadsheets and means ".2f" there. */
const NUMBER = /^(?:.?[<>=^])?[+\-( ]?[$#]?0?\d*,?(?:\.(?:0|[1-9]\d*))?~?[%bcdefgnoprsxX]?$/;
/** Source: the directives of d3-time-format 4, each with its optional padding. */
const TIME = /%[-_0]?[aAbBcdefgGHIjLmMpqQsSuUVwWxXyYZ%]/g;

/** A date format: at least one directive, and every % begins one. */
export const isTimeFormat = (text: string): boolean => /%[-_0]?[a-zA-Z]/.test(text) && !text.replace(TIME, "").includes("%");
export const isNumberFormat = (text: string): boolean => text !== "" && NUMBER.test(text);

/** Whether a string can be a format: a name, a d3-format specifier or d3-time-format directives. */
export const isFormat = (text: string): boolean => NAMES.includes(text) || isNumberFormat(text) || isTimeFormat(text);

/** Names to suggest from. */
export const formatNames: readonly string[] = NAMES;
