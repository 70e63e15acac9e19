// Tables of what formats, time units and palettes do, shown by what the library makes of one value.
import { code, codes, table } from "./markdown.mjs";

/** What each named format is for, and a value to show it with. */
const formats = {
  integer: ["whole numbers", 1234.5],
  number: ["large numbers in k, M, bn, tn", 1234567],
  number_full: ["numbers written out", 1234567],
  currency: ["money, large amounts in k, M, bn, tn", 1234567],
  currency_full: ["money to the cent", 1234567.25],
  percent: ["shares of 1", 0.256],
  percent_full: ["shares of 1, two decimals", 0.256],
  percent_points: ["numbers that are percent already", 25.6],
  delta: ["changes, with their sign", 12.5],
  year: ["years, without a comma", 2024],
  date_short: ["day and month", "2024-03-14"],
  duration: ["seconds, as the unit that fits", 5430],
  bytes: ["bytes, as the unit that fits", 1536000],
};

/** Patterns people ask for first. */
const patterns = [
  [",.0f", 1234567.25],
  ["$,.2f", 1234.5],
  [".1%", 0.256],
  ["+.1f", 12.5],
  ["%Y", "2024-03-14"],
  ["%b %Y", "2024-03-14"],
  ["%d.%m.%Y", "2024-03-14"],
  ["%H:%M", "2024-03-14T15:09:26"],
];

const MOMENT = "2024-03-14T15:09:26";

const decimals = (value) => (`${value}`.split(".")[1] ?? "").length;

/** @param {any} library see library.mjs */
export function valueTables(library) {
  const locale = library.houseLocale;
  const formatter = library.createFormatter(locale);
  const shown = (format, value) => {
    const isNumber = typeof value === "number";
    const closed = library.closeFormat(format, {
      extent: isNumber ? [value, value] : [0, 0],
      decimals: isNumber ? decimals(value) : 0,
      currency: "EUR",
      compactFrom: library.chartDefaults.format.compact_from,
    });
    return formatter.scalar(value, closed, isNumber ? "quantitative" : "temporal");
  };
  return {
    formats: () =>
      table(
        ["Name", "For", "Value", "Written"],
        library.namedFormats.map((name) => {
          if (!formats[name]) throw new Error(`the format "${name}" is not described in scripts/docs/values.mjs`);
          const [purpose, value] = formats[name];
          return [code(name), purpose, code(value), shown(name, value)];
        }),
      ),
    patterns: () =>
      table(
        ["Pattern", "Value", "Written"],
        patterns.map(([pattern, value]) => [code(pattern), code(value), shown(pattern, value)]),
      ),
    timeUnits: (units) =>
      table(
        ["Time unit", `${code(MOMENT)} becomes`, "Is"],
        units.map((unit) => {
          const time = Date.parse(`${MOMENT}Z`);
          const isCyclic = library.isCyclic(unit);
          const value = isCyclic ? library.cycleName(time, unit, locale) : library.isoText(library.floorTime(time, unit));
          return [code(unit), code(value), isCyclic ? `an ordered name, one of ${library.cycleOf(unit, locale).length}` : "a date"];
        }),
      ),
    palettes: () => {
      const { palettes, color } = library.chartDefaults;
      const usual = ["categorical", "sequential", "diverging"];
      const purposes = {
        categorical: "names",
        sequential: "amounts, and names with an order",
        diverging: "amounts on both sides of a middle",
      };
      return table(
        ["Palette", "For", "Colours"],
        [
          ...usual.map((kind) => [code(kind), `${purposes[kind]}, as the config says`, codes(color[kind])]),
          ...usual.flatMap((kind) =>
            Object.entries(palettes)
              .filter(([, palette]) => palette.kind === kind)
              .map(([name, palette]) => [code(name), purposes[kind], codes(palette.light)]),
          ),
        ],
      );
    },
    locales: () => codes(library.localeTags),
  };
}
