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

test("compiled code is named for the version of the package and kept when the process ends; a folder full of old ones is emptied first", () => {
  const folder = cacheFolder(base)!;
  for (let i = 0; i < 61; i++) writeFileSync(join(folder, `old-${i}`), "");
  writeFileSync(join(base, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(base, "large.js"), `exports.text = ${JSON.stringify("x".repeat(20_000))};`);
  const before = process.listeners("exit");
  loadWithCodeCache(join(base, "large.js"), folder);
  const added = process.listeners("exit").filter((listener) => !before.includes(listener));
  for (const listener of added) {
    process.off("exit", listener);
    listener(0);
  }
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^large\.js-\d+\.\d+\.\d+-\d+-[\d.]+-v\d/)]);
});
