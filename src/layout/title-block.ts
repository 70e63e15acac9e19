import { CAP } from "./metrics.js";
import type { LayoutQuestion } from "./question.js";
import { LEADING, subtitleLines, titleHeight, titleLines } from "./title.js";
import type { PlacedText } from "./types.js";

/** Title and subtitle, hung on the left edge of the frame from its top. `height` counts the gap below them. */
export function layoutTitle(q: LayoutQuestion): { title: PlacedText[]; subtitle: PlacedText[]; height: number } {
  const { style } = q.chart;
  const x = style.padding;
  let top = style.padding;
  const place = (lines: readonly string[], { size, weight, color }: typeof style.title): PlacedText[] =>
    lines.map((text) => {
      const y = top + CAP * size;
      top += size * LEADING;
      return { text, x, y, anchor: "start", size, weight, color };
    });
  const title = place(titleLines(q), style.title);
  if (title.length > 0) top += style.layout.subtitle_gap;
  const subtitle = place(subtitleLines(q), style.subtitle);
  return { title, subtitle, height: titleHeight(q, title.length, subtitle.length) };
}
