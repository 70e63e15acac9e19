import { describe, expect, it } from "vitest";
import type { Limits } from "../../../src/context/limits.js";
import type { TextMeasurer } from "../../../src/context/measurer.js";
import { RenderError } from "../../../src/issues/error.js";
import { issue } from "../../../src/issues/messages.js";
import { openContext } from "../../../src/open-context.js";

const open = (signal?: AbortSignal) => openContext({} as TextMeasurer, {} as Limits, 0, signal);

describe("what one call carries", () => {
  it("keeps issues in order, each once", () => {
    const ctx = open();
    const one = issue("DATA_EMPTY", { path: "/data" });
    const two = issue("DATA_EMPTY", { path: "/other" });
    for (const each of [one, two, { ...one }, one]) ctx.report(each);
    expect(ctx.issues).toEqual([one, two]);
  });

  it("two calls do not see each other", () => {
    const [a, b] = [open(), open()];
    a.report(issue("DATA_EMPTY", { path: "/data" }));
    expect([a.issues.length, b.issues.length]).toEqual([1, 0]);
  });

  it("stops when its caller says so, and not before", () => {
    const stop = new AbortController();
    const ctx = open(stop.signal);
    expect(() => ctx.checkpoint()).not.toThrow();
    stop.abort();
    expect(() => ctx.checkpoint()).toThrow(RenderError);
    expect(() => open().checkpoint()).not.toThrow();
  });
});
