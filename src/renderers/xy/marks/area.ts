import type { SceneNode } from "../../../scene/types.js";
import { createPen, drawCurve, type Run, reversed } from "../curve.js";
import { bandLabels, type LabelledBand } from "../labels/band-labels.js";
import { pointLabels } from "../labels/point-labels.js";
import { middles } from "../scale/position.js";
import { type Series, seriesOf } from "../series.js";
import { stackSeries } from "../stack-series.js";
import { dot, type Places, placesOf, seriesColor, seriesOpacity, seriesWords } from "./line.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";
import { runsOf } from "./runs.js";

/** An area of a series between two edges. */
interface Band {
  series: Series;
  /** Where it runs, and px of its two edges. */
  along: Float64Array;
  low: Float64Array;
  high: Float64Array;
}

function bands(q: DrawQuestion, places: Places): Band[] {
  const { chart, marks } = q;
  const y = q.scales.y;
  const all = seriesOf(q);
  if (y?.kind !== "continuous") return [];
  if (chart.style.stack !== "none" && chart.color !== undefined)
    return stackSeries(q, all, places.along).map(({ series, along, start, end }) => ({
      series,
      along,
      low: start.map(y.at),
      high: end.map(y.at),
    }));
  const starts = marks.values.y_start && middles(y, marks.values.y_start, marks.count);
  const zero = chart.y !== undefined && q.y!.scale.type === "log" ? y.range[0] : y.at(Math.max(Math.min(0, y.domain[1]), y.domain[0]));
  const pick = (series: Series, from: Float64Array) => Float64Array.from(series.rows, (i) => from[i]!);
  return all.map((series) => ({
    series,
    along: pick(series, places.along),
    low: starts ? pick(series, starts) : new Float64Array(series.rows.length).fill(zero),
    high: pick(series, places.across),
  }));
}

function draw(q: DrawQuestion): MarkNodes {
  const { chart } = q;
  const paint = chart.style.marks.area!;
  const curve = paint.curve ?? "linear";
  const isStacked = chart.style.stack !== "none" && chart.color !== undefined;
  const places = placesOf(q);
  const colorOf = seriesColor(q, paint.color);
  const opacityOf = seriesOpacity(q, paint.opacity);
  const areas: SceneNode[] = [];
  const tops: SceneNode[] = [];
  const dots: SceneNode[] = [];
  const parts: LabelledBand[] = [];
  for (const { series, along, low, high } of bands(q, places)) {
    if (isStacked) parts.push({ rows: series.rows, along, low, high, color: colorOf(series) });
    const pen = createPen(q.isLying);
    const top = createPen(q.isLying);
    const color = colorOf(series);
    const rows = Uint32Array.from(along.keys());
    for (const { run, first } of runsOf(rows, along, high)) {
      const count = run.along.length;
      const under: Run = { along: run.along, across: low.slice(first, first + count) };
      if (count === 1 && !isStacked && chart.y_start === undefined) dots.push(dot(q, places, series.rows[first]!, paint.size ?? 30, color));
      if (count === 1) continue;
      pen.move(run.along[0]!, run.across[0]!);
      drawCurve(pen, run, curve);
      pen.line(under.along[count - 1]!, under.across[count - 1]!);
      drawCurve(pen, reversed(under), curve, true);
      pen.text += "Z";
      top.move(run.along[0]!, run.across[0]!);
      drawCurve(top, run, curve);
    }
    if (pen.text === "") continue;
    const share = opacityOf(series);
    areas.push({
      type: "path",
      d: pen.text,
      fill: color,
      ...(share === 1 ? {} : { fillOpacity: share }),
      ...(isStacked && paint.seam_width ? { stroke: paint.seam_color!, strokeWidth: paint.seam_width, join: "round" as const } : {}),
      ...seriesWords(q, series),
    });
    if (!isStacked && chart.y_start === undefined)
      tops.push({ type: "path", d: top.text, stroke: color, strokeWidth: paint.width ?? 1.5, cap: "round", join: "round" });
  }
  return { shapes: [...areas, ...tops, ...dots], labels: isStacked ? bandLabels(q, places, parts) : pointLabels(q, places) };
}

export const area: XyMark = { types: ["area"], draw };
