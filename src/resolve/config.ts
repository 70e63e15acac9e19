import type { ResolvedMark, ResolvedText } from "../chart/resolved.js";
import type { Limits } from "../context/limits.js";
import type { AutoConfig } from "../enrich/auto.js";
import type { FactConfig } from "../enrich/facts.js";
import type { LayoutDef } from "../intent/types.js";

/** Paint of an axis by what it shows. */
export interface AxisPaint {
  visible: boolean;
  grid: boolean;
  line: boolean;
  labels: boolean;
  label_angle: number;
  tick_size: number;
  label_size: number;
  label_color: string;
  title_size: number;
  title_color: string;
  grid_color: string;
  grid_width: number;
  line_color: string;
  line_width: number;
  zero_color: string | null;
}

/**
 * House defaults, in the shape of `defaults/chart-defaults.yaml`, where each key is explained with its unit.
 * An overlay handed in by the caller is merged over it leaf by leaf.
 */
export interface Config {
  frame: { width: number; height: number; padding: number; background: string | null; locale: string };
  title: ResolvedText;
  subtitle: ResolvedText;
  layout: Required<LayoutDef>;
  axis: {
    measure: AxisPaint;
    category: AxisPaint;
    time: AxisPaint;
    tick_gap_x: number;
    tick_gap_y: number;
    tick_least: number;
    tick_most: number;
  };
  legend: {
    visible: boolean;
    position: "top" | "right" | "bottom" | "left";
    label_size: number;
    label_color: string;
    title_size: number;
    title_color: string;
    symbol_size: number;
    rows_top: number;
  };
  marks: Record<"bar" | "line" | "area" | "point" | "arc" | "cell" | "box", Omit<ResolvedMark, "color">>;
  area_alone: number;
  donut_hole: number;
  slices: { most: number; smallest: number };
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
    single: string;
    categorical: string[];
    sequential: string[];
    diverging: string[];
    no_data: string;
    other: string;
    none_label: string;
  };
  format: { currency: string | null; compact_from: number };
  enrich: FactConfig & { low_cardinality: number; mostly_null: number };
  auto: AutoConfig;
  bins: { target: number; least_distinct: number };
  turn: { from: number };
  small: { below: number; padding: number; plot_share: number };
  scale: { fit_pad: number; zero_share: number; hidden_zero_warn: boolean };
  limits: Limits;
}
