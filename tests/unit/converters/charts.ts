import type { Origin, ResolvedChart } from "../../../src/chart/resolved.js";
import type { Scalar } from "../../../src/data/table.js";

const grey = "#57606a";

const axis = {
  visible: true,
  position: "bottom",
  title: null,
  grid: false,
  line: true,
  labels: true,
  label_angle: 0,
  ticks: ["North", "South"],
  format: "text",
  tick_size: 0,
  label_size: 11,
  label_color: grey,
  title_size: 11,
  title_color: grey,
  grid_color: "#e6e8eb",
  grid_width: 1,
  line_color: "#8c959f",
  line_width: 1,
  zero_color: null,
} as const;

const channel = { kind: "nominal", title: "Region", format: "text", time_unit: null, bin: null, aggregate: null } as const;

const origins: Record<string, Origin> = {
  "/type": { by: "authored" },
  "/x/kind": { by: "enriched", rule: "kindOfText", reason: "2 different texts" },
  "/x/scale/domain": { by: "enriched", rule: "orderOfRows", reason: "as the rows come" },
  "/y/format": { by: "enriched", rule: "moneyByName", reason: 'the field is called "revenue"' },
  "/style/background": { by: "config", source: "chart-defaults: frame.background" },
  "/x/axis/label_size": { by: "config", source: "chart-defaults: axis.category.label_size" },
};

/** A stacked bar chart as the stage before would hand it over, with these columns as its data. */
export function resolvedChart(data: Record<string, readonly Scalar[]> = rows): ResolvedChart {
  return {
    type: "bar",
    renderer: "vega",
    title: "Revenue: by region",
    subtitle: null,
    description: "A bar chart of revenue for 2 regions.",
    x: {
      field: "region",
      ...channel,
      scale: { type: "band", domain: ["North", "South"], zero: false, nice: false, clamp: false, reverse: false },
      axis,
    },
    y: {
      field: "revenue",
      ...channel,
      kind: "quantitative",
      title: "Revenue",
      format: { pattern: ",.0f", divide: 1000, prefix: "$", suffix: "k" },
      aggregate: "sum",
      scale: { type: "linear", domain: [0, 120], zero: true, nice: true, clamp: false, reverse: false },
      axis: { ...axis, position: "left", ticks: [0, 40, 80, 120] },
    },
    color: {
      field: "kind",
      ...channel,
      title: "Kind",
      scale: {
        type: "ordinal",
        domain: ["new", "used", null],
        zero: false,
        nice: false,
        clamp: false,
        reverse: false,
        palette: ["#2d74b3", "#c2571a", "#d8dee4"],
      },
      legend: {
        visible: true,
        position: "top",
        title: null,
        format: "text",
        ticks: [],
        label_size: 11,
        label_color: grey,
        title_size: 11,
        title_color: grey,
        symbol_size: 10,
      },
    },
    tooltip: [
      { field: "region", ...channel },
      { field: "revenue", ...channel, kind: "quantitative", title: "Revenue", format: { pattern: ",.0f" } },
    ],
    labels: null,
    references: [],
    style: {
      orientation: "vertical",
      stack: "zero",
      background: "#ffffff",
      padding: 16,
      title: { size: 16, weight: 600, color: "#1b1f24", visible: true },
      subtitle: { size: 12.5, weight: 400, color: grey, visible: true },
      layout: { title_gap: 12 } as ResolvedChart["style"]["layout"],
      none_label: "none",
      marks: { bar: { opacity: 1, color: "#2d74b3", band: 0.78 } },
    },
    width: 600,
    height: 400,
    locale: "en-US",
    data: {
      rowCount: Object.values(data)[0]?.length ?? 0,
      columns: Object.entries(data).map(([field, values]) => ({ field, values })),
    },
    colors: { kind: { new: "#2d74b3", used: "#c2571a" } },
    origins,
  };
}

const rows = { region: ["North", "South", "North"], revenue: [80, 40.5, null], kind: ["new", "used", null] };
