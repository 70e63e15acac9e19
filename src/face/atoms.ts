import type { TextMeasurer } from "../context/measurer.js";
import { boundsOf } from "../scene/bounds.js";
import type { Drawing, SceneGroup, SceneNode } from "../scene/types.js";
import type { Band, Leaf } from "./arrange.js";
import type { Composition, composeLeaves } from "./compose.js";
import { placeText } from "./text-block.js";

/** What is never cut: a card, a paragraph, a heading, a row of column cards; px of the face. */
export interface Atom {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Whether it may not be the last of a page. */
  leads: boolean;
  /** What it is, or is part of; absent for the note of the face. */
  leaf?: Leaf;
  nodes: readonly SceneNode[];
}

/** Atoms that stand on one page where they can. */
export interface PageBand extends Pick<Band, "top" | "bottom" | "leads"> {
  atoms: readonly Atom[];
}

function wholeAtom(leaf: Leaf, nodes: readonly SceneNode[]): Atom {
  const { x, y, width, height, kind } = leaf;
  return { left: x, right: x + width, top: y, bottom: y + height, leads: kind === "heading", leaf, nodes };
}

/** Words that stand on no card, paragraph by paragraph. */
function textAtoms(leaf: Leaf & { kind: "text" }, whole: Atom, { paint, measurer }: Composition): Atom[] {
  const { set, side, top } = placeText(leaf.node, leaf.width, paint, measurer);
  const [x, y] = [leaf.x + side, leaf.y + top];
  return set.parts.map((part) => ({
    ...whole,
    top: y + part.top,
    bottom: y + part.bottom,
    leads: part.isHeading,
    nodes: [{ type: "group", role: "label", children: part.nodes(x, y) }],
  }));
}

/** Shapes of a drawing that stand beside or over each other, from top to bottom. */
function rowsOf({ root }: Drawing, measurer: TextMeasurer): { top: number; bottom: number; nodes: SceneNode[] }[] {
  const rows: { top: number; bottom: number; nodes: SceneNode[] }[] = [];
  let parent: SceneGroup = root;
  for (let only = parent.children[0]; parent.children.length === 1 && only?.type === "group"; only = parent.children[0]) {
    if (only.transform || only.clip) break;
    parent = only;
  }
  const placed = parent.children.flatMap((node) => {
    const bounds = boundsOf(node, measurer);
    return bounds ? [{ node, top: bounds.top, bottom: bounds.bottom }] : [];
  });
  for (const { node, top, bottom } of placed.sort((a, b) => a.top - b.top)) {
    const last = rows.at(-1);
    if (last && top < last.bottom) {
      last.bottom = Math.max(last.bottom, bottom);
      last.nodes.push(node);
    } else rows.push({ top, bottom, nodes: [node] });
  }
  return rows;
}

/** Column cards, which are cards themselves, row by row. */
function cardAtoms(leaf: Leaf & { kind: "chart" }, whole: Atom, { contentOf, measurer }: Composition): Atom[] {
  const content = contentOf(leaf);
  const [frame, ...others] = whole.nodes;
  if (!("drawing" in content) || content.hasCard || others.length > 0 || frame?.type !== "group") return [whole];
  return rowsOf(content.drawing, measurer).map(({ top, bottom, nodes }) => ({
    ...whole,
    top: leaf.y + top,
    bottom: leaf.y + bottom,
    nodes: [{ ...frame, children: nodes }],
  }));
}

/** The bands of a face as pages take them. Words by themselves flow from page to page; the note stands at the end. */
export function pageBands(c: Composition, { nodesOf, note }: ReturnType<typeof composeLeaves>): PageBand[] {
  const bands = c.bands.flatMap(({ top, bottom, leads, leaves }): PageBand[] => {
    const atoms = leaves.flatMap((leaf) => {
      const whole = wholeAtom(leaf, nodesOf.get(leaf)!);
      if (leaf.kind === "chart") return cardAtoms(leaf, whole, c);
      return leaf.kind === "text" && !leaf.node.hasCard ? textAtoms(leaf, whole, c) : [whole];
    });
    const flows = leaves.length === 1 && atoms.length > 1;
    return flows
      ? atoms.map((atom) => ({ top: atom.top, bottom: atom.bottom, leads: atom.leads, atoms: [atom] }))
      : [{ top, bottom, leads: leads || atoms.every((atom) => atom.leads), atoms }];
  });
  if (note.length === 0) return bands;
  const { padding } = c.paint;
  const [top, bottom] = [c.noteTop, c.height - padding];
  const foot: Atom = { left: padding, right: c.width - padding, top, bottom, leads: false, nodes: note };
  return [...bands, { top, bottom, leads: false, atoms: [foot] }];
}
