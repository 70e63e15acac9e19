/** What writers of other chart languages put here. A value with a dot or a slash names a place below; without, a key beside. */
export const keyHints: Readonly<Record<string, string>> = {
  mark: "type", chart: "type", chart_type: "type", charttype: "type", kind: "type", plot: "type",
  xaxis: "x.axis", yaxis: "y.axis", x_axis: "x.axis", y_axis: "y.axis", axisx: "x.axis", axisy: "y.axis",
  xlabel: "x.title", ylabel: "y.title", xtitle: "x.title", ytitle: "y.title", x_label: "x.title", y_label: "y.title", x_title: "x.title", y_title: "y.title",
  xformat: "x.format", yformat: "y.format", x_format: "x.format", y_format: "y.format", xsort: "x.sort", ysort: "y.sort",
  xscale: "x.scale", yscale: "y.scale", xlim: "x.scale.domain", ylim: "y.scale.domain", xdomain: "x.scale.domain", ydomain: "y.scale.domain",
  group: "color", group_by: "color", groupby: "color", series: "color", hue: "color", category: "color", legend_by: "color", fill: "color",
  stacked: "style.stack", stacking: "style.stack", horizontal: "style.orientation", colors: "style.palette", colour_scheme: "style.palette", scheme: "style.palette",
  orient: "style.orientation", direction: "style.orientation", legend: "style.legend", currency: "style.currency", format: "style.number_format",
  values: "data.values", rows: "data.values", dataset: "data", label: "labels", data_labels: "labels", datalabels: "labels", order_by: "sort", sort_by: "sort",
  annotations: "references", reference_lines: "references", rules: "references", lines: "references", name: "title", heading: "title", caption: "subtitle",
  alt: "description", tooltips: "tooltip", shapes: "shape", y2: "y_start", ymin: "y_start", y0: "y_start", angle: "theta", slice: "theta", lang: "locale", language: "locale",
};

/** The same inside a channel. */
export const channelHints: Readonly<Record<string, string>> = {
  column: "field", name: "field", data: "field", key: "field", value: "field", type: "kind", data_type: "kind", label: "title", timeunit: "time_unit", unit: "time_unit", agg: "aggregate",
  fn: "aggregate", op: "aggregate", order: "sort", stack: "style.stack", scheme: "scale.palette", range: "scale.range", log: "scale.type", min: "scale.domain", max: "scale.domain",
  ticks: "axis.ticks", grid: "axis.grid", label_angle: "axis.label_angle", labelangle: "axis.label_angle", orient: "axis.position",
};

/** Keys that need more than another name. */
export const keySentences: Readonly<Record<string, string>> = {
  encoding: "Put the channels at the top level: \"x: field\", \"y: field\"",
  $schema: "Remove it: this is not a Vega-Lite spec",
  "<<": "Merge keys are not read: write the keys out",
  transform: "Rows are transformed before they are handed in, or with aggregate, bin and time_unit of a channel",
  config: "Hand it in with the call, or use style",
  theme: "Hand it in with the call",
  options: "Write its keys at the top level",
};

/** Words people use for the allowed ones. */
export const valueHints: Readonly<Record<string, string>> = {
  asc: "ascending", desc: "descending", up: "ascending", down: "descending", "-1": "descending",
  avg: "mean", average: "mean", total: "sum", nunique: "distinct", count_distinct: "distinct",
  numeric: "quantitative", number: "quantitative", numerical: "quantitative", continuous: "quantitative", metric: "quantitative", measure: "quantitative",
  string: "nominal", text: "nominal", category: "nominal", categorical: "nominal", discrete: "nominal", dimension: "nominal",
  date: "temporal", time: "temporal", datetime: "temporal", timestamp: "temporal", geo: "geographic", geographical: "geographic",
  stacked: "zero", stack: "zero", true: "zero", percent: "normalize", fill: "normalize", grouped: "none", dodge: "none", group: "none", false: "none", stream: "center", overlay: "none",
  h: "horizontal", v: "vertical", bold: "600", normal: "400", regular: "400", semibold: "600", smooth: "monotone", spline: "monotone", straight: "linear",
  years: "year", quarters: "quarter", months: "month", weeks: "week", days: "day", date_of_week: "day_of_week", weekday: "day_of_week", dayofweek: "day_of_week", hours: "hour",
  yearmonth: "month", yearquarter: "quarter", yearmonthdate: "day", hour_of_the_day: "hour_of_day", above: "outside", middle: "center", centre: "center", utc: "time", category_scale: "band",
};

/** Names of chart types elsewhere. */
export const typeHints: Readonly<Record<string, string>> = {
  bubble: "scatter", point: "scatter", points: "scatter", dot: "scatter", circle: "scatter", arc: "pie", ring: "donut", doughnut: "donut",
  hbar: "bar", barh: "bar", stackedbar: "bar", groupedbar: "bar", horizontalbar: "bar", lollipop: "bar", waterfall: "bar", stackedarea: "area", streamgraph: "area", stream: "area", spline: "line", timeseries: "line",
  multiline: "line", rect: "heatmap", matrix: "heatmap", box: "boxplot", boxandwhisker: "boxplot", hist: "histogram", distribution: "histogram",
};
