// Who draws: each loads its library and gives a function from a chart of charts.mjs and fresh rows to an svg.
import { height, width } from "./charts.mjs";

async function ours(options) {
  const { render } = await import("../../dist/index.js");
  return async (chart, rows) => (await render(chart.ours, { data: rows, ...options })).content;
}

export const contestants = {
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

export const names = {
  ours: "ours",
  embed: "ours, face embedded",
  fresh: "ours, new structure",
  vega: "vega-lite + vega",
  plot: "Plot + linkedom",
  echarts: "ECharts SSR",
};
