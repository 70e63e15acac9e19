import type { Json } from "./spec/question.js";

/** The parts of the house's config that a Vega-Lite config can say; the library's `Config` has them all. */
export interface HousePaint {
  frame: { padding: number; background: string | null };
  title: { size: number; weight: number; color: string; visible: boolean };
  subtitle: { size: number; weight: number; color: string };
  layout: {
    title_gap: number;
    subtitle_gap: number;
    label_gap: number;
    label_gap_under: number;
    axis_title_gap: number;
    legend_gap: number;
  };
  axis: Readonly<Record<"measure" | "category" | "time", HouseAxis>>;
  legend: { label_size: number; label_color: string; title_size: number; title_color: string; symbol_size: number; position: string };
  marks: Readonly<Record<"bar" | "line" | "area" | "point" | "arc" | "cell" | "box", HouseMark>>;
  area_alone: number;
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

interface HouseAxis {
  visible: boolean;
  grid: boolean;
  line: boolean;
  labels: boolean;
  tick_size: number;
  label_size: number;
  label_color: string;
  title_size: number;
  title_color: string;
  grid_color: string;
  grid_width: number;
  line_color: string;
  line_width: number;
}

interface HouseMark {
  opacity: number;
  width?: number;
  size?: number;
  radius?: number;
  seam_color?: string | null;
  seam_width?: number;
}

const CURVED: Json = { strokeCap: "round", strokeJoin: "round" };

/** An axis as Vega-Lite paints it by default. */
const axisOf = (axis: HouseAxis): Json => ({
  grid: axis.grid,
  gridColor: axis.grid_color,
  gridWidth: axis.grid_width,
  domain: axis.line,
  domainColor: axis.line_color,
  domainWidth: axis.line_width,
  ticks: axis.tick_size > 0,
  tickSize: axis.tick_size,
  tickColor: axis.line_color,
  tickWidth: axis.line_width,
  labels: axis.labels,
  labelColor: axis.label_color,
  labelFontSize: axis.label_size,
  titleColor: axis.title_color,
  titleFontSize: axis.title_size,
  titleFontWeight: 400,
});

const seams = ({ opacity, seam_color, seam_width }: HouseMark): Json => ({
  opacity,
  ...(seam_color && seam_width ? { stroke: seam_color, strokeWidth: seam_width } : {}),
});

/**
 * The house look as the `config` block of a Vega-Lite spec, for specs that were not written by this library.
 * Whatever such a spec says of its own counts more. The same config gives the same block.
 * @param family of the words.
 */
export function houseVegaLiteConfig(config: HousePaint, family: string): Json {
  const { title, subtitle, layout, axis, legend, marks, color } = config;
  return {
    font: family,
    background: config.frame.background ?? "transparent",
    padding: config.frame.padding,
    view: { stroke: null },
    title: {
      anchor: "start",
      frame: "bounds",
      color: title.color,
      fontSize: title.size,
      fontWeight: title.weight,
      offset: layout.title_gap,
      subtitleColor: subtitle.color,
      subtitleFontSize: subtitle.size,
      subtitleFontWeight: subtitle.weight,
      subtitlePadding: layout.subtitle_gap,
    },
    axisQuantitative: axisOf(axis.measure),
    axisTemporal: axisOf(axis.time),
    axisDiscrete: axisOf(axis.category),
    axisX: { labelPadding: layout.label_gap_under, titlePadding: layout.axis_title_gap, labelAngle: 0 },
    axisY: { labelPadding: layout.label_gap, titlePadding: layout.axis_title_gap },
    legend: {
      orient: legend.position,
      direction: legend.position === "top" || legend.position === "bottom" ? "horizontal" : "vertical",
      labelColor: legend.label_color,
      labelFontSize: legend.label_size,
      titleColor: legend.title_color,
      titleFontSize: legend.title_size,
      titleFontWeight: 400,
      symbolSize: legend.symbol_size * legend.symbol_size,
      offset: layout.legend_gap,
    },
    mark: { color: color.single },
    bar: { ...seams({ ...marks.bar, seam_width: 0 }), ...(marks.bar.radius ? { cornerRadius: marks.bar.radius } : {}) },
    line: { ...CURVED, opacity: marks.line.opacity, strokeWidth: marks.line.width },
    area: { ...CURVED, opacity: config.area_alone, line: false },
    point: { filled: true, opacity: marks.point.opacity, size: marks.point.size },
    circle: { opacity: marks.point.opacity, size: marks.point.size },
    square: { opacity: marks.point.opacity, size: marks.point.size },
    arc: seams(marks.arc),
    rect: seams(marks.cell),
    tick: { thickness: marks.box.width },
    text: { color: config.labels.color, fontSize: config.labels.size },
    rule: { color: config.references.color, strokeWidth: config.references.width },
    range: {
      category: color.categorical,
      ordinal: color.sequential,
      ramp: color.sequential,
      heatmap: color.sequential,
      diverging: color.diverging,
    },
    scale: { minSize: config.size_range[0], maxSize: config.size_range[1] },
  };
}
