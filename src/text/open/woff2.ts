import { decompress } from "brotli/decompress.js";
import { Bytes, FontError } from "../bytes.js";
import { writeSfnt } from "../sfnt-writer.js";
import { checkSize, MAX_TABLES } from "./woff.js";
import { rebuildGlyphs, rebuildMetrics } from "./woff2-glyphs.js";

/** Names of tables that a WOFF2 file writes as a number. Source: WOFF File Format 2.0, 4.1. */
const KNOWN_TAGS =
  "cmap,head,hhea,hmtx,maxp,name,OS/2,post,cvt ,fpgm,glyf,loca,prep,CFF ,VORG,EBDT,EBLC,gasp,hdmx,kern,LTSH,PCLT,VDMX,vhea,vmtx,BASE,GDEF,GPOS,GSUB,EBSC,JSTF,MATH,CBDT,CBLC,COLR,CPAL,SVG ,sbix,acnt,avar,bdat,bloc,bsln,cvar,fdsc,feat,fmtx,fvar,gvar,hsty,just,lcar,mort,morx,opbd,prop,trak,Zapf,Silf,Glat,Gloc,Feat,Sill".split(
    ",",
  );
const OTHER_TAG = 63;
const COLLECTION = 0x74746366;

interface Entry {
  tag: string;
  isTransformed: boolean;
  /** Bytes in the stream. */
  length: number;
  /** Bytes in the font. */
  fullLength: number;
}

/**
 * Unpacks a WOFF2 file to a font with the same outlines, widths and characters as the one it was made from.
 * @throws FontError when it is cut off, broken, a collection, or larger than `maxBytes`; other errors for a broken stream.
 * Source: WOFF File Format 2.0.
 */
export function unpackWoff2(data: Uint8Array, maxBytes: number): Uint8Array {
  const file = new Bytes(data, "directory");
  if (file.u32(4) === COLLECTION) throw new FontError("the file holds several fonts; hand in one of them");
  const count = file.u16(12);
  if (count > MAX_TABLES) throw new FontError(`the font has ${count} tables`);
  const { entries, end } = readEntries(file, count);
  const total = entries.reduce((sum, entry) => sum + entry.length, 0);
  checkSize(
    entries.reduce((sum, entry) => sum + Math.max(entry.length, entry.fullLength), 0),
    maxBytes,
  );
  const stream = decompress(file.slice(end, file.u32(20)), total);
  if (stream.length !== total) throw new FontError("the font's tables are not as long as they say");
  const tables: Record<string, Uint8Array> = {};
  let at = 0;
  const packed = new Map<string, Uint8Array>();
  for (const { tag, isTransformed, length } of entries) {
    const content = stream.subarray(at, at + length);
    at += length;
    if (isTransformed) packed.set(tag, content);
    else tables[tag] = content;
  }
  const glyphs = packed.get("glyf");
  if (glyphs) {
    const { glyf, loca, lefts } = rebuildGlyphs(glyphs, maxBytes);
    tables.glyf = glyf;
    tables.loca = loca;
    tables.head = withLongOffsets(tables.head);
    const metrics = packed.get("hmtx");
    if (metrics) tables.hmtx = rebuildMetrics(metrics, new Bytes(tables.hhea ?? new Uint8Array(0), "hhea").u16(34), lefts);
  }
  return writeSfnt(tables, file.u32(4));
}

function readEntries(file: Bytes, count: number): { entries: Entry[]; end: number } {
  const entries: Entry[] = [];
  let at = 48;
  const number = () => {
    const read = readBase128(file, at);
    at = read.next;
    return read.value;
  };
  for (let i = 0; i < count; i++) {
    const flags = file.u8(at++);
    let tag = KNOWN_TAGS[flags & 63];
    if ((flags & 63) === OTHER_TAG) {
      tag = file.tag(at);
      at += 4;
    }
    const version = flags >> 6;
    // Outlines and their offsets are transformed unless version 3 says otherwise; of the rest only hmtx can be.
    const isOutline = tag === "glyf" || tag === "loca";
    const isTransformed = isOutline ? version !== 3 : version !== 0;
    if (isTransformed && !isOutline && tag !== "hmtx") throw new FontError(`the font's "${tag}" is packed in an unknown way`);
    const fullLength = number();
    entries.push({ tag: tag!, isTransformed, fullLength, length: isTransformed ? number() : fullLength });
  }
  return { entries, end: at };
}

/** A number in groups of seven bits, the last without its top bit. */
function readBase128(file: Bytes, start: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = file.u8(start + i);
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: start + i + 1 };
  }
  throw new FontError("the font's directory has a number without an end");
}

/** The rebuilt offsets have four bytes, whatever they had before. */
function withLongOffsets(head: Uint8Array | undefined): Uint8Array {
  if (!head || head.length < 54) throw new FontError('the font has no "head" table');
  const copy = head.slice();
  new DataView(copy.buffer).setInt16(50, 1);
  return copy;
}
