import { beforeEach, expect, it, vi } from "vitest";
import type * as Main from "../../src/index.js";

const map = {
  type: "map",
  geo: "us-states",
  region: "s",
  color: "rate",
  data: {
    values: [
      { s: "CA", rate: 1 },
      { s: "TX", rate: 2 },
    ],
  },
};
const square = [
  [
    [1, 40],
    [1, 45],
    [6, 45],
    [6, 40],
    [1, 40],
  ],
];
const own = { type: "Feature", properties: { name: "A" }, geometry: { type: "Polygon", coordinates: square } };
const ownMap = { type: "map", geo: "mine", region: "r", color: "v", data: { values: [{ r: "A", v: 1 }] } };
const options = { fonts: "reference" } as const;

/** The main door as a process finds it that has not drawn a map yet. */
let main: typeof Main;
beforeEach(async () => {
  vi.resetModules();
  main = await import("../../src/index.js");
});

function refusal(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return (error as Main.RenderError).issues.map(({ code, message }) => `${code} ${message}`).join("\n");
  }
  throw new Error("nothing was refused");
}

it("a map before anything was fetched is refused with what to call first", () => {
  expect(refusal(() => main.renderSync(map, options))).toMatch(/^NOT_READY .*draws maps.*ready\(\{geo: \[\]\}\)/);
});

it("a map whose geometry was not fetched is refused with its name", async () => {
  await main.ready({ geo: ["world"] });
  expect(refusal(() => main.renderSync(map, options))).toMatch(
    /^NOT_READY .*"us-states" is not there yet.*ready\(\{geo: \["us-states"\]\}\)/,
  );
});

it("a map is drawn at once after ready, as render draws it", async () => {
  await main.ready({ geo: ["us-states"] });
  const drawn = main.renderSync(map, { ...options, format: ["svg", "yaml"] });
  expect(drawn).toEqual(await main.render(map, { ...options, format: ["svg", "yaml"] }));
});

it("a map is drawn at once after a first one that render drew", async () => {
  const { content } = await main.render(map, options);
  expect(main.renderSync(map, options).content).toBe(content);
});

it("a map of a geometry of the caller's is drawn at once, unless a function gives it", async () => {
  await main.ready({ geo: [] });
  const drawn = main.renderSync(ownMap, { ...options, geo: { mine: own } });
  expect(drawn.content).toBe((await main.render(ownMap, { ...options, geo: { mine: async () => own } })).content);
  expect(refusal(() => main.renderSync(ownMap, { ...options, geo: { mine: () => own } }))).toContain("NOT_READY");
});
