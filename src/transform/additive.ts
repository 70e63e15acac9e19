/** Words of a field's name that say its values do not add up. */
const INTENSIVE = new Set([
  "rate",
  "rates",
  "rating",
  "ratio",
  "percent",
  "percentage",
  "pct",
  "share",
  "price",
  "average",
  "avg",
  "mean",
  "median",
  "temp",
  "temperature",
  "score",
  "index",
  "age",
  "per",
]);

/** Whether a field's name says that adding its values up means nothing: prices, rates, scores. Goes by whole words, so that "generation" holds no ratio. */
export const isIntensive = (field: string): boolean =>
  field
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z]+/)
    .some((word) => INTENSIVE.has(word.toLowerCase()));
