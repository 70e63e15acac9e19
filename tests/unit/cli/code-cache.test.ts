import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
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

/** What a run of an entry gives, and what it leaves behind when it ends. */
function runOf(entry: string, folder: string): unknown {
  const before = process.listeners("exit");
  const exported = loadWithCodeCache(entry, folder);
  for (const listener of process.listeners("exit").filter((each) => !before.includes(each))) {
    process.off("exit", listener);
    listener(0);
  }
  return exported;
}

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
  runOf(join(base, "large.js"), folder);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^large\.js-\d+\.\d+\.\d+-\d+-[\d.]+-v\d/)]);
});

/** Two small modules and a large one, and where their compiled code is kept. */
function project(): { entry: string; folder: string } {
  writeFileSync(join(base, "package.json"), '{ "type": "commonjs" }');
  writeFileSync(join(base, "entry.js"), 'exports.words = [require("./part.js").word, require("./large.js").text.length];');
  writeFileSync(join(base, "part.js"), 'exports.word = "é";');
  writeFileSync(join(base, "large.js"), `exports.text = ${JSON.stringify("x".repeat(130_000))};`);
  return { entry: join(base, "entry.js"), folder: cacheFolder(base)! };
}

test("small modules are kept as one file, a large one by itself, and the next run reads them", () => {
  const { entry, folder } = project();
  const first = runOf(entry, folder);
  expect(first).toEqual({ words: ["é", 130_000] });
  expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^entry\.js-/), expect.stringMatching(/^large\.js-/)]);
  const kept = join(folder, readdirSync(folder).sort()[0]!);
  const { ino } = statSync(kept);
  expect(runOf(entry, folder)).toEqual(first);
  // Read, and not written again.
  expect(statSync(kept).ino).toBe(ino);
});

test("a module that changed under an entry that did not is read anew, and kept by the run after", () => {
  const { entry, folder } = project();
  runOf(entry, folder);
  writeFileSync(join(base, "part.js"), 'exports.word = "other";');
  expect(runOf(entry, folder)).toEqual({ words: ["other", 130_000] });
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^large\.js-/)]);
  expect(runOf(entry, folder)).toEqual({ words: ["other", 130_000] });
  expect(readdirSync(folder)).toHaveLength(2);
});

test.each([
  ["cut short", (file: Buffer) => file.subarray(0, 100)],
  ["empty", () => Buffer.alloc(0)],
  ["of other bytes", (file: Buffer) => Buffer.concat([file.subarray(0, 4), Buffer.alloc(file.length - 4, "(")])],
])("a kept file that is %s is made anew", (_, broken) => {
  const { entry, folder } = project();
  const first = runOf(entry, folder);
  const kept = join(folder, readdirSync(folder).sort()[0]!);
  const whole = readFileSync(kept);
  writeFileSync(kept, broken(whole));
  expect(runOf(entry, folder)).toEqual(first);
  expect(readFileSync(kept).subarray(0, 200)).toEqual(whole.subarray(0, 200));
});
