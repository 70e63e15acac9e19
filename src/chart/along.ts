import type { LayerType } from "../intent/together.js";

/** Whether the marks of a layer stand at the chart's `x`: a rule across the whole plot does not. */
export const isAlongX = ({ type, x, y_start }: { type: LayerType } & { x?: unknown; y_start?: unknown }): boolean =>
  type !== "rule" || x !== undefined || y_start !== undefined;
