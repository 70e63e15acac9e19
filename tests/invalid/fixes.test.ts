import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { check, type Issue, type RenderOptions, ready } from "../../src/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { patched } from "./json-patch.js";

interface Case {
  name: string;
  text: string;
  options: RenderOptions;
}

const charts = (folder: URL): Case[] =>
  readdirSync(folder)
    .filter((name) => /\.(yaml|json)$/.test(name) && !name.endsWith(".issues.json"))
    .map((name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      return { name, text, options: JSON.parse(/^# options: (.*)$/m.exec(text)?.[1] ?? "{}") as RenderOptions };
    });

const cases: Case[] = [
  ...charts(new URL("./", import.meta.url)),
  ...charts(new URL("./data/", import.meta.url)),
  ...loadCorpus().map(({ name, text, rows, geo }) => ({ name, text, options: rows === undefined ? { geo } : { data: rows, geo } })),
];

const known = (issues: readonly Issue[], { code, path }: Issue) => issues.filter((each) => each.code === code && each.path === path).length;

// `check` never waits, so the geometries of the package are fetched first.
beforeAll(() => ready({ geo: ["us-states", "us-counties", "world", "world-50m"] }));

describe("every fix", () => {
  let fixes = 0;

  it.each(cases)("of $name removes its issue and breaks nothing else", ({ text, options }) => {
    let chart: object;
    try {
      chart = parse(text, { uniqueKeys: false, logLevel: "silent" }) as object;
    } catch {
      return;
    }
    if (typeof chart !== "object" || chart === null) return;
    const issues = check(chart, options);
    for (const found of issues) {
      if (found.fix === undefined) continue;
      fixes++;
      expect(found.fix.length, found.message).toBeGreaterThan(0);
      const after = check(patched(chart, found.fix), options);
      expect(known(after, found), `${JSON.stringify(found.fix)} leaves ${found.message}`).toBeLessThan(known(issues, found));
      // What the rows say is looked at only when the chart itself is right, so more may come to light; a fix makes no mistake of its own.
      const mistakes = after.filter(({ code, severity }) => severity === "error" && /^INTENT_(WRONG_TYPE|UNKNOWN_KEY|CONFLICT)/.test(code));
      expect(mistakes.filter((each) => known(issues, each) === 0).map(({ message }) => message)).toEqual([]);
    }
  });

  it("there are many", () => expect(fixes).toBeGreaterThanOrEqual(40));
});
