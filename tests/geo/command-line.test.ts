import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "dataface-geo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const chart = fileOf("map.chart.yaml", "type: map\ngeo: mine\nregion: r\ncolor: v\ndata: {columns: [r, v], values: [[A, 1], [B, 2]]}\n");
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

const draw = (geometry: string): Promise<{ code: number; err: string }> =>
  new Promise((done) => {
    const words = [cli, "render", chart, "--geo", `mine=${geometry}`, "-o", join(folder, "map.svg")];
    execFile(process.execPath, words, (error, _, err) => done({ code: error ? Number(error.code) : 0, err }));
  });

/** A square of degrees as a feature; `steps` points on each of its sides, written with so many decimals. */
function square(name: string, west: number, steps: number, decimals: number) {
  const written = (degrees: number) => Number(degrees.toFixed(decimals));
  const side = (at: (share: number) => number[]) => Array.from({ length: steps }, (_, i) => at(i / steps).map(written));
  const ring = [
    ...side((s) => [west, 40 + 5 * s]),
    ...side((s) => [west + 5 * s, 45]),
    ...side((s) => [west + 5, 45 - 5 * s]),
    ...side((s) => [west + 5 - 5 * s, 40]),
    [west, 40],
  ];
  return { type: "Feature", properties: { name }, geometry: { type: "Polygon", coordinates: [ring] } };
}
const collection = (steps: number, decimals = 15) =>
  JSON.stringify({ type: "FeatureCollection", features: [square("A", 10, steps, decimals), square("B", 15, steps, decimals)] });

it("a file of geometry is drawn on", async () => {
  expect(await draw(fileOf("small.json", collection(1)))).toEqual({ code: 0, err: expect.not.stringContaining("error") });
});

it("a GeoJSON of 30 MB is refused with what to do", { timeout: 60_000 }, async () => {
  const file = fileOf("large.json", collection(240_000));
  const { code, err } = await draw(file);
  expect(code).not.toBe(0);
  expect(statSync(file).size).toBeGreaterThan(30e6);
  expect(err).toMatch(/FILE_NOT_READABLE/);
  expect(err).toMatch(/it has [34]\d million characters, more than 20 million/);
  expect(err).toMatch(/Simplify it to the size it is drawn at/);
});

it("a smaller one with too many points is refused by their number", { timeout: 60_000 }, async () => {
  const { code, err } = await draw(fileOf("dense.json", collection(130_000, 4)));
  expect(code).not.toBe(0);
  expect(err).toMatch(/LIMIT_VERTICES/);
});

it("a file that is no JSON, and one that is not there, are refused", async () => {
  expect((await draw(fileOf("broken.json", "{"))).err).toMatch(/it is no JSON.*FILE_NOT_READABLE/);
  expect((await draw(join(folder, "nowhere.json"))).err).toMatch(/FILE_NOT_READABLE/);
});
