import { beforeAll, describe, expect, it } from "vitest";
import type { Geometry } from "../../src/context/geometry.js";
import { openedSource } from "../../src/geo/sources.js";
import { type RenderError, ready, render } from "../../src/index.js";

const regions = ["09110", "09120", "09130", "09140", "09150", "09160", "09170", "09180", "09190"];
const counties = ["09001", "09003", "09005", "09007", "09009", "09011", "09013", "09015"];
const alaska = ["02063", "02066"];
const chart = (codes: readonly string[], geo: object = {}) => ({
  type: "map",
  region: "code",
  color: "rate",
  geo: { source: "us-counties", ...geo },
  data: { values: codes.map((code, i) => ({ code, rate: 3 + (i % 7) / 2 })) },
});
const drawn = async (codes: readonly string[], geo?: object) => {
  const { match, content } = await render(chart(codes, geo), { format: "json" });
  const { edition } = JSON.parse(`${content}`).chart.geo as { edition: number };
  return { edition, matched: match!.matched.length, unmatched: match!.unmatched };
};

describe("the counties of the United States", () => {
  let editions: readonly Geometry[];
  beforeAll(async () => {
    await ready({ geo: ["us-counties"] });
    editions = openedSource("us-counties")!;
  });

  it("are of the edition that most rows are of, and of the first where it knows them all", async () => {
    expect(await drawn(["01001", "01003", "01005"])).toMatchObject({ edition: 2017, matched: 3 });
    expect(await drawn([...counties, "02261"])).toMatchObject({ edition: 2017, matched: 9 });
    expect(await drawn([...counties, ...alaska])).toMatchObject({ edition: 2019, matched: 10 });
    expect(await drawn([...regions, ...alaska])).toMatchObject({ edition: 2022, matched: 11, unmatched: [] });
    expect(await drawn(regions.map((code) => Number(code)).map(String))).toMatchObject({ edition: 2022, matched: 9 });
  });

  it("are found by the names of planning regions too", async () => {
    const names = ["Capitol Planning Region, Connecticut", "Greater Bridgeport Planning Region, CT", "Northwest Hills, CT", "Cook, IL"];
    expect(await drawn(names)).toMatchObject({ edition: 2022, matched: 4 });
  });

  it("are never painted with rows of another edition: those are reported with what they are", async () => {
    const { edition, unmatched } = await drawn([...regions, "09001"]);
    expect(edition).toBe(2022);
    expect(unmatched).toMatchObject([{ value: "09001", reason: "former" }]);
    const authored = await drawn([...counties, "09110", "02063"], { edition: 2017 });
    expect(authored.edition).toBe(2017);
    expect(authored.unmatched).toMatchObject([
      { value: "09110", reason: "elsewhere" },
      { value: "02063", reason: "elsewhere", note: expect.stringContaining("since 2019") },
    ]);
  });

  it("have no edition but those of the package", async () => {
    const refused = await render(chart(counties, { edition: 2021 }), {}).catch((error: RenderError) => error.issues);
    expect(refused).toMatchObject([
      { code: "INTENT_WRONG_VALUE", path: "/geo/edition", received: 2021, allowed: ["2017", "2019", "2022"] },
    ]);
    const world = await render({
      ...chart([]),
      geo: { source: "world", edition: 2017 },
      data: { values: [{ code: "FRA", rate: 1 }] },
    }).catch((error: RenderError) => error.issues);
    expect(world).toMatchObject([{ code: "INTENT_WRONG_VALUE", path: "/geo/edition" }]);
  });

  it("draw the same from the resolved chart", async () => {
    const first = await render(chart([...regions, ...alaska]), { format: "svg", fonts: "reference" });
    const yaml = await render(chart([...regions, ...alaska]), { format: "yaml" });
    expect((await render(`${yaml.content}`, { format: "svg", fonts: "reference" })).content).toBe(first.content);
  });

  it("cover the same land in every edition, in rings that close", () => {
    const pointsOf = ({ arcs }: Geometry, ring: readonly number[]) =>
      ring.flatMap((arc) => {
        const flat = arcs[arc < 0 ? ~arc : arc]!;
        const points = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!] as const);
        return [arc < 0 ? points.reverse() : points];
      });
    const areaOf = (geometry: Geometry, state: RegExp) => {
      let area = 0;
      for (const { id, polygons } of geometry.regions) {
        if (!state.test(id)) continue;
        for (const ring of polygons.flat()) {
          const parts = pointsOf(geometry, ring);
          for (const [i, part] of parts.entries()) expect(part.at(-1), id).toEqual(parts[(i + 1) % parts.length]![0]);
          const points = parts.flat();
          points.forEach(([x, y], i) => {
            const [nextX, nextY] = points[(i + 1) % points.length]!;
            area += (x * nextY - nextX * y) / 2;
          });
        }
      }
      return area;
    };
    const [first, second, third] = editions as [Geometry, Geometry, Geometry];
    expect([first, second, third].map(({ edition, regions: all }) => [edition, all.length])).toEqual([
      [2017, 3231],
      [2019, 3232],
      [2022, 3233],
    ]);
    // The points where new borders meet the outline lie on the grid of the geometry, up to 150 m beside it.
    expect(areaOf(third, /^09/) / areaOf(first, /^09/)).toBeCloseTo(1, 3);
    expect(areaOf(second, /^02/) / areaOf(first, /^02/)).toBeCloseTo(1, 4);
    // Capitol has 1,030 square miles of Connecticut's 4,842 of land.
    expect(areaOf(third, /^09110/) / areaOf(third, /^09/)).toBeCloseTo(0.212, 1);
  });
});
