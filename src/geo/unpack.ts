import type { Geometry, Region } from "../context/geometry.js";
import type { PackedGeometry } from "./packed.js";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Reads whole numbers of variable length, six bits a character: five of the number, lowest first, and whether more follow. */
function reader(text: string): () => number {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i;
  let at = 0;
  return () => {
    let value = 0;
    let unit = 1;
    for (;;) {
      const digit = digits[text.charCodeAt(at++)]!;
      value += (digit & 31) * unit;
      if (digit < 32) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      unit *= 32;
    }
  };
}

const listOf = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** A geometry of the package as it is drawn from: its editions, the oldest first; one where it has no others. */
export function unpack(source: string, packed: PackedGeometry): Geometry[] {
  const [sx = 1, sy = 1] = packed.scale;
  const [tx = 0, ty = 0] = packed.translate;
  const next = reader(packed.arcs);
  let [startX, startY] = [0, 0];
  const arcs = listOf(packed.count, () => {
    const steps = next();
    const points = new Float64Array(2 * (steps + 1));
    let x = startX + next();
    let y = startY + next();
    [startX, startY] = [x, y];
    for (let i = 0; i <= steps; i++) {
      if (i > 0) {
        x += next();
        y += next();
      }
      points[2 * i] = x * sx + tx;
      points[2 * i + 1] = y * sy + ty;
    }
    return points;
  });
  const ring = reader(packed.rings);
  const names = packed.names.split("\n");
  const fine = new Set(packed.fine);
  const regions = packed.ids.split(" ").map((id, i): Region => {
    const polygons = listOf(ring(), () => listOf(ring(), () => listOf(ring(), ring)));
    const point = packed.points[id];
    const owner = packed.owners[id];
    return {
      id,
      name: names[i]!,
      polygons,
      ...(owner === undefined ? {} : { owner }),
      ...(point ? { point: [point[0]!, point[1]!] as const } : {}),
      ...(fine.has(id) ? { isFine: true } : {}),
    };
  });
  const whole: Geometry = { source, regions, arcs, isPlanar: false };
  if (packed.editions.length === 0) return [whole];
  return packed.editions.map(({ year }) => {
    const left = new Set(packed.editions.flatMap((each) => (each.year <= year ? each.gone : each.made)));
    return { ...whole, regions: regions.filter(({ id }) => !left.has(id)), edition: year };
  });
}
