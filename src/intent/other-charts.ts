/** A chart of another name: what it is here, or what comes nearest to it. */
export interface OtherChart {
  /** The chart type to write. */
  readonly type: string;
  /** What to write besides, or why; a sentence without its full stop. */
  readonly how: string;
}

/** Name → chart, of lines of names that mean the same. Names are without "chart", "plot", "graph", spaces and hyphens. */
const byName = (table: readonly (readonly [names: string, type: string, how: string])[]): ReadonlyMap<string, OtherChart> =>
  new Map(table.flatMap(([names, type, how]) => names.split(" ").map((name) => [name, { type, how }] as const)));

const parted = "color for the parts, which stand on each other";
const beside = "color for the parts, and style.stack: none";
const lying = "style.orientation: horizontal";
const curved = "style.marks.line.curve: monotone";

/** Charts that are a type with a word more, which is too little for a recipe. */
export const variants: ReadonlyMap<string, OtherChart> = byName([
  ["stackedbar barstacked stackbar", "bar", parted],
  ["stackedcolumn columnstacked stackcolumn", "column", parted],
  ["stackedarea areastacked stackarea", "area", parted],
  ["percentstackedarea normalizedarea 100%stackedarea 100%area", "area", "color and style.stack: normalize"],
  ["groupedbar groupbar clusteredbar clusterbar multibar sidebysidebar", "bar", beside],
  ["groupedcolumn clusteredcolumn clustercolumn multicolumn", "column", beside],
  ["hbar barh horizontalbar barhorizontal lyingbar rankedbar", "bar", lying],
  ["vbar barv verticalbar barvertical", "column", "x for the names and y for the amounts"],
  ["horizontalbox horizontalboxplot boxploth", "boxplot", lying],
  ["multiline multiplelines linemultiple", "line", "color, or y: [one, other]"],
  ["step stepline linestep steppedline", "line", "style.marks.line.curve: step"],
  ["spline smoothline curvedline", "line", curved],
  ["bubble bubbles", "scatter", "size for the third amount"],
  ["connectedscatter", "line", "an amount on x, order for the order of the points, and style.marks.line.points: true"],
  ["range rangebar columnrange rangecolumn barrange floatingbar floatingcolumn", "bar", "y and y_start for both ends"],
  ["rangearea arearange band ribbon confidenceband fan", "area", "y and y_start for both ends"],
  ["halfdonut semicircle semidonut", "donut", "theta and color; the ring is always whole"],
  ["cohort punchcard correlation correlationmatrix corr crosstab", "heatmap", "names on x and y and an amount as color"],
  ["densityheatmap 2dhistogram histogram2d hist2d", "heatmap", "bin: true on x and y, and color: {aggregate: count}"],
  ["likert diverging divergingbar", "bar", "color for the answers, style.stack: normalize and style.orientation: horizontal"],
  ["tornado butterfly mirror", "bar", "one side below zero, color, and style.stack: zero"],
  ["sparkline spark", "spark_line", "y for the numbers"],
  ["facet facets faceted panels", "line", "multiples: <field>, as any type takes it"],
  ["number metric indicator bignumber scorecard stat singlevalue bignum", "kpi", "value for the number"],
  ["regression trend trendline", "scatter", "a layer of type line over rows that hold the fitted values"],
]);

/** Marks that are no charts: they are layers of one. */
export const layerNames: ReadonlySet<string> = new Set(["text", "label", "rule", "tick", "hline", "vline"]);

const share = "color and style.stack: normalize, as shares of a whole";
const spread = "it shows median, quartiles and outliers; a histogram with multiples shows the forms";

/** Charts that are not drawn, and what comes nearest. */
export const absent: ReadonlyMap<string, OtherChart> = byName([
  [
    "treemap tree icicle sunburst circlepacking packedcircles dendrogram partition",
    "bar",
    "the largest first, and color for the level below",
  ],
  ["sankey alluvial flow parallelsets", "bar", "color and style.stack: normalize, as shares of each step"],
  ["chord network forcedirected force adjacency", "heatmap", "where from on x, where to on y and the amount as color"],
  [
    "gauge speedometer dial thermometer",
    "spark_progress",
    "value for the number and spark.target for the goal; docs/recipes.md#bullet compares many",
  ],
  ["violin beeswarm swarm jitter sina boxen raincloud", "boxplot", spread],
  ["ridgeline ridge joy density kde", "histogram", "multiples for one panel a group"],
  [
    "radar spider star polar rose nightingale coxcomb radialbar radial windrose",
    "bar",
    "color for what is compared, and style.stack: none",
  ],
  ["funnel", "bar", "sort: null, which keeps the order of the steps, and labels: true"],
  ["wordcloud tagcloud words", "bar", "the words on x, their count on y, and x.limit for the most frequent"],
  ["mekko marimekko mosaic variwide", "bar", share],
  ["waffle pictogram isotype pictograph unit", "bar", share],
  ["hexbin contour level surface mesh wireframe", "heatmap", "bin: true on x and y"],
  ["parallelcoordinates parallel splom scattermatrix pairplot pairs", "scatter", "two amounts at a time, and color for the groups"],
  ["venn euler upset", "bar", "one bar for each overlap"],
  ["cartogram hexmap tilemap tilegrid", "bubble_map", "size for the amount"],
  ["flowmap routemap linemap", "map", "regions, and layers of type point"],
  ["stemandleaf stemleaf rug", "histogram", "x for the amounts"],
  ["ecdf cdf cumulative", "line", "y for a running share that the rows hold"],
  ["qq probability", "scatter", "the quantiles on x and y, which the rows hold"],
  ["renko kagi pointandfigure heikinashi", "line", "x for the days and y for the price; docs/recipes.md#candlestick has prices of a day"],
  ["3dbar bar3d 3dcolumn column3d", "column", "x and y: depth is not drawn"],
  ["3dpie pie3d", "pie", "theta and color: depth is not drawn"],
  ["3dscatter scatter3d", "scatter", "color or size for the third amount: depth is not drawn"],
  ["organization orgchart org mindmap flowchart", "table", "one row each: diagrams are not drawn"],
  ["horizon", "area", "multiples for one panel a series"],
  ["image logo picture video", "table", "rows: pictures are not drawn"],
]);
