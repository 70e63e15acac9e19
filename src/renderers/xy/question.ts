import { measures, type ResolvedChart, type ResolvedPosition } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import { formatterOf } from "../../format/format.js";
import type { LocaleData } from "../../format/locale.js";
import { isHorizontal, type MarksQuestion } from "../../layout/question.js";
import { marksOfChart } from "../../transform/chart-marks.js";
import { spacingOf } from "./scale/band.js";

/** What every part of this family looks at while one chart is drawn. */
export interface XyQuestion extends MarksQuestion {
  readonly locale: LocaleData;
  /** The channel that carries the scale and axis of the measures. */
  readonly y: ResolvedPosition | undefined;
  /** `#rrggbb` of what is behind the marks; white where the canvas is transparent. */
  readonly canvas: string;
  /** Whether measures run along the width. */
  readonly isLying: boolean;
  /** Of a chart with layers: each as a question of its own, in the order in which they are drawn over the chart. */
  readonly views?: readonly XyQuestion[];
  /** Least number of places from a mark to the next one along each position; layers share those of the chart. */
  readonly spacing: { readonly x: number; readonly y: number };
  /** Whether the titles of the axes had no room. */
  readonly hasNoTitles?: boolean;
}

/** Computes what is drawn and opens the formatter of the chart's language. */
export function questionOf(chart: ResolvedChart, ctx: RenderContext): XyQuestion {
  const { locale } = ctx;
  const marks = marksOfChart(chart, locale);
  const [y] = measures(chart);
  return {
    chart,
    ctx,
    locale,
    formatter: formatterOf(locale),
    marks,
    y,
    spacing: { x: spacingOf(chart.x, marks.values.x), y: spacingOf(y, marks.values.y) },
    canvas: chart.style.background?.slice(0, 7) ?? "#ffffff",
    isLying: isHorizontal(chart),
    written: new Map(),
  };
}
