import { colorsOf, opacityAt } from "../../../layout/looks.js";
import { radiusOf } from "../../../layout/shapes.js";
import { valueColors } from "../../../layout/value-color.js";
import type { SceneNode } from "../../../scene/types.js";
import { createPen, drawCurve } from "../curve.js";
import { endRoom, isDirect, type LineEnd } from "../labels/end-labels.js";
import { pointLabels } from "../labels/point-labels.js";
import { reduceRun } from "../reduce.js";
import { middles } from "../scale/position.js";
import { type Series, seriesOf } from "../series.js";
import type { DrawQuestion, MarkNodes, XyMark } from "./mark.js";
import { runsOf } from "./runs.js";

/** px of every mark along the axis it runs along and across it. */
export interface Places {
  along: Float64Array;
  across: Float64Array;
}

/** Places of the marks of a line: along x and at their amount. */
export function placesOf(q: DrawQuestion): Places {
  const { values, count } = q.marks;
  const nowhere = () => new Float64Array(count).fill(NaN);
  const middle = q.isLying ? (q.plot.top + q.plot.bottom) / 2 : (q.plot.left + q.plot.right) / 2;
  return {
    along: q.scales.x && values.x !== undefined ? middles(q.scales.x, values.x, count) : new Float64Array(count).fill(middle),
    across: q.scales.y && values.y !== undefined ? middles(q.scales.y, values.y, count) : nowhere(),
  };
}

/** The words of a series for people who point at it. */
export const seriesWords = (q: DrawQuestion, series: Series): { tooltip?: string } =>
  q.chart.tooltip.length === 0 || series.name === undefined
    ? {}
    : { tooltip: series.name === null ? q.chart.style.none_label : `${series.name}` };

/** A dot of a series. */
export function dot(q: DrawQuestion, places: Places, i: number, area: number, fill: string): SceneNode {
  const [x, y] = q.isLying ? [places.across[i]!, places.along[i]!] : [places.along[i]!, places.across[i]!];
  const words = q.tooltip(i);
  return { type: "circle", cx: x, cy: y, r: radiusOf(area), fill, ...(words === undefined ? {} : { tooltip: words }) };
}

/** Colour of a whole series. */
export function seriesColor(q: DrawQuestion, single: string): (series: Series) => string {
  const color = q.chart.color && valueColors(q.chart.color);
  return (series) => (color ? color(series.color) : single);
}

function draw(q: DrawQuestion): MarkNodes {
  const { chart } = q;
  const paint = chart.style.marks.line!;
  const places = placesOf(q);
  const colorAt = colorsOf(chart.color, q.marks.values.color, paint.color);
  const ofSeries = seriesColor(q, paint.color);
  const opacity = seriesOpacity(q, paint.opacity);
  const lines: SceneNode[] = [];
  const dots: SceneNode[] = [];
  for (const series of seriesOf(q)) {
    const pen = createPen(q.isLying);
    const color = ofSeries(series);
    for (const { run, first } of runsOf(series.rows, places.along, places.across)) {
      if (run.along.length === 1) {
        if (!paint.points) dots.push(dot(q, places, series.rows[first]!, paint.size ?? 30, color));
        continue;
      }
      // A line in an order of its own crosses columns more than once.
      const seen = q.chart.order || paint.curve === "monotone" ? run : reduceRun(run);
      pen.move(seen.along[0]!, seen.across[0]!);
      drawCurve(pen, seen, paint.curve ?? "linear");
    }
    if (paint.points)
      for (const i of series.rows)
        if (places.across[i]! - places.across[i]! === 0 && places.along[i]! - places.along[i]! === 0)
          dots.push(dot(q, places, i, paint.size ?? 30, colorAt(i)));
    if (pen.text === "") continue;
    const share = opacity(series);
    lines.push({
      type: "path",
      d: pen.text,
      stroke: color,
      strokeWidth: paint.width ?? 2,
      cap: "round",
      join: "round",
      ...(share === 1 ? {} : { strokeOpacity: share }),
      ...seriesWords(q, series),
    });
  }
  return { shapes: [...lines, ...dots], labels: pointLabels(q, places) };
}

/** Where lines end whose names stand there. */
function ends(q: DrawQuestion): LineEnd[] {
  if (!isDirect(q)) return [];
  const places = placesOf(q);
  const colorOf = seriesColor(q, q.chart.style.marks.line!.color);
  return seriesOf(q).flatMap((series) => {
    const last = series.rows.findLast((i) => places.across[i]! - places.across[i]! === 0);
    return last === undefined ? [] : [{ q, name: series.color, color: colorOf(series), x: places.along[last]!, y: places.across[last]! }];
  });
}

/** Opacity of a whole series, by the first of its rows. */
export function seriesOpacity(q: DrawQuestion, plain: number): (series: Series) => number {
  const channel = q.chart.opacity;
  const values = q.marks.values.opacity;
  if (!channel || values === undefined) return () => plain;
  if (channel.scale.type === "ordinal")
    return (series) => Number(channel.scale.range?.[channel.scale.domain.indexOf((values[series.rows[0]!] ?? null) as never)] ?? plain);
  const at = opacityAt(channel);
  return (series) => {
    const value = values[series.rows[0]!];
    return typeof value === "number" && value - value === 0 ? at(value) : plain;
  };
}

export const line: XyMark = {
  types: ["line"],
  room: (q) => ({ left: 0, right: endRoom(q), top: 0, bottom: 0 }),
  ends,
  draw,
};
