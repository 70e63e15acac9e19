import { expect } from "vitest";
import { parse } from "yaml";
import { type RenderArtifact, render } from "../../dist/index.js";

type Documents = { svg: string; yaml: string; json: string };

async function documents(chart: unknown, data?: unknown): Promise<Documents> {
  const options = { fonts: "reference" as const, format: ["svg", "yaml", "json"] as const };
  const [svg, yaml, json] = (await render(chart, data === undefined ? options : { ...options, data })) as unknown as RenderArtifact[];
  return { svg: svg!.content as string, yaml: yaml!.content as string, json: json!.content as string };
}

/** First line in which two texts differ, from both; a whole svg would not fit on a screen. */
function difference(a: string, b: string): string[] {
  if (a === b) return [];
  const [left, right] = [a, b].map((text) => text.replaceAll("><", ">\n<").split("\n")) as [string[], string[]];
  const at = left.findIndex((line, index) => line !== right[index]);
  return [`${at}: ${left[at]?.slice(0, 300)}`, `${at}: ${right[at]?.slice(0, 300)}`];
}

/** Values of a resolved json, without who decided them and what was said of them: read back, everything is the author's. */
function valuesOf(json: string): unknown {
  const { origins: _origins, issues: _issues, ...values } = JSON.parse(json);
  return values;
}

/**
 * Draws a chart, then its resolved yaml and json as charts of their own, and compares.
 * @throws what `render` throws for the chart itself; an assertion when a resolved chart is refused, draws other bytes or resolves to something else.
 */
export async function roundTrips(chart: unknown, data: unknown): Promise<void> {
  const first = await documents(chart, data);
  for (const format of ["yaml", "json"] as const) {
    let again: Documents;
    try {
      again = await documents(first[format]);
    } catch (error) {
      return expect.fail(
        `the resolved ${format} is refused: ${error instanceof Error ? error.message : error}\n${first[format].slice(0, 2000)}`,
      );
    }
    expect(difference(again.svg, first.svg), `${format} draws other bytes`).toEqual([]);
    expect(valuesOf(again.json), `${format} resolves to something else`).toEqual(valuesOf(first.json));
    expect(parse(again.yaml), `${format} resolves to something else`).toEqual(parse(first.yaml));
    const third = await documents(again[format]);
    expect(difference(third.yaml, again.yaml), `${format} resolves to something else the third time`).toEqual([]);
    expect(difference(third.json, again.json), `${format} resolves to something else the third time`).toEqual([]);
  }
}
