import { Bytes } from "../bytes.js";

/** What a font file says about itself. */
export interface FontNames {
  /** Family without the style; undefined when the file does not say. */
  family: string | undefined;
  /** 1 to 1000; 400 when the file does not say. */
  weight: number;
  isItalic: boolean;
  /** Whether the file holds a whole range of styles. */
  isVariable: boolean;
  /** What its licence bits forbid; null when nothing. */
  forbidden: "embedding" | "subsets" | "outlines" | null;
}

/** Names that say a family, best first: the family of all weights, the family of four styles. */
const FAMILY_NAMES = [16, 1];
const MAX_NAMES = 2000;

/**
 * Reads names, weight and licence bits; a table that is missing says nothing.
 * Source: OpenType 1.9, chapters `name` and `OS/2`.
 * @throws FontError for a table that is cut off.
 */
export function readNames(table: (tag: string) => Uint8Array | null): FontNames {
  const os2 = table("OS/2");
  const bytes = os2 && new Bytes(os2, "OS/2");
  const weight = bytes ? bytes.u16(4) : 400;
  const licence = bytes ? bytes.u16(8) : 0;
  return {
    family: familyOf(table("name")),
    weight: weight >= 1 && weight <= 1000 ? weight : 400,
    isItalic: bytes ? (bytes.u16(62) & 1) !== 0 : false,
    isVariable: table("fvar") !== null,
    forbidden: (licence & 0xf) === 2 ? "embedding" : licence & 0x100 ? "subsets" : licence & 0x200 ? "outlines" : null,
  };
}

function familyOf(table: Uint8Array | null): string | undefined {
  if (!table) return undefined;
  const bytes = new Bytes(table, "name");
  const texts = bytes.u16(4);
  const found = new Map<number, string>();
  for (let i = 0; i < Math.min(bytes.u16(2), MAX_NAMES); i++) {
    const at = 6 + 12 * i;
    const [platform, language, name] = [bytes.u16(at), bytes.u16(at + 4), bytes.u16(at + 6)];
    if (!FAMILY_NAMES.includes(name) || (platform !== 3 && platform !== 0)) continue;
    if (found.has(name) && language !== ENGLISH) continue;
    found.set(name, utf16(bytes.slice(texts + bytes.u16(at + 10), bytes.u16(at + 8))));
  }
  const family = FAMILY_NAMES.map((name) => found.get(name)?.trim()).find((name) => name !== undefined && name !== "");
  return family;
}

const ENGLISH = 0x409;

function utf16(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode((bytes[i]! << 8) | bytes[i + 1]!);
  return text;
}
