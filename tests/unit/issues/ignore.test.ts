import { describe, expect, it } from "vitest";
import { check, type RenderArtifact, RenderError, render } from "../../../src/index.js";

const rows = [
  { place: "North", amount: 1 },
  { place: "North", amount: 2 },
  { place: "South", amount: null },
];
const chart = { type: "bar", x: "place", y: "amount", data: { values: rows } };
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe("ignored codes", () => {
  it("of the chart and of the call are not told, and the others are", () => {
    expect(codes(check(chart))).toEqual(["DATA_DUPLICATE_KEYS"]);
    expect(check({ ...chart, ignore: ["DATA_DUPLICATE_KEYS"] })).toEqual([]);
    expect(check(chart, { ignore: ["DATA_DUPLICATE_KEYS"] })).toEqual([]);
    expect(codes(check(chart, { ignore: ["COLOR_RECYCLED"] }))).toEqual(["DATA_DUPLICATE_KEYS"]);
  });

  it("do not count for strict, and the picture is the same with and without", async () => {
    const plain = (await render(chart)) as RenderArtifact;
    const silent = (await render({ ...chart, ignore: ["DATA_DUPLICATE_KEYS"] }, { strict: true })) as RenderArtifact;
    expect(silent.content === plain.content).toBe(true);
    await expect(render(chart, { strict: true })).rejects.toThrow(RenderError);
  });

  it("never silence an error", () => {
    expect(codes(check({ ...chart, y: "amuont", ignore: ["DATA_UNKNOWN_FIELD"] }))).toEqual(["DATA_UNKNOWN_FIELD"]);
  });

  it("silence what was reported before the chart was read", () => {
    const config = { frame: { widht: 3 } };
    expect(codes(check({ ...chart, ignore: ["DATA_DUPLICATE_KEYS"] }, { config }))).toEqual(["CONFIG_WRONG"]);
    expect(check({ ...chart, ignore: ["DATA_DUPLICATE_KEYS", "CONFIG_WRONG"] }, { config })).toEqual([]);
  });

  it("stay in the resolved chart", async () => {
    const { content } = (await render({ ...chart, ignore: ["DATA_DUPLICATE_KEYS"] }, { format: "yaml" })) as RenderArtifact;
    expect(check(content)).toEqual([]);
  });

  it("are refused when there is no such code, with the nearest", () => {
    expect(check({ ...chart, ignore: ["DATA_DUPLICATE_KEY"] })[0]!.message).toBe(
      '/ignore/0: there is no issue code "DATA_DUPLICATE_KEY". Did you mean "DATA_DUPLICATE_KEYS"?',
    );
    expect(check(chart, { ignore: ["NOPE"] })[0]!.code).toBe("OPTION_WRONG");
  });
});
