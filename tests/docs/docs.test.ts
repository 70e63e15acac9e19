import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { libraryCodes } from "../../scripts/docs/issues.mjs";
import { typeExamples } from "../../scripts/docs/language.mjs";
import { importLibrary } from "../../scripts/docs/library.mjs";
import { makePages } from "../../scripts/docs/pages.mjs";
import { stages } from "../../scripts/docs/rule-groups.mjs";
import { libraryRules } from "../../scripts/docs/rules.mjs";
import { chartTypes } from "../../src/intent/chart-types.js";

const top = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(top, path), "utf8");

type Json = Record<string, unknown>;
let pages: Map<string, string>;
let library: { render(chart: unknown, options?: unknown): Promise<{ issues: unknown[]; chart: { type: string } }> };

beforeAll(async () => {
  pages = await makePages();
  library = await importLibrary();
}, 60_000);

const names = ["docs/language.md", "docs/cards.md", "docs/recipes.md", "docs/rules.md", "docs/issues.md", "docs/colour.md"];

describe("the documents", () => {
  it.each(names)("%s is what the sources make now (npm run docs)", (name) => {
    expect(read(name)).toBe(pages.get(name));
  });

  it("have the swatches that the palettes make now, and no others (npm run docs)", () => {
    const made = [...pages.keys()].filter((path) => path.endsWith(".svg"));
    for (const path of made) expect(read(path), path).toBe(pages.get(path));
    expect(readdirSync(join(top, "docs/pictures/palettes")).map((name) => `docs/pictures/palettes/${name}`)).toEqual(made.sort());
  });

  it.each(names)("%s links only to what there is", (name) => {
    const text = read(name);
    const headings = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
        words!
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, "")
          .replace(/\s/g, "-"),
      ),
    );
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to!).filter((to) => !to.startsWith("https://"));
    expect(links.length + headings.size).toBeGreaterThan(5);
    expect(
      links.filter((to) => (to.startsWith("#") ? !headings.has(to.slice(1)) : !existsSync(join(top, "docs", to.split("#")[0]!)))),
    ).toEqual([]);
  });

  it.each(names)("%s names no folder of a machine and leaves nothing unsaid", (name) => {
    const text = read(name);
    expect(text).not.toMatch(/\/(home|Users|tmp|work|root)\/|undefined|\[object/);
    expect(text.slice(text.indexOf("\n"))).not.toContain("<!--");
  });
});

describe("the reference of the chart file", () => {
  const schema = JSON.parse(read("schema/chart-intent.schema.json")) as { properties: Json; definitions: Record<string, Json> };
  const keysOf = (properties: unknown) => Object.entries((properties ?? {}) as Record<string, { description?: string; $ref?: string }>);

  it("finds a doc comment at every key", () => {
    const parts = { ChartIntent: { properties: schema.properties }, ...schema.definitions } as Record<string, Json>;
    const silent = Object.entries(parts).flatMap(([part, { properties }]) =>
      keysOf(properties)
        .filter(([key, { description }]) => description === undefined && !(part === "StyleDef" && key === "marks"))
        .map(([key]) => `${part}.${key}`),
    );
    // What is nested in `marks` is told once for all marks.
    expect(silent).toEqual([]);
  });

  it("tells every key and every word that a key takes", () => {
    const text = read("docs/language.md") + read("docs/cards.md");
    const words = [schema, ...Object.values(schema.definitions)].flatMap((part) => [
      ...keysOf(part.properties).map(([key]) => key),
      ...((part as { enum?: unknown[] }).enum ?? []),
    ]);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([]);
  });

  it("has one example for each chart type", () => {
    expect([...typeExamples().keys()].sort()).toEqual(Object.keys(chartTypes).sort());
  });

  it.each([...typeExamples()])("draws the example of %s without an issue", async (name, text) => {
    const { issues, chart } = await library.render(text);
    expect(issues).toEqual([]);
    if (name !== "auto") expect(chart.type).toBe(name);
  });

  const blocks = [...read("docs/language.md").matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!);
  const rows = [
    { date: "2024-01-05", region: "North", price: 8, revenue: 120 },
    { date: "2024-02-11", region: "South", price: 12, revenue: 90 },
    { date: "2024-02-20", region: "South", price: 15, revenue: 70 },
  ];

  it.each(blocks)("draws the lines it shows, alone or in a chart that has the rest: %s", async (text) => {
    const shown = parse(text) as Json;
    const data = shown.data as { columns?: string[] } | undefined;
    const rest = data
      ? { type: "bar", x: data.columns?.[0], y: data.columns?.[1] }
      : { type: "line", data: { values: rows }, x: "date", y: "price" };
    const isSmall = /^(spark_|column_card|kpi|table)/.test(`${shown.type}`);
    const isWhole = isSmall || (data !== undefined && (shown.title !== undefined || shown.x !== undefined));
    const { issues } = await library.render(isWhole ? shown : { ...rest, ...shown });
    expect(issues).toEqual([]);
  });
});

describe("the rules", () => {
  const rules = libraryRules();
  const groupOf = (name: string) => stages.flatMap(({ groups }) => groups).filter(({ rules }) => rules.includes(name.split(".")[0]!));

  it("are named, and each says why", () => {
    expect(rules.length).toBeGreaterThan(90);
    expect(rules.filter(({ reasons }) => reasons.length === 0 || reasons.some((reason) => /^…?$|[.!]$|^[A-Z]/.test(reason)))).toEqual([]);
  });

  it("stand in one group each", () => {
    expect(rules.filter(({ name }) => groupOf(name).length !== 1).map(({ name }) => name)).toEqual([]);
  });

  // What the charts of the tests were told is the proof that nothing is missing.
  const folder = "tests/charts/expected";
  const told = readdirSync(join(top, folder))
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => [...read(`${folder}/${name}`).matchAll(/^\s*(?:- )?(\w+):.*# enriched: ([\w.-]+) — (.*)$/gm)])
    .map(([, key, rule, reason]) => ({ key: key!, rule: rule!, reason: reason! }));
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  it("hold every reason that a chart of the tests was told", () => {
    expect(told.length).toBeGreaterThan(1000);
    const isKnown = ({ rule, reason }: { rule: string; reason: string }) =>
      rules
        .find(({ name }) => name === rule)
        ?.reasons.some((each) => new RegExp(`^${each.split("…").map(escaped).join(".*")}$`).test(reason)) ?? false;
    expect([...new Set(told.filter((each) => !isKnown(each)).map(({ rule, reason }) => `${rule}: ${reason}`))]).toEqual([]);
  });

  it("decide what their group says", () => {
    const decides = (rule: string) => groupOf(rule).flatMap((group) => group.decides.map((path) => path.split(".").at(-1)!));
    const others = told.filter(({ rule, key }) => !decides(rule).includes(key) && !decides(rule).includes("*"));
    expect([...new Set(others.map(({ rule, key }) => `${rule} decides ${key}`))]).toEqual([]);
  });
});

describe("the issue codes", () => {
  it("each have a severity, a group and a meaning", () => {
    const codes = libraryCodes();
    expect(codes.length).toBeGreaterThan(50);
    expect(
      codes.filter(({ severity, group, meaning }) => !/^(error|warning|info)$/.test(severity) || !group || !meaning.endsWith(".")),
    ).toEqual([]);
  });
});
