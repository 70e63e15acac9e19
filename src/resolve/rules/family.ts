import type { MarkName } from "../../chart/resolved.js";

/** What a chart type is made of; the one place where resolving tells types apart. */
export interface TypeTraits {
  /** Whether `x` needs a place of its own per value (a band), unless it is time or classes. */
  isBanded: boolean;
  /** Whether length or area starts at zero and so encodes the value. */
  hasLength: boolean;
  /** Whether colour splits it into parts that can be stacked. */
  isStackable: boolean;
  /** Whether marks join several rows into one line. */
  isJoined: boolean;
  /** Mark kinds whose paint it needs. */
  marks: readonly MarkName[];
  /** Whether it has axes at all. */
  hasAxes: boolean;
  /** The word for the description: "Bar chart". */
  noun: string;
}

const plain = { isBanded: false, hasLength: false, isStackable: false, isJoined: false, hasAxes: true } as const;

const traits: Readonly<Record<string, TypeTraits>> = {
  bar: { ...plain, isBanded: true, hasLength: true, isStackable: true, marks: ["bar"], noun: "Bar chart" },
  column: { ...plain, isBanded: true, hasLength: true, isStackable: true, marks: ["bar"], noun: "Column chart" },
  line: { ...plain, isJoined: true, marks: ["line"], noun: "Line chart" },
  area: { ...plain, hasLength: true, isStackable: true, isJoined: true, marks: ["area"], noun: "Area chart" },
  scatter: { ...plain, marks: ["point"], noun: "Scatter plot" },
  pie: { ...plain, hasAxes: false, marks: ["arc"], noun: "Pie chart" },
  donut: { ...plain, hasAxes: false, marks: ["arc"], noun: "Donut chart" },
  histogram: { ...plain, hasLength: true, isStackable: true, marks: ["bar"], noun: "Histogram" },
  heatmap: { ...plain, isBanded: true, marks: ["cell"], noun: "Heatmap" },
  map: { ...plain, hasAxes: false, marks: ["region", "point"], noun: "Map" },
  point_map: { ...plain, hasAxes: false, marks: ["point"], noun: "Map" },
  bubble_map: { ...plain, hasAxes: false, marks: ["point"], noun: "Map" },
  boxplot: { ...plain, isBanded: true, marks: ["box"], noun: "Box plot" },
  point: { ...plain, marks: ["point"], noun: "Points" },
  rule: { ...plain, marks: ["rule"], noun: "Lines" },
  tick: { ...plain, marks: ["tick"], noun: "Ticks" },
  text: { ...plain, marks: [], noun: "Words" },
  errorbar: { ...plain, marks: ["errorbar"], noun: "Error bars" },
};

/** Traits of a type; types that only a registered family knows get those of a plain chart along two axes. */
export const traitsOf = (type: string): TypeTraits =>
  Object.hasOwn(traits, type) ? traits[type]! : { ...plain, marks: [], noun: "Chart" };
