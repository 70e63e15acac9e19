import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { type ChartIntent, RenderError, render } from "../../dist/index.js";

type Tree = { [key: string]: unknown };

const { geo: defaults, marks } = parse(readFileSync(new URL("../../defaults/chart-defaults.yaml", import.meta.url), "utf8")) as {
  geo: Tree;
  marks: { region: Tree };
};

const leaves = (node: Tree, path: string[]): [string[], unknown][] =>
  Object.entries(node).flatMap(([key, value]): [string[], unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leaves(value as Tree, [...path, key])
      : [[[...path, key], value]],
  );

const others: Tree = {
  least_share: 0.99,
  many: 2,
  wide: 20,
  high: 5,
  flat: 90,
  dot_below: 30,
  world_projection: "mercator",
  bubble_range: [100, 400],
  skew_share: 0.01,
  kosovo: "688",
  "732": "504",
  "158": "156",
  "275": "376",
  siachen: "356",
  somaliland: null,
  "northern-cyprus": null,
};
const other = (key: string, value: unknown): unknown =>
  others[key] ?? (key in others ? null : typeof value === "number" ? (value === 1 ? 0.4 : value * 2) : "#13579b");

const square = (x: number, y: number, size: number, name: string) => ({
  type: "Feature",
  id: name,
  properties: { name },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  },
});
const collection = (x: number, y: number, size: number) => ({
  type: "FeatureCollection",
  features: [square(x, y, size, "a"), square(x + size, y, size, "b")],
});
const geo = { north: collection(0, 50, 20), town: collection(10, 40, 1), hall: collection(10, 40, 0.01), half: collection(-60, 0, 30) };

const countries = ["DE", "FR", "ES", "US", "IN", "CN", "BR", "ZA", "MT", "SG", "SO", "CY", "RS", "MA", "IL"].map((c, v) => ({
  c,
  v: v + 1,
}));
const skewed = [...countries.map(({ c }) => c), ..."IT PL SE NO FI DK NL BE AT CH".split(" ")].map((c, i) => ({ c, v: i === 0 ? 999 : i }));
const ab = [
  { c: "a", v: 1 },
  { c: "b", v: 2 },
];
const cases: [ChartIntent, Tree[]][] = [
  [{ type: "map", geo: "world", region: "c", color: "v" }, countries],
  [{ type: "map", geo: "world-50m", region: "c", color: "v" }, countries],
  [{ type: "map", geo: "world", region: "c", color: "v" }, skewed],
  [{ type: "map", geo: "world", region: "c", color: "v" }, [...countries, { c: "Nowhere at all", v: 9 }]],
  [{ type: "bubble_map", geo: "world", region: "c", size: "v" }, countries],
  [{ type: "map", geo: { source: "world", projection: "natural_earth" }, region: "c", color: "v" }, countries],
  [{ type: "point_map", geo: { source: "world", projection: "orthographic" }, latitude: "y", longitude: "x" }, [{ x: 0, y: 0 }]],
  [{ type: "map", geo: { source: "world", projection: "orthographic" }, region: "c", color: "v" }, countries],
  [{ type: "map", geo: "us-counties", region: "c", color: "v" }, ["06037", "17031", "36061", "48201"].map((c, v) => ({ c, v }))],
  ...Object.keys(geo).map((name): [ChartIntent, Tree[]] => [{ type: "map", geo: name, region: "c", color: "v" }, ab]),
];

async function outcome([chart, data]: (typeof cases)[number], config: Tree): Promise<string> {
  try {
    const { content, issues } = await render(chart, { data, geo, fonts: "reference", config, width: 300, height: 200 });
    return JSON.stringify([`${content}`.replace(/\bd[0-9a-z]{7}\b/g, "id"), issues]);
  } catch (error) {
    if (error instanceof RenderError) return JSON.stringify(error.issues);
    throw error;
  }
}

it("every key of the defaults of maps is read: another value changes some map, or what is told about it", {
  timeout: 300_000,
}, async () => {
  const before = await Promise.all(cases.map((each) => outcome(each, {})));
  const unread: string[] = [];
  for (const [path, value] of [...leaves(defaults, ["geo"]), ...leaves(marks.region, ["marks", "region"])]) {
    const config = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), other(path.at(-1)!, value)) as Tree;
    let isRead = false;
    for (let i = 0; i < cases.length && !isRead; i++) {
      const after = await outcome(cases[i]!, config);
      expect(after, path.join(".")).not.toContain("CONFIG_WRONG");
      isRead = after !== before[i];
    }
    if (!isRead) unread.push(path.join("."));
  }
  expect(unread).toEqual([]);
});
