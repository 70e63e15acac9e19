import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { cacheFolder, loadWithCodeCache } from "../../../src/cli/code-cache.js";

let base = "";
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "dataface-cache-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(base, { recursive: true, force: true });
});

test("the cache folder is the user's own", () => {
  const folder = cacheFolder(base)!;
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(cacheFolder(base)).toBe(folder);
});

test("a folder that others can write to is not used", () => {
  chmodSync(cacheFolder(base)!, 0o777);
  expect(cacheFolder(base)).toBeUndefined();
});

test("a link put in the folder's place is not used", () => {
  const folder = cacheFolder(base)!;
  rmSync(folder, { recursive: true });
  mkdirSync(join(base, "elsewhere"));
  symlinkSync(join(base, "elsewhere"), folder);
  expect(cacheFolder(base)).toBeUndefined();
});

test("no cache is kept where the user wants none, or where none can be made", () => {
  expect(cacheFolder(join(base, "none\0"))).toBeUndefined();
  vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "1");
  expect(cacheFolder(base)).toBeUndefined();
});

test("modules are loaded once, require each other, and may require in a circle", () => {
  writeFileSync(join(base, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(base, "a.js"), 'exports.early = 1; const b = require("./b.js"); exports.sum = b.seen + require("./b.js").two();');
  writeFileSync(
    join(base, "b.js"),
    'exports.seen = require("./a.js").early; exports.two = () => require("node:path").join("t", "wo").length;',
  );
  expect(loadWithCodeCache(join(base, "a.js"), base)).toEqual({ early: 1, sum: 5 });
  expect(readdirSync(base).sort()).toEqual(["a.js", "b.js", "package.json"]);
});
