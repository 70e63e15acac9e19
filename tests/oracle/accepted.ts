import type { What } from "./compare.js";

const NAMES_AT_ENDS = "xy writes up to six names at the ends of their lines; Vega cannot spread them, and keeps its legend";
const EDGE_TO_EDGE = "in xy lines over names run from edge to edge when their names stand at the ends, so that the names touch them";
const ON_LINES = "Vega begins the lines of a label at its tick, so long names beside bars stay on one line there";
const BOX_BY_BOX = "xy paints box by box, so that a group of shapes is one box; Vega paints all whiskers, then all boxes, then all medians";
const NAME_IN_TWO = "xy sets the name of a slice on two lines where the pie becomes larger by it";
const BY_SPACING = "xy makes columns as wide as the distance of the data; Vega gives each calendar step its place, with or without a row";

/** Every difference of the two families that is meant, with the reason. Whatever is not here is a fault of one of them. */
export const accepted: Readonly<Record<string, Partial<Record<What, string>>>> = {
  bar_long_answers: { "tick words": ON_LINES },
  boxplot_extent: { "mark order": BOX_BY_BOX },
  boxplot_horizontal: { "mark order": BOX_BY_BOX },
  boxplot_vertical: { "mark order": BOX_BY_BOX },
  theme_print_boxes: { "mark order": BOX_BY_BOX },
  column_five_yearly: { "mark places": BY_SPACING, "tick places": BY_SPACING },
  line_five_series: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS },
  line_mean_by_year: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS },
  line_two_measures: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS },
  pie_two_slices: { words: NAME_IN_TWO, labels: NAME_IN_TWO },
  shape_bump: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS },
  shape_slope: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS, "tick places": EDGE_TO_EDGE, "mark places": EDGE_TO_EDGE },
  theme_dark_lines: { labels: NAMES_AT_ENDS, legend: NAMES_AT_ENDS },
  scatter_two_numbers: {
    "mark count": "of thousands of points xy paints those that coincide to within 0.05 px once",
    "mark paint": "a point that stands for several has the opacity that they have on each other",
  },
};
