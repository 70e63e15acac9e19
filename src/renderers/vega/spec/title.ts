import type { ResolvedText } from "../../../chart/resolved.js";
import { issue } from "../../../issues/messages.js";
import { normalizeText } from "../../../text/normalize.js";
import { wrap } from "../../../text/wrap.js";
import type { Json, SpecQuestion } from "./question.js";

/** Height of a line of a title as a multiple of its size. */
const LEADING = 1.25;

function lines(q: SpecQuestion, text: string | null, style: ResolvedText, most: number, path: string): string[] {
  if (text === null) return [];
  const room = q.chart.width - 2 * q.chart.style.padding;
  const out = wrap(text, room, most, { size: style.size, weight: style.weight }, q.ctx.measurer);
  const whole = normalizeText(text).replace(/\s/g, "");
  if (out.join("").replace(/\s/g, "") !== whole)
    q.ctx.report(
      issue("TEXT_CUT", {
        path,
        received: text,
        detail: `the ${path.slice(1)} does not fit on ${most} lines and is cut`,
        next: "Make it shorter, or the chart wider",
      }),
    );
  return out;
}

const titleLines = (q: SpecQuestion): string[] =>
  q.chart.style.title.visible ? lines(q, q.chart.title, q.chart.style.title, q.chart.style.layout.title_lines, "/title") : [];
const subtitleLines = (q: SpecQuestion): string[] =>
  q.chart.style.subtitle.visible
    ? lines(q, q.chart.subtitle, q.chart.style.subtitle, q.chart.style.layout.subtitle_lines, "/subtitle")
    : [];

/** px that the title block takes, with the gap below it. */
export function titleHeight(q: SpecQuestion): number {
  const { title, subtitle, layout } = q.chart.style;
  const [first, second] = [titleLines(q).length, subtitleLines(q).length];
  return first + second === 0
    ? 0
    : first * title.size * LEADING +
        second * subtitle.size * LEADING +
        (first > 0 && second > 0 ? layout.subtitle_gap : 0) +
        layout.title_gap;
}

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
