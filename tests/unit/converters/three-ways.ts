import { textsOf } from "../../charts/svg-texts.js";
import { parseSvg } from "../../charts/svg-tree.js";
import { drawnFromSvg, shareOfDifferent } from "./pdf/compare.js";
import { fontsOf, qpdfCheck, type Raster, rasterize, textOf } from "./pdf/tools.js";
import { decode } from "./png/decode.js";

/** One chart in the three formats that show it; the png with two pixels a px. */
export interface ThreeFiles {
  svg: string;
  png: Uint8Array;
  pdf: Uint8Array;
}

/** How far three pictures of one chart agree. */
export interface Comparison {
  /** Share of pixels that look different, edges aside: the svg by resvg at 2×, the png, the pdf by poppler at 144 dpi. */
  svgPng: number;
  svgPdf: number;
  pngPdf: number;
  /** Largest of the three. */
  worst: number;
  /** Words of the svg that pdftotext does not find. */
  missingWords: string[];
  /** What qpdf and pdffonts find wrong. */
  faults: string[];
}

/** Embedded, a subset, and with a map back to Unicode. */
const WHOLE_FONT = /^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes /;

/** A png on white, as the others are. */
function opaque({ width, height, pixels }: Raster): Raster {
  const flat = pixels.map((value, i) => {
    const alpha = pixels[i - (i % 4) + 3]!;
    return i % 4 === 3 ? 255 : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
  });
  return { width, height, pixels: flat };
}

/** Draws the three files as pixels of the same size, and compares each with the others. */
export function compareThreeWays({ svg, png, pdf }: ThreeFiles): Comparison {
  const [fromSvg, fromPng, fromPdf] = [drawnFromSvg(svg), opaque(decode(png)), rasterize(pdf)];
  const [svgPng, svgPdf, pngPdf] = [
    shareOfDifferent(fromSvg, fromPng),
    shareOfDifferent(fromSvg, fromPdf),
    shareOfDifferent(fromPng, fromPdf),
  ];
  const found = new Set(textOf(pdf).normalize("NFC").split(/\s+/));
  const words = textsOf(parseSvg(svg)).flatMap(({ text }) => text.normalize("NFC").split(/\s+/));
  const check = qpdfCheck(pdf);
  const fonts = fontsOf(pdf);
  return {
    svgPng,
    svgPdf,
    pngPdf,
    worst: Math.max(svgPng, svgPdf, pngPdf),
    missingWords: words.filter((word) => word !== "" && !found.has(word)),
    faults: [
      ...(check.includes("No syntax or stream encoding errors found") ? [] : [check]),
      ...(fonts.length > 0 ? fonts.filter((font) => !WHOLE_FONT.test(font)) : ["no font"]),
    ],
  };
}
