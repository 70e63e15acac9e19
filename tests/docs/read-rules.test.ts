import { describe, expect, it } from "vitest";
import { codesOf } from "../../scripts/docs/read-codes.mjs";
import { RuleError, rulesOf } from "../../scripts/docs/read-rules.mjs";

const rules = (text: string) => rulesOf([{ path: "src/a.ts", text }]).map(({ name, reasons }) => [name, ...reasons]);

describe("reading rules from a source", () => {
  it("takes a rule and its reason where they stand", () => {
    expect(rules(`const a = { value: 1, rule: "zero.near", reason: "it is near" };`)).toEqual([["zero.near", "it is near"]]);
  });

  it("pairs the branches of one condition", () => {
    const text = `const f = (isFew) => ({ rule: isFew ? "bin.few" : "bin.many", reason: isFew ? "few" : "many" });`;
    expect(rules(text)).toEqual([
      ["bin.few", "few"],
      ["bin.many", "many"],
    ]);
  });

  it("follows a helper to each of its calls", () => {
    const text = `
      function decide(rule: string, reason: string) { return { rule, reason }; }
      export const a = () => decide("stack.one", "there is one");
      export const b = () => decide("stack.two", "there are two");`;
    expect(rules(text)).toEqual([
      ["stack.one", "there is one"],
      ["stack.two", "there are two"],
    ]);
  });

  it("puts an ellipsis for what a chart fills in", () => {
    expect(rules(`const f = (q) => ({ rule: "a.b", reason: \`\${q.count} points crowd\` });`)).toEqual([["a.b", "… points crowd"]]);
  });

  it("follows a field of a question to the call that asks it", () => {
    const text = `
      function legend(q: { redundant: string | undefined }) { return { rule: "legend.off", reason: q.redundant }; }
      export function ask(isOne: boolean) {
        const redundant = isOne ? "there is only one" : undefined;
        return legend({ redundant });
      }`;
    expect(rules(text)).toEqual([["legend.off", "there is only one"]]);
  });

  it("reads a table of rules that are named by a loop", () => {
    const text = `
      const table = [
        { name: "year", find: () => ({ reason: "every value is a year" }) },
        { name: "number", find: (n) => (n ? { reason: "a number" } : { reason: "an id" }) },
      ];
      export function fact() { for (const rule of table) { const found = rule.find(); return { ...found, rule: \`field.\${rule.name}\` }; } }`;
    expect(rules(text)).toEqual([
      ["field.year", "every value is a year"],
      ["field.number", "a number", "an id"],
    ]);
  });

  it("passes over what is handed on", () => {
    expect(rules("export const f = (fact) => ({ rule: fact.rule, reason: fact.reason });")).toEqual([]);
  });

  it("refuses a name with two meanings", () => {
    const text = `export const a = { rule: "a.b", reason: "one" }; export const b = { rule: "a.b", reason: "two" };`;
    expect(() => rules(text)).toThrow(RuleError);
    expect(() => rules(text)).toThrow(/"a\.b" has two meanings: one .*src\/a\.ts:1/);
  });

  it("takes a name twice when it means the same", () => {
    expect(rules(`export const a = { rule: "a.b", reason: "one" }; export const b = { rule: "a.b", reason: "one" };`)).toEqual([
      ["a.b", "one"],
    ]);
  });

  it("refuses a reason whose rule cannot be read", () => {
    expect(() => rules(`export const f = (name) => ({ rule: name, reason: "because" });`)).toThrow(RuleError);
  });
});

describe("reading issue codes from a source", () => {
  it("takes group, meaning and severity", () => {
    const codes = `export type IssueCode =
      // the rows
      /** There are none. */
      | "DATA_EMPTY"
      /** Some are
       *  cut. */
      | "LIMIT_ROWS"
      // text
      /** It is cut. */
      | "TEXT_CUT";`;
    const messages = `const entries = { DATA_EMPTY: error(() => "x"), LIMIT_ROWS: error(() => "x"), TEXT_CUT: warning(() => "x") };`;
    expect(codesOf(codes, messages)).toEqual([
      { code: "DATA_EMPTY", group: "the rows", meaning: "There are none.", severity: "error" },
      { code: "LIMIT_ROWS", group: "the rows", meaning: "Some are cut.", severity: "error" },
      { code: "TEXT_CUT", group: "text", meaning: "It is cut.", severity: "warning" },
    ]);
  });
});
