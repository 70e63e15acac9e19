import type { ResolvedGeo } from "../../../chart/geo.js";
import type { Geometry } from "../../../context/geometry.js";
import { geoPath } from "../../../generated/geo/d3.js";
import type { Box } from "../../../scene/box.js";
import { HIDDEN, type UnitArcs, WHOLE } from "./unit-arcs.js";

/** How unit arcs become px: stretched, then moved. */
export interface Fit {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

class Reach {
  left = Infinity;
  right = -Infinity;
  top = Infinity;
  bottom = -Infinity;
  add(x: number, y: number): void {
    if (!(x - x === 0 && y - y === 0)) return;
    this.left = Math.min(this.left, x);
    this.right = Math.max(this.right, x);
    this.top = Math.min(this.top, y);
    this.bottom = Math.max(this.bottom, y);
  }
}

/** Steps along each side of a box of degrees. */
const STEPS = 16;

function reachOfBox([west, south, east, north]: readonly [number, number, number, number], unit: UnitArcs): Reach {
  const reach = new Reach();
  for (let i = 0; i <= STEPS; i++)
    for (let j = 0; j <= STEPS; j++) {
      const at = unit.projector.point(west + ((east - west) * i) / STEPS, south + ((north - south) * j) / STEPS);
      if (at) reach.add(...at);
    }
  return reach;
}

function reachOfRegions(geometry: Geometry, unit: UnitArcs, hidden: ReadonlySet<string>): Reach {
  const reach = new Reach();
  for (const { id, polygons, isFine } of geometry.regions) {
    if (hidden.has(id) || isFine) continue;
    const arcs = polygons.flat(2).map((index) => (index < 0 ? ~index : index));
    for (const index of arcs) {
      if (unit.lies[index] === HIDDEN) continue;
      const points = unit.points[index]!;
      if (unit.lies[index] === WHOLE) for (let i = 0; i < points.length; i += 2) reach.add(points[i]!, points[i + 1]!);
    }
    if (arcs.every((index) => unit.lies[index] === WHOLE)) continue;
    const part = unit.projector.parts[unit.part[arcs[0] ?? 0]!];
    if (!part) continue;
    const coordinates = polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.flatMap((index) => {
          const places = unit.places[index < 0 ? ~index : index]!;
          const list = Array.from({ length: places.length / 2 }, (_, i) => [places[2 * i]!, places[2 * i + 1]!]);
          return index < 0 ? list.reverse() : list;
        }),
      ),
    );
    const [[left, top], [right, bottom]] = geoPath(part.projection).bounds({ type: "MultiPolygon", coordinates });
    reach.add(left, top);
    reach.add(right, bottom);
  }
  return reach;
}

/** Scale and place at which what the map shows fills the plot. The unit arcs' projector stands at the unit. */
export function fitOf(geometry: Geometry, geo: ResolvedGeo, unit: UnitArcs, plot: Box, hidden: ReadonlySet<string>): Fit {
  unit.projector.place(geometry.isPlanar ? 1 : 1000, 0, 0);
  const [part] = unit.projector.parts;
  let reach: Reach;
  if (typeof geo.fit !== "string") reach = reachOfBox(geo.fit, unit);
  else if (geo.fit === "sphere" && part && unit.projector.parts.length === 1) {
    reach = new Reach();
    for (const [x, y] of geoPath(part.projection).bounds({ type: "Sphere" })) reach.add(x, y);
  } else reach = reachOfRegions(geometry, unit, hidden);
  const [width, height] = [reach.right - reach.left, reach.bottom - reach.top];
  if (!(width > 0 && height > 0)) return { scale: 1, x: plot.left, y: plot.top };
  const scale = Math.min((plot.right - plot.left) / width, (plot.bottom - plot.top) / height);
  return {
    scale,
    x: (plot.left + plot.right) / 2 - (scale * (reach.left + reach.right)) / 2,
    y: (plot.top + plot.bottom) / 2 - (scale * (reach.top + reach.bottom)) / 2,
  };
}
