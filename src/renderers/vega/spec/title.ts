import { LEADING, subtitleLines, titleLines } from "../../../layout/title.js";
import type { Json, SpecQuestion } from "./question.js";

/** Title and subtitle, wrapped to the frame and hung on its left edge. */
export function titleSpec(q: SpecQuestion): Json | undefined {
  const { chart } = q;
  const { title, subtitle, layout } = chart.style;
  const text = titleLines(q);
  const under = subtitleLines(q);
  if (text.length === 0 && under.length === 0) return undefined;
  return {
    text: text.length > 0 ? text : under,
    ...(text.length > 0 && under.length > 0
      ? {
          subtitle: under,
          subtitleColor: subtitle.color,
          subtitleFontSize: subtitle.size,
          subtitleFontWeight: subtitle.weight,
          subtitleLineHeight: subtitle.size * LEADING,
          subtitlePadding: layout.subtitle_gap,
        }
      : {}),
    anchor: "start",
    frame: "bounds",
    ...(text.length > 0
      ? { color: title.color, fontSize: title.size, fontWeight: title.weight, lineHeight: title.size * LEADING }
      : { color: subtitle.color, fontSize: subtitle.size, fontWeight: subtitle.weight, lineHeight: subtitle.size * LEADING }),
    offset: layout.title_gap,
    limit: 0,
  };
}
