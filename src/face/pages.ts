import type { FacePaint } from "../chart/face.js";
import type { TextMeasurer } from "../context/measurer.js";
import type { PageSlice } from "../converters/converter.js";
import type { Sheet } from "../converters/pdf/papers.js";
import type { SceneNode } from "../scene/types.js";
import { truncate } from "../text/truncate.js";
import type { Atom, PageBand } from "./atoms.js";

/** What stands on a face, in bands from top to bottom. */
export interface PagedFace {
  width: number;
  title: string | undefined;
  paint: FacePaint;
  measurer: TextMeasurer;
  bands: readonly PageBand[];
}

/** Atoms that stand on one page, and px from the first to the last. */
export interface BrokenPage {
  atoms: Atom[];
  top: number;
  height: number;
}

const topOf = (atoms: readonly Atom[]): number => Math.min(...atoms.map(({ top }) => top));
const bottomOf = (atoms: readonly Atom[]): number => Math.max(...atoms.map(({ bottom }) => bottom));

/** The part of a band that ends above `limit`, and the rest; a heading stays with what stands under it. */
function splitBand({ atoms }: PageBand, limit: number): { fits: Atom[]; rest: Atom[] } {
  const fits = new Set(atoms.filter(({ bottom }) => bottom <= limit));
  const headed = (heading: Atom): Atom | undefined =>
    atoms
      .filter(({ left, right, top }) => left < heading.right && right > heading.left && top >= heading.bottom)
      .sort((a, b) => a.top - b.top)[0];
  for (let changed = true; changed; ) {
    changed = false;
    for (const atom of fits) {
      const next = atom.leads ? headed(atom) : undefined;
      if (next && !fits.has(next)) changed = fits.delete(atom);
    }
  }
  return { fits: [...fits], rest: atoms.filter((atom) => !fits.has(atom)) };
}

/** Atoms of a band that go on on the next page: every column begins at its top, and the longest ends where the band ends. */
function goingOn(atoms: readonly Atom[], end: number): Atom[] {
  const columns: { right: number; atoms: Atom[] }[] = [];
  for (const atom of [...atoms].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && atom.left < last.right) {
      last.atoms.push(atom);
      last.right = Math.max(last.right, atom.right);
    } else columns.push({ right: atom.right, atoms: [atom] });
  }
  const top = end - Math.max(...columns.map((column) => bottomOf(column.atoms) - topOf(column.atoms)));
  const moves = new Map(columns.flatMap((column) => column.atoms.map((atom) => [atom, top - topOf(column.atoms)])));
  return atoms.map((atom) => moved(atom, moves.get(atom)!));
}

function moved(atom: Atom, down: number): Atom {
  if (down === 0) return atom;
  const nodes: SceneNode[] = [{ type: "group", transform: [1, 0, 0, 1, 0, down], children: [...atom.nodes] }];
  return { ...atom, top: atom.top + down, bottom: atom.bottom + down, nodes };
}

/**
 * What stands on each page: as many bands as have room, a heading never last. A band that is higher than a page goes on with whole atoms on
 * the next; an atom higher than a page has a page that is higher than `room`.
 */
export function breakPages(bands: readonly PageBand[], room: number): BrokenPage[] {
  const pages: PageBand[][] = [];
  let page: PageBand[] = [];
  const close = () => {
    const carried: PageBand[] = [];
    while (page.length > 1 && page.at(-1)!.leads) carried.unshift(page.pop()!);
    pages.push(page);
    page = carried;
  };
  const waiting = bands.filter(({ atoms }) => atoms.length > 0).reverse();
  for (let band = waiting.pop(); band; band = waiting.pop()) {
    const limit = (page[0]?.top ?? band.top) + room;
    if (band.bottom <= limit) {
      page.push(band);
      continue;
    }
    const isFresh = page.every(({ leads }) => leads);
    const isTooHigh = band.bottom - band.top > room;
    if (!isTooHigh && !isFresh) {
      close();
      waiting.push(band);
      continue;
    }
    let { fits, rest } = splitBand(band, limit);
    if (fits.length === 0 && !isFresh) {
      close();
      waiting.push(band);
      continue;
    }
    // Nothing of it has room on any page: what ends first is scaled.
    if (fits.length === 0)
      ({ fits, rest } = splitBand(band, Math.min(...band.atoms.flatMap(({ leads, bottom }) => (leads ? [] : bottom)))));
    if (fits.length === 0) [fits, rest] = [band.atoms.slice(), []];
    page.push({ ...band, bottom: bottomOf(fits), atoms: fits });
    if (rest.length === 0) continue;
    close();
    const next = goingOn(rest, band.bottom);
    waiting.push({ ...band, top: topOf(next), atoms: next });
  }
  if (page.length > 0) pages.push(page);
  return pages.map((each) => {
    const atoms = each.flatMap((band) => band.atoms);
    const top = Math.min(each[0]!.top, topOf(atoms));
    return { atoms, top, height: bottomOf(atoms) - top };
  });
}

/** px from the first to the last thing that a page can show. Words at its foot stand in the margin, or below it where that is too small. */
export function roomOn(sheet: Sheet, width: number, { padding, note, paper }: FacePaint): number {
  const foot = paper.numbers || paper.running_title ? Math.max(0, note.size * 2.4 - padding) : 0;
  return (sheet.height * width) / sheet.width - 2 * padding - foot;
}

/** The pages of a face on a sheet, with what runs at their foot, and the pages that had to be scaled. */
export function facePages(sheet: Sheet, face: PagedFace): { slices: PageSlice[]; scaled: { page: BrokenPage; scale: number }[] } {
  const { paint, width } = face;
  const { padding } = paint;
  const room = roomOn(sheet, width, paint);
  const pages = breakPages(face.bands, room);
  const slices = pages.map(({ atoms, top, height }, index): PageSlice => {
    const scale = Math.max(1, height / room);
    const children = [
      ...atoms.flatMap(({ nodes }) => nodes),
      ...footNodes(face, { index, count: pages.length, scale, end: top + room * scale }),
    ];
    return {
      top,
      height: room * scale,
      padding: padding * scale,
      width: width * scale,
      root: { type: "group", role: "frame", children },
    };
  });
  const scaled = pages.map((page) => ({ page, scale: page.height / room })).filter(({ scale }) => scale > 1 + 1e-9);
  return { slices, scaled };
}

/** The title of the face and the number of the page, in the middle of the lower margin. A face on one page has neither. */
function footNodes(
  { width, title, measurer, paint: { padding, note, paper } }: PagedFace,
  { index, count, scale, end }: { index: number; count: number; scale: number; end: number },
): SceneNode[] {
  if (count < 2) return [];
  const size = note.size * scale;
  // A page that is scaled is wider than the face, which stands in its middle.
  const spare = ((scale - 1) * width) / 2;
  const inset = padding * scale;
  const y = end + Math.max(padding * scale, size * 2.4) / 2 + size * 0.35;
  const room = 0.8 * (width + 2 * (spare - inset));
  const words = (text: string, x: number, anchor: "start" | "end"): SceneNode => ({
    type: "text",
    text,
    x,
    y,
    size,
    weight: note.weight,
    anchor,
    fill: note.color,
  });
  return [
    ...(paper.running_title && index > 0 && title !== undefined
      ? [words(truncate(title, room, { size, weight: note.weight }, measurer), inset - spare, "start")]
      : []),
    ...(paper.numbers ? [words(`${index + 1} / ${count}`, width + spare - inset, "end")] : []),
  ];
}
