import type { Sfnt } from "../sfnt.js";
import { ByteWriter } from "../sfnt-writer.js";

const VERSION = 4;
const MEDIUM_WIDTH = 5;
const REGULAR = 0x40;
/** Lengths of tables that end before and after the heights of small and capital letters. */
const HEIGHTS_AT = 86;
/** Shares of the em for sub- and superscripts and for a line through letters, where nobody asks for them. */
const SMALL = 0.6;
const LINE = 0.05;
const MIDDLE = 0.3;

/**
 * An `OS/2` table for a face: browsers want one, and refuse a font whose own contradicts itself. Heights of letters are kept.
 * Source: OpenType 1.9, chapter `OS/2`.
 */
export function plainOs2({ ascent, descent, unitsPerEm, table }: Sfnt, weight: number): Uint8Array {
  const own = table("OS/2");
  const view = own && own.length >= HEIGHTS_AT + 4 ? new DataView(own.buffer, own.byteOffset, own.byteLength) : undefined;
  const [small, capital] = [view?.getInt16(HEIGHTS_AT) ?? 0, view?.getInt16(HEIGHTS_AT + 2) ?? Math.round(ascent * 0.75)];
  const share = (part: number) => Math.round(unitsPerEm * part);
  return new ByteWriter()
    .u16(VERSION, share(SMALL), weight, MEDIUM_WIDTH, 0)
    .u16(share(SMALL), share(SMALL), 0, 0, share(SMALL), share(SMALL), 0, share(MIDDLE), share(LINE), share(MIDDLE), 0)
    .u16(0, 0, 0, 0, 0)
    .u32(1, 0, 0, 0, 0)
    .u16(REGULAR, 0x20, 0xffff, ascent, -descent, 0, Math.max(0, ascent), Math.max(0, descent))
    .u32(1, 0)
    .u16(small, capital, 0, 0x20, 0)
    .done();
}
