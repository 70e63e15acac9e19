// Who draws: each loads its library and gives a function from a chart of charts.mjs and fresh rows to an svg, a png or a pdf.
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { height, width } from "./charts.mjs";

/** The two weights of our face, for those who have to be told of a font. */
const faces = ["400", "600"].map((weight) => join(top, `fonts/DatafaceSans-${weight}.ttf`));

async function ours(options) {
  const { render } = await import("../../dist/index.js");
  return async (chart, rows) => (await render(chart.ours, { data: rows, ...options })).content;
}

/** Vega's svg through native resvg. @param options of resvg. */
async function vegaToPng(options) {
  const [toSvg, { Resvg }] = await Promise.all([contestants.vega(), import("@resvg/resvg-js")]);
  return async (chart, rows) => new Resvg(await toSvg(chart, rows), options).render().asPng();
}

/** Vega's svg through pdfkit. @param prepare names a font for the document. */
async function vegaToPdf(prepare) {
  const [toSvg, { default: PDFDocument }, { default: svgToPdf }] = await Promise.all([
    contestants.vega(),
    import("pdfkit"),
    import("svg-to-pdfkit"),
  ]);
  return async (chart, rows) => {
    const svg = await toSvg(chart, rows);
    const [, wide, high] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg);
    const document = new PDFDocument({ size: [Number(wide), Number(high)], margin: 0 });
    const parts = [];
    const done = new Promise((resolve, reject) => {
      document.on("data", (part) => parts.push(part));
      document.on("end", resolve);
      document.on("error", reject);
    });
    svgToPdf(document, svg, 0, 0, { assumePt: true, ...prepare(document) });
    document.end();
    await done;
    return Buffer.concat(parts);
  };
}

export const contestants = {
  png: () => ours({ format: "png" }),
  async pngNative() {
    const { nativeResvg } = await import("../../dist/native.js");
    return ours({ format: "png", rasterizer: await nativeResvg() });
  },
  pngVega: () => vegaToPng({}),
  pngVegaFace: () =>
    vegaToPng({ font: { loadSystemFonts: false, fontFiles: faces, defaultFontFamily: "Dataface Sans", sansSerifFamily: "Dataface Sans" } }),
  async pngEcharts() {
    const [toSvg, { Resvg }] = await Promise.all([contestants.echarts(), import("@resvg/resvg-js")]);
    return (chart, rows) => new Resvg(toSvg(chart, rows)).render().asPng();
  },
  pdf: () => ours({ format: "pdf" }),
  pdfKit: () => vegaToPdf(() => ({})),
  pdfKitFace: () =>
    vegaToPdf((document) => {
      document.registerFont("400", faces[0]);
      document.registerFont("600", faces[1]);
      return { fontCallback: (_, isBold) => (isBold ? "600" : "400") };
    }),
  ours: () => ours({ fonts: "reference" }),
  embed: () => ours({}),
  // Another height each time, so that nothing compiled for the chart before fits.
  async fresh() {
    const { render } = await import("../../dist/index.js");
    let turn = 0;
    return async (chart, rows) => {
      turn++;
      return (await render({ ...chart.ours, height: height + turn / 100 }, { data: rows, fonts: "reference" })).content;
    };
  },
  async vega() {
    const [vega, vegaLite] = await Promise.all([import("vega"), import("vega-lite")]);
    return async (chart, rows) => {
      const { spec } = vegaLite.compile({ ...chart.vegaLite, data: { values: rows } });
      const view = new vega.View(vega.parse(spec), { renderer: "none" });
      const svg = await view.toSVG();
      view.finalize();
      return svg;
    };
  },
  async plot() {
    const [Plot, { parseHTML }] = await Promise.all([import("@observablehq/plot"), import("linkedom")]);
    return (chart, rows) => {
      const { document } = parseHTML("<html><body></body></html>");
      return Plot.plot({ width, height, document, ...chart.plot(Plot, rows) }).outerHTML;
    };
  },
  async echarts() {
    const echarts = await import("echarts");
    return (chart, rows) => {
      const instance = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
      instance.setOption({ animation: false, title: { text: chart.ours.title }, ...chart.echarts(rows) });
      const svg = instance.renderToSVGString();
      instance.dispose();
      return svg;
    };
  },
};

/** Who gives which kind of file, by its column; the first of each is ours. */
export const fields = {
  svg: ["ours", "embed", "fresh", "vega", "plot", "echarts"],
  png: ["png", "pngNative", "pngVega", "pngVegaFace", "pngEcharts"],
  pdf: ["pdf", "pdfKit", "pdfKitFace"],
};

export const names = {
  png: "ours",
  pngNative: "ours, native resvg",
  pngVega: "vega-lite + vega + resvg",
  pngVegaFace: "the same, given one face",
  pngEcharts: "ECharts SSR + resvg",
  pdf: "ours",
  pdfKit: "vega-lite + vega + pdfkit, Helvetica",
  pdfKitFace: "the same, face embedded",
  ours: "ours",
  embed: "ours, face embedded",
  fresh: "ours, new structure",
  vega: "vega-lite + vega",
  plot: "Plot + linkedom",
  echarts: "ECharts SSR",
};
