/** What was meant → the words people write for it, to be looked up the other way round. */
function byWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(table).flatMap(([meant, words]) => words.split(" ").map((word) => [word, meant] as const)));
}

/** Keys of other chart languages at the top of a chart. What was meant is a key beside it, or with a dot a place below. */
export const keyHints = byWord({
  type: "mark chart chart_type charttype kind plot",
  "x.axis": "xaxis x_axis axisx",
  "y.axis": "yaxis y_axis axisy",
  "x.title": "xlabel xtitle x_label x_title",
  "y.title": "ylabel ytitle y_label y_title",
  "x.format": "xformat x_format",
  "y.format": "yformat y_format",
  "x.sort": "xsort",
  "y.sort": "ysort",
  "x.axis.grid or y.axis.grid": "grid",
  "x.axis.ticks or y.axis.ticks": "ticks",
  "x.axis or y.axis": "axis axes",
  "x.scale or y.scale": "scale",
  "y.scale.domain": "domain ylim ydomain",
  "y.scale.zero": "zero",
  "y.scale.type": "log",
  "y.aggregate": "aggregate agg",
  "x.bin": "bin bins",
  "x.time_unit": "time_unit",
  "x.field": "field",
  "x.scale": "xscale",
  "y.scale": "yscale",
  "x.scale.domain": "xlim xdomain",
  color: "group group_by groupby series hue category legend_by fill",
  color_map: "colour_map colormap category_colors color_by_value",
  "style.stack": "stacked stacking",
  "style.orientation": "horizontal orient direction",
  "style.palette": "colors colour_scheme scheme",
  "style.legend": "legend",
  "style.currency": "currency",
  "style.number_format": "format",
  "data.values": "values rows",
  data: "dataset",
  labels: "label data_labels datalabels",
  sort: "order_by sort_by",
  references: "annotations reference_lines rules lines",
  title: "name heading",
  subtitle: "caption",
  description: "alt",
  tooltip: "tooltips",
  shape: "shapes",
  y_start: "y2 ymin y0",
  theta: "angle slice",
  locale: "lang language",
});

/** The same inside a channel. */
export const channelHints = byWord({
  field: "column name data key value",
  kind: "type data_type",
  title: "label",
  time_unit: "timeunit unit",
  aggregate: "agg fn op",
  sort: "order",
  "style.stack": "stack",
  "scale.palette": "scheme",
  "scale.range": "range",
  "scale.type": "log",
  "scale.domain": "min max",
  "axis.ticks": "ticks",
  "axis.grid": "grid",
  "axis.label_angle": "label_angle labelangle",
  "axis.position": "orient",
});

/** The same inside the object of that name; what was meant is a key beside it, or advice. */
export const placeHints: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    data: byWord({
      values: "rows records",
      columns: "fields",
      "Hand the rows in with the call: nothing is loaded": "url file",
    }),
    scale: byWord({
      "Write domain: [least, greatest]; null leaves an end open": "min max",
      palette: "scheme colors",
      "Remove it: a log scale has base 10": "base",
      "Write type: sqrt": "exponent",
      reverse: "reversed inverted",
      midpoint: "center domainmid",
    }),
    axis: byWord({
      label_angle: "angle rotation rotate",
      position: "orient side",
      title: "label name",
      ticks: "tick_count tickcount",
    }),
    legend: byWord({
      position: "orient side",
      title: "label name",
    }),
    sort: byWord({
      by: "field column key",
      order: "dir direction",
      "Write order: descending": "descending",
      "Write order: ascending": "ascending",
    }),
    bin: byWord({
      max: "maxbins max_bins bins count",
      step: "width size",
    }),
    labels: byWord({
      "Write labels: true": "show visible",
      size: "font_size fontsize",
    }),
    references: byWord({
      label: "text title name",
      y: "value yintercept",
      x: "xintercept",
    }),
    bar: byWord({
      radius: "corner corner_radius cornerradius",
      band: "bandwidth",
      color: "fill",
    }),
    line: byWord({
      width: "stroke_width strokewidth thickness",
      curve: "interpolate interpolation smooth",
      points: "markers point",
      color: "stroke",
    }),
    arc: byWord({
      hole: "inner_radius innerradius",
      color: "fill",
    }),
  }),
);

/** Keys that need more than another name. */
export const keySentences: ReadonlyMap<string, string> = new Map([
  ["encoding", 'Put the channels at the top level: "x: field", "y: field"'],
  ["$schema", "Remove it: this is not a Vega-Lite spec"],
  ["<<", "Merge keys are not read: write the keys out"],
  ["transform", "Rows are transformed before they are handed in, or with aggregate, bin and time_unit of a channel"],
  ["config", "Hand it in with the call, or use style"],
  ["theme", 'Write it under style: "style: {theme: dark}", or hand it in with the call'],
  ["options", "Write its keys at the top level"],
]);

/** Words people use for the allowed values. */
export const valueHints: ReadonlyMap<string, string> = new Map([
  ...["hline", "vline", "segment"].map((word) => [word, "rule"] as const),
  ...byWord({
    ascending: "asc up",
    descending: "desc down -1",
    mean: "avg average",
    sum: "total",
    distinct: "nunique count_distinct",
    quantitative: "numeric number numerical continuous metric measure",
    nominal: "string text category categorical discrete dimension",
    temporal: "date time datetime timestamp",
    geographic: "geo geographical",
    zero: "stacked stack true",
    normalize: "percent fill",
    none: "grouped dodge group false overlay",
    center: "stream middle centre",
    horizontal: "h",
    vertical: "v",
    "600": "bold semibold",
    "400": "normal regular",
    monotone: "smooth spline",
    linear: "straight",
    log: "logarithmic logarithm log10",
    sqrt: "power",
    year: "years",
    quarter: "quarters yearquarter",
    month: "months yearmonth",
    week: "weeks",
    day: "days yearmonthdate",
    day_of_week: "date_of_week weekday dayofweek",
    hour: "hours",
    hour_of_day: "hour_of_the_day",
    outside: "above",
    time: "utc",
    band: "category_scale",
    point: "scatter bubble dot points circle",
    bar: "column bars",
    tick: "dash",
    errorbar: "error error_bar errorbars",
  }),
]);

/** Names of chart types elsewhere. */
export const typeHints = byWord({
  scatter: "bubble point points circle",
  pie: "arc",
  donut: "ring doughnut",
  bar: "hbar barh stackedbar groupedbar horizontalbar",
  area: "stackedarea",
  line: "spline timeseries multiline",
  heatmap: "rect matrix",
  boxplot: "box boxandwhisker",
  histogram: "hist distribution",
  map: "choropleth geoshape filledmap",
  point_map: "dotmap geopoint symbolmap",
  bubble_map: "bubblemap proportionalsymbol",
});
