import * as core from "../../../src/doors/core.js";
import { check, type RenderArtifact, type RenderOptions, render } from "../../../src/index.js";

export { check, core };

/** The texts of a picture in their order. */
export async function renderText(chart: unknown, options: Omit<RenderOptions, "format"> = {}): Promise<string[]> {
  const { content } = (await render(chart, { ...options, fonts: "reference" })) as RenderArtifact;
  return [...`${content}`.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text!);
}
