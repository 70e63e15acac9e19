import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { type FaceArtifact, renderFace } from "../../dist/index.js";

type Tree = { [key: string]: unknown };

const { face: defaults } = parse(readFileSync(new URL("../../defaults/chart-defaults.yaml", import.meta.url), "utf8")) as { face: Tree };

function leaves(node: Tree, path: string[] = []): [string[], unknown][] {
  return Object.entries(node).flatMap(([key, value]): [string[], unknown][] =>
    typeof value === "object" && value !== null ? leaves(value as Tree, [...path, key]) : [[[...path, key], value]],
  );
}

const other = (key: string, value: unknown): unknown =>
  key === "weight"
    ? value === 600
      ? 400
      : 600
    : key === "alignment"
      ? 0
      : key === "least"
        ? 600
        : key === "most"
          ? 100
          : typeof value === "boolean"
            ? !value
            : typeof value === "number"
              ? value * 1.5 + 1
              : "#13579b";

const q = {
  columns: ["d", "v", "k"],
  values: Array.from({ length: 40 }, (_, i) => [`2024-01-${String((i % 28) + 1).padStart(2, "0")}`, i, `Name ${i}`]),
};
const line = { query: "q", type: "line", x: "d", y: { field: "v", aggregate: "sum" }, title: "Line" };
const text =
  "# One\n\nWords that go on for as long as a line is allowed to be, and then a little longer, so that there is a second line and the measure shows, with `code` and [a link](https://example.org).";
const faces = [
  {
    title: "Title",
    subtitle: "Words",
    note: "Source",
    queries: { q },
    rows: [{ text }, { text, card: true }, { title: "Part", rows: [{ title: "Deeper", rows: [line] }] }],
  },
  { queries: { q }, grid: [line, { item: { text }, width: 8, height: 3 }, { item: line, height: 6 }] },
  {
    queries: { q },
    rows: [
      { cols: [line, { ...line, x: { field: "d", title: "Date", axis: { title: "Day" } } }] },
      { ...line, type: "bar", x: "k" },
      { ...line, x: "nope" },
    ],
  },
  { title: "Title", queries: { q }, page: "a5", rows: [line, line, line, { ...line, type: "bar", x: "k" }, { ...line, x: "nope" }] },
  { queries: { q }, cols: [line, line, line, line] },
  { queries: { q }, width: 420, rows: [line] },
  { queries: { q }, width: 700, rows: [line] },
];
const draw = async (config: Tree) =>
  (
    await Promise.all(
      faces.map((face) => renderFace(face, { config: { face: config }, fonts: "reference", format: "page" in face ? "pdf" : "svg" })),
    )
  )
    .map((each) => `${(each as FaceArtifact).content}`)
    .join();

it("every key of the house defaults of faces is read: another value changes some face", { timeout: 120_000 }, async () => {
  const before = await draw({});
  const unread: string[] = [];
  for (const [path, value] of leaves(defaults)) {
    const config = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), other(path.at(-1)!, value)) as Tree;
    if ((await draw(config)) === before) unread.push(path.join("."));
  }
  expect(unread).toEqual([]);
});
