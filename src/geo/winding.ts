import { geoArea } from "../generated/geo/d3.js";

/** Points of a ring whose arcs follow one another: x, y, x, y …, the last equal to the first. */
export function ringPoints(arcs: readonly Float64Array[], ring: readonly number[]): number[] {
  const out: number[] = [];
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index]!;
    const count = arc.length / 2;
    for (let i = out.length === 0 ? 0 : 1; i < count; i++) {
      const at = 2 * (index < 0 ? count - 1 - i : i);
      out.push(arc[at]!, arc[at + 1]!);
    }
  }
  return out;
}

const HEMISPHERE = 2 * Math.PI;

/** Steradians inside a ring, which d3-geo takes to be on its right. */
function areaOf(arcs: readonly Float64Array[], ring: readonly number[]): number {
  const points = ringPoints(arcs, ring);
  const coordinates = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!]);
  return geoArea({ type: "Polygon", coordinates: [coordinates] });
}

const reversed = (ring: readonly number[]): number[] => ring.map((index) => ~index).reverse();

/**
 * A polygon whose outer ring holds less than half the sphere and whose holes hold more, whichever way they were written: files after
 * RFC 7946 run the other way and would fill everything but themselves.
 */
export function rewound(arcs: readonly Float64Array[], polygon: readonly (readonly number[])[]): (readonly number[])[] {
  return polygon.map((ring, i) => (areaOf(arcs, ring) > HEMISPHERE === (i === 0) ? reversed(ring) : ring));
}
