// A chart for each issue code, run to show its message. `file` is a bad chart of the tests with its issues beside it;
// `chart` and `options` are given to check(), or to render() with `draw`; `words` and `files` are a run of the command line; `face` is given to renderFace().

const rows = [
  { region: "North", month: "2024-01", revenue: 120, loss: 0 },
  { region: "South", month: "2024-02", revenue: 90, loss: -5 },
];
const bar = { type: "bar", data: { values: rows }, x: "region", y: "revenue" };
const raw = {
  type: "vega_lite",
  data: { values: rows },
  spec: { mark: "bar", encoding: { x: { field: "region" }, y: { field: "revenue", type: "quantitative" } } },
};
const line = { ...bar, type: "line", x: "month" };
const values = (...list) => ({ values: list });
const many = (count) => Array.from({ length: count }, (_, i) => ({ name: `Name ${i + 1}`, value: i + 1 }));

export const issueExamples = {
  INTENT_NOT_READABLE: { chart: "type: bar\nx: [region" },
  INTENT_NOT_OBJECT: { file: "not_object_text" },
  INTENT_TOO_LARGE: { chart: `# ${"A long story. ".repeat(100)}`, options: { limits: { source: 1000 } } },
  INTENT_UNKNOWN_KEY: { file: "unknown_key_channel" },
  INTENT_DUPLICATE_KEY: { chart: "type: bar\ntype: line\nx: a\ny: b" },
  INTENT_WRONG_TYPE: { file: "text_for_number" },
  INTENT_WRONG_VALUE: { file: "enum_values" },
  INTENT_OUT_OF_RANGE: { file: "out_of_range" },
  INTENT_UNKNOWN_TYPE: { file: "type_misspelt" },
  INTENT_CHANNEL_UNUSED: { file: "channel_unused" },
  INTENT_CHANNEL_MISSING: { file: "channel_missing" },
  INTENT_KEY_UNUSED: { file: "style_unused" },
  INTENT_CONFLICT: { file: "measures_and_color" },
  INTENT_BAD_FORMAT: { file: "format_name" },
  INTENT_BAD_COLOR: { file: "color_bad" },

  DATA_MISSING: { chart: { type: "bar", x: "region", y: "revenue" } },
  DATA_EMPTY: { chart: { ...bar, data: values() } },
  DATA_NOT_ROWS: { chart: bar, options: { data: 5 } },
  DATA_UNREADABLE: {
    words: ["chart.yaml", "--data", "rows.json"],
    files: { "chart.yaml": JSON.stringify(bar), "rows.json": '[{"a": 1},' },
  },
  DATA_UNKNOWN_FIELD: { chart: { ...bar, y: "revenu" } },
  DATA_WRONG_KIND: { chart: { ...bar, y: "region" } },
  DATA_VALUES_DROPPED: { chart: bar, options: { data: [...rows, { region: "West", revenue: Number.NaN }] } },
  DATA_VALUE_UNSUPPORTED: { chart: bar, options: { data: [...rows, { region: "West", revenue: { amount: 5 } }] } },
  DATA_ALL_NULL: { chart: { ...bar, data: values({ region: "North", revenue: null }) } },
  DATA_MOSTLY_NULL: { chart: { ...bar, data: values(...rows, { region: "East" }, { region: "West" }, { region: "Far West" }) } },
  DATA_DUPLICATE_KEYS: { chart: { ...bar, data: values(...rows, { region: "North", revenue: 30 }) } },
  DATA_NEGATIVE_PART: { chart: { ...bar, type: "pie", y: "loss" } },
  DATA_SINGLE_POINT: { chart: { ...line, data: values({ month: "2024-01", revenue: 120 }) } },

  SCALE_NOT_POSITIVE: { chart: { ...line, y: { field: "loss", scale: { type: "log" } } } },
  SCALE_WRONG_KIND: { chart: { ...line, x: { field: "month", scale: { type: "linear" } } } },
  SCALE_HIDES_ZERO: { chart: { ...bar, y: { field: "revenue", scale: { zero: false } } } },
  SCALE_HIDES_DATA: { chart: { ...line, y: { field: "revenue", scale: { domain: [0, 100] } } } },
  LAYER_AXIS: { chart: { ...bar, layers: [{ type: "line", y: "loss", axis: { position: "top" } }] } },
  LAYER_BASE: { chart: { ...line, layers: [{ type: "bar", y: "loss" }] } },
  LAYER_SCALES_APART: {
    chart: {
      ...bar,
      data: values(...many(3).map((each) => ({ ...each, rate: 0.01 }))),
      x: "name",
      y: "value",
      layers: [{ type: "line", y: "rate" }],
    },
  },
  LAYER_ZEROS_DIFFER: {
    chart: {
      ...bar,
      data: values({ name: "A", gain: -10, share: 3 }, { name: "B", gain: 20, share: 4 }),
      x: "name",
      y: { field: "gain", scale: { domain: [-10, 20] }, axis: { ticks: [-10, 20] } },
      layers: [{ type: "line", y: { field: "share", scale: { domain: [0, 5] } }, axis: { position: "right" } }],
    },
  },
  PANELS_LEFT_OUT: {
    chart: {
      ...bar,
      multiples: "region",
      layers: [{ type: "tick", y: "plan", data: values({ region: "North", plan: 3 }, { region: "Moon", plan: 4 }) }],
    },
  },
  PANELS_SMALL: { chart: { ...line, multiples: { columns: "month" }, width: 160, height: 60 }, draw: true },
  COLOR_RECYCLED: { chart: { type: "bar", data: values(...many(11)), x: "name", y: "value", color: "name" } },
  COLOR_UNSEEN_PIN: { chart: { ...bar, color: "region", color_map: { region: { Nroth: "#b8484f" } } } },
  COLOR_SHARED_PIN: { chart: { ...bar, color: "region", color_map: { region: { North: "teal", South: "#008080" } } } },
  COLOR_SIMILAR: { chart: { ...bar, color: "region", color_map: { region: { North: "#2d74b3", South: "#2f6db2" } } } },
  CURRENCY_UNKNOWN: { chart: { ...bar, y: { field: "revenue", format: "currency" } } },
  LIMIT_REST: {
    chart: {
      type: "bar",
      data: values(...many(12).map(({ name, value }) => ({ name, price: value }))),
      x: { field: "name", limit: 5 },
      y: "price",
    },
  },
  CATEGORIES_TOO_MANY: {
    chart: { type: "scatter", data: values(...many(400)), x: "value", y: "value", color: { field: "name", legend: { position: "right" } } },
    options: { config: { color: { categorical: Array.from({ length: 400 }, (_, i) => `#${(i + 256).toString(16).padStart(6, "0")}`) } } },
    draw: true,
  },

  TEXT_GLYPH_MISSING: { chart: { ...bar, title: "Revenue 収入" }, draw: true },
  TEXT_NEEDS_SHAPING: { chart: { ...bar, title: "الإيرادات" }, draw: true },
  FONT_UNREADABLE: { chart: bar, options: { fonts: [{ family: "Brand Sans", data: new Uint8Array(2000) }] }, draw: true },
  FONT_UNKNOWN: { chart: { ...bar, style: { font: "Brand Sans" } } },
  TEXT_CUT: { chart: { ...bar, title: "Revenue by region ".repeat(30).trim() }, draw: true },
  TEXT_OVERLAPS: {
    chart: { type: "scatter", data: values(...many(60).map((row) => ({ ...row, value: 1 }))), x: "value", y: "value", text: "name" },
    draw: true,
  },
  TEXT_NO_ROOM: {
    chart: {
      ...bar,
      renderer: "xy",
      y: { field: "revenue", format: { pattern: ",.2f", suffix: " thousand euros" } },
      width: 120,
      height: 200,
    },
    draw: true,
  },

  RENDERER_UNKNOWN: { chart: { ...bar, renderer: "vego" }, draw: true },
  DRAWING_EMPTY: { chart: { ...line, y: { field: "revenue", scale: { domain: [1000, 2000] } } }, draw: true },
  FORMAT_UNKNOWN: { chart: bar, options: { format: "svgz" }, draw: true },
  OPTION_UNKNOWN: { chart: bar, options: { widht: 300 } },
  OPTION_WRONG: { chart: bar, options: { width: "wide" } },
  THEME_UNKNOWN: { chart: { ...bar, style: { theme: "drak" } } },
  CONFIG_WRONG: { chart: bar, options: { config: { frame: { colour: "red" } } } },

  LIMIT_ROWS: { chart: bar, options: { limits: { rows: 1 } } },
  LIMIT_MARKS: { chart: bar, options: { limits: { marks: 1 } }, draw: true },
  LIMIT_TEXT: { chart: bar, options: { limits: { text: 3 } } },
  LIMIT_CANVAS: { chart: { ...bar, width: 20000 } },
  LIMIT_CATEGORIES: { chart: bar, options: { limits: { categories: 1 } } },
  LIMIT_PANELS: { chart: { ...bar, multiples: "region" }, options: { limits: { panels: 1 } } },
  SPEC_STILL: { chart: { ...raw, spec: { ...raw.spec, params: [{ name: "brush", select: "interval" }] } }, draw: true },
  SPEC_CHANGED: { chart: { ...raw, spec: { ...raw.spec, autosize: "pad" } }, draw: true },
  LIMIT_VIEWS: {
    chart: { ...raw, spec: { repeat: { row: Array(40).fill("loss"), column: Array(40).fill("loss") }, spec: raw.spec } },
    draw: true,
  },
  LIMIT_WORK: { chart: { ...raw, spec: { ...raw.spec, transform: [{ calculate: "sequence(1e9)", as: "many" }] } }, draw: true },
  ABORTED: { chart: bar, options: { signal: AbortSignal.abort() } },

  FACE_EMPTY: { face: { title: "Sales", charts: { trend: line } } },
  FACE_UNKNOWN_NAME: { face: { charts: { trend: line }, rows: ["trned"] } },
  FACE_UNUSED: { face: { charts: { trend: line, regions: bar }, rows: ["trend"] } },
  FACE_QUERY_FAILED: {
    face: { queries: { monthly: "select 1" }, charts: { trend: { query: "monthly", type: "line", x: "a", y: "b" } }, rows: ["trend"] },
  },
  FACE_GRID: { face: { charts: { trend: line }, grid: [{ item: "trend", col: 20, width: 8 }] } },
  LIMIT_FACE: { face: { charts: { trend: line }, rows: ["trend", "trend"] }, options: { limits: { items: 1 } } },

  FILE_NOT_READABLE: { words: ["chart.yaml"], files: {} },
  FILE_NOT_WRITABLE: { words: ["chart.yaml", "-o", "out/chart.yaml"], files: { "chart.yaml": JSON.stringify(bar) } },
};
