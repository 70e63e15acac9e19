import { expect, it } from "vitest";
import type { Geometry } from "../../../src/context/geometry.js";
import type { Scalar, Table } from "../../../src/data/table.js";
import { regionsOfRows } from "../../../src/geo/join.js";

const county = (id: string, name: string) => ({ id, name, polygons: [] }) as unknown as Geometry["regions"][number];
const geometry: Geometry = {
  source: "us-counties",
  regions: [county("01001", "Autauga"), county("48061", "Cameron"), county("22023", "Cameron")],
  arcs: [],
  isPlanar: false,
};
const table = (states: readonly Scalar[]): Table => ({
  rowCount: 2,
  columns: [
    { field: "county", values: ["Cameron", "Cameron"] },
    { field: "state", values: states },
  ],
});

it("rows shared by two maps are joined for each with its own field of states", () => {
  const shared = table(["Texas", "Louisiana"]);
  const alone = regionsOfRows({ region: { field: "county" } }, shared, geometry)!;
  expect(alone.matched).toEqual([]);
  const told = regionsOfRows({ region: { field: "county" }, detail: { field: "state" } }, shared, geometry)!;
  expect(told.matched.map(({ id }) => id).sort()).toEqual(["22023", "48061"]);
  expect(regionsOfRows({ region: { field: "county" } }, shared, geometry)!.matched).toEqual([]);
});
