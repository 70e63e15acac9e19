import { colorsOf } from "../../../layout/looks.js";
import type { NodeWords, PaintStyle, SceneNode } from "../../../scene/types.js";
import type { MapQuestion } from "../question.js";
import type { RegionShape, Shapes } from "../shapes/shapes.js";

/** The mark of each region: its own, or of the region it is drawn as; -1 without one. The first of several counts. */
export function marksByRegion(q: MapQuestion): Int32Array {
  const { regions } = q.geometry;
  const out = new Int32Array(regions.length).fill(-1);
  for (let i = 0; i < q.marks.count; i++) {
    const region = q.regionOf(i);
    if (region >= 0 && out[region] === -1) out[region] = i;
  }
  const places = new Map(regions.map(({ id }, at) => [id, at]));
  regions.forEach(({ id, owner }, at) => {
    const other = places.get(owner ?? q.geo.part_of[id] ?? "");
    if (out[at] === -1 && other !== undefined) out[at] = out[other]!;
  });
  return out;
}

/** Countries and states may be too small to be seen; among thousands of counties a dot would say nothing. */
const isDotted = ({ geometry, geo }: MapQuestion, { box }: RegionShape): boolean =>
  box !== null && geometry.regions.length < 1000 && Math.max(box.right - box.left, box.bottom - box.top) < geo.dot_below;

/** The land under points: one shape of all regions. */
export function land(q: MapQuestion, shapes: Shapes): SceneNode[] {
  if (q.geo.land_color === null) return [];
  const d = shapes.regions.map((shape, at) => (q.geometry.regions[at]!.isFine ? "" : shape.d)).join("");
  return d === "" ? [] : [{ type: "path", d, fill: q.geo.land_color }];
}

/** Each region in the colour of its value; those too small to be seen as dots, over the others. */
export function filledRegions(q: MapQuestion, shapes: Shapes): { under: SceneNode[]; filled: SceneNode[] } {
  const { chart, geometry } = q;
  const paint = chart.style.marks.region!;
  const color = colorsOf(chart.color, q.marks.values.color, paint.color);
  const none = chart.color?.scale.unknown ?? q.geo.land_color;
  const marks = marksByRegion(q);
  const opacity = paint.opacity < 1 ? { fillOpacity: paint.opacity } : {};
  const filled: { fill: string; node: SceneNode }[] = [];
  const dots: SceneNode[] = [];
  let idle = "";
  shapes.regions.forEach((shape, at) => {
    const mark = marks[at]!;
    const { isFine, owner } = geometry.regions[at]!;
    if (shape.box === null) return;
    if (mark < 0) {
      if (!isFine) idle += shape.d;
      return;
    }
    // A territory that shares its owner's colour is not told apart by a dot.
    const isOwn = q.regionOf(mark) === at;
    if ((isFine || owner !== undefined) && !isOwn && shape.d === "") return;
    const look: PaintStyle & NodeWords = { fill: color(mark), ...opacity };
    const words = q.tooltip(mark);
    if (words !== undefined) look.tooltip = words;
    if (isDotted(q, shape) || shape.d === "") {
      if (isOwn && shape.at)
        dots.push({
          type: "circle",
          cx: shape.at[0],
          cy: shape.at[1],
          r: q.geo.dot_radius,
          ...look,
          stroke: q.geo.border_color ?? q.canvas,
          strokeWidth: q.geo.border_width,
        });
      return;
    }
    filled.push({ fill: `${look.fill}`, node: { type: "path", d: shape.d, ...look } });
  });
  // Regions of one colour after another: they share what is said of it.
  filled.sort((a, b) => (a.fill < b.fill ? -1 : a.fill > b.fill ? 1 : 0));
  return {
    under: idle === "" || none === null ? [] : [{ type: "path", d: idle, fill: none }],
    filled: [...filled.map(({ node }) => node), ...dots],
  };
}
