import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decodeText } from "../../../src/cli/decode.js";
import { writeWhole } from "../../../src/cli/write.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dataface-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a file is written with its folders, and nothing else is left", () => {
  writeWhole(join(folder, "a/b/chart.svg"), "<svg/>");
  expect(readFileSync(join(folder, "a/b/chart.svg"), "utf8")).toBe("<svg/>");
  expect(readdirSync(join(folder, "a/b"))).toEqual(["chart.svg"]);
});

test("a file that exists is replaced and keeps its permissions", () => {
  const file = join(folder, "chart.svg");
  writeFileSync(file, "old");
  chmodSync(file, 0o640);
  writeWhole(file, new Uint8Array([1, 2]));
  expect([...readFileSync(file)]).toEqual([1, 2]);
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test("a reader that has the old file open keeps all of it", () => {
  const file = join(folder, "chart.svg");
  writeFileSync(file, "old");
  const before = statSync(file).ino;
  writeWhole(file, "new");
  expect(statSync(file).ino).not.toBe(before);
});

test("a link still points where it did, and its target is replaced", () => {
  writeFileSync(join(folder, "real.svg"), "old");
  symlinkSync("real.svg", join(folder, "link.svg"));
  writeWhole(join(folder, "link.svg"), "new");
  expect(readFileSync(join(folder, "real.svg"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["link.svg", "real.svg"]);
});

test("when it cannot be written, what was there stays and no temporary file is left", () => {
  mkdirSync(join(folder, "taken"));
  expect(() => writeWhole(join(folder, "taken"), "x")).toThrow();
  writeFileSync(join(folder, "plain"), "keep");
  expect(() => writeWhole(join(folder, "plain/chart.svg"), "x")).toThrow();
  expect(readFileSync(join(folder, "plain"), "utf8")).toBe("keep");
  expect(readdirSync(folder).sort()).toEqual(["plain", "taken"]);
});

test.runIf(process.platform === "linux")("a place where no folder can be made is refused at once", () => {
  expect(() => writeWhole("/proc/dataface-none/chart.svg", "x")).toThrow();
});

test("bytes become text only when they are text", () => {
  const bytes = (...values: number[]) => decodeText(new Uint8Array(values));
  expect(bytes(0x68, 0xc3, 0xa9)).toBe("hé");
  expect(bytes(0xff, 0xfe, 0x68, 0x00)).toBe("h");
  expect(bytes(0xfe, 0xff, 0x00, 0x68)).toBe("h");
  expect(bytes(0x68, 0xe9)).toBeUndefined();
  expect(bytes()).toBe("");
});
