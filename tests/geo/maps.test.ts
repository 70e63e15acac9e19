import { describe, expect, it } from "vitest";
import { check, type RenderError, ready, render } from "../../dist/index.js";

const square = (west: number, south: number, isReversed = false) => {
  const ring = [
    [west, south],
    [west, south + 5],
    [west + 5, south + 5],
    [west + 5, south],
    [west, south],
  ];
  return { type: "Polygon", coordinates: [isReversed ? [...ring].reverse() : ring] };
};
const collection = (isReversed: boolean) => ({
  type: "FeatureCollection",
  features: ["A", "B"].map((name, i) => ({
    type: "Feature",
    properties: { name, code: `c${i}` },
    geometry: square(10 + 5 * i, 40, isReversed),
  })),
});
const own = {
  type: "map",
  geo: "mine",
  region: "r",
  color: "v",
  data: {
    values: [
      { r: "A", v: 1 },
      { r: "B", v: 2 },
    ],
  },
};
const issuesOf = async (chart: unknown, options: object = {}) =>
  render(chart, options).then(
    ({ issues }) => issues.map(({ code, severity }) => `${severity} ${code}`),
    (error: RenderError) => error.issues.map(({ code, severity }) => `${severity} ${code}`),
  );

describe("a geometry of the caller's", () => {
  it("is what it says now, not what it said at an earlier call", async () => {
    const mine = collection(false);
    const draw = async () => (await render(own, { geo: { mine }, fonts: "reference" })).content;
    const before = await draw();
    expect(await draw()).toBe(before);
    mine.features[1]!.geometry = square(15, 20);
    const after = await draw();
    expect(after).not.toBe(before);
    expect(after).toBe((await render(own, { geo: { mine: structuredClone(mine) }, fonts: "reference" })).content);
  });

  it("is drawn the same whichever way its rings run", async () => {
    const [one, other] = await Promise.all([false, true].map((way) => render(own, { geo: { mine: collection(way) }, format: "png" })));
    expect(other!.content).toEqual(one!.content);
    expect(one!.match?.matched.map(({ id }) => id)).toEqual(["0", "1"]);
  });

  it("may be a function that gives it, and name its regions by a property", async () => {
    const chart = {
      ...own,
      geo: { source: "mine", key: "code" },
      data: {
        values: [
          { r: "c0", v: 1 },
          { r: "c1", v: 2 },
        ],
      },
    };
    const { match } = await render(chart, { geo: { mine: async () => collection(false) } });
    expect(match?.matched.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it.each([
    ["is not there", {}, "error GEO_SOURCE_UNKNOWN"],
    ["is no geometry", { mine: { a: 1 } }, "error GEO_UNREADABLE"],
    ["is empty", { mine: { type: "FeatureCollection", features: [] } }, "error GEO_EMPTY"],
    ["has only points", { mine: { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [0, 0] } } }, "error GEO_EMPTY"],
    [
      "has a coordinate of text",
      {
        mine: {
          type: "Polygon",
          coordinates: [
            [
              ["x", 1],
              [1, 1],
              [1, 0],
              ["x", 1],
            ],
          ],
        },
      },
      "error GEO_UNREADABLE",
    ],
    [
      "names arcs that are not there",
      {
        mine: {
          type: "Topology",
          objects: { a: { type: "Polygon", arcs: [[7]] } },
          arcs: [
            [
              [0, 0],
              [1, 1],
            ],
          ],
        },
      },
      "error GEO_UNREADABLE",
    ],
    [
      "has a coordinate that is no number",
      {
        mine: {
          type: "Polygon",
          coordinates: [
            [
              [NaN, 1],
              [1, 1],
              [1, 0],
              [NaN, 1],
            ],
          ],
        },
      },
      "error GEO_UNREADABLE",
    ],
    ["lacks a coordinate", { mine: { type: "Polygon", coordinates: [[[1], [1, 1], [1, 0], [1]]] } }, "error GEO_UNREADABLE"],
  ])("that %s is refused with a reason", async (_, geo, code) => {
    expect(await issuesOf(own, { geo })).toContain(code);
  });

  const ring = (point: (degrees: number) => number[]) => ({
    type: "Polygon",
    coordinates: [Array.from({ length: 61 }, (_, i) => point((i % 60) * 6))],
  });
  const round = (degrees: number) => [130 + 5 * Math.cos((degrees * Math.PI) / 180), -25 + 5 * Math.sin((degrees * Math.PI) / 180)];

  it.each([
    ["a latitude of 95", ring((at) => (at === 90 ? [130, 95] : round(at))), /one of its points lies beyond a pole, as \[130, 95\] does/],
    ["latitudes before longitudes", ring((at) => round(at).reverse()), /look swapped.*Write coordinates as \[longitude, latitude\]/],
  ])("with %s is refused, unless it is said to be a plane", async (_, mine, words) => {
    const geo = { mine };
    const refused = await render(own, { geo }).catch((error: RenderError) => error);
    expect((refused as RenderError).issues[0]).toMatchObject({ code: "GEO_UNREADABLE", message: expect.stringMatching(words) });
    const flat = { ...own, geo: { source: "mine", projection: "identity" }, data: { values: [{ r: "0", v: 1 }] } };
    expect(await issuesOf(flat, { geo })).toEqual([]);
  });

  it("of a plane is one without being said where no globe has such numbers", async () => {
    const mine = ring((at) => round(at).map((each) => 10 * each + 300));
    const { chart } = await render({ ...own, data: { values: [{ r: "0", v: 1 }] } }, { geo: { mine } });
    expect(chart.geo?.projection.type).toBe("identity");
  });

  it("with more points than the limit is refused", async () => {
    expect(await issuesOf(own, { geo: { mine: collection(false) }, limits: { vertices: 5 } })).toEqual(["error LIMIT_VERTICES"]);
  });

  it("without the property that the chart names is refused with those it has", async () => {
    const found = await render({ ...own, geo: { source: "mine", key: "cod" } }, { geo: { mine: collection(false) } }).catch(
      (error: RenderError) => error,
    );
    expect((found as RenderError).issues[0]).toMatchObject({ code: "GEO_SOURCE_UNKNOWN", path: "/geo/key", allowed: ["name", "code"] });
  });
});

describe("places", () => {
  const points = (values: object[], more: object = {}) => ({
    type: "point_map",
    geo: "world",
    latitude: "lat",
    longitude: "lon",
    data: { values },
    ...more,
  });

  it("beyond the poles are left out with a count", async () => {
    expect(
      await issuesOf(
        points([
          { lat: 95, lon: 120 },
          { lat: 48, lon: 100 },
          { lat: 40, lon: 120 },
        ]),
      ),
    ).toEqual(["warning GEO_NO_PLACE"]);
  });

  it("that look swapped are refused, with the way back", async () => {
    const chart = points([
      { lat: 151, lon: -33 },
      { lat: 144, lon: -37 },
      { lat: 115, lon: -31 },
    ]);
    await ready({ geo: ["world"] });
    expect(check(chart)[0]).toMatchObject({ code: "GEO_NO_PLACE", severity: "error", fix: [{ value: "lon" }, { value: "lat" }] });
  });

  it.each([
    [null, []],
    [NaN, ["warning DATA_VALUES_DROPPED"]],
  ])("without a number (%s) are counted", async (lat, more) => {
    expect(
      await issuesOf(
        points([
          { lat, lon: 1 },
          { lat: 2, lon: 3 },
          { lat: 40, lon: 100 },
        ]),
      ),
    ).toEqual([...more, "warning GEO_NO_PLACE"]);
  });

  it("behind the globe are counted", async () => {
    const chart = points(
      [
        { lat: 0, lon: 0 },
        { lat: 0, lon: 180 },
      ],
      { geo: { source: "world", projection: { type: "orthographic", rotate: [0, 0] } } },
    );
    expect(await issuesOf(chart)).toEqual(["warning GEO_NOT_SHOWN"]);
  });
});

describe("a map", () => {
  const states = (values: object[]) => ({ type: "map", geo: "us-states", region: "s", color: "rate", data: { values } });

  it("is refused when most rows join no region", async () => {
    expect(
      await issuesOf(
        states([
          { s: "CA", rate: 1 },
          { s: "Ruritania", rate: 2 },
          { s: "Narnia", rate: 3 },
        ]),
      ),
    ).toContain("error REGION_MATCH_LOW");
  });

  it("joins rows as they are now, not as they were at an earlier call", async () => {
    const values = [
      { s: "CA", rate: 1 },
      { s: "TX", rate: 2 },
      { s: "NY", rate: 3 },
    ];
    const draw = () => render(states(values), { fonts: "reference" });
    const ids = async () => (await draw()).match?.matched.map(({ id }) => id);
    const before = await draw();
    expect(await ids()).toEqual(["06", "48", "36"]);
    values[1]!.s = "FL";
    expect(await ids()).toEqual(["06", "12", "36"]);
    expect((await draw()).content).toBe((await render(states(structuredClone(values)), { fonts: "reference" })).content);
    values[1]!.s = "TX";
    expect((await draw()).content).toBe(before.content);
    values.pop();
    expect(await ids()).toEqual(["06", "48"]);
  });

  it("cannot be made to join otherwise by what is done with an earlier report", async () => {
    const chart = states([
      { s: "CA", rate: 1 },
      { s: "TX", rate: 2 },
    ]);
    const before = await render(chart, { fonts: "reference" });
    expect(() => before.match!.matched.pop()).toThrow(TypeError);
    (before.chart.data.columns[0]!.values as unknown[])[0] = "NY";
    expect((await render(chart, { fonts: "reference" })).content).toBe(before.content);
  });

  it("draws the same bytes again, and from its own yaml", async () => {
    const chart = states([
      { s: "CA", rate: 0.1 },
      { s: "TX", rate: 0.2 },
      { s: "PR", rate: 0.3 },
    ]);
    const [svg, yaml] = await render(chart, { format: ["svg", "yaml"] });
    expect((await render(chart)).content).toBe(svg!.content);
    expect((await render(yaml!.content)).content).toBe(svg!.content);
  });

  it("draws countries too small for the geometry as dots, and only those with a row", async () => {
    const chart = (code: string) => ({
      type: "map",
      geo: "world",
      region: "c",
      color: "v",
      data: {
        values: [
          { c: "FRA", v: 1 },
          { c: code, v: 2 },
        ],
      },
    });
    const circles = async (code: string) =>
      ((await render(chart(code), { fonts: "reference" })).content as string).match(/<circle/g)?.length ?? 0;
    expect(await circles("SGP")).toBe(1);
    expect(await circles("DEU")).toBe(0);
  });

  it("warns of totals as colour, and not of rates", async () => {
    const totals = {
      type: "map",
      geo: "us-states",
      region: "s",
      data: {
        values: [
          { s: "CA", population: 5, rate: 2 },
          { s: "TX", population: 4, rate: 1 },
        ],
      },
    };
    expect(await issuesOf({ ...totals, color: "population" })).toContain("warning GEO_TOTALS");
    expect(await issuesOf({ ...totals, color: "rate" })).not.toContain("warning GEO_TOTALS");
    const called = { field: "population", title: "Population per square mile" };
    expect(await issuesOf({ ...totals, color: called })).not.toContain("warning GEO_TOTALS");
  });
});
