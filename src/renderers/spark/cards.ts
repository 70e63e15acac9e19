import type { ResolvedChart } from "../../chart/resolved.js";
import type { RenderContext } from "../../context/context.js";
import type { ColumnProfile } from "../../profile/contract.js";
import type { SceneNode } from "../../scene/types.js";
import { profileWriter } from "../../spark/card/words.js";
import { formatterOf } from "../../spark/formatter.js";
import { drawCard } from "./card/card.js";

/** Every card of a chart at its place. */
export function cardNodes(chart: ResolvedChart, ctx: RenderContext): SceneNode[] {
  const paint = chart.card!;
  const spark = chart.spark!;
  const profiles = (Array.isArray(chart.profile) ? chart.profile : [chart.profile]) as readonly ColumnProfile[];
  const { padding } = chart.style;
  const columns = Math.max(1, Math.min(paint.columns, profiles.length));
  const width = (chart.width - 2 * padding - (columns - 1) * paint.gap) / columns;
  const formatter = formatterOf(ctx.locale);
  const compactFrom = spark.format.compact_from ?? Infinity;
  return profiles.flatMap((profile, i) =>
    drawCard(
      { profile, words: chart.cards![i]!, paint, spark, write: profileWriter(profile, formatter, compactFrom), measurer: ctx.measurer },
      {
        x: padding + (i % columns) * (width + paint.gap),
        y: padding + Math.floor(i / columns) * (paint.card_height + paint.gap),
        width,
        height: paint.card_height,
      },
    ),
  );
}
