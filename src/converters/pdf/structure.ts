import type { PDFRef } from "pdf-lib";
import type { Drawing } from "../../scene/types.js";
import { ratio } from "./content.js";
import { linkAnnotation, type PageLink } from "./links.js";
import type { Page } from "./page.js";
import type { Resources } from "./resources.js";
import { textString } from "./text-string.js";

/** What tags add to the page. */
export interface Structure {
  root: PDFRef;
  /** Of each page. */
  annotations: PDFRef[][];
}

/** A page of the file, in its order. */
export interface TaggedPage {
  page: Page;
  ref: PDFRef;
  links: readonly PageLink[];
}

/**
 * The tags of the pages of one picture: a document with a figure for each page, the first with the description as its alternate text, and a
 * link for each link. Pages are numbered from 0 in the tree of tags; links follow.
 * Source: PDF 32000-1, 14.7 and 14.8.
 */
export function tagPages(drawing: Drawing, pages: readonly TaggedPage[], resources: Resources): Structure {
  const { context } = resources;
  const root = context.nextRef();
  const document = context.nextRef();
  const annotations: PDFRef[][] = [];
  const elements: PDFRef[] = [];
  const figures: PDFRef[] = [];
  let next = pages.length;
  for (const [index, { page, ref, links }] of pages.entries()) {
    const figure = context.register(
      resources.object({
        Type: "StructElem",
        S: "Figure",
        P: document,
        Pg: ref,
        T: textString(drawing.title),
        Alt: textString(index === 0 ? drawing.description : `${drawing.title}, page ${index + 1} of ${pages.length}`),
        A: { O: "Layout", BBox: [0, 0, ratio(page.width), ratio(page.height)] },
        K: 0,
      }),
    );
    figures.push(figure);
    const own = links.map((link, number) => linkAnnotation(link, next + number, resources));
    next += links.length;
    annotations.push(own);
    elements.push(
      ...own.map((annotation, number) =>
        context.register(
          resources.object({
            Type: "StructElem",
            S: "Link",
            P: document,
            Pg: ref,
            Alt: textString(links[number]!.words),
            K: { Type: "OBJR", Obj: annotation, Pg: ref },
          }),
        ),
      ),
    );
  }
  context.assign(document, resources.object({ Type: "StructElem", S: "Document", P: root, K: [...figures, ...elements] }));
  const numbers = [
    ...figures.flatMap((figure, index) => [index, [figure]]),
    ...elements.flatMap((element, index) => [pages.length + index, element]),
  ];
  const parents = context.register(resources.object({ Nums: numbers }));
  context.assign(
    root,
    resources.object({ Type: "StructTreeRoot", K: document, ParentTree: parents, ParentTreeNextKey: pages.length + elements.length }),
  );
  return { root, annotations };
}
