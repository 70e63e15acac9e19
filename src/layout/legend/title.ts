import type { ResolvedLegendChannel } from "../../chart/resolved.js";
import { issue } from "../../issues/messages.js";
import { truncate } from "../../text/truncate.js";
import { CAP } from "../metrics.js";
import type { MarksQuestion } from "../question.js";
import type { LegendLayout, PlacedText } from "../types.js";

/** Between a legend's title and its first row, px. */
const TITLE_GAP = 6;

export interface BuiltLegend {
  /** Placed from (0, 0). */
  legend: LegendLayout;
  width: number;
  height: number;
  /** Whether a name or a number had no room for more than an ellipsis. */
  isWordless: boolean;
}

/** The title of a legend and the px it takes with the gap below it. Raises `TEXT_CUT`. */
export function legendTitle(
  q: MarksQuestion,
  { legend }: ResolvedLegendChannel,
  width: number,
): { title: PlacedText | null; height: number } {
  if (legend.title === null || legend.title === "") return { title: null, height: 0 };
  const style = { size: legend.title_size, weight: 400 as const };
  const text = cutWord(q, legend.title, width, style.size, "title of a legend");
  return {
    title: { text, x: 0, y: CAP * style.size, anchor: "start", ...style, color: legend.title_color },
    height: style.size + TITLE_GAP,
  };
}

/** `text` cut to `width`; a cut is reported. */
export function cutWord(q: MarksQuestion, text: string, width: number, size: number, what: string): string {
  const short = truncate(text, width, { size, weight: 400 }, q.ctx.measurer);
  if (short.endsWith("…") && !text.endsWith("…"))
    q.ctx.report(
      issue("TEXT_CUT", {
        path: "/color/legend",
        received: text,
        detail: `the ${what} "${text}" is cut to "${short}"`,
        next: "Make the chart larger, or the names shorter",
      }),
    );
  return short;
}
