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
  annotations: PDFRef[];
}

/** Number of the page in the tree of tags; links follow. */
export const PAGE_PARENT = 0;

/**
 * The tags of a page with one picture: a document with a figure, whose alternate text is the description, and a link for each link.
 * Source: PDF 32000-1, 14.7 and 14.8.
 */
export function tagPage(drawing: Drawing, page: Page, pageRef: PDFRef, links: readonly PageLink[], resources: Resources): Structure {
  const { context } = resources;
  const root = context.nextRef();
  const document = context.nextRef();
  const figure = context.register(
    resources.object({
      Type: "StructElem",
      S: "Figure",
      P: document,
      Pg: pageRef,
      T: textString(drawing.title),
      Alt: textString(drawing.description),
      A: { O: "Layout", BBox: [0, 0, ratio(page.width), ratio(page.height)] },
      K: 0,
    }),
  );
  const annotations = links.map((link, index) => linkAnnotation(link, PAGE_PARENT + 1 + index, resources));
  const elements = annotations.map((annotation, index) =>
    context.register(
      resources.object({
        Type: "StructElem",
        S: "Link",
        P: document,
        Pg: pageRef,
        Alt: textString(links[index]!.words),
        K: { Type: "OBJR", Obj: annotation, Pg: pageRef },
      }),
    ),
  );
  context.assign(document, resources.object({ Type: "StructElem", S: "Document", P: root, K: [figure, ...elements] }));
  const numbers = elements.flatMap((element, index) => [PAGE_PARENT + 1 + index, element]);
  const parents = context.register(resources.object({ Nums: [PAGE_PARENT, [figure], ...numbers] }));
  context.assign(
    root,
    resources.object({ Type: "StructTreeRoot", K: document, ParentTree: parents, ParentTreeNextKey: PAGE_PARENT + 1 + elements.length }),
  );
  return { root, annotations };
}
