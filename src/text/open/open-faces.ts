import { RenderError } from "../../issues/error.js";
import type { Issue } from "../../issues/issue.js";
import { issue } from "../../issues/messages.js";
import { FontError, FontSizeError } from "../bytes.js";
import type { CallerFace } from "../face.js";
import { type FaceMetrics, metricsOf } from "../metrics.js";
import type { Sfnt } from "../sfnt.js";
import { type OpenedFont, openFont, type Unpackers } from "./open-font.js";

/** A face that the caller hands in. */
export interface FaceSource {
  /** Name of the family, as charts and configs name it; default what the file says. */
  family?: string;
  /** 1 to 1000; default what the file says. */
  weight?: number;
  /** A TTF, OTF, WOFF or WOFF2 file. */
  data: Uint8Array | ArrayBuffer;
}

/** Faces kept between calls, and most bytes of one that is. */
const MAX_KEPT = 8;
const MAX_KEPT_BYTES = 4_000_000;

/** A file that was opened, and what came of it. */
interface Kept {
  readonly source: Uint8Array;
  readonly opened: OpenedFace;
}

interface OpenedFace extends OpenedFont {
  readonly metrics: FaceMetrics;
  /** The font with guards, by the family it was handed in as last: what is kept by font is found again in the next call. */
  guarded?: { family: string; font: Sfnt };
}

/** Opened files, the last used one last: charts mostly come with the same faces. Found by content, so that nobody can tell. */
const recent: Kept[] = [];

function open(data: Uint8Array, maxBytes: number, unpackers: Unpackers | undefined): OpenedFace {
  const at = recent.findIndex(({ source, opened }) => opened.bytes.length <= maxBytes && isSame(source, data));
  if (at >= 0) {
    const [found] = recent.splice(at, 1);
    recent.push(found!);
    return found!.opened;
  }
  const font = openFont(data, maxBytes, unpackers);
  const opened: OpenedFace = { ...font, metrics: metricsOf(font.font) };
  if (opened.bytes.length <= MAX_KEPT_BYTES) {
    recent.push({ source: data.slice(), opened });
    if (recent.length > MAX_KEPT) recent.shift();
  }
  return opened;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/**
 * Opens the faces of a call.
 * @param maxBytes of one file, unpacked.
 * @param unpackers absent where the door reads no packed fonts.
 * @param report told `FONT_VARIABLE` and `FONT_LICENSE`.
 * @throws RenderError `FONT_UNREADABLE` for all that cannot be read.
 */
export function openFaces(
  sources: readonly FaceSource[],
  maxBytes: number,
  unpackers: Unpackers | undefined,
  report: (issue: Issue) => void,
): CallerFace[] {
  const errors: Issue[] = [];
  const faces = sources.flatMap((source, index): CallerFace[] => {
    const name = source.family ?? `number ${index + 1}`;
    try {
      const opened = open(bytesOf(source.data), maxBytes, unpackers);
      const { bytes, font, names, metrics } = opened;
      const family = source.family ?? names.family ?? `Font ${index + 1}`;
      const weight = source.weight ?? names.weight;
      for (const each of warningsOf(names, family)) report(each);
      if (opened.guarded?.family !== family) opened.guarded = { family, font: guarded(font, family) };
      const kern = metrics.kern && guard(family, metrics.kern);
      return [{ id: `${index}`, family, weight, bytes, font: opened.guarded.font, metrics: { ...metrics, ...(kern && { kern }) } }];
    } catch (error) {
      errors.push(unreadable(name, error));
      return [];
    }
  });
  if (errors.length > 0) throw new RenderError(errors);
  return faces;
}

/** The bytes of a file; a view keeps its part of the buffer. Objects of other realms are no instances of this one's. */
function bytesOf(data: Uint8Array | ArrayBuffer): Uint8Array {
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}

function warningsOf({ isVariable, forbidden }: OpenedFont["names"], family: string): Issue[] {
  const about = { path: "", received: family, name: family };
  const issues: Issue[] = [];
  const licence = { ...about, next: "Check its licence, or choose another font" };
  if (isVariable)
    issues.push(
      issue("FONT_VARIABLE", {
        ...about,
        detail: `the font "${family}" holds a range of styles, and only its default one is drawn`,
        next: "Hand in a file for each weight",
      }),
    );
  if (forbidden === "embedding")
    issues.push(issue("FONT_LICENSE", { ...licence, detail: `the font "${family}" may not be put into files` }));
  if (forbidden === "subsets")
    issues.push(
      issue("FONT_LICENSE", { ...licence, detail: `the font "${family}" may only be put into files as a whole, and a part of it is` }),
    );
  if (forbidden === "outlines")
    issues.push(issue("FONT_LICENSE", { ...licence, detail: `the outlines of the font "${family}" may not be put into files` }));
  return issues;
}

function unreadable(family: string, error: unknown): Issue {
  if (error instanceof RenderError) return error.issues[0]!;
  const detail = error instanceof FontError ? error.message : "its data are broken";
  const next = error instanceof FontSizeError ? { next: "Hand in a part of it, or raise limits.font" } : {};
  return issue("FONT_UNREADABLE", { path: "", received: family, name: family, detail, ...next });
}

/** A reader whose faults are issues with the name of the font. */
function guard<A extends unknown[], R>(family: string, read: (...values: A) => R): (...values: A) => R {
  return (...values) => {
    try {
      return read(...values);
    } catch (error) {
      throw new RenderError([unreadable(family, error)]);
    }
  };
}

/** A font with guards where glyphs and pairs are read when they are needed. */
function guarded(font: Sfnt, family: string): Sfnt {
  return {
    ...font,
    advance: guard(family, font.advance),
    leftBearing: guard(family, font.leftBearing),
    kern: guard(family, font.kern),
    outline: guard(family, font.outline),
    glyphData: guard(family, font.glyphData),
  };
}
