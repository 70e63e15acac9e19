import { describe, expect, it } from "vitest";
import { Ledger } from "../../../src/resolve/ledger.js";

const open = (suggested = {}, overlaid: string[] = []) =>
  new Ledger(suggested, (source) => (overlaid.includes(source) ? "config" : undefined));
const enriched = { value: "rows", rule: "a.rule", reason: "the rows say so", evidence: 3 };
const config = { value: "house", source: "a.key" };

describe("who decides a leaf", () => {
  it("the author before the rows before the house, and the origin says which", () => {
    const ledger = open();
    expect(ledger.choose<string>("/a", "author", enriched, config)).toBe("author");
    expect(ledger.choose<string>("/b", undefined, enriched, config)).toBe("rows");
    expect(ledger.choose<string>("/c", undefined, undefined, config)).toBe("house");
    expect(ledger.origins).toEqual({
      "/a": { by: "authored" },
      "/b": { by: "enriched", rule: "a.rule", reason: "the rows say so", evidence: 3 },
      "/c": { by: "config", source: "chart-defaults: a.key" },
    });
  });

  it("null, false, zero and the empty text are decisions; only undefined is silence", () => {
    const ledger = open();
    for (const value of [null, false, 0, ""]) {
      expect(ledger.choose<unknown>("/a", value, enriched, config)).toBe(value);
      expect(ledger.origins["/a"]).toEqual({ by: "authored" });
    }
  });

  it("a leaf that nobody decides is a fault of the library", () => expect(() => open().choose("/a", undefined, undefined)).toThrow("/a"));

  it("a leaf inside something that enrichment filled in is not called authored", () => {
    const ledger = open({ "/x": { value: { field: "day" }, rule: "auto.line", reason: "over time" } });
    ledger.authored("/x/field", "day");
    ledger.authored("/y/field", "sales");
    expect(ledger.origins["/x/field"]).toEqual({ by: "enriched", rule: "auto.line", reason: "over time" });
    expect(ledger.origins["/y/field"]).toEqual({ by: "authored" });
  });

  it("what the caller put over the defaults has the caller's name", () => {
    const ledger = open({}, ["a.key"]);
    ledger.config("/a", 1, "a.key");
    ledger.config("/b", 1, "b.key");
    expect([ledger.origins["/a"], ledger.origins["/b"]]).toEqual([
      { by: "config", source: "config: a.key" },
      { by: "config", source: "chart-defaults: b.key" },
    ]);
  });
});

describe("a group of leaves", () => {
  it("is merged leaf by leaf: one authored key keeps the other defaults", () => {
    const ledger = open();
    expect(ledger.paint<object>("/t", { size: 20 }, { size: 16, weight: 600, color: "#000000" }, "title")).toEqual({
      size: 20,
      weight: 600,
      color: "#000000",
    });
    expect(ledger.origins).toEqual({
      "/t/size": { by: "authored" },
      "/t/weight": { by: "config", source: "chart-defaults: title.weight" },
      "/t/color": { by: "config", source: "chart-defaults: title.color" },
    });
  });

  it("colours become hex whatever they were written as", () => {
    expect(
      open().paint<object>("/t", { label_color: "steelblue", color: "rgb(1 2 3)" }, { label_color: "#000000", color: "#000000" }, "t"),
    ).toEqual({ label_color: "#4682b4", color: "#010203" });
  });

  it("null switches a leaf off", () =>
    expect(open().paint<object>("/a", { zero_color: null }, { zero_color: "#8c959f" }, "axis")).toEqual({ zero_color: null }));

  it("keys that the group has not are left out", () =>
    expect(open().paint<object>("/a", { other: 1 }, { size: 2 }, "a")).toEqual({ size: 2 }));
});
