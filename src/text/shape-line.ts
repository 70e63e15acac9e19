import type { FaceRun, ShapedGlyph } from "../context/measurer.js";
import type { Shaper, ShaperGlyph } from "../context/shaper.js";
import { RenderError } from "../issues/error.js";
import { issue } from "../issues/messages.js";
import type { MeasuredFace } from "./call-fonts.js";
import type { CallerFace } from "./face.js";
import { itemize } from "./itemize.js";
import { shapedScript } from "./scripts.js";
import { unitsOf } from "./units.js";

/** Characters side by side with one face, one script and one direction, in the order they are read. */
interface Segment {
  face: MeasuredFace;
  text: string;
  level: number;
  script: string | null;
}

/**
 * Sets a line with a shaper: cut into parts of one face, script and direction, which are then put in the order they are seen.
 * The bundled face has no script that joins, so its letters are set one by one.
 * Source: Unicode Standard Annex 9, rule L2.
 */
export function shapeLine(text: string, faces: readonly MeasuredFace[], shaper: Shaper): { runs: FaceRun[]; width: number } {
  const runs: FaceRun[] = [];
  let pen = 0;
  for (const { face, text: part, level } of inSight(segmentsOf(text, faces, shaper))) {
    const isRightToLeft = level % 2 === 1;
    const direction = isRightToLeft ? { isRightToLeft } : {};
    const { unitsPerEm } = face.metrics;
    if (!("bytes" in face)) {
      const seen = isRightToLeft
        ? [...part]
            .reverse()
            .map((character) => shaper.mirrored(character))
            .join("")
        : part;
      runs.push({ face, text: seen, x: pen, isShaped: true, ...direction });
      pen += unitsOf(seen, face.metrics) / unitsPerEm;
      continue;
    }
    const shaped = shapePart(shaper, face as CallerFace, part, isRightToLeft);
    const { glyphs, advance } = placed(part, shaped);
    runs.push({ face, text: part, x: pen, glyphs, isShaped: true, ...direction });
    pen += advance / unitsPerEm;
  }
  return { runs, width: pen };
}

/** @throws RenderError `FONT_UNREADABLE` when the shaper stops at the font. */
function shapePart(shaper: Shaper, { bytes, family }: CallerFace, text: string, isRightToLeft: boolean): readonly ShaperGlyph[] {
  try {
    return shaper.shape(bytes, text, isRightToLeft);
  } catch (error) {
    const detail = `the shaper stopped: ${error instanceof Error ? error.message : "a fault of its own"}`;
    throw new RenderError([issue("FONT_UNREADABLE", { path: "", received: family, name: family, detail })]);
  }
}

function segmentsOf(text: string, faces: readonly MeasuredFace[], shaper: Shaper): Segment[] {
  const levels = shaper.levels(text);
  const segments: Segment[] = [];
  let at = 0;
  for (const item of itemize(text, faces)) {
    for (const character of item.text) {
      const level = levels[at] ?? 0;
      const last = segments[segments.length - 1];
      const script = scriptOf(character) ?? (last?.face === item.face ? last.script : null);
      if (last && last.face === item.face && last.level === level && (last.script === script || last.script === null)) {
        last.text += character;
        last.script ??= script;
      } else segments.push({ face: item.face, text: character, level, script });
      at += character.length;
    }
  }
  return segments;
}

/** What letters a character belongs to; null for signs, digits and spaces, which go with their neighbours. */
function scriptOf(character: string): string | null {
  return shapedScript(character.codePointAt(0)!) ?? (/\p{L}/u.test(character) ? "other" : null);
}

/** Segments from left to right: from the highest level down, neighbours of at least that level change places. */
function inSight(segments: Segment[]): Segment[] {
  const seen = [...segments];
  const highest = seen.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < seen.length; start++) {
      let end = start;
      while (end < seen.length && seen[end]!.level >= level) end++;
      if (end - start > 1) seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = end;
    }
  }
  return seen;
}

/**
 * Glyphs with their places, and with the characters that each group of them stands for: said by its widest glyph, since readers of
 * files find words by letters that stand side by side.
 */
function placed(text: string, shaped: readonly ShaperGlyph[]): { glyphs: ShapedGlyph[]; advance: number } {
  const widest = new Map<number, ShaperGlyph>();
  for (const each of shaped) if (each.advance > (widest.get(each.cluster)?.advance ?? -1)) widest.set(each.cluster, each);
  const starts = [...widest.keys()].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, i) => [start, starts[i + 1] ?? text.length]));
  let advance = 0;
  const glyphs = shaped.map((each) => {
    const { cluster } = each;
    const named = widest.get(cluster) === each ? text.slice(cluster, ends.get(cluster)) : "";
    const glyph = { glyph: each.glyph, x: advance + each.dx, y: each.dy, text: named };
    advance += each.advance;
    return glyph;
  });
  return { glyphs, advance };
}
