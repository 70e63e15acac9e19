import type { FacePaint } from "../chart/face.js";
import type { ProjectionType } from "../chart/geo.js";
import type { MarkName, ResolvedAxis, ResolvedMark, ResolvedText } from "../chart/resolved.js";
import type { Limits } from "../context/limits.js";
import type { AutoConfig } from "../enrich/auto/config.js";
import type { FactConfig } from "../enrich/facts/config.js";
import type { LayoutDef } from "../intent/types.js";
import type { CardConfig, KpiConfig, SparkConfig, TableConfig } from "../spark/config.js";

/** Maps. */
export interface GeoConfig {
  least_share: number;
  land_color: string;
  border_color: string | null;
  border_width: number;
  many: number;
  many_width: number;
  upper_color: string | null;
  upper_width: number;
  sphere_color: string | null;
  globe_color: string | null;
  graticule_color: string | null;
  globe_graticule_color: string | null;
  graticule_width: number;
  graticule_step: number;
  dot_below: number;
  dot_radius: number;
  world_projection: ProjectionType;
  wide: number;
  high: number;
  flat: number;
  bubble_range: number[];
  skew_share: number;
  skew_count: number;
  part_of: Readonly<Record<string, string | null>>;
}

/** Charts in several panels. */
export interface MultiplesConfig {
  header: ResolvedText;
  header_gap: number;
  gap_x: number;
  gap_y: number;
  width: number;
  least_width: number;
  shape: number;
  least_height: number;
  most_height: number;
  row_height: number;
  most_chart_height: number;
}

/** Which variant of the palettes is used: for a light canvas, or a dark one. */
export type Scheme = "light" | "dark";

/** Colours with a name, `#rrggbb`, in a variant for light and one for dark canvases: the same index or name is the same hue. */
export type Palette =
  | { readonly kind: "categorical" | "sequential" | "diverging"; readonly light: readonly string[]; readonly dark: readonly string[] }
  | { readonly kind: "semantic"; readonly light: Readonly<Record<string, string>>; readonly dark: Readonly<Record<string, string>> };

export type Palettes = Readonly<Record<string, Palette>>;

/** Paint of an axis by what it shows. */
export type AxisPaint = Omit<ResolvedAxis, "position" | "title" | "ticks" | "format">;

/**
 * House defaults with theme and overlay merged in leaf by leaf, in the shape of `defaults/chart-defaults.yaml`, where each key is
 * explained with its unit. Nothing is open: colours are `#rrggbb`, palettes are lists in the variant of the scheme.
 */
export interface Config {
  /** Name of the theme. */
  theme: string;
  /** Every palette there is, the caller's too. */
  palettes: Palettes;
  frame: { width: number; height: number; padding: number; background: string | null; locale: string; font: string | null };
  title: ResolvedText;
  subtitle: ResolvedText;
  layout: Required<LayoutDef>;
  axis: {
    measure: AxisPaint;
    category: AxisPaint;
    /** Dates have no zero. */
    time: Omit<AxisPaint, "zero_color">;
    tick_gap_x: number;
    tick_gap_y: number;
    tick_least: number;
    tick_most_x: number;
    tick_most_band: number;
    tick_most_y: number;
  };
  legend: {
    visible: boolean;
    position: "top" | "right" | "bottom" | "left" | "end";
    label_size: number;
    label_color: string;
    title_size: number;
    title_color: string;
    symbol_size: number;
    no_data: string;
    rows_top: number;
    direct: number;
    direct_share: number;
  };
  marks: Record<MarkName, Omit<ResolvedMark, "color">>;
  area_alone: number;
  donut_hole: number;
  slices: { most: number; smallest: number };
  tooltip_rows: number;
  crowd: { from: number; to: number; opacity: number; size: number };
  size_range: number[];
  opacity_range: number[];
  shapes: string[];
  labels: {
    position: "auto" | "inside" | "outside" | "center";
    size: number;
    color: string;
    inverse_color: string;
    only: "all" | "ends" | "max" | "min";
  };
  references: { color: string; width: number; dash: number[]; band_opacity: number; label_size: number };
  color: {
    scheme: Scheme;
    single: string;
    categorical: string[];
    sequential: string[];
    diverging: string[];
    /** Colours that mean something, by name. */
    semantic: Readonly<Record<string, string>>;
    no_data: string;
    other: string;
    none_label: string;
    other_label: string;
    similar_below: number;
    classes: number;
  };
  format: { currency: string | null; compact_from: number };
  enrich: FactConfig & { low_cardinality: number; mostly_null: number };
  warn: { dominant: number; parts: number; apart: number; percent_share: number };
  auto: AutoConfig;
  bins: { target: number; least_distinct: number };
  turn: { from: number };
  small: { below: number; padding: number; plot_share: number };
  scale: { fit_pad: number; zero_share: number; hidden_zero_warn: boolean };
  spark: SparkConfig;
  card: CardConfig;
  kpi: KpiConfig;
  table: TableConfig;
  multiples: MultiplesConfig;
  face: FacePaint;
  geo: GeoConfig;
  limits: Limits;
}

/** `defaults/chart-defaults.yaml` as it is written: palettes by name or as lists, colours by semantic name or as hex. */
export interface ConfigFile extends Omit<Config, "palettes" | "color"> {
  color: {
    scheme: Scheme;
    single: string | null;
    categorical: string | string[];
    sequential: string | string[];
    diverging: string | string[];
    semantic: string;
    no_data: string;
    other: string;
    none_label: string;
    other_label: string;
    similar_below: number;
    classes: number;
  };
}

/** Everything of `defaults/`: the config, palettes and themes by name. A theme is any part of the config that is paint, and may say `extends`. */
export interface House {
  readonly defaults: ConfigFile;
  readonly palettes: Palettes;
  readonly themes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
