import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findForbidden, rules } from "../../scripts/lib/forbidden.mjs";
import { outdated } from "../../scripts/lib/install.mjs";
import { tidyLock } from "../../scripts/tidy-lock.mjs";

const all = Object.values(rules);
const found = (text: string) => findForbidden("a.ts", text, all).map((hit) => hit.found);

describe("what sources may not say", () => {
  test.each([
    ["eval('1')", ["eval()"]],
    ["globalThis['eval']('1')", ["eval()"]],
    ["new Function('a')", ["new Function"]],
    ["const y = x ** 2", ["**"]],
    ["let y = 2; y **= 2", ["**"]],
    ["Math.pow(2, 3)", ["Math.pow"]],
    ["Math['sin'](1)", ["Math.sin"]],
    ["Math[name](1)", ["Math.[…]"]],
    ["const { cos } = Math", ["Math as a value"]],
    ["Math.random()", ["Math.random"]],
    ["Date.now()", ["Date.now"]],
    ["new Date()", ["new Date()"]],
    ["'a'.localeCompare('b')", [".localeCompare"]],
    ["(1).toLocaleString()", [".toLocaleString"]],
    ["new Intl.NumberFormat('en')", ["Intl"]],
    ["process.env.TZ", ["process"]],
    ["setTimeout(f, 1)", ["setTimeout"]],
  ])("%s is found", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    "Math.max(1, Math.sqrt(2)) * Math.PI",
    "new Date(0)",
    "type M = typeof Math.max",
    "const o = { process: 1, Math: 2 }; o.process",
    "/* Math.pow(1) ** eval() */ 'new Function()'",
    "class A { fetch() {} }",
    "const document = parse(); document.contents",
    "(process: number) => process + 1",
  ])("%s is let pass", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("a place is told by line and column, from 1", () => {
    expect(findForbidden("a.ts", "\n  eval(x)", all)).toEqual([{ file: "a.ts", line: 2, column: 3, found: "eval()" }]);
  });
});

test("only what the lockfile wants and is missing or of another version is installed anew", () => {
  const lock = {
    packages: {
      "": { version: "1.0.0" },
      "node_modules/same": { version: "1.0.0" },
      "node_modules/older": { version: "2.0.0" },
      "node_modules/a/node_modules/gone": { version: "1.0.0" },
      "node_modules/other-system": { version: "1.0.0", optional: true },
    },
  };
  const installed = { packages: { "node_modules/same": { version: "1.0.0" }, "node_modules/older": { version: "1.0.0" } } };
  expect(outdated(lock, installed)).toEqual(["older", "gone"]);
  expect(outdated(lock, null)).toEqual(["same", "older", "gone"]);
});

test("optional packages that the lockfile names and does not hold are taken out of it", () => {
  const here = { optionalDependencies: { present: "1", nested: "1", absent: "1" } };
  const lock = { packages: { "node_modules/a": here, "node_modules/present": {}, "node_modules/a/node_modules/nested": {} } };
  expect(tidyLock(lock)).toEqual(["absent"]);
  expect(here.optionalDependencies).toEqual({ present: "1", nested: "1" });
});

test("the lockfile is one that npm ci takes, and names no registry", () => {
  const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
  expect(tidyLock(JSON.parse(text))).toEqual([]);
  expect(text).not.toContain('"resolved": "http');
});
