import { geoAlbersUsa, geoConicEqualArea, geoEqualEarth, geoMercator, geoNaturalEarth1, geoOrthographic } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import schema from "../../schema/chart-intent.schema.json" with { type: "json" };
import type { ProjectionType } from "../../src/chart/geo.js";
import { projectorOf } from "../../src/geo/projector.js";
import { projectionCharts } from "./every-projection.mjs";

const [scale, x, y] = [800, 300, 200];
const place = (projection: ReturnType<typeof geoMercator>) => projection.scale(scale).translate([x, y]);

const peers: readonly (readonly [
  ProjectionType,
  readonly [number, number, number],
  readonly [number, number] | null,
  ReturnType<typeof geoMercator>,
])[] = [
  ["equal_earth", [0, 0, 0], null, place(geoEqualEarth())],
  ["natural_earth", [30, 0, 0], null, place(geoNaturalEarth1().rotate([30, 0]))],
  ["mercator", [-10, 0, 0], null, place(geoMercator().rotate([-10, 0]))],
  ["conic_equal_area", [96, 0, 0], [29.5, 45.5], place(geoConicEqualArea().rotate([96, 0]).center([0, 0]).parallels([29.5, 45.5]))],
  ["orthographic", [-20, -40, 0], null, place(geoOrthographic().rotate([-20, -40]))],
];

describe("projections", () => {
  it("each have a map that a browser and Node are compared by", () => {
    const all = schema.definitions.ProjectionType.enum;
    expect(all.length).toBeGreaterThan(15);
    expect([...new Set(projectionCharts.map(({ name }) => name.split(" ")[0]))].sort()).toEqual([...all].sort());
  });

  it.each(peers)("%s agrees with d3-geo to a millionth of a px", (type, rotate, parallels, peer) => {
    const projector = projectorOf({ type, rotate, parallels, clip_angle: null });
    projector.place(scale, x, y);
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -84, max: 84, noNaN: true }), (lon, lat) => {
        const [ours, theirs] = [projector.point(lon, lat), peer([lon, lat])!];
        // What the far side of a globe hides has no place.
        if (ours === null) {
          expect(type).toBe("orthographic");
          return;
        }
        expect(Math.abs(ours[0] - theirs[0])).toBeLessThan(1e-6);
        expect(Math.abs(ours[1] - theirs[1])).toBeLessThan(1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["New York", -74, 40.7],
    ["Key West", -81.8, 24.6],
    ["Seattle", -122.3, 47.6],
    ["Anchorage", -149.9, 61.2],
    ["Attu", 172.9, 52.9],
    ["Honolulu", -157.9, 21.3],
  ])("the United States stand where d3-geo puts them: %s", (_, lon, lat) => {
    const projector = projectorOf({ type: "albers_usa", rotate: [0, 0, 0], parallels: null, clip_angle: null });
    projector.place(scale, x, y);
    const theirs = geoAlbersUsa().scale(scale).translate([x, y])([lon, lat])!;
    const ours = projector.point(lon, lat)!;
    expect(Math.abs(ours[0] - theirs[0])).toBeLessThan(1e-6);
    expect(Math.abs(ours[1] - theirs[1])).toBeLessThan(1e-6);
  });

  it("show Puerto Rico and Guam only with the territories", () => {
    for (const [type, isShown] of [
      ["albers_usa", false],
      ["albers_usa_territories", true],
    ] as const) {
      const projector = projectorOf({ type, rotate: [0, 0, 0], parallels: null, clip_angle: null });
      projector.place(scale, x, y);
      expect([projector.point(-66.1, 18.4), projector.point(144.8, 13.4)].map((at) => at !== null)).toEqual([isShown, isShown]);
    }
  });
});
