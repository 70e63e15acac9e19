// The countries of the world out of world-atlas, with what is wrong or missing in it mended.

const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : []);

/** Ids of what ISO 3166 has no number for, by the name in the geometry. */
const UNNUMBERED = { Kosovo: "kosovo", Somaliland: "somaliland", "N. Cyprus": "northern-cyprus", "Siachen Glacier": "siachen" };

/**
 * Territories with a number of their own that the geometry holds inside another country: number, name, that country, and the box
 * (west, south, east, north) which their land is cut out with. Where the geometry has no land for one, it stands as a point.
 */
const TERRITORIES = [
  { id: "254", name: "French Guiana", owner: "250", box: [-55, 1, -51, 6.5], point: [-53.1, 3.9] },
  { id: "312", name: "Guadeloupe", owner: "250", box: [-62, 15.7, -60.9, 16.7], point: [-61.5, 16.2] },
  { id: "474", name: "Martinique", owner: "250", box: [-61.4, 14.2, -60.7, 15], point: [-61, 14.65] },
  { id: "638", name: "Réunion", owner: "250", box: [55, -21.6, 56, -20.7], point: [55.5, -21.1] },
  { id: "175", name: "Mayotte", owner: "250", box: [44.9, -13.2, 45.5, -12.5], point: [45.15, -12.8] },
  { id: "535", name: "Bonaire, Sint Eustatius and Saba", owner: "528", box: [-69, 11.8, -62.8, 18], point: [-68.27, 12.18] },
  { id: "744", name: "Svalbard and Jan Mayen", owner: "578", box: [-10, 70.6, 40, 82], point: [16, 78.5] },
  { id: "074", name: "Bouvet Island", owner: "578", box: [2, -56, 5, -53], point: [3.4, -54.4] },
  { id: "162", name: "Christmas Island", owner: "036", point: [105.6, -10.5] },
  { id: "166", name: "Cocos (Keeling) Islands", owner: "036", point: [96.8, -12.2] },
  { id: "772", name: "Tokelau", owner: "554", point: [-171.8, -9.2] },
];

/** Longitude and latitude of the points of a ring. */
function ringOf({ arcs, transform: { scale, translate } }, ring) {
  return ring.flatMap((index) => {
    let [x, y] = [0, 0];
    return arcs[index < 0 ? ~index : index].map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function isInside(topology, [outer], [west, south, east, north]) {
  return ringOf(topology, outer).every(([x, y]) => x >= west && x <= east && y >= south && y <= north);
}

/** Svalbard's box also holds the north of Norway: its land is farther from the mainland's latitudes than that. */
const isSvalbard = (topology, [outer]) => ringOf(topology, outer).every(([x, y]) => y > 74 || (x < -7 && y > 70.6));

/** The countries of one topology. The finest has bases and reefs without a number, which are left out. */
function regionsOf(topology, isFine = false) {
  const regions = new Map();
  const add = (id, name, polygons, more = {}) => {
    const known = regions.get(id);
    if (known) known.polygons.push(...polygons);
    else regions.set(id, { id, name, polygons: [...polygons], ...more });
  };
  const geometries = topology.objects.countries.geometries;
  // Ashmore and Cartier carry the number of Australia, to which they belong: after it, so that the name is Australia's.
  for (const geometry of [...geometries].sort(
    (a, b) => Number(a.properties.name.startsWith("Ashmore")) - Number(b.properties.name.startsWith("Ashmore")),
  )) {
    const { name } = geometry.properties;
    if (name === "Indian Ocean Ter.") {
      for (const polygon of polygonsOf(geometry)) {
        const isWest = ringOf(topology, polygon[0])[0][0] < 100;
        const { id, name, owner } = TERRITORIES.find((each) => each.id === (isWest ? "166" : "162"));
        add(id, name, [polygon], { owner });
      }
      continue;
    }
    const id = geometry.id ?? UNNUMBERED[name];
    if (id === undefined && isFine) continue;
    if (id === undefined) throw new Error(`world-atlas has no id for ${name}`);
    add(id, name, polygonsOf(geometry));
  }
  for (const { id, name, owner, box } of TERRITORIES) {
    const country = regions.get(owner);
    if (!country || !box) continue;
    const test = id === "744" ? isSvalbard : (from, polygon) => isInside(from, polygon, box);
    const own = country.polygons.filter((polygon) => test(topology, polygon));
    if (own.length === 0) continue;
    country.polygons = country.polygons.filter((polygon) => !own.includes(polygon));
    add(id, name, own, { owner });
  }
  return [...regions.values()];
}

/** Puts topologies of one scale together; arcs of the second are counted on from the first, and written in the first's steps. */
function joined(main, mainRegions, others) {
  const { scale, translate } = main.transform;
  const arcs = [...main.arcs];
  const regions = [...mainRegions];
  for (const { topology, regions: more } of others) {
    const numbers = new Map();
    const numberOf = (index) => {
      const arc = index < 0 ? ~index : index;
      if (!numbers.has(arc)) {
        let [x, y] = [0, 0];
        let before = [0, 0];
        const { scale: s, translate: t } = topology.transform;
        arcs.push(
          topology.arcs[arc].map(([dx, dy]) => {
            x += dx;
            y += dy;
            const at = [Math.round((x * s[0] + t[0] - translate[0]) / scale[0]), Math.round((y * s[1] + t[1] - translate[1]) / scale[1])];
            const step = [at[0] - before[0], at[1] - before[1]];
            before = at;
            return step;
          }),
        );
        numbers.set(arc, arcs.length - 1);
      }
      return index < 0 ? ~numbers.get(arc) : numbers.get(arc);
    };
    for (const region of more)
      regions.push({ ...region, polygons: region.polygons.map((polygon) => polygon.map((ring) => ring.map(numberOf))) });
  }
  return { arcs, transform: main.transform, regions };
}

/** Countries of `main`, and those that only a finer topology has, with that one's land; the rest as points. */
export function world(main, ...finer) {
  const regions = regionsOf(main);
  const known = new Set(regions.map(({ id }) => id));
  const others = finer.map((topology) => {
    const more = regionsOf(topology, true).filter(({ id, name }) => !known.has(id) && /^\d{3}$/.test(id) && name !== undefined);
    for (const { id } of more) known.add(id);
    return { topology, regions: more.map((region) => ({ ...region, isFine: true })) };
  });
  const whole = joined(main, regions, others);
  for (const { id, name, owner, point } of TERRITORIES) if (!known.has(id)) whole.regions.push({ id, name, owner, polygons: [], point });
  return whole;
}
