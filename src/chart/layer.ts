import type { Table } from "../data/table.js";
import type { LayerType } from "../intent/together.js";
import { isAlongX } from "./along.js";
import type { ResolvedMultiples } from "./multiples.js";
import {
  type MarkName,
  measures,
  type ResolvedChannel,
  type ResolvedChart,
  type ResolvedLabels,
  type ResolvedLegendChannel,
  type ResolvedMark,
  type ResolvedPosition,
} from "./resolved.js";

/** A layer with every question answered. Its `x` is the chart's unless it has a field of its own. */
export interface ResolvedLayer {
  type: LayerType;
  /** Its name in the legend; null when it stands nowhere. */
  title: string | null;
  /** Rows of its own; absent where it shows those of the chart. */
  data?: Table;
  x?: ResolvedChannel;
  /** With scale and axis where it has those of its own, at the other side of the plot; else the chart's serve. */
  y?: ResolvedChannel | ResolvedPosition;
  y_start?: ResolvedChannel;
  color?: ResolvedLegendChannel;
  size?: ResolvedLegendChannel;
  shape?: ResolvedLegendChannel;
  opacity?: ResolvedLegendChannel;
  /** Of maps: where its points stand. */
  region?: ResolvedChannel;
  latitude?: ResolvedChannel;
  longitude?: ResolvedChannel;
  text?: ResolvedChannel;
  /** Empty switches tooltips off. */
  tooltip: readonly ResolvedChannel[];
  detail?: ResolvedChannel;
  order?: ResolvedChannel;
  labels: ResolvedLabels | null;
  style: {
    stack: "none" | "zero" | "normalize" | "center";
    marks: { readonly [name in MarkName]?: ResolvedMark };
  };
}

/** The panels that split rows: a field that they have not makes no panels of them, and they stand in all. */
export function panelsWith(multiples: ResolvedMultiples, { columns: cells }: Table): ResolvedMultiples {
  const has = (key: "rows" | "columns") => cells.some(({ field }) => field === multiples[key]?.field);
  const { rows, columns, ...rest } = multiples;
  return { ...rest, ...(rows && has("rows") && { rows }), ...(columns && has("columns") && { columns }) };
}

/** A layer as a chart of its own in the frame of the whole: what draws a chart draws it. */
export function chartOfLayer(chart: ResolvedChart, layer: ResolvedLayer): ResolvedChart {
  const [base] = measures(chart);
  const { type, title: _title, x, y, style, ...own } = layer;
  const { color: _c, size: _s, shape: _h, opacity: _o, text: _t, detail: _d, order: _r, y_start: _y, ...bare } = chart;
  const { region: _g, latitude: _n, longitude: _e, ...frame } = bare;
  return {
    ...frame,
    ...own,
    type: type === "point" ? (chart.geo ? "point_map" : "scatter") : type,
    x: chart.x && isAlongX(layer) ? { ...chart.x, ...x } : undefined,
    y: y && base ? { scale: base.scale, axis: base.axis, ...y } : undefined,
    references: [],
    layers: undefined,
    ...(chart.multiples && layer.data && { multiples: panelsWith(chart.multiples, layer.data) }),
    style: { ...chart.style, ...style },
  } as ResolvedChart;
}
