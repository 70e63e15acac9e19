import type { Geometry } from "../../../context/geometry.js";
import { geoPath } from "../../../generated/geo/d3.js";
import { PathText } from "./path-text.js";
import type { SizedArcs } from "./shapes.js";
import { HIDDEN, type UnitArcs, WHOLE } from "./unit-arcs.js";

/** First digits of the id of a county are those of its state. */
const upperOf = (source: string, id: string): string => (source === "us-counties" ? id.slice(0, 2) : "");

/** Borders as lines, each once: between two regions, and among those between regions of different larger parts. */
export function meshes(
  geometry: Geometry,
  unit: UnitArcs,
  sized: SizedArcs,
  hidden: ReadonlySet<string>,
): { borders: string; upper: string } {
  const first: (string | undefined)[] = [];
  const kind = new Uint8Array(geometry.arcs.length);
  for (const { id, polygons } of geometry.regions) {
    if (hidden.has(id)) continue;
    const upper = upperOf(geometry.source, id);
    for (const index of polygons.flat(2)) {
      const arc = index < 0 ? ~index : index;
      if (first[arc] === undefined) first[arc] = upper;
      else kind[arc] = first[arc] === upper ? 1 : 2;
    }
  }
  return { borders: linesOf(kind, 1, unit, sized), upper: linesOf(kind, 2, unit, sized) };
}

function linesOf(kind: Uint8Array, wanted: number, unit: UnitArcs, { tenths, kept }: SizedArcs): string {
  const path = new PathText();
  for (let index = 0; index < kind.length; index++) {
    if (kind[index] !== wanted || unit.lies[index] === HIDDEN) continue;
    if (unit.lies[index] === WHOLE) {
      const arc = tenths[index]!;
      path.moveTo(arc[0]! / 10, arc[1]! / 10);
      for (let i = 2; i < arc.length; i += 2) path.line(arc[i]!, arc[i + 1]!);
      continue;
    }
    const part = unit.projector.parts[unit.part[index]!];
    const places = unit.places[index]!;
    const coordinates = [...kept[index]!].map((at) => [places[2 * at]!, places[2 * at + 1]!]);
    if (part) geoPath(part.projection).context(path)({ type: "LineString", coordinates });
  }
  return path.text;
}
