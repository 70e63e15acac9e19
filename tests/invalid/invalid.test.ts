import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCssColor } from "../../src/color/css.js";
import { checkFields } from "../../src/intent/fields.js";
import { RenderError } from "../../src/issues/error.js";
import type { Issue } from "../../src/issues/issue.js";
import { parseIntentWithPositions } from "../unit/intent/reading.js";

// Each <name>.yaml or <name>.json is a chart someone could have written; <name>.issues.json is all it is told.
// UPDATE_EXPECTED=1 writes the second from what comes out now: read every message before it is committed.

const folder = new URL("./", import.meta.url);
const charts = readdirSync(folder).filter((name) => /\.(yaml|json)$/.test(name) && !name.endsWith(".issues.json"));
const isColor = (text: string) => parseCssColor(text) !== null;
const limits = { source: 20_000_000, depth: 40 };

/** What the intent stage alone says: every mistake of the chart, or every field its rows do not have. */
function issuesOfIntent(text: string): Issue[] {
  try {
    const { intent, locate } = parseIntentWithPositions(text, { limits, isColor });
    const rows = (intent.data?.values ?? []) as Record<string, unknown>[];
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return checkFields(intent, fields, isColor).map(locate);
  } catch (error) {
    if (error instanceof RenderError) return [...error.issues];
    throw error;
  }
}

const checkFile = new URL("../../src/check.ts", import.meta.url);
const check: (text: string) => Issue[] | Promise<Issue[]> = existsSync(checkFile)
  ? ((await import(/* @vite-ignore */ checkFile.href)) as { check: (text: string) => Promise<Issue[]> }).check
  : issuesOfIntent;

test("there are bad charts of every kind", () => {
  expect(charts.length).toBeGreaterThanOrEqual(85);
});

test.each(charts)("%s gets exactly its issues", async (name) => {
  const expected = new URL(name.replace(/\.(yaml|json)$/, ".issues.json"), folder);
  const found = JSON.parse(JSON.stringify(await check(readFileSync(new URL(name, folder), "utf8")))) as Issue[];
  if (process.env.UPDATE_EXPECTED) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});
