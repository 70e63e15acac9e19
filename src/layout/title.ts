import type { ResolvedText } from "../chart/resolved.js";
import { issue } from "../issues/messages.js";
import { normalizeText } from "../text/normalize.js";
import { wrap } from "../text/wrap.js";
import type { LayoutQuestion } from "./question.js";

/** Height of a line of a title as a multiple of its size. */
export const LEADING = 1.25;

function lines(q: LayoutQuestion, text: string | null, style: ResolvedText, most: number, path: string): string[] {
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

export const titleLines = (q: LayoutQuestion): string[] =>
  q.chart.style.title.visible ? lines(q, q.chart.title, q.chart.style.title, q.chart.style.layout.title_lines, "/title") : [];
export const subtitleLines = (q: LayoutQuestion): string[] =>
  q.chart.style.subtitle.visible
    ? lines(q, q.chart.subtitle, q.chart.style.subtitle, q.chart.style.layout.subtitle_lines, "/subtitle")
    : [];

/** px that the title block takes, with the gap below it. @param first lines of the title. @param second those of the subtitle. */
export function titleHeight(q: LayoutQuestion, first = titleLines(q).length, second = subtitleLines(q).length): number {
  const { title, subtitle, layout } = q.chart.style;
  return first + second === 0
    ? 0
    : first * title.size * LEADING +
        second * subtitle.size * LEADING +
        (first > 0 && second > 0 ? layout.subtitle_gap : 0) +
        layout.title_gap;
}
