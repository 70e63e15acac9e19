import { PDFContext, PDFHexString, PDFStreamWriter, PDFString } from "pdf-lib";
import type { TextMeasurer } from "../../context/measurer.js";
import { num } from "../../context/num.js";
import type { Drawing } from "../../scene/types.js";
import type { PageSlice } from "../converter.js";
import { colorOf } from "./colors.js";
import { ratio } from "./content.js";
import { contentHash } from "./content-hash.js";
import { embedFonts } from "./fonts.js";
import { linksOf } from "./links.js";
import { layPage, laySlice, type Page } from "./page.js";
import { type PaintTools, setOpacity } from "./painter.js";
import type { Paper } from "./paper.js";
import { sheetOf } from "./papers.js";
import { Resources } from "./resources.js";
import { openContent, paintNode } from "./scene-walk.js";
import { stampFinder } from "./stamps.js";
import { tagPages } from "./structure.js";
import { textString } from "./text-string.js";

/** What a file is made with. */
export interface PdfSettings {
  measurer: TextMeasurer;
  /** Most pixels of a picture. */
  maxPixels: number;
  /** Epoch milliseconds of the file's dates; 0 writes none. */
  now: number;
  page?: Paper | undefined;
  /** Pages of that paper. */
  slices?: readonly PageSlice[] | undefined;
  /** Told about every link that may not go into the file. */
  refuse(address: string): void;
}

const PRODUCER = "@dataface/render";
/** Stands where the identity of the file will be; as long as it. */
const NO_IDENTITY = "0".repeat(32);

/**
 * A drawing as the bytes of a PDF 1.7 file with one page, or with one for each slice.
 * @throws RenderError for a shape or a picture that a page cannot show.
 */
export async function writePdf(drawing: Drawing, settings: PdfSettings): Promise<Uint8Array> {
  const context = PDFContext.create();
  const resources = new Resources(context);
  const { measurer, maxPixels, slices, page: paper } = settings;
  const parts = paper !== undefined && slices && slices.length > 0 ? slices.map(({ root }) => ({ ...drawing, root })) : [drawing];
  const whole: Drawing = parts.length === 1 ? parts[0]! : { ...drawing, root: { type: "group", children: parts.map(({ root }) => root) } };
  const tools: PaintTools = {
    resources,
    measurer,
    maxPixels,
    fonts: await embedFonts(whole, measurer, resources),
    pictures: new Map(),
    isStamp: stampFinder(whole),
    stamps: new Map(),
  };
  const pages = context.nextRef();
  const laid = parts.map((part, index) => {
    const slice = paper === undefined ? undefined : slices?.[index];
    const page = slice ? laySlice(slice, drawing.width, sheetOf(paper!, "portrait")) : layPage(drawing.width, drawing.height, paper);
    const ref = context.nextRef();
    const contents = resources.stream({}, slice ? sliceContent(part, slice, page, tools) : pageContent(part, page, tools));
    return { page, ref, contents, links: linksOf(part, page.matrix, measurer, settings.refuse) };
  });
  const structure = tagPages(drawing, laid, resources);
  for (const [index, { page, ref, contents }] of laid.entries()) {
    const annotations = structure.annotations[index]!;
    context.assign(
      ref,
      resources.object({
        Type: "Page",
        Parent: pages,
        MediaBox: [0, 0, ratio(page.width), ratio(page.height)],
        ...(page.unit === 1 ? {} : { UserUnit: ratio(page.unit) }),
        Resources: resources.ref,
        Contents: contents,
        Group: { S: "Transparency", CS: "DeviceRGB" },
        StructParents: index,
        Tabs: "S",
        ...(annotations.length > 0 ? { Annots: annotations } : {}),
      }),
    );
  }
  context.assign(pages, resources.object({ Type: "Pages", Kids: laid.map(({ ref }) => ref), Count: laid.length }));
  resources.finish();
  context.trailerInfo.Info = context.register(resources.object(information(drawing, settings.now)));
  context.trailerInfo.Root = context.register(
    resources.object({
      Type: "Catalog",
      Pages: pages,
      Lang: PDFString.of(drawing.language.replace(/[^A-Za-z0-9-]/g, "")),
      MarkInfo: { Marked: true },
      StructTreeRoot: structure.root,
      ViewerPreferences: { DisplayDocTitle: true },
    }),
  );
  const identity = PDFHexString.of(NO_IDENTITY);
  context.trailerInfo.ID = resources.object([identity, identity]);
  return identified(await PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer());
}

function information(drawing: Drawing, now: number) {
  const date = now === 0 ? undefined : PDFString.of(dateText(now));
  return { Title: textString(drawing.title), Producer: textString(PRODUCER), ...(date ? { CreationDate: date, ModDate: date } : {}) };
}

/** `D:20250131120000Z`. */
function dateText(now: number): string {
  return `D:${new Date(now).toISOString().replace(/\D/g, "").slice(0, 14)}Z`;
}

function pageContent(drawing: Drawing, page: Page, tools: PaintTools): string {
  const content = openContent(tools.resources);
  content.write(`/Figure <</MCID 0>> BDC`);
  content.save();
  content.transform(page.matrix);
  const canvas = `0 0 ${num(drawing.width)} ${num(drawing.height)} re`;
  if (page.hasMargins) content.write(`${canvas} W n`);
  const opacity = drawing.backgroundOpacity ?? 1;
  if (drawing.background !== null && opacity > 0) {
    setOpacity(content, opacity, tools.resources);
    content.set("fill", `${colorOf(drawing.background)} rg`);
    content.write(`${canvas} f`);
  }
  const seen = { left: 0, top: 0, right: drawing.width, bottom: drawing.height };
  paintNode(drawing.root, { content, matrix: page.matrix }, seen, tools);
  content.restore();
  content.write("EMC");
  return content.text();
}

/** A part of a drawing; the canvas colour fills the paper. */
function sliceContent(drawing: Drawing, slice: PageSlice, page: Page, tools: PaintTools): string {
  const content = openContent(tools.resources);
  content.write(`/Figure <</MCID 0>> BDC`);
  content.save();
  if (drawing.background !== null) {
    setOpacity(content, drawing.backgroundOpacity ?? 1, tools.resources);
    content.set("fill", `${colorOf(drawing.background)} rg`);
    content.write(`0 0 ${num(page.width)} ${num(page.height)} re f`);
  }
  content.transform(page.matrix);
  const spare = (slice.width - drawing.width) / 2;
  const seen = {
    left: -spare,
    top: slice.top - slice.padding,
    right: drawing.width + spare,
    bottom: slice.top + slice.height + slice.padding,
  };
  paintNode(slice.root, { content, matrix: page.matrix }, seen, tools);
  content.restore();
  content.write("EMC");
  return content.text();
}

/** The same file with the hash of its content as its identity, so that other content has another one. */
function identified(bytes: Uint8Array): Uint8Array {
  const digits = contentHash(bytes).toUpperCase();
  const wanted = `<${NO_IDENTITY}>`;
  let left = 2;
  for (let at = bytes.length - wanted.length; at >= 0 && left > 0; at--) {
    let same = 0;
    while (same < wanted.length && bytes[at + same] === wanted.charCodeAt(same)) same++;
    if (same < wanted.length) continue;
    for (let i = 0; i < digits.length; i++) bytes[at + 1 + i] = digits.charCodeAt(i);
    left--;
  }
  return bytes;
}
