import fc from "fast-check";

type Tree = Record<string, unknown> | unknown[];

/** One change of a chart: which key (counted through the chart), what happens to it, and what comes in its place. */
export interface Mutation {
  at: number;
  how: "drop" | "rename" | "retype" | "copy";
  to: number;
}

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 10_000 }),
  how: fc.constantFrom("drop", "rename", "retype", "retype", "copy"),
  to: fc.nat({ max: 10_000 }),
});

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  12,
  1e9,
  -1e300,
  "",
  "x",
  "12",
  "2024-01-01",
  "#ff0000",
  "%Y",
  ",.2f",
  [],
  [1, 2],
  [2, 1],
  ["a", "b"],
  {},
  { field: "x" },
  { aggregate: "count" },
  { by: "y" },
  "descending",
  "log",
  "count",
  "none",
  "normalize",
];

const NAMES = [
  "field",
  "kind",
  "title",
  "scale",
  "axis",
  "sort",
  "aggregate",
  "x",
  "y",
  "color",
  "size",
  "labels",
  "style",
  "domain",
  "bin",
  "zzz",
];

/** Every key of a chart with what holds it, the rows left out. */
function places(node: Tree, isTop = true): { holder: Tree; key: string }[] {
  return Object.entries(node).flatMap(([key, value]) => [
    { holder: node, key },
    ...(isTop && key === "data" ? [] : typeof value === "object" && value !== null ? places(value as Tree, false) : []),
  ]);
}

/** A copy of a chart with keys dropped, renamed, retyped, or holding what another key holds. */
export function mutated(chart: object, mutations: readonly Mutation[]): object {
  const copy = structuredClone(chart) as Tree;
  for (const { at, how, to } of mutations) {
    const all = places(copy).filter(({ key, holder }) => !(holder === copy && key === "data"));
    if (all.length === 0) break;
    const { holder, key } = all[at % all.length]!;
    const object = holder as Record<string, unknown>;
    const value = object[key];
    if (how === "retype") object[key] = structuredClone(VALUES[to % VALUES.length]);
    else if (how === "copy") {
      const other = all[to % all.length]!;
      object[key] = structuredClone((other.holder as Record<string, unknown>)[other.key]);
    } else {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete object[key];
      if (how === "rename" && !Array.isArray(holder)) object[NAMES[to % NAMES.length]!] = value;
    }
  }
  return copy;
}

/** Rows with the values of one column changed for others; columns are counted through the first row. */
export function withColumn(rows: unknown, at: number, to: number): unknown {
  if (!Array.isArray(rows) || rows.length === 0) return rows;
  const names = Object.keys(rows[0] as object);
  const name = names[at % names.length]!;
  const column: readonly ((i: number) => unknown)[] = [
    () => null,
    () => 0,
    (i) => -i,
    (i) => `Name ${i}`,
    (i) => i % 2 === 0,
    (i) => (i === 0 ? 5 : null),
    (i) => `2024-01-${`${(i % 28) + 1}`.padStart(2, "0")}`,
    () => Number.NaN,
    (i) => ({ a: i }),
    (i) => i * 1e290,
    () => "same",
    (i) => 1e-300 * i,
  ];
  const make = column[to % column.length]!;
  return rows.map((row, i) => ({ ...(row as object), [name]: make(i) }));
}
