import { expect, it } from "vitest";
import { type RenderArtifact, render } from "../../../../src/index.js";

const rows = [
  { name: "a", amount: 20 },
  { name: "b", amount: 30 },
];
const told = async (type: string, labels: object, more: object = {}) => {
  const chart = { type, x: "name", y: "amount", style: { color: "#2f6db2" }, labels, data: { values: rows }, ...more };
  const { issues } = (await render(chart, { fonts: "reference" })) as RenderArtifact;
  return issues.map(({ code, message }) => [code, message]);
};

it("labels in bars whose ink cannot be read there are told, once", async () => {
  expect(await told("column", { position: "inside", color: "#8fb3d9", inverse_color: "#7fa3c9" })).toEqual([
    [
      "INK_REPLACED",
      "/labels: 2 labels stand on fills on which neither #8fb3d9 nor #7fa3c9 can be read, and are black or white. Give labels a darker color or a lighter inverse_color, or place them outside.",
    ],
  ]);
});

it("inks of the house and readable ones are not told, nor are labels outside", async () => {
  expect(await told("column", { position: "inside" })).toEqual([]);
  expect(await told("column", { position: "inside", inverse_color: "#fff8e0" })).toEqual([]);
  expect(await told("column", { position: "outside", color: "#8fb3d9" })).toEqual([]);
  expect(await told("column", { position: "inside" }, { style: { color: "#7f7f7f" } })).toEqual([]);
});

it("words in cells are told too", async () => {
  const found = await told("heatmap", { color: "#888888", inverse_color: "#999999" }, { y: "name", color: "amount", style: {} });
  expect(found.map(([code]) => code)).toEqual(["INK_REPLACED"]);
});
