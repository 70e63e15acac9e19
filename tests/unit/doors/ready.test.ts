import { beforeEach, describe, expect, it, vi } from "vitest";
import * as main from "../../../src/index.js";
import { loadAll, onDemand, present } from "../../../src/parts/part.js";

const chart = { type: "column", x: "region", y: "sales", data: { values: [{ region: "North", sales: 3 }] } };
const text = "type: column\nx: region\ny: sales\ndata: {values: [{region: North, sales: 3}]}\n";

/** The issues a call was refused for. */
function refused(call: () => unknown): readonly main.Issue[] {
  try {
    call();
  } catch (error) {
    if ((error as Error).name === "RenderError") return (error as main.RenderError).issues;
    throw error;
  }
  return [];
}

describe("the small door before it is ready", () => {
  let core: typeof import("../../../src/doors/core.js");
  beforeEach(async () => {
    vi.resetModules();
    core = await import("../../../src/doors/core.js");
  });

  it("says what is not there, and what to do", () => {
    const [found] = refused(() => core.parseIntent(chart));
    expect(found).toMatchObject({ code: "NOT_READY", path: "" });
    expect(found!.message).toBe(
      "chart: the part of the library that checks charts is not there yet. Await ready() once before, or call render, which waits by itself.",
    );
    for (const call of [() => core.resolve(chart), () => core.enrich(chart), () => core.check(chart)])
      expect(refused(call).map((each) => each.message)).toEqual([expect.stringContaining("that measures text is not there yet")]);
  });

  it("renders, and fetches the reader of YAML with the first chart that is a text", async () => {
    const [one] = await core.render(chart, { format: ["yaml"] });
    expect(core.parseIntent(chart)).toMatchObject({ type: "column" });
    expect(refused(() => core.parseIntent(text))[0]?.message).toContain("that reads YAML");
    const { content } = await core.render(text, { format: "yaml" });
    expect(content).toBe(one!.content);
    expect(core.parseIntent(text)).toMatchObject({ type: "column" });
  });

  it("does all the main door does once it is ready", async () => {
    await core.ready();
    expect(core.check(text)).toEqual(main.check(text));
    const registry = core.createRegistry([main.xyRenderer, main.vegaRenderer]);
    expect(core.resolve(text, undefined, { registry })).toEqual(main.resolve(text));
  });
});

it("the main door is ready from the start, and reads the rows before render returns", async () => {
  expect(main.check(text)).toEqual([]);
  const values = [{ region: "North", sales: 3 }];
  const drawn = main.render({ ...chart, data: { values } }, { format: "json" });
  values[0]!.sales = 5;
  expect(JSON.parse((await drawn).content as string).data.values).toEqual([["North", 3]]);
});

describe("a part on demand", () => {
  it("is asked for again when fetching it failed", async () => {
    const fetch = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("there");
    const part = onDemand("does something", fetch);
    await expect(part.load()).rejects.toThrow("offline");
    expect(() => part.get()).toThrow("that does something");
    await part.load();
    expect([part.get(), part.load(), fetch.mock.calls.length]).toEqual(["there", undefined, 2]);
  });

  it("is waited for only where it is not there", () => expect(loadAll([present(1), present(2)])).toBeUndefined());
});
