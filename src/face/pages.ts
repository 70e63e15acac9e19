import type { FacePaint } from "../chart/face.js";
import type { PageSlice } from "../converters/converter.js";
import { papers } from "../converters/pdf/papers.js";
import type { SceneNode } from "../scene/types.js";
import type { Band } from "./arrange.js";
import type { FacePaper } from "./types.js";

/** What stands on a face, in bands from top to bottom; a band is never cut. */
export interface PagedFace {
  width: number;
  paint: FacePaint;
  bands: readonly (Pick<Band, "top" | "bottom" | "leads"> & { nodes: readonly SceneNode[] })[];
}

/** px of a face that a page of this paper shows, within the padding. */
function roomOn(paper: FacePaper, { width, paint }: PagedFace): number {
  const [short, long] = papers[paper];
  return (long * width) / short - 2 * paint.padding;
}

/** Bands of each page: as many as have room, a heading never last. A band without room for it has a page of its own. */
export function breakPages(bands: readonly Pick<Band, "top" | "bottom" | "leads">[], room: number): number[][] {
  const pages: number[][] = [];
  let page: number[] = [];
  for (const [index, band] of bands.entries()) {
    const first = bands[page[0] ?? index]!;
    if (page.length > 0 && band.bottom - first.top > room) {
      const carried: number[] = [];
      while (page.length > 1 && bands[page[page.length - 1]!]!.leads) carried.unshift(page.pop()!);
      pages.push(page);
      page = carried;
    }
    page.push(index);
  }
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The pages of a face on paper, each with its number at the foot where there are several. */
export function facePages(paper: FacePaper, face: PagedFace): PageSlice[] {
  const { bands, paint, width } = face;
  const room = roomOn(paper, face);
  const pages = breakPages(bands, room);
  return pages.map((indices, number): PageSlice => {
    const shown = indices.map((index) => bands[index]!);
    const top = shown[0]!.top;
    const height = Math.max(...shown.map(({ bottom }) => bottom)) - top;
    const scale = Math.max(1, height / room);
    const { size, weight, color } = paint.note;
    const label: SceneNode = {
      type: "text",
      text: `${number + 1} / ${pages.length}`,
      x: width - paint.padding,
      y: top + (room + paint.padding * 0.7) * scale,
      size: size * scale,
      weight,
      anchor: "end",
      fill: color,
    };
    return {
      top,
      height: room * scale,
      padding: paint.padding * scale,
      width: width * scale,
      root: { type: "group", role: "frame", children: [...shown.flatMap(({ nodes }) => nodes), ...(pages.length > 1 ? [label] : [])] },
    };
  });
}
