import type { Json, SpecQuestion } from "../spec/question.js";

/** How one kind of chart becomes Vega-Lite layers. */
export interface VegaMark {
  /** Chart types it draws. */
  types: readonly string[];
  layers(q: SpecQuestion): Json[];
}
