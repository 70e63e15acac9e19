import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { check, type RenderArtifact, RenderError, type RenderOptions, render } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { type Mutation, mutated, mutation, withColumn } from "./mutate.js";

/** `MUTATION_RUNS=200 MUTATION_SEED=7 npx vitest run --project node tests/properties/mutations.test.ts` looks further than every day. */
const seed = Number(process.env.MUTATION_SEED ?? 20261122);
const runs = Number(process.env.MUTATION_RUNS ?? 8);
const MOST_ROWS = 400;

/** What a chart ends in: its picture, or its issues. @throws anything that is no RenderError. */
async function outcome(chart: object, options: Omit<RenderOptions, "format">): Promise<RenderArtifact | RenderError> {
  try {
    return await render(chart, { ...options, fonts: "reference" });
  } catch (error) {
    if (error instanceof RenderError) return error;
    throw error;
  }
}

function judge(found: RenderArtifact | RenderError, said: string): void {
  for (const { message, code, path } of found.issues) {
    expect(code, said).toMatch(/^[A-Z_]+$/);
    expect(message, said).not.toMatch(/undefined|\[object|NaN(?! is not)/);
    expect(path === "" || path.startsWith("/"), said).toBe(true);
  }
  if (found instanceof RenderError)
    expect(
      found.issues.some(({ severity }) => severity === "error"),
      said,
    ).toBe(true);
  // Cards and tables of empty columns have words instead of marks.
  else
    expect(found.issues.length > 0 || /class="df-mark/.test(`${found.content}`), `an empty picture without an issue: ${said}`).toBe(true);
}

describe.each(loadCorpus())("$name", ({ text, rows, geo }) => {
  const chart = parse(text) as object;
  const some = Array.isArray(rows) ? rows.slice(0, MOST_ROWS) : rows;
  const options = some === undefined ? { geo } : { data: some, geo };

  it("with keys dropped, renamed and retyped is a picture, with issues where there is something to say, or a refusal", {
    timeout: 120_000,
  }, async () => {
    const property = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations: Mutation[]) => {
      const changed = mutated(chart, mutations);
      const said = JSON.stringify({ ...changed, data: undefined }).slice(0, 1500);
      judge(await outcome(changed, options), said);
      expect(check(changed, options).every(({ message }) => message.length > 10)).toBe(true);
    });
    await fc.assert(property, { numRuns: runs, seed });
  });

  it("with other values in a column is a picture or a refusal", { timeout: 120_000 }, async () => {
    if (!Array.isArray(some)) return;
    const property = fc.asyncProperty(fc.nat({ max: 20 }), fc.nat({ max: 20 }), async (at, to) => {
      judge(await outcome(chart, { data: withColumn(some, at, to), geo }), `column ${at} as ${to}`);
    });
    await fc.assert(property, { numRuns: Math.max(2, Math.round(runs / 2)), seed });
  });
});
