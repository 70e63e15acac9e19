import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../../src/platform/node/duckdb.js";
import { inFolder, sqlFiles } from "../../../src/platform/node/sql-files.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dataface-duckdb-"));
  mkdirSync(join(folder, "inside"));
  writeFileSync(join(folder, "inside/sales.csv"), "region,day,revenue\nNorth,2024-01-01,12.5\nSouth,2024-02-01,9\n");
  writeFileSync(join(folder, "inside/sales.json"), '[{"region": "West", "revenue": 3}]');
  writeFileSync(join(folder, "secret.csv"), "a\n1\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (options = {}) => duckdb({ folder: join(folder, "inside"), ...options });

describe("queries with DuckDB", () => {
  it("read files of their folder and give columns", async () => {
    const execute = open();
    expect(await execute({ file: "sales.csv" })).toEqual({
      region: ["North", "South"],
      day: ["2024-01-01", "2024-02-01"],
      revenue: [12.5, 9],
    });
    expect(await execute({ sql: "SELECT region FROM 'sales.csv' UNION ALL SELECT region FROM read_json('./sales.json')" })).toEqual({
      region: ["North", "South", "West"],
    });
    await expect(execute({ sql: `COPY (SELECT 1) TO '${join(folder, "inside/x.csv").replaceAll("\\", "/")}'` })).rejects.toThrow(
      "only read",
    );
    execute.close();
  });

  it("that fail do not tell where the folder is", async () => {
    const execute = open();
    const message = await execute({ sql: "SELECT * FROM 'missing.csv'" }).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(message).toMatch(/No files found .*"missing\.csv"/);
    expect(message).not.toContain(folder);
    execute.close();
  });

  it("read parquet", async () => {
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`COPY (SELECT 7 AS n) TO '${join(folder, "inside/n.parquet").replaceAll("\\", "/")}' (FORMAT parquet)`);
    expect(await open()({ file: "n.parquet" })).toEqual({ n: [7] });
  });

  it.each([
    ["1::TINYINT", 1],
    ["9007199254740991::BIGINT", 9007199254740991],
    ["9007199254740993::BIGINT", "9007199254740993"],
    ["170141183460469231731687303715884105727::HUGEINT", "170141183460469231731687303715884105727"],
    ["1.05::DECIMAL(9,2)", 1.05],
    ["12345678901234567890.5::DECIMAL(30,1)", 12345678901234567000],
    ["0.1::DOUBLE", 0.1],
    ["true", true],
    ["NULL", null],
    ["DATE '2024-02-29'", "2024-02-29"],
    ["DATE 'infinity'", null],
    ["TIMESTAMP '2024-01-02 03:04:05.678'", new Date("2024-01-02T03:04:05.678Z")],
    ["TIMESTAMP_S '2024-01-02 03:04:05'", new Date("2024-01-02T03:04:05Z")],
    ["TIMESTAMP_NS '2024-01-02 03:04:05'", new Date("2024-01-02T03:04:05Z")],
    ["TIMESTAMPTZ '2024-01-02 03:04:05+02'", new Date("2024-01-02T01:04:05Z")],
    ["TIME '03:04:05'", "03:04:05"],
    ["INTERVAL 2 DAY", "2 days"],
    ["[1, 2]", "[1, 2]"],
    ["{'a': 1}", "{'a': 1}"],
    ["'a'::ENUM('a', 'b')", "a"],
  ])("%s is %j", async (sql, expected) => {
    expect(await open()({ sql: `SELECT ${sql} AS v` })).toEqual({ v: [expected] });
  });

  it.each([
    ["SELECT * FROM '../secret.csv'", /Permission|does not exist|not allowed/],
    ["SELECT * FROM read_csv('../secret.csv')", /Permission/],
    ["SELECT * FROM read_text('/etc/passwd')", /Permission/],
    ["SELECT * FROM 'https://example.org/a.csv'", /Permission|Extension|does not exist/],
    ["COPY (SELECT 1) TO 'out.csv'", /only read|Permission/],
    ["DROP TABLE IF EXISTS a", /only read/],
    ["SELECT 1; COPY (SELECT 1) TO 'out.csv'", /only read|Permission/],
    ["SET enable_external_access = true", /only read/],
    ["", /needs a query with sql/],
  ])("%j is refused", async (sql, message) => {
    await expect(open()({ sql })).rejects.toThrow(message);
  });

  it.each([
    ["SELECT * FROM '../secret.csv'", /; only files in the folder that is given, .* can be read: put it there$/],
    ["SELECT * FROM 'https://example.org/a.csv'", /; nothing is fetched or installed: put a file of the data beside the face$/],
    ["SELECT * FROM sales", /; there are no tables but files, named in quotes: FROM 'sales.csv'$/],
    ["SELECT regoin FROM (SELECT 1 AS region)", /"regoin" not found.*; there are "region"$/],
  ])("%j is answered in one line with what to do", async (sql, message) => {
    await expect(open()({ sql })).rejects.toThrow(message);
  });

  it("of more rows than asked for are refused", async () => {
    await expect(open({ rows: 10 })({ sql: "SELECT * FROM range(11)" })).rejects.toThrow("more than the limit of 10 rows");
    expect((await open({ rows: 10 })({ sql: "SELECT * FROM range(10)" })).range).toHaveLength(10);
  });

  it("run on a connection that is handed in, with its tables", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run("CREATE TABLE sales AS SELECT 'North' AS region, 3 AS revenue");
    expect(await duckdb({ connection })({ sql: "FROM sales" })).toEqual({ region: ["North"], revenue: [3] });
  });

  it("run beside each other", async () => {
    const execute = open();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => execute({ sql: `SELECT ${i} AS i` })));
    expect(answers.map(({ i }) => i![0])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    execute.close();
  });
});

describe("files in SQL", () => {
  it.each([
    ["SELECT * FROM 'a.csv'", ["a.csv"]],
    ["SELECT * FROM 'a.csv' JOIN 'b/c.parquet' USING (x)", ["a.csv", "b/c.parquet"]],
    ["SELECT * FROM read_csv('a.txt', delim = ';')", ["a.txt"]],
    ["FROM read_csv(['a.csv', 'b.csv'])", ["a.csv", "b.csv"]],
    ["SELECT * FROM t WHERE name = 'a.csv'", []],
    ["SELECT * FROM t WHERE name IN ('a.csv', 'b.csv')", []],
    ["-- FROM 'a.csv'\nSELECT /* FROM 'b.csv' */ 1", []],
    ["SELECT * FROM '/data/a.csv'", []],
    ["SELECT * FROM 's3://bucket/a.parquet'", []],
    ["SELECT 'from ''a.csv''' FROM 'it''s.csv'", ["it's.csv"]],
  ])("%s", (sql, files) => {
    expect(sqlFiles(sql).map(({ file }) => file)).toEqual(files);
  });

  it("are put into a folder where they stand", () => {
    expect(inFolder("SELECT 'a.csv' FROM './a.csv' JOIN 'b.csv'", "/it's")).toBe("SELECT 'a.csv' FROM '/it''s/a.csv' JOIN '/it''s/b.csv'");
  });
});
