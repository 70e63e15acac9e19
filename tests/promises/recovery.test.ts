import { beforeAll, describe, expect, it } from "vitest";
import { createRegistry, type RenderArtifact, RenderError, render } from "../../dist/index.js";
import { loadCorpus } from "../charts/corpus.js";
import { fingerprintsOf } from "./fingerprints.mjs";
import { chart, otherRefusals, overLimits, rows } from "./refusals.js";

/** A few charts of different structure: what a failure could have spoilt shows in one of them. */
const names = ["column_stacked_by_month", "pie_counts", "heatmap_labelled_grid"];
const few = loadCorpus(undefined, names);
const bytes = () => fingerprintsOf(render as never, few, (content: string | Uint8Array) => `${content}`);
let before: Record<string, Record<string, string>>;
beforeAll(async () => {
  before = await bytes();
});

/** Whether all charts still give the bytes they gave at first; texts of megabytes are not printed. */
const isAsBefore = async () => JSON.stringify(await bytes()) === JSON.stringify(before);

describe("after a failure the next render gives the same bytes:", () => {
  it.each([...overLimits, ...otherRefusals])("$name ($code)", async ({ chart: bad, options, code }) => {
    const error = await (render(bad, options) as Promise<unknown>).catch((reason) => reason);
    expect(error).toBeInstanceOf(RenderError);
    expect((error as RenderError).issues.map((each) => each.code)).toContain(code);
    expect(await isAsBefore()).toBe(true);
  });

  it("a renderer that throws", async () => {
    const broken = { name: "broken", types: ["column"], decline: () => null, draw: () => Promise.reject(new TypeError("broken")) };
    await expect(render(chart, { data: rows, registry: createRegistry([broken as never], []), format: "svg" })).rejects.toThrow();
    expect(await isAsBefore()).toBe(true);
  });

  it("rows that throw when they are read", async () => {
    const data = [
      { region: "North", sales: 1 },
      Object.defineProperty({ region: "South" }, "sales", {
        enumerable: true,
        get: () => {
          throw new Error("mine");
        },
      }),
    ];
    await expect(render(chart, { data })).rejects.toThrow("mine");
    expect(await isAsBefore()).toBe(true);
  });
});

describe("a signal", () => {
  it("that is given before the call ends it with ABORTED", async () => {
    await expect(render(chart, { data: rows, signal: AbortSignal.abort() })).rejects.toMatchObject({ issues: [{ code: "ABORTED" }] });
  });

  it("that comes while the call waits ends it with ABORTED, and those beside it go on", async () => {
    const stop = new AbortController();
    const stopped = render(chart, { data: rows, signal: stop.signal });
    const other = render(chart, { data: rows }) as Promise<RenderArtifact>;
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ issues: [{ code: "ABORTED" }] });
    expect((await other).content).toMatch(/^<svg /);
    expect(await isAsBefore()).toBe(true);
  });

  it("that never comes changes nothing", async () => {
    const alone = (await render(chart, { data: rows })) as RenderArtifact;
    const { signal } = new AbortController();
    expect(((await render(chart, { data: rows, signal })) as RenderArtifact).content).toBe(alone.content);
  });
});
