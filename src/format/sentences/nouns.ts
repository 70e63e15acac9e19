/** Before signs that French sets apart from the word. */
export const NBSP = "\u00a0";

/** Kinds of charts by their English nouns. @param names in this order. */
export const nouns = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      "Bar chart",
      "Column chart",
      "Line chart",
      "Area chart",
      "Scatter plot",
      "Pie chart",
      "Donut chart",
      "Histogram",
      "Heatmap",
      "Box plot",
    ].map((english, i) => [english, names[i]!]),
  );
