// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts that look like templates are part of what is tried.
import fc from "fast-check";

/** Names of fields that break careless code: members of every object, paths, quotes, markup, templates, names that engines use themselves. */
export const fieldNames = [
  "a",
  "b c",
  "sales",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "prototype",
  "length",
  "a.b",
  "a[0]",
  "[x]",
  "a/b",
  "a~b",
  "a\\b",
  "a\\.b",
  'double "quotes"',
  "single 'quotes'",
  "back`tick",
  "two\nlines",
  "tab\there",
  "nul\u0000",
  "bell\u0007",
  "half \ud83d",
  "\udc00 half",
  "emoji 😀👩‍👩‍👧",
  "שלום",
  "مرحبا",
  "</title>",
  "]]>",
  "<script>",
  "&amp;",
  "${x}",
  "%s",
  "datum",
  "datum.x",
  "parent",
  "event",
  "x",
  "y",
  "x2",
  "color",
  "key",
  "value",
  "values",
  "columns",
  "count",
  "__count",
  "sum_a",
  "bin_maxbins_10_a",
  "a_end",
  "null",
  "undefined",
  "true",
  "0",
  "-1",
  " ",
  " led by a space",
  "#",
  "- a",
  "? a",
  "a: b",
  "a #b",
  "*a",
  "&a",
  "!a",
  "\ufeffbom",
  "\u2028",
  "a".repeat(100),
] as const;

/** Texts that end markup early, reach outside, or are no text at all. */
export const texts = [
  "North",
  "South",
  "",
  " ",
  "]]>",
  "</svg>",
  "</title></svg><script>alert(1)</script>",
  '"><image href="http://example.org/a.png"/>',
  "<!--",
  "-->",
  "<![CDATA[",
  "<?xml?>",
  "&#0;",
  "&lt;",
  "&nbsp;",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "url(http://example.org/a.svg#b)",
  "url(#a)",
  "http://example.org/",
  "}</style><style>@import url(http://example.org)",
  "\u0000\u0001\u0008\u000b\u001f",
  "\u007f\u0080\u009f",
  "\ud800",
  "\udfff\ud800",
  "\ufffe\uffff",
  "\u202eright to left",
  "a\u0301\u0301\u0301\u0301",
  "😀",
  "漢字",
  "مرحبا",
  "क्षि",
  "one\ntwo\r\nthree",
  "\u2028\u2029",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "true",
  "0",
  "1e999",
  "-0",
  "0x10",
  "02139",
  "1,234",
  "2024-01-01",
  "2024-02-30",
  "2024-13-01T25:61:61Z",
  "0000-01-01",
  "+275760-09-13",
  "Q1 2024",
  "%d",
  "${1+1}",
  "{{a}}",
  "'; drop table",
  "W".repeat(400),
] as const;

/** Numbers at the ends of what a number can be. */
export const numbers = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e-7,
  1e21,
  1e100,
  1e307,
  1.7976931348623157e308,
  -1.7976931348623157e308,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  9007199254740991,
  9007199254740992,
  -9007199254740991,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  8.64e15,
  8.64e15 + 1,
  2024,
  1e9,
] as const;

const anyText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary", maxLength: 12 }), fc.string({ maxLength: 12 }));
const anyNumber = fc.oneof(fc.constantFrom(...numbers), fc.double(), fc.integer(), fc.integer({ min: -20, max: 20 }));

/** Values that no chart can show: they become nulls with an issue. */
const anyOther = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.boolean(),
  fc.bigInt(),
  fc.date({ noInvalidDate: false }),
  fc.constant(new Date(Number.NaN)),
  fc.constant(new Date(8.64e15)),
  fc.constant(Symbol("s")),
  fc.constant(() => {
    throw new Error("called");
  }),
  fc.constant({ toString: () => "called" }),
  fc.constant({ valueOf: () => 1, a: { b: [1] } }),
  fc.constant([1, [2, [3]]]),
  fc.constant(Object.create(null)),
  fc.constant(new Map([[1, 2]])),
  fc.constant(/x/),
);

/** Cells of one field: of one kind, of all kinds, all null or all equal; and whether it makes a measure. */
interface Kind {
  isMeasure: boolean;
  cell: fc.Arbitrary<unknown>;
}
const measure = (cell: fc.Arbitrary<unknown>): Kind => ({ isMeasure: true, cell });
const other = (cell: fc.Arbitrary<unknown>): Kind => ({ isMeasure: false, cell });
const always = (weight: number, kind: Kind) => ({ weight, arbitrary: fc.constant(kind) });
const kinds: fc.Arbitrary<Kind> = fc.oneof(
  always(8, measure(fc.integer({ min: -50, max: 1000 }))),
  always(4, measure(fc.double({ noNaN: true, min: -1e6, max: 1e6 }))),
  always(3, measure(anyNumber)),
  { weight: 1, arbitrary: fc.constantFrom(...numbers).map((each) => measure(fc.constant(each))) },
  always(5, other(fc.constantFrom("North", "South", "East", "West"))),
  always(2, other(fc.date({ min: new Date("1990-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }))),
  always(2, other(fc.constantFrom("2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"))),
  always(4, other(anyText)),
  always(1, other(anyOther)),
  always(2, other(fc.oneof(anyNumber, anyText, anyOther))),
  always(1, other(fc.constant(null))),
  { weight: 1, arbitrary: fc.constantFrom(...texts).map((each) => other(fc.constant(each))) },
  always(1, other(fc.boolean())),
);

/** Rows as a caller hands them in, and the names of their fields. */
export interface HostileRows {
  fields: string[];
  /** Those that hold numbers, of whatever size. */
  measures: string[];
  data: unknown;
}

/** An object with own members of any name, `__proto__` too. */
function record(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [index, name] of names.entries())
    Object.defineProperty(row, name, { value: values[index], enumerable: true, configurable: true, writable: true });
  return row;
}

const name = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...fieldNames) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 8 }) },
);

/** 1 to 40 rows of 1 to 5 fields, as objects, as lists under `columns`, as lists by field; now and then with a column twice. */
export const hostileRows: fc.Arbitrary<HostileRows> = fc
  .record({
    fields: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    each: fc.array(kinds, { minLength: 5, maxLength: 5 }),
    count: fc.oneof({ weight: 1, arbitrary: fc.constant(1) }, { weight: 6, arbitrary: fc.integer({ min: 2, max: 40 }) }),
    shape: fc.constantFrom(...["objects", "objects", "objects", "compact", "compact", "values", "values", "lists", "lists"], "twice"),
  })
  .chain(({ fields, each, count, shape }) =>
    fc.tuple(...fields.map((_, index) => fc.array(each[index]!.cell, { minLength: count, maxLength: count }))).map((columns) => ({
      fields,
      measures: fields.filter((_, index) => each[index]!.isMeasure),
      data: shaped(shape, fields, columns, count),
    })),
  );

function shaped(shape: string, fields: string[], columns: unknown[][], count: number): unknown {
  const lists = Array.from({ length: count }, (_, row) => columns.map((column) => column[row]));
  if (shape === "lists") return record(fields, columns);
  if (shape === "compact") return { columns: fields, values: lists };
  if (shape === "twice") return { columns: [...fields, fields[0]], values: lists.map((row) => [...row, row[0]]) };
  const rows = lists.map((values) => record(fields, values));
  return shape === "values" ? { values: rows } : rows;
}
