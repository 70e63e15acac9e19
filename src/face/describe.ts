import type { RenderContext } from "../context/context.js";
import { counted, filled } from "../format/fill.js";
import type { FaceWords, Sentences } from "../format/locale.js";

export type { FaceWords };

/** Longest description written from the charts, characters. */
const MOST = 1500;

const english: Sentences["face"] = {
  page: "A page",
  count: ["{title}: {count} chart", "{title}: {count} charts"],
  missing: [", {count} of which could not be drawn", ", {count} of which could not be drawn"],
  chart: "{title}: {words}",
  more: ["And {count} more.", "And {count} more."],
};
const grammar: Pick<Sentences, "one" | "stop" | "gap"> = { one: [1, 1], stop: ".", gap: " " };

const englishCards: FaceWords = {
  failed: "This chart could not be drawn",
  no_rows: "No rows",
  gives_none: 'The query "{name}" gives none.',
  a_chart: "A chart",
  a_face: "A face",
};

/** Words of cards without a chart, in the language of a face. */
export const faceWords = ({ locale }: Pick<RenderContext, "locale">): FaceWords => locale.words?.face ?? englishCards;

/** What a face says to those who cannot see it: how many charts, and what each says of itself. */
export function describeFace(
  title: string | undefined,
  charts: readonly { title: string | null; description: string }[],
  refused: number,
  { sentences }: RenderContext["locale"],
): string {
  const { one, stop, gap } = sentences ?? grammar;
  const words = sentences?.face ?? english;
  const missing = refused === 0 ? "" : counted(words.missing, one, { count: refused });
  let text = `${counted(words.count, one, { title: title ?? words.page, count: charts.length + refused })}${missing}${stop}`;
  for (const [index, chart] of charts.entries()) {
    const isNamed = chart.title === null || chart.description.startsWith(chart.title);
    const said = isNamed ? chart.description : filled(words.chart, { title: chart.title!, words: chart.description });
    if (text.length + said.length + 1 > MOST) return `${text}${gap}${counted(words.more, one, { count: charts.length - index })}`;
    text += `${gap}${said}`;
  }
  return text;
}
