import type { PDFRef } from "pdf-lib";
import { PDFString } from "pdf-lib";
import type { TextMeasurer } from "../../context/measurer.js";
import { boundsOf, clipBounds } from "../../scene/bounds.js";
import { type Box, intersection, transformBox } from "../../scene/box.js";
import { multiply } from "../../scene/matrix.js";
import type { Drawing, Matrix } from "../../scene/types.js";
import { walk } from "../../scene/walk.js";
import { isSafeLink } from "../svg/escape.js";
import { ratio } from "./content.js";
import type { Resources } from "./resources.js";
import { textString } from "./text-string.js";

/** A part of the page that leads elsewhere. */
export interface PageLink {
  /** On the page, pt. */
  box: Box;
  address: string;
  /** What it is called; the tooltip of the shape, else the address. */
  words: string;
}

/**
 * Every link of a drawing that can be seen, in painting order.
 * @param onPage from the canvas to the page. @param refuse told of links that may not go into a file.
 */
export function linksOf(drawing: Drawing, onPage: Matrix, measurer: TextMeasurer, refuse: (address: string) => void): PageLink[] {
  const links: PageLink[] = [];
  const canvas: Box = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  walk(drawing.root, (node, place) => {
    if (node.type === "group" || node.type === "image" || node.href === undefined) return;
    if (!isSafeLink(node.href)) return refuse(node.href);
    let box: Box | null = boundsOf(node, measurer, place.matrix);
    let matrix: Matrix = [1, 0, 0, 1, 0, 0];
    for (const group of place.groups) {
      if (group.transform) matrix = multiply(matrix, group.transform);
      const clip = group.clip && clipBounds(group.clip);
      if (group.clip) box = box && clip ? intersection(box, transformBox(matrix, clip)) : null;
    }
    box = box && intersection(box, canvas);
    if (box) links.push({ box: transformBox(onPage, box), address: written(node.href), words: node.tooltip ?? node.href });
  });
  return links;
}

/** An address in the letters that addresses have; others are written as percent and their UTF-8 bytes. */
function written(address: string): string {
  return address
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[^\x21-\x7e]+|[()\\]/gu, (part) => (part.length === 1 && part <= "~" ? percent(part) : encodeURI(part)));
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

/** A link as an annotation; `parent` is its number in the tree of tags. */
export function linkAnnotation({ box, address, words }: PageLink, parent: number, resources: Resources): PDFRef {
  return resources.context.register(
    resources.object({
      Type: "Annot",
      Subtype: "Link",
      Rect: [box.left, box.top, box.right, box.bottom].map(ratio),
      Border: [0, 0, 0],
      F: 4,
      Contents: textString(words),
      StructParent: parent,
      A: { S: "URI", URI: PDFString.of(address) },
    }),
  );
}
