// Sheets for looking at three outputs side by side: the svg as Chromium shows it, the png, and the page of the pdf.
import { chromium } from "playwright";
import { ensureChromium } from "./chromium.mjs";

const ON_A_SHEET = 6;

/**
 * @param {readonly { name: string, svg: string, png: Uint8Array, pdf: Uint8Array, width: number, height: number }[]} drawn
 * @param {(pdf: Uint8Array) => { width: number, height: number, pixels: Uint8Array }} rasterize
 * @returns {Promise<Uint8Array[]>} PNG files, six charts each.
 */
export async function compareSheets(drawn, rasterize) {
  const executablePath = await ensureChromium();
  if (executablePath === null) return [];
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage({ viewport: { width: 1950, height: 1000 } });
    const sheets = [];
    for (let from = 0; from < drawn.length; from += ON_A_SHEET) {
      await page.setContent(
        `<body style="margin:0;background:#999;font:13px sans-serif">${drawn
          .slice(from, from + ON_A_SHEET)
          .map(row)
          .join("")}`,
      );
      for (const [i, { pdf }] of drawn.slice(from, from + ON_A_SHEET).entries())
        await page.evaluate(paint, { i, ...packed(rasterize(pdf)) });
      await page.evaluate("document.fonts.ready");
      sheets.push(await page.screenshot({ fullPage: true }));
    }
    return sheets;
  } finally {
    await browser.close();
  }
}

const address = (type, bytes) => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

function row({ name, svg, png, width }) {
  const cell = `style="width:${Math.min(640, width)}px;vertical-align:top;margin:2px"`;
  return `<div>${name}</div><div style="white-space:nowrap"><img ${cell} src="${address("image/svg+xml", Buffer.from(svg))}">
    <img ${cell} src="${address("image/png", png)}"><canvas ${cell}></canvas></div>`;
}

const packed = ({ width, height, pixels }) => ({ width, height, text: Buffer.from(pixels).toString("base64") });

/** Runs in the page. */
function paint({ i, width, height, text }) {
  const canvas = document.querySelectorAll("canvas")[i];
  canvas.width = width;
  canvas.height = height;
  const bytes = Uint8ClampedArray.from(atob(text), (letter) => letter.charCodeAt(0));
  canvas.getContext("2d").putImageData(new ImageData(bytes, width, height), 0, 0);
}
