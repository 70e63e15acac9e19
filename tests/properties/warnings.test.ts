import fc from "fast-check";
import { expect, it } from "vitest";
import { type RenderArtifact, RenderError, type RenderOptions, render } from "../../dist/index.js";
import { saneChart, saneRows } from "./sane-charts.js";

const seed = Number(process.env.PROPERTY_SEED ?? 20260311);
const runs = Number(process.env.PROPERTY_RUNS ?? 150);

/** A drawn chart, or the codes it was refused for. */
const outcome = (chart: unknown, data: unknown, options: Omit<RenderOptions, "format"> = {}): Promise<RenderArtifact | RenderError> =>
  (render(chart, { data, fonts: "reference", ...options }) as Promise<RenderArtifact>).catch((error) => {
    if (error instanceof RenderError) return error;
    throw error;
  });

const told = (issues: readonly { code: string; path: string; message: string }[]) =>
  issues.map(({ code, path, message }) => `${code} ${path} ${message}`).sort();

it("warnings say something and change nothing: ignored, they leave the same bytes, and strict refuses exactly where there are some", {
  timeout: 3_600_000,
}, async () => {
  let [drawn, warned] = [0, 0];
  const property = fc.asyncProperty(saneChart, saneRows, fc.infiniteStream(fc.boolean()), async (chart, rows, chance) => {
    const first = await outcome(chart, rows);
    if (first instanceof RenderError) return;
    drawn++;
    const warnings = first.issues.filter(({ severity }) => severity === "warning");
    if (warnings.length > 0) warned++;
    const strict = await outcome(chart, rows, { strict: true });
    expect(strict instanceof RenderError).toBe(warnings.length > 0);
    if (strict instanceof RenderError) expect(told(strict.issues)).toEqual(told(first.issues));
    else expect(strict.content === first.content).toBe(true);

    const codes = [...new Set(first.issues.map(({ code }) => code))];
    const some = codes.filter(() => chance.next().value);
    for (const ignore of [codes, some]) {
      const asked = { ...chart, ignore };
      const silent = (await outcome(asked, rows)) as RenderArtifact;
      expect(silent.content === first.content, ignore.join()).toBe(true);
      expect(told(silent.issues)).toEqual(told(first.issues.filter(({ code }) => !ignore.includes(code))));
      const byCall = (await outcome(chart, rows, { ignore })) as RenderArtifact;
      expect(byCall.content === first.content, ignore.join()).toBe(true);
      expect(told(byCall.issues)).toEqual(told(silent.issues));
      const strictly = await outcome(asked, rows, { strict: true });
      expect(strictly instanceof RenderError).toBe(warnings.some(({ code }) => !ignore.includes(code)));
    }
  });
  await fc.assert(property, { numRuns: runs, seed });
  // Otherwise little was compared.
  expect(drawn).toBeGreaterThan(runs / 2);
  expect(warned).toBeGreaterThan(runs / 10);
});
