import type { Heading, Sized } from "./size.js";
import type { ChartNode, ErrorNode, TextNode } from "./tree.js";

/** A card, a text or a heading at its final place, px. */
export type Leaf = {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Height of what stands on a card; less than that of the card where the row is higher. */
  content: number;
} & (
  | { kind: "chart"; node: ChartNode }
  | { kind: "text"; node: TextNode }
  | { kind: "error"; node: ErrorNode }
  | { kind: "heading"; heading: Heading }
);

/** What stays together on a page: everything from `top` to `bottom`, px. */
export interface Band {
  top: number;
  bottom: number;
  leaves: Leaf[];
  /** Whether it may not be the last of a page. */
  leads: boolean;
}

/** Whether an item reaches down to the end of its row: cards do, whatever stands on them. */
const fills = ({ node, canGrow }: Sized): boolean => canGrow || node.kind === "chart" || node.kind === "error";

/** Places sized items from their corner down. Items that can grow share what their group has to spare. */
export function arrange(root: Sized, x: number, y: number): Band[] {
  const bands: Band[] = [];

  function add(leaf: Leaf, band: Band | undefined, leads = false): void {
    const into = band ?? { top: leaf.y, bottom: leaf.y, leaves: [], leads };
    if (!band) bands.push(into);
    into.leaves.push(leaf);
    into.bottom = Math.max(into.bottom, leaf.y + leaf.height);
  }

  function visit(sized: Sized, left: number, top: number, height: number, band: Band | undefined): void {
    const { node, width, heading, inside = [] } = sized;
    if (node.kind !== "group") {
      add({ kind: node.kind, node, x: left, y: top, width, height, content: sized.canGrow ? height : sized.height } as Leaf, band);
      return;
    }
    let start = top;
    if (heading) {
      add({ kind: "heading", heading, x: left, y: top, width, height: heading.height, content: heading.height }, band, true);
      start += heading.height;
    }
    const room = height - (start - top);
    if (node.layout === "rows" || node.layout === "tabs") {
      const growing = inside.filter(({ sized: each }) => each.canGrow).length;
      const spare = Math.max(0, top + height - start - (sized.height - (heading?.height ?? 0)));
      let given = 0;
      let grown = 0;
      for (const { sized: each, x: dx, y: dy } of inside) {
        const more = each.canGrow && growing > 0 ? Math.round((spare * (grown + 1)) / growing) - given : 0;
        if (each.canGrow) grown++;
        visit(each, left + dx, start + dy + given, each.height + more, band);
        given += more;
      }
      return;
    }
    const own: Band = band ?? { top: start, bottom: start, leaves: [], leads: false };
    if (!band) bands.push(own);
    for (const { sized: each, x: dx, y: dy, cells } of inside) {
      const row = node.layout === "cols" ? room : cells;
      visit(each, left + dx, start + dy, row !== undefined && fills(each) ? row : each.height, own);
    }
    own.bottom = Math.max(own.bottom, start + (node.layout === "cols" ? room : 0));
  }

  visit(root, x, y, root.height, undefined);
  for (const [index, band] of bands.entries()) if (band.leads && index === bands.length - 1) band.leads = false;
  return bands;
}
