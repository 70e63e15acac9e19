import { expect, it } from "vitest";
import { check, type RenderError, ready, render, renderSync } from "../../dist/index.js";

const states = ["Ohio", "Iowa", "Utah", "Texas", "Maine", "Idaho", "Nevada", "Oregon", "Kansas", "Alaska", "Hawaii", "Vermont", "Montana"];
const rates = states.map((state, i) => ({ state, unemployment_rate: 3 + ((i * 7) % 10) / 2 }));

it("a chart without a type that may become a map waits for the tables of regions, and says so where it cannot", () => {
  const refused = (() => {
    try {
      return renderSync({ data: { values: rates } }, { format: "json" });
    } catch (error) {
      return (error as RenderError).issues.map(({ code }) => code);
    }
  })();
  expect(refused).toEqual(["NOT_READY"]);
  expect(check({ data: { values: rates.map(({ unemployment_rate }, i) => ({ shop: `s${i}`, unemployment_rate })) } })).toEqual([]);
});

it("a rate of regions becomes a filled map, and comes back from its yaml as the same bytes", async () => {
  const [svg, yaml] = await render({ data: { values: rates } }, { format: ["svg", "yaml"] });
  expect(svg!.chart.type).toBe("map");
  expect(svg!.issues).toEqual([]);
  const again = await render(yaml!.content as string);
  expect(again.content).toBe(svg!.content);
  await ready({ geo: ["us-states"] });
  expect(renderSync({ data: { values: rates } }).content).toBe(svg!.content);
});

it("a total of regions becomes bubbles; where the author asks for a fill it is told that it is a total", async () => {
  const sales = states.map((state, i) => ({ state, exports_usd: 100 + i * 7 }));
  expect((await render({ data: { values: sales } })).chart.type).toBe("bubble_map");
  const filled = await render({ type: "map", region: "state", color: "exports_usd", data: { values: sales } });
  expect(filled.issues.map(({ code }) => code)).toContain("GEO_TOTALS");
});

it("points at coordinates are a map, with bubbles where there is an amount", async () => {
  const places = states.map((name, i) => ({ name, lat: 30 + i, lon: -120 + 3 * i, guests: i }));
  expect((await render({ data: { values: places } })).chart.type).toBe("bubble_map");
  expect((await render({ data: { values: places.map(({ guests: _, ...each }) => each) } })).chart.type).toBe("point_map");
});
