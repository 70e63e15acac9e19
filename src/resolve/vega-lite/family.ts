import { fittedFrame } from "../../vega-lite/frame.js";
import { viewAt } from "../../vega-lite/views.js";
import type { Scope } from "../scope.js";
import type { FrameSize } from "../spark/frame.js";

export { resolveSpec as resolve } from "./resolve.js";

/** The size of a picture of a specification: by the sizes of its plots, else the house's. */
export function frameSize({ intent, source, config }: Pick<Scope, "intent" | "source" | "config">): FrameSize {
  const size: FrameSize = {
    width: { value: config.frame.width, source: "frame.width" },
    height: { value: config.frame.height, source: "frame.height" },
  };
  if (intent.spec === undefined) return size;
  const { width, height } = fittedFrame(
    viewAt(intent.spec, ""),
    (field) => (source.has(field) ? new Set(source.column(field).values) : undefined),
    Boolean(intent.title ?? intent.spec.title),
  );
  const fitted = (value: number | undefined) =>
    value === undefined ? undefined : { value, rule: "vega_lite.size", reason: "by the sizes of the plots in the specification" };
  const [fittedWidth, fittedHeight] = [fitted(width), fitted(height)];
  return { ...size, ...(fittedWidth && { fittedWidth }), ...(fittedHeight && { fittedHeight }) };
}
