import type { FontWeight } from "../context/measurer.js";
import { unpack, unzigzag } from "./pack.js";
import type { Sfnt } from "./sfnt.js";

/** Code points below this are looked up in an array, the rest in a map. */
export const LOW = 0x3000;

/**
 * Widths of one face. A slot stands for a character the face can draw; slot 0 is `.notdef`, what any other character becomes.
 * Lengths are in font units.
 */
export interface FaceMetrics {
  readonly unitsPerEm: number;
  /** Height above and depth below the baseline, both positive. */
  readonly ascent: number;
  readonly descent: number;
  /** Code point → slot, for code points below `LOW`. */
  readonly low: Uint16Array;
  /** Code point → slot, for the others. */
  readonly high: ReadonlyMap<number, number>;
  /** Slot → advance; combining marks have none. */
  readonly advances: Uint16Array;
  /** Slot → row and column of its kerning; row 0 and column 0 are empty. */
  readonly rows: Uint16Array;
  readonly columns: Uint16Array;
  /** Kerning by row and column, `columnCount` cells a row. */
  readonly kerning: Int16Array;
  readonly columnCount: number;
  /** Pairs the table cannot hold, by slots; absent for the bundled face. */
  readonly kern?: (first: number, second: number) => number;
}

/** Widths of the bundled face as the build writes them, every list packed by `pack`. */
export interface PackedAdvances {
  readonly family: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Distances from one code point to the next; slots follow their order, from 1. */
  readonly codePoints: string;
  /** For each weight: advances by slot. */
  readonly advances: Record<FontWeight, string>;
}

/** The same with kerning. */
export interface PackedMetrics extends PackedAdvances {
  readonly kerning: {
    readonly rows: string;
    readonly columns: string;
    /** For each weight: cells that are not 0 as pairs of distance from the last one and zigzag value. */
    readonly cells: Record<FontWeight, string>;
  };
}

type Letters = Pick<FaceMetrics, "unitsPerEm" | "ascent" | "descent" | "low" | "high" | "advances">;
type Slots = Pick<FaceMetrics, "low" | "high">;

function openSlots(packed: PackedAdvances): Slots {
  const low = new Uint16Array(LOW);
  const high = new Map<number, number>();
  let codePoint = 0;
  unpack(packed.codePoints).forEach((step, index) => {
    codePoint += step;
    if (codePoint < LOW) low[codePoint] = index + 1;
    else high.set(codePoint, index + 1);
  });
  return { low, high };
}

function openLetters(packed: PackedAdvances, weight: FontWeight, slots: Slots): Letters {
  return {
    unitsPerEm: packed.unitsPerEm,
    ascent: packed.ascent,
    descent: packed.descent,
    ...slots,
    advances: new Uint16Array(unpack(packed.advances[weight])),
  };
}

/** What stands for the kerning of a face that has none, or tells it by `kern`. */
const noKerning = (slots: number): Pick<FaceMetrics, "rows" | "columns" | "kerning" | "columnCount"> => {
  const none = new Uint16Array(slots);
  return { rows: none, columns: none, kerning: new Int16Array(1), columnCount: 1 };
};

/** Widths without kerning: nearly always a little too wide, never by much too narrow. */
export function openAdvances(packed: PackedAdvances, weight: FontWeight): FaceMetrics {
  const letters = openLetters(packed, weight, openSlots(packed));
  return { ...letters, ...noKerning(letters.advances.length) };
}

type Places = Pick<FaceMetrics, "rows" | "columns" | "columnCount"> & { slots: Slots; rowCount: number };

/** What both weights have alike, opened once: opening is a good part of the first picture. */
const places = new WeakMap<PackedMetrics, Places>();

function openPlaces(packed: PackedMetrics): Places {
  const known = places.get(packed);
  if (known) return known;
  const rows = new Uint16Array(unpack(packed.kerning.rows));
  const columns = new Uint16Array(unpack(packed.kerning.columns));
  const opened = { slots: openSlots(packed), rows, columns, columnCount: 1 + greatest(columns), rowCount: 1 + greatest(rows) };
  places.set(packed, opened);
  return opened;
}

/** Opens what the build wrote. Takes a millisecond or two, so callers keep the result. */
export function openMetrics(packed: PackedMetrics, weight: FontWeight): FaceMetrics {
  const { slots, rows, columns, columnCount, rowCount } = openPlaces(packed);
  const steps = unpack(packed.kerning.cells[weight]);
  const kerning = new Int16Array(columnCount * rowCount);
  for (let i = 0, at = 0; i < steps.length; i += 2) {
    at += steps[i]!;
    kerning[at] = unzigzag(steps[i + 1]!);
  }
  return { ...openLetters(packed, weight, slots), rows, columns, kerning, columnCount };
}

function greatest(list: Uint16Array): number {
  let most = 0;
  for (let i = 0; i < list.length; i++) if (list[i]! > most) most = list[i]!;
  return most;
}

const MARK = /^\p{Mn}$/u;

/** Metrics of a font read from bytes, as for a face the caller brings. */
export function metricsOf(font: Sfnt): FaceMetrics {
  const low = new Uint16Array(LOW);
  const high = new Map<number, number>();
  const glyphs = [0];
  const advances = [font.advance(0)];
  for (const [codePoint, glyph] of font.cmap) {
    if (codePoint < LOW) low[codePoint] = glyphs.length;
    else high.set(codePoint, glyphs.length);
    glyphs.push(glyph);
    advances.push(isMark(codePoint) ? 0 : font.advance(glyph));
  }
  return {
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    low,
    high,
    advances: Uint16Array.from(advances),
    ...noKerning(glyphs.length),
    kern: (first, second) => font.kern(glyphs[first]!, glyphs[second]!),
  };
}

/** Slot of a code point; 0 when the face does not have it. */
export function slotOf(metrics: FaceMetrics, codePoint: number): number {
  return codePoint < LOW ? metrics.low[codePoint]! : (metrics.high.get(codePoint) ?? 0);
}

/** Characters that are drawn as nothing when a face lacks them: joiners, direction marks, variation selectors. */
export function isInvisible(codePoint: number): boolean {
  return (
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0x034f ||
    codePoint === 0x061c
  );
}

/**
 * Slots that draw one character: its own, else those of its parts when the face has them all (as shapers do), else `.notdef`;
 * none for an invisible one.
 */
export function slotsFor(metrics: FaceMetrics, codePoint: number): readonly number[] {
  const own = slotOf(metrics, codePoint);
  if (own !== 0) return [own];
  if (isInvisible(codePoint)) return [];
  const slots = partsOf(codePoint).map((part) => slotOf(metrics, part));
  return slots.length === 0 || slots.includes(0) ? [0] : slots;
}

/** Code points of a composed letter's parts; empty for a character that is not composed. */
export function partsOf(codePoint: number): readonly number[] {
  const parts = [...String.fromCodePoint(codePoint).normalize("NFD")];
  return parts.length < 2 ? [] : parts.map((part) => part.codePointAt(0)!);
}

/** Whether a character is a combining mark: drawn on the letter before it, without a width of its own even if the face lacks it. */
export function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && MARK.test(String.fromCodePoint(codePoint));
}
