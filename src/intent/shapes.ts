/** How a shape that people ask for by name is drawn. */
export interface Shape {
  /** The chart type it is made of. */
  readonly type: string;
  /** What to write besides; a sentence without its full stop. */
  readonly how: string;
  /** Its heading in docs/recipes.md. */
  readonly recipe: string;
}

const shape = (type: string, recipe: string, how: string): Shape => ({ type, how, recipe });

const lollipop = shape("bar", "lollipop", "thin bars (style.marks.bar.band: 0.07) and a layer of type point");
const slope = shape("line", "slope", "x with kind: ordinal and color.legend.position: end");
const dumbbell = shape("bar", "dumbbell", "y and y_start for both ends, thin bars, and a layer of type point for each end");
const dots = shape("scatter", "dot-plot", "the amounts on x and the names on y");
const waterfall = shape("column", "waterfall", "y and y_start for both ends of each step, and color for gains and losses");
const candles = shape("column", "candlestick", "y: close, y_start: open and a layer of type rule from low to high");
const gantt = shape("bar", "gantt", "y: end, y_start: start and style.orientation: horizontal");
const stream = shape("area", "streamgraph", "color and style.stack: center");
const full = shape("bar", "100--stack", "color and style.stack: normalize");
const combo = shape("column", "combo", "a layer of type line with axis: {position: right}");
const pyramid = shape("bar", "population-pyramid", "one side below zero, color, and y.format: {pattern: ',.0f', absolute: true}");
const calendar = shape("heatmap", "calendar-heatmap", "x with time_unit: week and y with time_unit: day_of_week of the same date");
const strip = shape("scatter", "strip-plot", "the amounts on x, the names on y and a low style.marks.point.opacity");
const panels = shape("line", "small-multiples", "multiples: <field>, as any type takes it");
const errors = shape("column", "error-bars", "a layer of type errorbar with y and y_start");

/** Names without "chart", "plot", "graph", spaces and hyphens → how the shape is drawn. */
export const shapes: ReadonlyMap<string, Shape> = new Map([
  ["lollipop", lollipop],
  ["bullet", shape("bar", "bullet", "a pale bar with a layer of type bar for what is and one of type tick for what is planned")],
  ["slope", slope],
  ["stem", lollipop],
  ["bump", shape("line", "bump", "y: rank with scale.reverse: true, points, and color.legend.position: end")],
  ["dumbbell", dumbbell],
  ["rangedot", dumbbell],
  ["dotrange", dumbbell],
  ["barbell", dumbbell],
  ["connecteddot", dumbbell],
  ["dot", dots],
  ["dots", dots],
  ["cleveland", dots],
  ["waterfall", waterfall],
  ["bridge", waterfall],
  ["candlestick", candles],
  ["candle", candles],
  ["stock", candles],
  ["hlc", candles],
  ["ohlc", candles],
  ["gantt", gantt],
  ["timeline", gantt],
  ["stream", stream],
  ["themeriver", stream],
  ["100%stack", full],
  ["percentstack", full],
  ["percentstacked", full],
  ["percentstackedbar", full],
  ["percentbar", full],
  ["percentagestackedbar", full],
  ["100%stackedbar", full],
  ["100%stacked", full],
  ["100%bar", full],
  ["stackedbar100", full],
  ["stacked100", full],
  ["fullstack", full],
  ["normalizedbar", full],
  ["combo", combo],
  ["combination", combo],
  ["dualaxis", combo],
  ["mixed", combo],
  ["linebar", combo],
  ["barline", combo],
  ["bar+line", combo],
  ["barandline", combo],
  ["column+line", combo],
  ["columnline", combo],
  ["linecolumn", combo],
  ["secondaryaxis", combo],
  ["pareto", shape("column", "pareto", "a layer of type line for the running share, with axis: {position: right}")],
  ["populationpyramid", pyramid],
  ["pyramid", pyramid],
  ["calendarheatmap", calendar],
  ["calendar", calendar],
  ["strip", strip],
  ["dotstrip", strip],
  ["smallmultiples", panels],
  ["trellis", shape("column", "trellis", "multiples: {rows: <field>, columns: <field>}")],
  ["errorbar", errors],
  ["errorbars", errors],
]);
