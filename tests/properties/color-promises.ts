import fc from "fast-check";
import type * as library from "../../dist/index.js";

/** What the promises are about; handed in, so that they hold for any build of the library. */
export type Library = Pick<typeof library, "assignColors" | "resolve">;

type Cell = string | number | boolean | null;
type ColorMap = Record<string, Record<string, string>>;

/** A promise, and random cases for it. */
export interface Promised {
  name: string;
  cases: fc.Arbitrary<unknown>;
  /** @throws when the promise is broken. */
  holds(given: unknown): void;
}

const names = [
  "North",
  "South",
  "Tea",
  "Côte d'Azur",
  "007",
  "7.0",
  "constructor",
  "__proto__",
  "a b",
  "ß",
  "0",
  "true",
  "",
  "null",
  "x".repeat(40),
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...names) },
  { weight: 4, arbitrary: fc.string({ maxLength: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: -40, max: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
);

/** The key of a map, written anew: what the documentation says. */
const keyOf = (value: Cell) => (value === "null" ? '"null"' : `${value}`);

/** Values that are different categories; without null and "Other". */
const categories = (minLength: number, maxLength: number) =>
  fc.uniqueArray(
    cell.filter((value) => value !== "Other"),
    { minLength, maxLength, selector: keyOf },
  );

const shuffled = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
const some = <T>(values: readonly T[]) => fc.shuffledSubarray([...values], { minLength: 1, maxLength: values.length });
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

/** Charts that colour by the field `f`. */
const charts = {
  bar: { x: "x", y: { field: "n", aggregate: "sum" } },
  column: { x: "x", y: { field: "n", aggregate: "mean" }, style: { stack: "none" } },
  line: { x: "day", y: "n" },
  area: { x: "day", y: "n", style: { stack: "normalize" } },
  scatter: { x: "n", y: "m" },
  pie: { theta: { field: "n", aggregate: "sum" } },
  donut: { theta: { field: "n", aggregate: "sum" }, sort: { by: "theta" } },
  histogram: { x: "n" },
  boxplot: { x: "x", y: "n" },
} as const;
const chartType = fc.constantFrom(...(Object.keys(charts) as (keyof typeof charts)[]));

const rowsOf = (values: readonly Cell[]) =>
  values.map((f, i) => ({ f, x: `x${i % 3}`, day: `2024-0${1 + (i % 9)}-01`, n: 1 + ((i * 37) % 23), m: 2 + ((i * 11) % 17) }));

const chartOf = (type: keyof typeof charts, more: object = {}) => ({
  type,
  ...charts[type],
  color: { field: "f", kind: "nominal", sort: type === "bar" ? "descending" : undefined },
  ...more,
});

const failed = (detail: string): never => {
  throw new Error(detail);
};
const same = (a: unknown, b: unknown, what: string) => {
  if (JSON.stringify(a) !== JSON.stringify(b)) failed(`${what}: ${JSON.stringify(a)} is not ${JSON.stringify(b)}`);
};
const own = (map: ColorMap, value: Cell): string | undefined =>
  Object.hasOwn(map, "f") && Object.hasOwn(map.f!, keyOf(value)) ? map.f![keyOf(value)] : undefined;

/** Every promise about the colours of categories. @param themes names of themes to draw under. */
export function colorPromises({ assignColors, resolve }: Library, themes: readonly string[]): Promised[] {
  const assign = (values: readonly Cell[], options: object = {}) => assignColors({ f: values }, options) as ColorMap;
  const shown = (type: keyof typeof charts, values: readonly Cell[], options: object = {}, more: object = {}) =>
    resolve(chartOf(type, more) as never, undefined, { data: rowsOf(values), ...options } as never);
  const colorsOf = (...question: Parameters<typeof shown>) => shown(...question).colors as ColorMap;
  const keeps = (map: ColorMap, values: readonly Cell[], colors: ColorMap) => {
    for (const value of values) same(own(colors, value), own(map, value), `the colour of ${JSON.stringify(value)}`);
  };
  const promise = <T>(name: string, cases: fc.Arbitrary<T>, holds: (given: T) => void): Promised => ({
    name,
    cases,
    holds: (given) => holds(given as T),
  });
  const filtered = categories(1, 16).chain((all) =>
    fc.record({ all: fc.constant(all), part: some(all), type: chartType, theme: fc.constantFrom(...themes) }),
  );

  return [
    promise(
      "a map is a function of the set of values, not of their order or number",
      categories(1, 30).chain((all) => fc.tuple(fc.constant(all), shuffled(all), some(all))),
      ([all, other, again]) => same(assign([...other, ...again, null]), assign(all), "the map"),
    ),
    promise("no two categories of a map share a colour", categories(2, 40), (all) => {
      const colors = Object.values(assign(all).f!);
      same(new Set(colors).size, all.length, "the number of colours");
    }),
    promise(
      "a map that is extended moves nothing, and new values take colours that are free",
      fc.tuple(categories(1, 14), categories(1, 14)),
      ([first, second]) => {
        const map = assign(first);
        const more = assign(second, { extend: map });
        keeps(map, first, more);
        same(new Set(Object.values(more.f!)).size, new Set([...first, ...second].map(keyOf)).size, "the number of colours");
        same(assign([], { extend: more }), more, "a map extended by nothing");
      },
    ),
    promise(
      "with a map a value has its colour whatever the filter, the order of rows and the type of chart",
      filtered,
      ({ all, part, type }) => {
        const map = assign(all);
        keeps(map, part, colorsOf(type, part, { colors: map }));
      },
    ),
    promise("with a map every theme draws the same place of the palette", filtered, ({ all, part, type, theme: name }) => {
      const map = assign(all);
      const [light, themed] = [shown(type, part, { colors: map }), shown(type, part, { colors: map, theme: name })];
      same(themed.colors, light.colors, "the map");
      const drawn = new Map(light.color!.scale.domain.map((value, i) => [value, light.color!.scale.palette![i]!]));
      const pairs = new Map<string, string>();
      themed.color!.scale.domain.forEach((value, i) => {
        const [from, to] = [drawn.get(value)!, themed.color!.scale.palette![i]!];
        same(pairs.get(from) ?? to, to, `how ${from} is drawn`);
        pairs.set(from, to);
      });
      same(new Set(pairs.values()).size, pairs.size, "the number of colours");
    }),
    promise(
      "a value that is added changes no other value's colour",
      fc.tuple(categories(2, 16), chartType, chartType),
      ([all, one, other]) => {
        const before = all.slice(1);
        const map = colorsOf(one, before);
        keeps(map, before, colorsOf(other, all, { colors: map }));
      },
    ),
    promise(
      "many charts, each handed the map of the one before, agree",
      fc.tuple(categories(1, 12), fc.array(fc.tuple(chartType, fc.infiniteStream(fc.nat())), { minLength: 2, maxLength: 4 })),
      ([all, steps]) => {
        let map: ColorMap = {};
        for (const [type, stream] of steps) {
          const part = all.filter(() => stream.next().value % 3 > 0);
          const made = colorsOf(type, part.length > 0 ? part : all, { colors: map });
          keeps(
            map,
            all.filter((value) => own(map, value) !== undefined && own(made, value) !== undefined),
            made,
          );
          map = { f: { ...map.f, ...made.f } };
          same(new Set(Object.values(map.f!)).size, Object.keys(map.f!).length, "the number of colours");
        }
      },
    ),
    promise("a listed value has the colour of its place whatever else is there", filtered, ({ all, part, type }) => {
      const more = { color_map: { f: all } };
      keeps(assign(all, more), part, colorsOf(type, part, {}, more));
    }),
    promise(
      "a pin wins, and no other value takes its colour",
      filtered.chain((each) =>
        fc.record({
          each: fc.constant(each),
          colors: fc.uniqueArray(fc.oneof(hex, fc.constantFrom("#2f6db2", "#da7c1c", "#006e47")), { minLength: 16, maxLength: 16 }),
          listed: fc.boolean(),
        }),
      ),
      ({ each: { all, part, type }, colors, listed }) => {
        const pins = Object.fromEntries(part.filter((value) => keyOf(value) !== "__proto__").map((value, i) => [keyOf(value), colors[i]!]));
        const map = colorsOf(type, all, {}, { color_map: { f: { order: listed ? all : [], pins } } });
        for (const value of all) {
          const wanted = Object.hasOwn(pins, keyOf(value)) ? pins[keyOf(value)] : undefined;
          if (wanted !== undefined) same(own(map, value), wanted, `the pin of ${JSON.stringify(value)}`);
          else if (Object.values(pins).includes(own(map, value)!))
            failed(`${JSON.stringify(value)} has the colour of a pin, ${own(map, value)}`);
        }
      },
    ),
    promise(
      "a pin of what is not there warns, and the others have what they would have without it",
      fc.record({ all: categories(2, 16), type: chartType, color: fc.oneof(hex, fc.constantFrom("#2f6db2", "#da7c1c")) }),
      ({ all, type, color }) => {
        const [gone, ...part] = all;
        const pins = Object.fromEntries([[keyOf(gone!), color]]);
        const found: string[] = [];
        same(
          colorsOf(type, part, {}, { color_map: { f: { pins } } }),
          colorsOf(type, part, {}, { color_map: { f: { pins: {} } } }),
          "the map",
        );
        assign(part, { color_map: { f: { pins } }, report: ({ code }: { code: string }) => found.push(code) });
        same(found.filter((code) => code === "COLOR_UNSEEN_PIN").length, 1, "the number of warnings");
      },
    ),
    promise("two pins of one colour warn", fc.record({ all: categories(2, 10), color: hex }), ({ all: [one, other], color }) => {
      const pins = Object.fromEntries([one!, other!].map((value) => [keyOf(value), color]));
      const found: string[] = [];
      assign([one!, other!], { color_map: { f: { pins } }, report: ({ code }: { code: string }) => found.push(code) });
      same(found, ["COLOR_SHARED_PIN"], "the warnings");
    }),
    promise("rows without a value and Other have their greys, and nobody else has", filtered, ({ all, part, type, theme: name }) => {
      const made = shown(type, [...part, null, "Other"], { colors: assign(all), theme: name });
      const { domain, palette } = made.color!.scale;
      const [none, other] = [palette![domain.indexOf(null)]!, palette![domain.indexOf("Other")]!];
      const plain = shown("bar", [null, "Other"], { theme: name }).color!.scale;
      same([none, other], [plain.palette![plain.domain.indexOf(null)], plain.palette![plain.domain.indexOf("Other")]], "the greys");
      same(palette!.filter((each) => each === none || each === other).length, 2, "how many have a grey");
      same(
        [own(made.colors as ColorMap, null), own(made.colors as ColorMap, "Other")],
        [undefined, undefined],
        "what the map says of them",
      );
    }),
    promise("a legend names what is in the rows and nothing else", filtered, ({ all, part, type }) => {
      const { domain } = shown(type, part, { colors: assign(all) }, { color_map: { f: all } }).color!.scale;
      same(domain.map((value) => keyOf(value)).sort(), part.map(keyOf).sort(), "the entries");
    }),
    promise(
      "without a map colours are a function of the set of values",
      filtered.chain(({ all, type }) => fc.tuple(fc.constant(type), fc.constant(all), shuffled(all), some(all))),
      ([type, all, other, again]) => same(colorsOf(type, [...other, ...again]), colorsOf(type, all), "the map"),
    ),
    promise(
      "a palette of the author's is used the same whatever the order of rows",
      filtered.chain(({ all, type }) => fc.tuple(fc.constant(type), fc.constant(all), shuffled(all))),
      ([type, all, other]) => {
        const more = { style: { palette: ["#112233", "#445566", "#a1b2c3", "#ddccbb"] } };
        same(colorsOf(type, other, {}, more), colorsOf(type, all, {}, more), "the map");
      },
    ),
    promise(
      "measures that are series keep their colours when others come and go",
      fc.tuple(fc.subarray(["n", "m", "o", "p"], { minLength: 2 }), fc.subarray(["n", "m", "o", "p"], { minLength: 2 })),
      ([first, second]) => {
        const rows = rowsOf(["a", "b"]).map((row) => ({ ...row, o: 3, p: 4 }));
        const of = (y: string[], colors: object) =>
          (resolve({ type: "line", x: "day", y } as never, undefined, { data: rows, colors } as never).colors as ColorMap)["(measures)"]!;
        const map = of(first, {});
        const next = of(second, { "(measures)": map });
        for (const name of Object.keys(next)) if (Object.hasOwn(map, name)) same(next[name], map[name], `the colour of ${name}`);
        same(new Set(Object.values(next)).size, second.length, "the number of colours");
      },
    ),
  ];
}
