import { describe, expect, it } from "vitest";
import { check, type RenderError, ready, render } from "../../dist/index.js";

const states = [
  { state: "CA", rate: 0.1 },
  { state: "TX", rate: 0.2 },
  { state: "NY", rate: 0.3 },
];
const cities = [
  { city: "Houston", lon: -95.4, lat: 29.8, people: 2 },
  { city: "Chicago", lon: -87.6, lat: 41.9, people: 3 },
];
const chart = (layer: object) => ({
  type: "map",
  geo: "us-states",
  region: "state",
  color: { field: "rate", title: "Rate" },
  data: { values: states },
  layers: [{ type: "point", ...layer }],
});
const places = { longitude: "lon", latitude: "lat", data: { values: cities } };
const circles = (svg: unknown) =>
  [...`${svg}`.matchAll(/<circle[^>]*?cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((m) => m.slice(1).map(Number));
const told = async (drawn: object) =>
  render(drawn, { fonts: "reference" }).then(
    ({ issues }) => issues.map(({ code, path }) => `${code} ${path}`),
    (error: RenderError) => error.issues.map(({ code, path }) => `${code} ${path}`),
  );

describe("points of one table over regions filled by another", () => {
  it("stand where a map of those points alone has them", async () => {
    const over = await render(chart({ ...places, title: null }), { fonts: "reference" });
    expect(over.issues).toEqual([]);
    expect(over.match?.matched).toHaveLength(3);
    const alone = await render(
      { ...chart({}), layers: undefined, type: "point_map", region: undefined, color: undefined, ...places, data: { values: cities } },
      { fonts: "reference" },
    );
    const [a, b] = [circles(over.content), circles(alone.content)];
    expect(a).toHaveLength(2);
    // The legend of the regions makes their map smaller, so that only the shape of what the points span is the same.
    const span = (found: number[][]) => (found[0]![0]! - found[1]![0]!) / (found[0]![1]! - found[1]![1]!);
    expect(span(a)).toBeCloseTo(span(b), 1);
  });

  it("are bubbles with a legend of their own where they have a size, the largest first", async () => {
    const { content, chart: resolved } = await render(chart({ ...places, size: { field: "people", title: "People" } }), {
      fonts: "outline",
    });
    const areas = circles(content)
      .slice(-2)
      .map(([, , r]) => r! ** 2);
    expect(areas[0]! / areas[1]!).toBeCloseTo(3 / 2, 1);
    expect(resolved.layers?.[0]?.size?.legend).toMatchObject({ visible: true, title: "People" });
  });

  it("are named in the legend by their title, one layer too", async () => {
    const named = await render(chart({ ...places, title: "Cities" }), { fonts: "reference" });
    expect(named.content).toContain(">Cities<");
    expect((await render(chart(places), { fonts: "reference" })).content).not.toContain(">Cities<");
  });

  it("may stand in the middle of their regions; what joins none is told of the layer", async () => {
    const rows = [
      { s: "Texas", n: 4 },
      { s: "Narnia", n: 1 },
      { s: "California", n: 2 },
    ];
    const { content, issues } = await render(chart({ region: "s", size: "n", data: { values: rows } }), { fonts: "outline" });
    expect(circles(content).length).toBeGreaterThanOrEqual(2);
    expect(issues).toMatchObject([{ code: "REGION_UNMATCHED", path: "/layers/0/region" }]);
    expect(issues[0]).not.toHaveProperty("fix");
  });

  it("may come from the rows of the map itself", async () => {
    const values = states.map((row, i) => ({ ...row, lon: -100 + i, lat: 40 }));
    const { content } = await render({ ...chart({ longitude: "lon", latitude: "lat" }), data: { values } }, { fonts: "reference" });
    expect(circles(content)).toHaveLength(3);
  });

  it("are the same from their own yaml and json", async () => {
    const made = await render(chart({ ...places, size: "people", title: "Cities" }), { format: ["svg", "yaml", "json"] });
    for (const again of made.slice(1)) expect((await render(again.content)).content).toBe(made[0]!.content);
  });
});

describe("a layer on a map says what is wrong with it", () => {
  it.each([
    ["a latitude of 95", { ...places, data: { values: [...cities, { lon: 120, lat: 95 }] } }, ["GEO_NO_PLACE /layers/0/latitude"]],
    ["a place that the map does not show", { ...places, data: { values: [...cities, { lon: 10, lat: 50 }] } }, ["GEO_NOT_SHOWN /layers/0"]],
    ["a field that its rows do not have", { ...places, size: "peeple" }, ["DATA_UNKNOWN_FIELD /layers/0/size"]],
    ["no place", { size: "people", data: { values: cities } }, ["INTENT_CHANNEL_MISSING /layers/0/latitude"]],
    ["no longitude", { latitude: "lat", data: { values: cities } }, ["INTENT_CHANNEL_MISSING /layers/0/longitude"]],
    ["a mark that has no place on maps", { ...places, type: "bar" }, ["INTENT_WRONG_VALUE /layers/0/type"]],
    ["no rows", { ...places, data: { values: [] } }, ["DATA_EMPTY /layers/0/data"]],
  ])("%s", async (_, layer, issues) => {
    expect(await told(chart(layer))).toEqual(issues);
  });

  it("swapped pairs, with the way back", async () => {
    await ready({ geo: ["us-states"] });
    const values = [
      { lon: 30, lat: -95 },
      { lon: 42, lat: -120 },
      { lon: 40, lat: -100 },
    ];
    const [found] = check(chart({ longitude: "lon", latitude: "lat", data: { values } }));
    expect(found).toMatchObject({ code: "GEO_NO_PLACE", severity: "error", path: "/layers/0/latitude" });
    expect(found!.fix).toMatchObject([
      { path: "/layers/0/latitude", value: "lon" },
      { path: "/layers/0/longitude", value: "lat" },
    ]);
  });

  it("channels of axes are not read", async () => {
    expect(await told(chart({ ...places, y: "people" }))).toEqual(["INTENT_CHANNEL_UNUSED /layers/0/y"]);
  });
});
