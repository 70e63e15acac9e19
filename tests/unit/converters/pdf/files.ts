import { pdf } from "../../../../src/converters/pdf/converter.js";
import type { PaperName } from "../../../../src/converters/pdf/paper.js";
import { svg } from "../../../../src/converters/svg/converter.js";
import { RenderError } from "../../../../src/issues/error.js";
import type { Issue } from "../../../../src/issues/issue.js";
import { openContext } from "../../../../src/open-context.js";
import type { Drawing } from "../../../../src/scene/types.js";
import { createMeasurer } from "../../../../src/text/measurer.js";
import { limits } from "../limits.js";

/** What a test says beside the drawing. */
export interface Said {
  page?: PaperName;
  now?: number;
  pixels?: number;
}

/** The file of a drawing, and the issues reported while making it. */
export async function made(
  drawing: Drawing,
  { page, now = 0, pixels = limits.pixels }: Said = {},
): Promise<{ file: Uint8Array; issues: readonly Issue[] }> {
  const ctx = openContext(createMeasurer(), { ...limits, pixels }, now, undefined);
  return { file: (await pdf.convert(drawing, ctx, { fontMode: "embed", page })) as Uint8Array, issues: ctx.issues };
}

export const fileOf = async (drawing: Drawing, said?: Said): Promise<Uint8Array> => (await made(drawing, said)).file;

/** The issues a drawing is refused for; empty when it is not. */
export async function refusals(drawing: Drawing, said?: Said): Promise<readonly Issue[]> {
  try {
    await made(drawing, said);
    return [];
  } catch (error) {
    if (error instanceof RenderError) return error.issues;
    throw error;
  }
}

/** The same drawing as an svg. */
export async function svgOf(drawing: Drawing): Promise<string> {
  const ctx = openContext(createMeasurer(), limits, 0, undefined);
  return (await svg.convert(drawing, ctx, { fontMode: "embed" })) as string;
}
