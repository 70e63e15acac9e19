import { Resvg } from "@resvg/resvg-js";
import pixelmatch from "pixelmatch";
import { describe, expect, it } from "vitest";
import { createPen, drawCurve, type Run } from "../../../../src/renderers/xy/curve.js";
import { reduceRun } from "../../../../src/renderers/xy/reduce.js";

const WIDTH = 600;
const HEIGHT = 300;

/** The same numbers every time, in [0, 1). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

/** `count` points across the picture. @param next the amount after one, px. */
function runOf(count: number, next: (before: number, share: number) => number): Run {
  const along = new Float64Array(count);
  const across = new Float64Array(count);
  let at = HEIGHT / 2;
  for (let i = 0; i < count; i++) {
    at = Math.min(HEIGHT - 5, Math.max(5, next(at, i / count)));
    along[i] = 5 + ((WIDTH - 10) * i) / (count - 1);
    across[i] = at;
  }
  return { along, across };
}

function raster(run: Run, zoom: number) {
  const pen = createPen(false);
  pen.move(run.along[0]!, run.across[0]!);
  drawCurve(pen, run, "linear");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fff"/><path d="${pen.text}" fill="none" stroke="#3366aa" stroke-width="2" stroke-linejoin="round" stroke-linecap="round"/></svg>`;
  return new Resvg(svg, { fitTo: { mode: "zoom", value: zoom } }).render();
}

/** Share of the pixels that look different with all points and with those that are kept. */
function differing(run: Run, zoom: number): number {
  const [whole, reduced] = [raster(run, zoom), raster(reduceRun(run), zoom)];
  const { width, height } = whole;
  return pixelmatch(whole.pixels, reduced.pixels, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

const random = sequence(7);
const RUNS: Record<string, Run> = {
  "a random walk": runOf(100_000, (before) => before + (random() - 0.5) * 3),
  noise: runOf(12_000, () => 20 + random() * 260),
  "a wave with rare spikes": runOf(100_000, (_, share) => (random() < 0.0002 ? 20 : 150 + 100 * Math.sin(share * 40))),
  steps: runOf(100_000, (_, share) => 50 + 200 * ((share * 7) % 1 > 0.5 ? 1 : 0)),
};

describe("a long line without the points that cannot be seen", () => {
  for (const [name, run] of Object.entries(RUNS))
    it(`differs in fewer than one of five hundred pixels, at one and two a px: ${name}`, { timeout: 60_000 }, () => {
      expect(reduceRun(run).along.length).toBeLessThan(run.along.length / 2);
      expect(differing(run, 1)).toBeLessThan(0.002);
      expect(differing(run, 2)).toBeLessThan(0.002);
    });

  it("is the line itself when it has few points", () => {
    const short = runOf(1000, (before) => before + 1);
    expect(reduceRun(short)).toBe(short);
  });

  it("keeps both ends", () => {
    const { along, across } = RUNS.noise!;
    const reduced = reduceRun(RUNS.noise!);
    expect([reduced.along[0], reduced.across[0], reduced.along.at(-1), reduced.across.at(-1)]).toEqual([
      along[0],
      across[0],
      along.at(-1),
      across.at(-1),
    ]);
  });
});
