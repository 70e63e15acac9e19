/** Projections of the world that may be turned, each with what else it needs. */
const ofTheWorld = {
  albers: { parallels: [20, 50] },
  azimuthal_equal_area: {},
  azimuthal_equidistant: {},
  conic_conformal: { parallels: [20, 50] },
  conic_equal_area: { parallels: [20, 50] },
  conic_equidistant: { parallels: [20, 50] },
  equal_earth: {},
  equirectangular: {},
  gnomonic: { clip_angle: 60 },
  mercator: {},
  mollweide: {},
  natural_earth: {},
  orthographic: {},
  robinson: {},
  stereographic: { clip_angle: 120 },
  transverse_mercator: {},
  winkel_tripel: {},
};
const places = { longitude: "lon", latitude: "lat", size: "n", data: { columns: ["lon", "lat", "n"], values: spiral(120) } };

/** Places all over the globe whose coordinates have many digits. */
function spiral(count) {
  return Array.from({ length: count }, (_, i) => [((i * 137.50776) % 360) - 180, 85 - (170 * i) / count, (i % 7) + 0.5]);
}

const plane = {
  type: "FeatureCollection",
  features: [0, 1, 2].map((i) => ({
    type: "Feature",
    properties: { name: `r${i}` },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [400 + 101.37 * i, 20.1],
          [501.37 + 101.37 * i, 20.1],
          [501.37 + 101.37 * i, 87.77 + i],
          [400 + 101.37 * i, 80.3],
          [400 + 101.37 * i, 20.1],
        ],
      ],
    },
  })),
};

/** Geometries that the charts are drawn on beside those of the package. */
export const geometries = { plane };

/** A map for each projection, straight and turned: `{name, text}`. */
export const projectionCharts = [
  ...Object.entries(ofTheWorld).flatMap(([type, more]) =>
    [
      [0, 0, 0],
      [-137.21, 33.3, 11.7],
    ].map((rotate) => ({
      name: `${type} ${rotate.join(" ")}`,
      text: JSON.stringify({
        type: "bubble_map",
        ...places,
        geo: { source: "world", projection: { type, rotate, ...more }, fit: "regions", sphere_color: "#eef", graticule_color: "#ccc" },
      }),
    })),
  ),
  ...["albers_usa", "albers_usa_territories"].map((type) => ({
    name: type,
    text: JSON.stringify({ type: "bubble_map", ...places, geo: { source: "us-states", projection: { type } } }),
  })),
  {
    name: "identity",
    text: JSON.stringify({
      type: "map",
      geo: "plane",
      region: "r",
      color: "v",
      data: {
        columns: ["r", "v"],
        values: [
          ["r0", 1],
          ["r1", 2],
          ["r2", 3],
        ],
      },
    }),
  },
];
