import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
let folder = "";

const chart = "type: bar\ndata: {columns: [a, b], values: [[x, 1], [y, 2]]}\nx: a\ny: b\ncolor: a\n";
const face = { queries: { q: { columns: ["a", "b"], values: [["x", 1]] } }, rows: [{ query: "q", type: "bar", x: "a", y: "b" }] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dataface-program-"));
  writeFileSync(join(folder, "chart.yaml"), chart);
  writeFileSync(join(folder, "face.json"), JSON.stringify(face));
  writeFileSync(join(folder, "rows.csv"), "a,b\nx,1\ny,2\n");
  writeFileSync(join(folder, "face.yaml"), "queries: {q: SELECT * FROM 'rows.csv'}\nrows: [{query: q, type: bar, x: a, y: b}]\n");
  writeFileSync(join(folder, "config.yaml"), "title: {color: '#123456'}\n");
  writeFileSync(join(folder, "colors.yaml"), "a: {x: '#654321'}\n");
  writeFileSync(join(folder, "two.yaml"), "a: {}\n---\nb: {}\n");
  writeFileSync(join(folder, "open.yaml"), "a: [1\nb: 2\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One run of the program as it is bundled. */
const run = (...words: string[]): Promise<{ code: number; err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [program, ...words], { cwd: folder }, (error, _, err) => done({ code: Number(error?.code ?? 0), err }));
  });

describe("the bundled program", () => {
  it("reads a face that is JSON", { timeout: 60_000 }, async () => {
    expect(await run("face.json", "-o", "face.svg")).toEqual({ code: 0, err: "" });
  });

  it("reads configs and colours", { timeout: 60_000 }, async () => {
    const words = ["chart.yaml", "-o", "chart.svg", "--config", "config.yaml", "--colors", "colors.yaml"];
    expect(await run(...words)).toEqual({ code: 0, err: "" });
    expect(readFileSync(join(folder, "chart.svg"), "utf8")).toContain("#654321");
  });

  it.each([
    ["--config", "open.yaml", /open\.yaml:2:1: error/],
    ["--colors", "open.yaml", /open\.yaml:2:1: error/],
    ["--config", "two.yaml", /two\.yaml:2:1: error: .*several documents/],
  ])("tells where %s %s is wrong", { timeout: 60_000 }, async (flag, file, message) => {
    const { code, err } = await run("chart.yaml", "-o", "chart.svg", flag, file);
    expect(code).toBe(1);
    expect(err).toMatch(message);
  });

  it("draws a face again when its data change", { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [program, "face.yaml", "--execute", "duckdb", "-o", "watched.svg", "--watch"], { cwd: folder });
    try {
      let told = "";
      const heard = (times: number) =>
        new Promise<void>((done) => {
          const look = () => told.split("Watching face.yaml, rows.csv; Ctrl-C ends.").length > times && done();
          child.stderr.on("data", (words) => {
            told += words;
            look();
          });
          look();
        });
      await heard(1);
      const before = readFileSync(join(folder, "watched.svg"), "utf8");
      writeFileSync(join(folder, "rows.csv"), "a,b\nx,1\ny,2\nz,3\n");
      child.stderr.removeAllListeners("data");
      await heard(2);
      expect(readFileSync(join(folder, "watched.svg"), "utf8")).not.toBe(before);
    } finally {
      child.kill();
    }
  });
});
