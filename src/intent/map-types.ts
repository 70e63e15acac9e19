import type { ChartTypeRule, ChartTypes } from "./chart-types.js";

const map = {
  sameAs: { lookup: "region" },
  parts: ["geo", "layers"],
  style: ["legend"],
} as const satisfies Partial<ChartTypeRule>;

const region = ["opacity", "color"] as const;
const point = ["opacity", "color", "size"] as const;

/** What the types of maps read. */
export const mapChartTypes: ChartTypes = {
  /** Regions filled by a value; with `size` a bubble over each. */
  map: { ...map, needs: ["region"], takes: ["color", "size", "text", "tooltip", "detail"], marks: { region, point } },
  /** A point for each row. */
  point_map: {
    ...map,
    needs: ["latitude", "longitude"],
    takes: ["color", "size", "shape", "opacity", "tooltip", "detail"],
    sameAs: { x: "longitude", y: "latitude" },
    marks: { point },
  },
  /** A bubble for each row, at its place or in the middle of its region. */
  bubble_map: {
    ...map,
    needs: ["size"],
    takes: ["region", "latitude", "longitude", "color", "opacity", "tooltip", "detail"],
    marks: { point },
  },
};
