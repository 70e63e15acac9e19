import type { Scalar } from "../../../data/table.js";
import { categoryOf } from "../../../layout/category.js";
import { CAP, LINE } from "../../../layout/metrics.js";
import { cos, sin } from "../../../math/portable.js";
import { normalizeText } from "../../../text/normalize.js";
import { truncate } from "../../../text/truncate.js";
import { wrap } from "../../../text/wrap.js";
import type { Slice } from "../marks/arc.js";
import type { DrawQuestion } from "../marks/mark.js";

/** Most lines of a name. */
const NAME_LINES = 2;

/** How labels are set. */
export interface Manner {
  /** Largest part of the frame's width that a line of a name takes. */
  share: number;
  /** Whether the share of a slice stands beside a name of one line rather than under it. */
  isBeside: boolean;
  /** Whether words alone over or under the pie stand in the middle rather than at a side. */
  isCentred: boolean;
}
/** The better first: a later one has to keep more names, or a larger pie. */
export const MANNERS: readonly Manner[] = [
  { share: 0.26, isBeside: false, isCentred: true },
  { share: 0.26, isBeside: false, isCentred: false },
  { share: 0.17, isBeside: false, isCentred: true },
  { share: 0.26, isBeside: true, isCentred: true },
  { share: 0.26, isBeside: true, isCentred: false },
];

/** The words of a slice: its name, unless a legend tells it, and its share or amount. */
export interface SliceWords {
  slice: Slice;
  /** Sine and cosine of the middle of the slice, from twelve o'clock. */
  along: number;
  up: number;
  lines: readonly string[];
  width: number;
  height: number;
  /** The whole name and what is left of it, where the lines do not hold it. */
  cut?: { name: string; to: string };
}

const styleOf = (q: DrawQuestion) => ({ size: q.chart.labels!.size, weight: 400 as const });

/** Words of a slice in one manner. */
export function wordsOf(q: DrawQuestion, slice: Slice, { share, isBeside }: Manner): SliceWords {
  const labels = q.chart.labels!;
  const style = styleOf(q);
  const isShare = typeof labels.format === "object" && "pattern" in labels.format && labels.format.pattern.endsWith("%");
  const words = q.formatter.scalar(isShare ? slice.to - slice.from : slice.amount, labels.format, "quantitative");
  const isNamed = q.chart.color !== undefined && !q.chart.color.legend.visible;
  const name = isNamed ? `${categoryOf((q.marks.values.color?.[slice.i] ?? null) as Scalar, q.chart.style.none_label)}` : "";
  const named = nameLines(q, name, q.chart.width * share);
  const lines = isBeside && named.length === 1 ? [`${named[0]} ${words}`] : [...named, words];
  const isWhole = named.join("").replace(/\s/g, "") === normalizeText(name).replace(/\s/g, "");
  const turn = 2 * Math.PI * ((slice.from + slice.to) / 2);
  return {
    slice,
    along: sin(turn),
    up: cos(turn),
    lines,
    width: lines.reduce((most, line) => Math.max(most, q.ctx.measurer.width(line, style)), 0),
    height: (lines.length - 1) * labels.size * LINE + CAP * labels.size,
    ...(isWhole ? {} : { cut: { name, to: named.join(" ") } }),
  };
}

/** A name on up to two lines; on one, cut, where a word of it is longer than a line. */
function nameLines(q: DrawQuestion, name: string, limit: number): string[] {
  const style = styleOf(q);
  const { measurer } = q.ctx;
  const hasLongWord = name.split(" ").some((word) => measurer.width(word, style) > limit);
  return hasLongWord ? [truncate(name, limit, style, measurer)] : wrap(name, limit, NAME_LINES, style, measurer);
}
