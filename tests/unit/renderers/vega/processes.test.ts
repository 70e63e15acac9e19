import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder: string;
const script = () => join(folder, "child.mjs");

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vega-engine-"));
  const entryPoints = [fileURLToPath(new URL("child-entry.ts", import.meta.url))];
  await build({ entryPoints, outfile: script(), bundle: true, format: "esm", platform: "node", logLevel: "error" });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(flags: string[], mode: string, env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [...flags, script(), mode], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    encoding: "utf8",
  }).trim();
}

describe("the engine in a process of its own", () => {
  it("draws every case where evaluating code is switched off, and the same in any zone, language and order", () => {
    const plain = run(["--disallow-code-generation-from-strings"], "scenes", { TZ: "UTC" });
    expect(plain.split("\n").length).toBeGreaterThan(20);
    expect(run([], "scenes", { TZ: "America/Los_Angeles", LANG: "de_DE.UTF-8" })).toBe(plain);
    expect(run([], "backwards", { TZ: "Pacific/Auckland" })).toBe(plain);
  }, 60_000);

  it("keeps its memory flat over 2,000 drawings", () => {
    expect(Number(run(["--expose-gc"], "memory"))).toBeLessThan(4);
  }, 60_000);
});

describe("the bundle", () => {
  const code = readFileSync(new URL("../../../../src/generated/vega-engine.js", import.meta.url), "utf8");

  it("has nothing in it that evaluates text", () => {
    expect(code).not.toMatch(/\bnew Function\b|(?<![\w$.])Function\(|(?<![\w$.])eval\(/);
  });

  it("has no top-level await, no import and no network call", () => {
    expect(code).not.toMatch(/(?<![\w$.])fetch\(|(?<![\w$.])import\(|^import\b|;import[{*" ]/m);
    expect(() =>
      execFileSync(process.execPath, ["--input-type=commonjs", "--check"], { input: code.replace(/export\s*\{[^{}]*\};?\s*$/, "") }),
    ).not.toThrow();
  });
});
