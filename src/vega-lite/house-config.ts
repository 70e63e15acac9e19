import type { ResolvedAxis } from "../chart/resolved.js";
import type { Json } from "./json.js";

/** The parts of the house's config that a Vega-Lite config can say; the library's `Config` has them all. */
export interface HousePaint {
  frame: { background: string | null };
  title: { size: number; weight: number; color: string; visible: boolean };
  subtitle: { size: number; weight: number; color: string };
  layout: {
    title_gap: number;
    subtitle_gap: number;
    label_gap: number;
    label_gap_under: number;
    axis_title_gap: number;
    legend_gap: number;
    legend_column_gap: number;
    legend_label_limit: number;
    ramp_length: number;
    ramp_thickness: number;
  };
  axis: Readonly<Record<AxisKind, HouseAxis>>;
  legend: { label_size: number; label_color: string; title_size: number; title_color: string; symbol_size: number; position: string };
  marks: Readonly<Record<"bar" | "line" | "area" | "point" | "arc" | "cell" | "box", HouseMark>>;
  size_range: readonly number[];
  labels: { size: number; color: string };
  references: { color: string; width: number; dash: readonly number[] };
  color: {
    single: string;
    categorical: readonly string[];
    sequential: readonly string[];
    diverging: readonly string[];
  };
}

type AxisKind = "measure" | "category" | "time";

type HouseAxis = Pick<
  ResolvedAxis,
  | "visible"
  | "grid"
  | "line"
  | "labels"
  | "tick_size"
  | "label_size"
  | "label_color"
  | "title_size"
  | "title_color"
  | "grid_color"
  | "grid_width"
  | "line_color"
  | "line_width"
>;

interface HouseMark {
  opacity: number;
  band?: number;
  width?: number;
  size?: number;
  radius?: number;
  seam_color?: string | null;
  seam_width?: number;
}

/** A leaf of the house look in Vega-Lite's words, and the key of the house's config that it comes from; undefined when it is fixed. */
export class HouseLeaf {
  constructor(
    readonly value: unknown,
    readonly source?: string,
  ) {}
}

/** The house look as a tree of leaves. */
export interface HouseTree {
  [key: string]: HouseLeaf | HouseTree;
}

/** Least distance between the labels of an axis, px; closer ones are left out. */
const LABEL_GAP = 8;
/** About how many amounts a legend of sizes or a ramp names. */
const LEGEND_TICKS = 4;
/** Height of a line of a title as a multiple of its size. */
const LEADING = 1.25;

const fixed = (value: unknown) => new HouseLeaf(value);
const from = (source: string, value: unknown) => new HouseLeaf(value, source);

/** Vega-Lite's name of an axis config for a kind of axis, without the side. */
export const AXIS_NAMES: Readonly<Record<AxisKind, string>> = { measure: "Quantitative", category: "Discrete", time: "Temporal" };

/** An axis as Vega-Lite paints it by default. Said for each side apart, so that nothing an author says of a side is outdone. */
function axisOf({ axis, layout }: HousePaint, kind: AxisKind, side: "X" | "Y"): HouseTree {
  const leaf = (key: keyof HouseAxis, value: unknown = axis[kind][key]) => from(`axis.${kind}.${key}`, value);
  return {
    grid: leaf("grid"),
    gridColor: leaf("grid_color"),
    gridWidth: leaf("grid_width"),
    domain: leaf("line"),
    domainColor: leaf("line_color"),
    domainWidth: leaf("line_width"),
    ticks: leaf("tick_size", axis[kind].tick_size > 0),
    tickSize: leaf("tick_size"),
    tickColor: leaf("line_color"),
    tickWidth: leaf("line_width"),
    labels: leaf("labels"),
    labelColor: leaf("label_color"),
    labelFontSize: leaf("label_size"),
    labelSeparation: fixed(LABEL_GAP),
    labelPadding: side === "X" ? from("layout.label_gap_under", layout.label_gap_under) : from("layout.label_gap", layout.label_gap),
    titleColor: leaf("title_color"),
    titleFontSize: leaf("title_size"),
    titleFontWeight: fixed(400),
    titlePadding: from("layout.axis_title_gap", layout.axis_title_gap),
  };
}

const seams = (name: keyof HousePaint["marks"], mark: HouseMark): HouseTree => ({
  opacity: from(`marks.${name}.opacity`, mark.opacity),
  ...(mark.seam_color && mark.seam_width
    ? { stroke: from(`marks.${name}.seam_color`, mark.seam_color), strokeWidth: from(`marks.${name}.seam_width`, mark.seam_width) }
    : {}),
});

/** What a specification does that the look depends on. */
export interface SpecTraits {
  /** Whether any line of it is dashed: with round ends a dash is as good as a whole line. */
  isDashed: boolean;
  /** Whether names of cells stand under them, like those of an axis: then in their middle. */
  hasNamesBelow: boolean;
}

function marksOf(config: HousePaint, { isDashed }: SpecTraits): HouseTree {
  const { marks, labels, references } = config;
  const dot = () => ({
    opacity: from("marks.point.opacity", marks.point.opacity),
    size: from("marks.point.size", marks.point.size),
  });
  const curved = () => ({ ...(isDashed ? {} : { strokeCap: fixed("round") }), strokeJoin: fixed("round") });
  return {
    mark: { color: from("color.single", config.color.single) },
    bar: {
      opacity: from("marks.bar.opacity", marks.bar.opacity),
      ...(marks.bar.radius ? { cornerRadiusEnd: from("marks.bar.radius", marks.bar.radius) } : {}),
    },
    line: {
      ...curved(),
      opacity: from("marks.line.opacity", marks.line.opacity),
      strokeWidth: from("marks.line.width", marks.line.width),
    },
    trail: { opacity: from("marks.line.opacity", marks.line.opacity) },
    area: { ...curved(), opacity: from("marks.area.opacity", marks.area.opacity), line: fixed(false) },
    point: { filled: fixed(true), ...dot() },
    circle: dot(),
    square: dot(),
    arc: seams("arc", marks.arc),
    rect: seams("cell", marks.cell),
    tick: { thickness: from("marks.box.width", marks.box.width) },
    text: { color: from("labels.color", labels.color), fontSize: from("labels.size", labels.size) },
    rule: { color: from("references.color", references.color), strokeWidth: from("references.width", references.width) },
  };
}

function guidesOf({ legend, layout, axis, title, subtitle }: HousePaint, { hasNamesBelow }: SpecTraits): HouseTree {
  return {
    title: {
      anchor: fixed("start"),
      frame: fixed("bounds"),
      color: from("title.color", title.color),
      fontSize: from("title.size", title.size),
      fontWeight: from("title.weight", title.weight),
      lineHeight: from("title.size", title.size * LEADING),
      offset: from("layout.title_gap", layout.title_gap),
      subtitleColor: from("subtitle.color", subtitle.color),
      subtitleFontSize: from("subtitle.size", subtitle.size),
      subtitleFontWeight: from("subtitle.weight", subtitle.weight),
      subtitleLineHeight: from("subtitle.size", subtitle.size * LEADING),
      subtitlePadding: from("layout.subtitle_gap", layout.subtitle_gap),
    },
    ...Object.fromEntries(
      (["X", "Y"] as const).flatMap((side) =>
        (Object.keys(AXIS_NAMES) as AxisKind[]).map((kind) => [
          `axis${side}${AXIS_NAMES[kind]}`,
          axisOf({ layout, axis } as HousePaint, kind, side),
        ]),
      ),
    ),
    header: {
      labelColor: from("axis.category.label_color", axis.category.label_color),
      labelFontSize: from("axis.category.label_size", axis.category.label_size),
      labelFontWeight: fixed(600),
      titleColor: from("axis.category.title_color", axis.category.title_color),
      titleFontSize: from("axis.category.title_size", axis.category.title_size),
      titleFontWeight: fixed(400),
    },
    // Names of rows stand beside the middle of their cells.
    ...(hasNamesBelow ? {} : { headerColumn: { labelAnchor: fixed("start") }, headerFacet: { labelAnchor: fixed("start") } }),
    legend: {
      orient: from("legend.position", legend.position),
      labelColor: from("legend.label_color", legend.label_color),
      labelFontSize: from("legend.label_size", legend.label_size),
      labelLimit: from("layout.legend_label_limit", layout.legend_label_limit),
      symbolBaseFillColor: from("legend.label_color", legend.label_color),
      symbolBaseStrokeColor: from("legend.label_color", legend.label_color),
      titleColor: from("legend.title_color", legend.title_color),
      titleFontSize: from("legend.title_size", legend.title_size),
      titleFontWeight: fixed(400),
      symbolSize: from("legend.symbol_size", legend.symbol_size * legend.symbol_size),
      symbolStrokeWidth: from("marks.line.width", 2),
      tickCount: fixed(LEGEND_TICKS),
      gradientLength: from("layout.ramp_length", layout.ramp_length),
      gradientThickness: from("layout.ramp_thickness", layout.ramp_thickness),
      columnPadding: from("layout.legend_column_gap", layout.legend_column_gap),
      offset: from("layout.legend_gap", layout.legend_gap),
    },
  };
}

/**
 * The house look in the words of a Vega-Lite `config`, each leaf with the key it comes from, for specs that were not written by this library.
 * Whatever such a spec says of its own counts more. The same config gives the same tree.
 */
export function houseTree(config: HousePaint, traits: SpecTraits = { isDashed: false, hasNamesBelow: false }): HouseTree {
  const { color, frame, size_range } = config;
  return {
    background: from("frame.background", frame.background ?? "transparent"),
    view: { stroke: fixed(null) },
    ...guidesOf(config, traits),
    ...marksOf(config, traits),
    range: {
      category: from("color.categorical", color.categorical),
      // A list would begin with its palest colours, however few are asked for.
      ordinal: { scheme: from("color.sequential", color.sequential) },
      ramp: from("color.sequential", color.sequential),
      heatmap: from("color.sequential", color.sequential),
      diverging: from("color.diverging", color.diverging),
    },
    scale: {
      ...(config.marks.bar.band === undefined ? {} : { barBandPaddingInner: from("marks.bar.band", 1 - config.marks.bar.band) }),
      minSize: from("size_range", size_range[0]),
      maxSize: from("size_range", size_range[1]),
    },
  };
}

/** A tree without its sources. */
export function plainTree(tree: HouseTree): Json {
  return Object.fromEntries(Object.entries(tree).map(([key, each]) => [key, each instanceof HouseLeaf ? each.value : plainTree(each)]));
}

/** The house look as the `config` block of a Vega-Lite spec. */
export const houseVegaLiteConfig = (config: HousePaint): Json => plainTree(houseTree(config));
