import { expect, inject, it } from "vitest";
import { render } from "../../dist/index.js";
import { differing, fingerprintsOf } from "../promises/fingerprints.mjs";
import { geometries, projectionCharts } from "./every-projection.mjs";

const sha256 = async (content: string | Uint8Array): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${content}`)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
};

it("a browser draws maps of every projection to the byte as Node does", { timeout: 120_000 }, async () => {
  const draw = (text: string, options: object) => render(text, { ...options, geo: geometries } as never);
  const here = await fingerprintsOf(draw as never, projectionCharts, sha256, 1, ["svg"]);
  expect(Object.keys(here)).toHaveLength(projectionCharts.length);
  expect(differing(here, inject("projectionsInNode"))).toEqual([]);
});
