import type { RenderContext } from "./context/context.js";
import { fontOptions, wrongFonts } from "./font-options.js";
import { issue } from "./issues/messages.js";
import { nearest } from "./issues/suggest.js";
import type { Env } from "./open-chart.js";
import type { RenderOptions } from "./options.js";
import type { Part } from "./parts/part.js";
import type { CallFonts } from "./text/call-fonts.js";

/**
 * The fonts of a call; undefined when only the bundled face is there. Reports `FONT_UNKNOWN`, `FONT_VARIABLE` and `FONT_LICENSE`.
 * @param wanted family that the chart or the config names.
 * @throws RenderError `FONT_UNREADABLE`.
 */
export function openFonts(
  options: RenderOptions,
  wanted: string | null,
  env: Env,
  { limits, report }: RenderContext,
): CallFonts | undefined {
  const { faces = [], shaper } = fontOptions(options.fonts);
  if (faces.length === 0 && wanted === null) return undefined;
  const unpackers = faces.some(({ data }) => isPackedFont(data)) ? env.packedFonts?.get() : undefined;
  const opened = faces.length === 0 ? [] : env.fonts.get().openFaces(faces, limits.font, unpackers, report);
  const { fonts, isUnknown } = env.text.get().callFonts(opened, wanted, shaper);
  if (isUnknown) {
    const families = [...new Set(opened.map(({ family }) => family))];
    const path = "/style/font";
    const suggestion = nearest(wanted!, families);
    report(
      issue("FONT_UNKNOWN", {
        path,
        received: wanted,
        name: wanted!,
        allowed: families,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    );
  }
  return opened.length === 0 ? undefined : fonts;
}

/** Whether bytes begin as a WOFF or WOFF2 file does. */
function isPackedFont(data: Uint8Array | ArrayBuffer): boolean {
  const bytes = ArrayBuffer.isView(data) ? data : new Uint8Array(data);
  return bytes[0] === 0x77 && bytes[1] === 0x4f && bytes[2] === 0x46;
}

/** What reading the fonts of a call takes. */
export function fontParts(options: RenderOptions, env: Env): Part<unknown>[] {
  const { faces } = fontOptions(options.fonts);
  if (wrongFonts(options.fonts ?? "embed") !== undefined || faces === undefined || faces.length === 0) return [];
  return env.packedFonts && faces.some(({ data }) => isPackedFont(data)) ? [env.fonts, env.packedFonts] : [env.fonts];
}
