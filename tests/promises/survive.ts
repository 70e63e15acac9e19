import fc from "fast-check";
import { expect } from "vitest";
import { type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { everyElement, parseSvg, reachesOut, usedIds } from "../charts/svg-tree.js";

/** What became of a chart: drawn, or refused with these codes. */
export type Outcome = "drawn" | string[];

/** A value that is no number or no word, in an attribute. */
const NOT_NUMBERS = /\b(NaN|Infinity|undefined)\b|\[object/;
/** Words of an exception that nobody expected. */
const SURPRISE = /is not a function|Cannot (read|convert|set|mix)|is not iterable|\[object|Invalid array length|call stack|is not defined/;

/**
 * Draws a chart or has it refused with issues. A picture is well-formed, reaches for nothing outside, uses only ids it holds and has numbers where
 * numbers belong; a refusal has an error that says something. Anything else is thrown.
 */
export async function survives(chart: unknown, data: unknown, fonts: "embed" | "reference" | "outline" = "reference"): Promise<Outcome> {
  try {
    const [svg, yaml, json] = (await render(chart, { data, fonts, format: ["svg", "yaml", "json"] })) as unknown as RenderArtifact[];
    checkPicture(svg!);
    expect(() => JSON.parse(json!.content as string)).not.toThrow();
    expect(yaml!.content).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u);
    return "drawn";
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    expect(error.issues.some(({ severity }) => severity === "error")).toBe(true);
    for (const { code, message } of error.issues) {
      expect(message.length).toBeGreaterThan(20);
      // Words of the caller stand in quotes.
      const surprise = SURPRISE.exec(message.replaceAll(/"(\\.|[^"\\])*"/g, ""))?.[0] ?? "";
      expect({ code, surprise }).toEqual({ code, surprise: "" });
    }
    return error.issues.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
  }
}

function checkPicture({ content, width, height }: RenderArtifact): void {
  const root = parseSvg(content as string);
  const elements = [...everyElement(root)];
  expect(reachesOut(root)).toEqual([]);
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of usedIds(root)) expect(ids).toContain(id);
  for (const { name, attributes } of elements) {
    for (const [key, value] of Object.entries(attributes))
      if (!key.startsWith("aria-")) expect(`${name} ${key}=${value}`).not.toMatch(NOT_NUMBERS);
  }
  expect(root.attributes).toMatchObject({ width: `${width}`, height: `${height}`, role: "img" });
}

/** A chart and its rows as text, for a person who looks for what went wrong. */
export const told = (chart: unknown, data: unknown): string => fc.stringify({ chart, data });
