import type { Scalar } from "../../../data/table.js";
import { issue } from "../../../issues/messages.js";
import { colorsOf, numbersAt, shapeOf } from "../../../layout/looks.js";
import { shapeNode } from "../../../layout/shapes.js";
import type { Box } from "../../../scene/box.js";
import type { SceneNode } from "../../../scene/types.js";
import type { MapQuestion } from "../question.js";
import type { Shapes } from "../shapes/shapes.js";

const NOWHERE = null;
/** px of the edge in the colour of the canvas around bubbles, and around points that stand on other marks. */
const BUBBLE_EDGE = 0.5;
const POINT_EDGE = 1;

/** px of each mark: of its latitude and longitude, else the middle of its region. */
function placesOf(q: MapQuestion, shapes: Shapes): (i: number) => readonly [number, number] | null {
  const { longitude, latitude } = q.marks.values as Record<string, Float64Array | undefined>;
  if (!longitude || !latitude) return (i) => shapes.regions[q.regionOf(i)]?.at ?? NOWHERE;
  return (i) => {
    const [x, y] = [longitude[i]!, latitude[i]!];
    return y >= -90 && y <= 90 && x >= -360 && x <= 360 ? shapes.point(x, y) : NOWHERE;
  };
}

/** Whether a mark has a place on the earth at all; what has none was reported when the chart was resolved. */
function hasPlace(q: MapQuestion, i: number): boolean {
  const { longitude, latitude } = q.marks.values as Record<string, Float64Array | undefined>;
  if (!longitude || !latitude) return q.regionOf(i) >= 0;
  return Math.abs(latitude[i]!) <= 90 && Math.abs(longitude[i]!) <= 360;
}

/**
 * A point or a bubble for each mark, the largest first so that none is hidden. Raises `GEO_NOT_SHOWN`.
 * @param layer pointer of the layer they are of, whose points may stand on other marks; empty for the chart's own.
 */
export function points(q: MapQuestion, shapes: Shapes, plot: Box, layer = ""): SceneNode[] {
  const { chart, marks } = q;
  const paint = chart.style.marks.point!;
  const at = placesOf(q, shapes);
  const fill = colorsOf(chart.type === "map" ? undefined : chart.color, marks.values.color, paint.color);
  const size = numbersAt(chart, marks, "size", paint.size ?? 40);
  const opacity = numbersAt(chart, marks, "opacity", paint.opacity);
  const cells = marks.values.shape;
  const found: { area: number; node: SceneNode }[] = [];
  const seen = new Set<number>();
  let lost = 0;
  for (let i = 0; i < marks.count; i++) {
    const area = size(i);
    // Several rows of one region were reported; the first is the one that is filled, too.
    const region = chart.latitude ? -1 : q.regionOf(i);
    if (!(area > 0) || seen.has(region)) continue;
    if (region >= 0) seen.add(region);
    const place = at(i);
    const isSeen =
      place && place[0] >= plot.left - 1 && place[0] <= plot.right + 1 && place[1] >= plot.top - 1 && place[1] <= plot.bottom + 1;
    if (!isSeen) {
      if (hasPlace(q, i)) lost++;
      continue;
    }
    const shape = chart.shape && cells !== undefined ? shapeOf(chart.shape, (cells[i] ?? null) as Scalar) : "circle";
    const node = shapeNode(shape, round(place[0]), round(place[1]), area);
    node.fill = fill(i);
    const share = opacity(i);
    if (share !== 1 && share - share === 0) node.fillOpacity = share;
    if (chart.size || layer !== "") {
      node.stroke = q.canvas;
      node.strokeWidth = chart.size ? BUBBLE_EDGE : POINT_EDGE;
    }
    const words = q.tooltip(i);
    if (words !== undefined) node.tooltip = words;
    found.push({ area, node });
  }
  if (lost > 0)
    q.ctx.report(
      issue("GEO_NOT_SHOWN", {
        path: layer === "" ? "/geo" : layer,
        count: lost,
        detail: `${lost} of ${marks.count} rows lie where this map shows nothing (${q.geo.source}, ${q.geo.projection.type}) and are not drawn`,
      }),
    );
  if (chart.size) found.sort((a, b) => b.area - a.area);
  return found.map(({ node }) => node);
}

const round = (px: number): number => Math.round(px * 100) / 100;
