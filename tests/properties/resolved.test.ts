import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { check, type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { layeredChart } from "./layered-charts.js";
import { panelled } from "./panelled-charts.js";
import { roundTrips } from "./round-trip.js";
import { saneChart, saneRows } from "./sane-charts.js";

/** `PROPERTY_RUNS=5000 PROPERTY_SEED=5 npx vitest run --project node tests/properties` looks further than every day. */
const seed = Number(process.env.PROPERTY_SEED ?? 20260202);
const runs = Number(process.env.PROPERTY_RUNS ?? 150);

const drawn = async (chart: unknown, data?: unknown) =>
  ((await render(chart, { ...(data ? { data } : {}), fonts: "reference" })) as RenderArtifact).content;

/** Takes random charts over sane rows to yaml and json and back. @returns why those that are not drawn were refused. */
async function refusalsOf(charts: fc.Arbitrary<unknown>): Promise<string[]> {
  const refused: string[] = [];
  const property = fc.asyncProperty(charts, saneRows, async (chart, rows) => {
    try {
      await roundTrips(chart, rows);
    } catch (error) {
      if (!(error instanceof RenderError)) throw error;
      refused.push(...error.issues.filter(({ severity }) => severity === "error").map(({ message }) => message));
    }
  });
  await fc.assert(property, { numRuns: runs, seed });
  return refused;
}

describe("any chart over sane rows", () => {
  it("resolves to yaml and json that are valid charts, draw the same bytes and resolve to themselves", { timeout: 3_600_000 }, async () => {
    const refused = await refusalsOf(saneChart);
    // Nearly all are drawn; otherwise little was compared.
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 4);
  });

  it("draws the same bytes as object, yaml text and json text, with its rows inside or beside", { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(saneChart, saneRows, async (chart, rows) => {
      const inside = { ...chart, data: { values: rows } };
      const first = await drawn(chart, rows).catch((error) => error);
      if (first instanceof RenderError) return;
      for (const other of [inside, JSON.stringify(inside), stringify(inside), stringify(chart)])
        expect((await drawn(other, other === stringify(chart) ? rows : undefined)) === first, `${other}`.slice(0, 1000)).toBe(true);
    });
    await fc.assert(property, { numRuns: Math.round(runs / 4), seed });
  });

  it("draws the same bytes from rows, columns and lists by field", { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(saneChart, saneRows, async (chart, rows) => {
      const columns = Object.keys(rows[0]!);
      const first = await drawn(chart, rows).catch((error) => error);
      if (first instanceof RenderError) return;
      const compact = { columns, values: rows.map((row) => columns.map((name) => row[name])) };
      const lists = Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]));
      for (const data of [compact, lists, { values: rows }]) expect((await drawn(chart, data)) === first).toBe(true);
    });
    await fc.assert(property, { numRuns: Math.round(runs / 4), seed });
  });

  it("has the issues that check foretells", { timeout: 600_000 }, async () => {
    const property = fc.asyncProperty(saneChart, saneRows, async (chart, rows) => {
      const foretold = check(chart, { data: rows }).map(({ code, path }) => `${code} ${path}`);
      const found = await (render(chart, { data: rows, format: "yaml" }) as Promise<RenderArtifact>).then(
        ({ issues }) => issues,
        (error: RenderError) => error.issues,
      );
      expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(foretold);
    });
    await fc.assert(property, { numRuns: Math.round(runs / 2), seed });
  });
});

describe("any chart with layers over sane rows", () => {
  const fields = { names: ["region", "size"], time: "day", amounts: ["sales", "count", "share"] };
  const frame = { width: fc.integer({ min: 250, max: 900 }), height: fc.integer({ min: 200, max: 700 }) };

  it("resolves to yaml and json that draw the same bytes, whichever rows its layers have", { timeout: 3_600_000 }, async () => {
    const refused = await refusalsOf(layeredChart(fields, frame));
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 4);
  });
});

describe("any chart in panels over sane rows", () => {
  it("resolves to yaml and json that draw the same bytes", { timeout: 3_600_000 }, async () => {
    const fields = { names: ["region", "size"], time: "day", amounts: ["sales", "count", "share"] };
    const refused = await refusalsOf(panelled(saneChart as fc.Arbitrary<Record<string, unknown>>, fields));
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 2);
  });

  it("resolves to yaml and json that draw the same bytes with layers in each panel", { timeout: 3_600_000 }, async () => {
    const fields = { names: ["region", "size"], time: "day", amounts: ["sales", "count", "share"] };
    const frame = { width: fc.integer({ min: 250, max: 900 }), height: fc.integer({ min: 200, max: 700 }) };
    const refused = await refusalsOf(panelled(layeredChart(fields, frame), fields));
    expect(refused.length, refused.slice(0, 5).join("\n")).toBeLessThan(runs / 2);
  });
});
