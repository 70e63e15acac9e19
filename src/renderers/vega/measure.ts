import type { TextMeasurer } from "../../context/measurer.js";
import type { TextWidth } from "./engine/text-hook.js";

/** The engine's text widths: those of the measurer everything else is measured with. */
export function textWidthOf(measurer: TextMeasurer): TextWidth {
  return (text, size, weight) => measurer.width(text, { size, weight });
}
