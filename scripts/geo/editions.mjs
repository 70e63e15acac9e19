// Counties that the census divided anew after the edition of us-atlas, cut out of the outline that the old ones have together: so they meet
// their neighbours in the same points. Lines between them are those of scripts/geo/county-editions.json (its `source` says whose).
import { mergeArcs } from "topojson-client";

/** What became of which counties, and since which edition of the census' boundaries; the first is that of us-atlas. */
const EDITIONS = [
  { year: 2017, gone: [], made: [] },
  { year: 2019, gone: ["02261"], made: ["02063", "02066"] },
  { year: 2022, gone: ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"], made: /^09/ },
];

const indexOf = (arc) => (arc < 0 ? ~arc : arc);
const polygonsOf = ({ type, arcs }) => (type === "Polygon" ? [arcs] : arcs);

/** Arcs as points on the grid, from steps. */
const points = (arc) => {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x, y];
  });
};
const steps = (line) => line.map(([x, y], i) => (i === 0 ? [x, y] : [x - line[i - 1][0], y - line[i - 1][1]]));

/** The point of a ring of arcs, on the grid, that is nearest to another: its arc's number, the vertex before it, and the part of the way to the next. */
function nearestOn(ring, lines, [x, y]) {
  let best = { distance: Number.POSITIVE_INFINITY };
  for (const each of ring) {
    const index = indexOf(each);
    const line = lines[index];
    for (let at = 0; at + 1 < line.length; at++) {
      const [[ax, ay], [bx, by]] = [line[at], line[at + 1]];
      const [dx, dy] = [bx - ax, by - ay];
      const part = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      const point = [Math.round(ax + part * dx), Math.round(ay + part * dy)];
      const distance = (ax + part * dx - x) ** 2 + (ay + part * dy - y) ** 2;
      if (distance < best.distance) best = { distance, index, at, part, point };
    }
  }
  return best;
}

const isSame = ([ax, ay], [bx, by]) => ax === bx && ay === by;

/** Adds the counties of later editions to a topology of us-atlas. Returns it with `editions`: year → ids that are gone, ids that are new. */
export function withEditions(topology, later) {
  const { scale, translate } = topology.transform;
  const lines = topology.arcs.map(points);
  const counties = topology.objects.counties.geometries;
  const added = [];
  const editions = [];
  /** Number of an arc → the numbers of the arcs it was cut into. */
  const cuts = new Map();
  const onGrid = ([lon, lat]) => [Math.round((lon - translate[0]) / scale[0]), Math.round((lat - translate[1]) / scale[1])];
  const cutRing = (ring) =>
    ring.flatMap((arc) => {
      const parts = cuts.get(indexOf(arc));
      return parts === undefined ? [arc] : cutRing(arc < 0 ? parts.map((part) => ~part).reverse() : parts);
    });

  /** Cuts an arc of the topology at points on it: {at, part, point} of `nearestOn`. */
  function cut(index, places) {
    const parts = [[]];
    lines[index].forEach((vertex, at, line) => {
      parts.at(-1).push(vertex);
      const here = places.filter((each) => each.at === at || (each.at === at - 1 && each.part === 1)).sort((a, b) => a.part - b.part);
      for (const { point } of here) {
        if (isSame(point, line[0]) || isSame(point, line.at(-1)) || isSame(point, parts.at(-1)[0])) continue;
        if (!isSame(point, parts.at(-1).at(-1))) parts.at(-1).push(point);
        parts.push([point]);
      }
    });
    if (parts.length > 1)
      cuts.set(
        index,
        parts.map((part) => lines.push(part) - 1),
      );
  }

  for (const { year, gone, made } of EDITIONS) {
    if (gone.length === 0) {
      editions.push({ year, gone, made });
      continue;
    }
    const old = counties.filter(({ id }) => gone.includes(id));
    const fresh = later.objects.counties.geometries.filter(({ id }) => (Array.isArray(made) ? made.includes(id) : made.test(id)));
    const outline = polygonsOf(mergeArcs(topology, old)).sort((a, b) => sizeOf(b[0]) - sizeOf(a[0]));
    function sizeOf(ring) {
      return ring.reduce((sum, arc) => sum + lines[indexOf(arc)].length, 0);
    }
    const uses = new Map();
    for (const { arcs } of fresh) for (const arc of arcs[0]) uses.set(indexOf(arc), (uses.get(indexOf(arc)) ?? 0) + 1);
    const isInner = (arc) => uses.get(indexOf(arc)) === 2;
    const endOf = (arc) => (arc < 0 ? later.arcs[~arc][0] : later.arcs[arc].at(-1));
    const startOf = (arc) => endOf(~arc);
    // Where a line between new counties meets the outline, it ends in the nearest point of the outline.
    const nodes = new Map();
    for (const { arcs } of fresh)
      for (const arc of arcs[0]) if (!isInner(arc)) for (const end of [startOf(arc), endOf(arc)]) nodes.set(String(end), end);
    const touching = new Set();
    for (const { arcs } of fresh)
      for (const arc of arcs[0]) if (isInner(arc)) for (const end of [startOf(arc), endOf(arc)]) touching.add(String(end));
    const main = cutRing(outline[0][0]);
    const snapped = new Map();
    const places = new Map();
    for (const [key, node] of nodes) {
      if (!touching.has(key)) continue;
      const found = nearestOn(main, lines, onGrid(node));
      snapped.set(key, found.point);
      places.set(found.index, [...(places.get(found.index) ?? []), found]);
    }
    for (const [index, found] of places) cut(index, found);
    const ring = cutRing(main);
    const first = (arc) => (arc < 0 ? lines[~arc].at(-1) : lines[arc][0]);
    /** Arcs of the outline from one of its vertices to another, the way the ring runs. */
    function between(from, to) {
      const start = ring.findIndex((arc) => isSame(first(arc), from));
      const out = [];
      for (let i = 0; i < ring.length; i++) {
        const arc = ring[(start + i) % ring.length];
        if (i > 0 && isSame(first(arc), to)) return out;
        out.push(arc);
      }
      return out;
    }
    const inner = new Map();
    function innerArc(arc) {
      const index = indexOf(arc);
      if (!inner.has(index)) {
        const line = later.arcs[index];
        const kept = line.map((each, i) => (i === 0 || i === line.length - 1 ? (snapped.get(String(each)) ?? onGrid(each)) : onGrid(each)));
        inner.set(index, lines.push(kept.filter((each, i) => i === 0 || !isSame(each, kept[i - 1]))) - 1);
      }
      return arc < 0 ? ~inner.get(index) : inner.get(index);
    }
    const shapes = fresh.map(({ id, properties, arcs }) => {
      const all = arcs[0];
      // Begins behind a piece of the outline, so that every piece lies whole in the list.
      const at = all.findIndex((arc, i) => isInner(arc) && !isInner(all[(i + all.length - 1) % all.length]));
      const turned = at <= 0 ? all : [...all.slice(at), ...all.slice(0, at)];
      const out = [];
      for (let i = 0; i < turned.length; i++) {
        if (isInner(turned[i])) {
          out.push(innerArc(turned[i]));
          continue;
        }
        const from = startOf(turned[i]);
        while (i + 1 < turned.length && !isInner(turned[i + 1])) i++;
        out.push(...between(snapped.get(String(from)), snapped.get(String(endOf(turned[i])))));
      }
      return { id, name: properties.name, polygons: [[out]] };
    });
    // Islands belong to the county with the nearest point.
    for (const polygon of outline.slice(1)) {
      const [x, y] = lines[indexOf(polygon[0][0])][0];
      const distance = ({ polygons }) =>
        Math.min(...polygons[0][0].flatMap((arc) => lines[indexOf(arc)].map(([px, py]) => (px - x) ** 2 + (py - y) ** 2)));
      const owner = shapes.map((shape) => [distance(shape), shape]).sort((a, b) => a[0] - b[0])[0][1];
      owner.polygons.push(polygon);
    }
    added.push(...shapes);
    editions.push({ year, gone, made: shapes.map(({ id }) => id) });
  }
  const regions = [
    ...counties.map((geometry) => ({ id: geometry.id, name: geometry.properties.name, polygons: polygonsOf(geometry) })),
    ...added,
  ].map(({ polygons, ...rest }) => ({ ...rest, polygons: polygons.map((polygon) => polygon.map(cutRing)) }));
  return { arcs: lines.map(steps), transform: topology.transform, regions: regions.sort((a, b) => (a.id < b.id ? -1 : 1)), editions };
}
