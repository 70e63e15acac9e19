import type { MarkName } from "../chart/resolved.js";
import { mapChartTypes } from "./map-types.js";
import { sparkChartTypes } from "./spark-types.js";
import type { ChartIntent, LabelsDef, MarkStyleDef, StyleDef } from "./types.js";

/** Channels of charts with axes, slices or cells. */
const plotChannels = ["x", "y", "y_start", "color", "size", "shape", "opacity", "theta", "text", "tooltip", "detail", "order"] as const;
/** Channels of maps. */
const mapChannels = ["region", "lookup", "latitude", "longitude"] as const;
/** Every channel a chart may have, in the order they are listed to people. */
export const channels = [...plotChannels, "value", "label", "support", ...mapChannels] as const;
export type Channel = (typeof channels)[number];

/** Keys of a chart that only some types read. */
export const partKeys = [
  "sort",
  "labels",
  "references",
  "layers",
  "multiples",
  "spark",
  "profile",
  "card",
  "cards",
  "kpi",
  "columns",
  "table",
  "spec",
  "geo",
] as const satisfies readonly (keyof ChartIntent)[];
/** Keys of `style` that only some types read; the others serve every type. */
export const styleKeys = ["orientation", "stack", "axis_x", "axis_y", "legend"] as const satisfies readonly (keyof StyleDef)[];

type MarkKeys = { readonly [mark in MarkName]?: readonly (keyof MarkStyleDef)[] };

/** What answers the open questions of a type, in a chunk of its own; `src/prepare.ts` knows its shape. */
export interface TypeResolver {
  get(): unknown;
  load(): Promise<void> | undefined;
}

/** What one chart type reads; everything else the author says there is an issue. */
export interface ChartTypeRule {
  /** Channels without which there is no chart. */
  readonly needs: readonly Channel[];
  /** Channels it can do without. */
  readonly takes: readonly Channel[];
  /** Channels that are other names here: `{x: "color"}` reads `x` as `color`. */
  readonly sameAs?: { readonly [channel in Channel]?: Channel };
  /** Keys of `partKeys` it reads. */
  readonly parts: readonly (typeof partKeys)[number][];
  /** Keys of `labels` it does not read, when it has labels. */
  readonly labelsWithout?: readonly (keyof LabelsDef)[];
  /** Keys of `styleKeys` it reads. */
  readonly style: readonly (typeof styleKeys)[number][];
  /** Keys of `style` that all but a few types read and this one does not. */
  readonly styleWithout?: readonly (keyof StyleDef)[];
  /** Keys of the chart that all but a few types read and this one does not. */
  readonly without?: readonly (keyof ChartIntent)[];
  /** Marks it draws and the paint each reads. */
  readonly marks: MarkKeys;
  /** Whether `y` may be a list, one series each. */
  readonly hasManyMeasures?: boolean;
  /** Channels that always count rows, so they take no field. */
  readonly counts?: readonly Channel[];
  /** Whether it is drawn from a profile, so that it needs no rows. */
  readonly hasProfile?: boolean;
  /** Whether it may bring its rows with it in another way than `data`. */
  readonly hasOwnRows?: boolean;
  /** What answers its open questions, when the rules for charts with channels do not; fetched when a chart needs it. */
  readonly resolver?: TypeResolver;
  /** Whether the type and unset channels are found from the rows, so nothing can be called missing or unused yet. */
  readonly isOpen?: boolean;
}

/** Chart type → what it reads. Families that register types bring rules of this shape. */
export type ChartTypes = Readonly<Record<string, ChartTypeRule>>;

const seam = ["seam_color", "seam_width"] as const;
export const barPaint = ["opacity", "color", "band", "max_width", "max_height", "radius", ...seam] as const;
export const linePaint = ["opacity", "color", "width", "curve", "points", "size"] as const;
export const pointPaint = ["opacity", "color", "size"] as const;
export const areaPaint = ["opacity", "color", "width", "curve", ...seam] as const;
const cellPaint = ["opacity", "color", ...seam] as const;
const arcPaint = ["opacity", "color", "hole", ...seam] as const;
const boxPaint = [
  "opacity",
  "color",
  "band",
  "max_width",
  "max_height",
  "fill_opacity",
  "width",
  "size",
  "whisker",
  "median_width",
] as const;

/** Keys of charts along two axes. */
const plotParts = ["sort", "labels", "references", "layers", "multiples"] as const;

const bar: ChartTypeRule = {
  needs: ["x", "y"],
  takes: ["color", "y_start", "opacity", "text", "tooltip", "detail", "order"],
  parts: plotParts,
  style: ["orientation", "stack", "axis_x", "axis_y", "legend"],
  marks: { bar: barPaint },
  hasManyMeasures: true,
};

const pie: ChartTypeRule = {
  needs: ["theta", "color"],
  takes: ["order", "tooltip", "text", "detail"],
  sameAs: { x: "color", y: "theta" },
  parts: ["sort", "labels", "multiples"],
  labelsWithout: ["position", "only"],
  style: ["legend"],
  marks: { arc: arcPaint },
};

/** The types the library itself draws. */
export const chartTypes: ChartTypes = {
  auto: {
    needs: [],
    takes: [...plotChannels, ...mapChannels],
    parts: [...plotParts, "geo"],
    style: styleKeys,
    marks: {
      bar: barPaint,
      line: linePaint,
      area: areaPaint,
      point: pointPaint,
      arc: arcPaint,
      cell: cellPaint,
      box: boxPaint,
      region: ["opacity", "color"],
    },
    hasManyMeasures: true,
    isOpen: true,
  },
  bar,
  column: bar,
  line: {
    needs: ["x", "y"],
    takes: ["color", "opacity", "tooltip", "detail", "order"],
    parts: plotParts,
    labelsWithout: ["position"],
    style: ["axis_x", "axis_y", "legend"],
    marks: { line: linePaint },
    hasManyMeasures: true,
  },
  area: {
    needs: ["x", "y"],
    takes: ["color", "y_start", "opacity", "tooltip", "detail", "order"],
    parts: plotParts,
    labelsWithout: ["position"],
    style: ["stack", "axis_x", "axis_y", "legend"],
    marks: { area: areaPaint },
    hasManyMeasures: true,
  },
  scatter: {
    needs: ["x", "y"],
    takes: ["color", "size", "shape", "opacity", "text", "tooltip", "detail"],
    parts: ["references", "layers", "multiples"],
    style: ["axis_x", "axis_y", "legend"],
    marks: { point: pointPaint },
  },
  pie,
  donut: pie,
  histogram: {
    needs: ["x"],
    takes: ["y", "color", "tooltip"],
    parts: ["references", "labels", "multiples"],
    style: ["stack", "axis_x", "axis_y", "legend"],
    marks: { bar: barPaint },
    counts: ["y"],
  },
  heatmap: {
    needs: ["x", "y", "color"],
    takes: ["text", "tooltip"],
    parts: ["sort", "labels", "multiples"],
    labelsWithout: ["position", "only"],
    style: ["axis_x", "axis_y", "legend"],
    marks: { cell: cellPaint },
  },
  boxplot: {
    needs: ["y"],
    takes: ["x", "color", "tooltip"],
    parts: ["sort", "references", "layers", "multiples"],
    style: ["orientation", "axis_x", "axis_y", "legend"],
    marks: { box: boxPaint },
  },
  ...sparkChartTypes,
  vega_lite: {
    needs: [],
    takes: [],
    parts: ["spec"],
    style: [],
    styleWithout: ["palette", "color", "number_format", "time_format", "currency", "marks", "none_label"],
    without: ["color_map"],
    marks: {},
    hasOwnRows: true,
  },
  ...mapChartTypes,
};

/** Channels a type reads, in the order they are listed to people, other names included. */
export function channelsOf(rule: ChartTypeRule): Channel[] {
  const read = new Set<string>([...rule.needs, ...rule.takes, ...Object.keys(rule.sameAs ?? {})]);
  return channels.filter((each) => read.has(each));
}
