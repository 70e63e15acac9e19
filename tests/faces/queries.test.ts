import { Float64, makeVector, Table, tableFromArrays, vectorFromArray } from "apache-arrow";
import { describe, expect, it } from "vitest";
import { type FaceArtifact, type FaceOptions, type RenderError, renderFace } from "../../dist/index.js";

const chart = { query: "q", type: "line", x: "d", y: "v", title: "A chart" };
const face = { title: "Face", queries: { q: "select 1" }, rows: [chart] };
const rows = [
  { d: 1, v: 10 },
  { d: 2, v: 30 },
  { d: 3, v: 20 },
];

const draw = async (execute: FaceOptions["execute"], input: object = face): Promise<FaceArtifact> =>
  (await renderFace(input, { execute })) as FaceArtifact;
/** What is told about what `execute` gives. */
const told = async (answer: () => unknown): Promise<string[]> => {
  const { issues, content } = await draw(answer as never);
  expect(`${content}`).toContain("This chart could not be drawn");
  return issues.map(({ code, path, message }) => `${code} ${path} ${message}`);
};

describe("a query that fails", () => {
  it("leaves eleven of twelve charts drawn", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `q${i}`);
    const input = {
      queries: Object.fromEntries(names.map((name) => [name, name])),
      grid: names.map((query) => ({ item: { ...chart, query, title: query }, width: 6 })),
    };
    const artifact = await draw(async (_, { name }) => {
      if (name === "q7") throw new Error("table orders is locked");
      return rows;
    }, input);
    expect(artifact.charts.map(({ chart: drawn }) => drawn !== undefined)).toEqual(names.map((name) => name !== "q7"));
    expect(artifact.issues.map(({ message }) => message)).toEqual([
      '/queries/q7: the query "q7" failed: table orders is locked. Correct it, or what executes it.',
    ]);
    expect(`${artifact.content}`.match(/This chart could not be drawn/g)).toHaveLength(1);
  });

  it.each([
    ["a text", () => Promise.reject("locked"), "failed: locked."],
    ["several lines", () => Promise.reject(new Error("ORA-00942: no table\n  at line 3")), "failed: ORA-00942: no table."],
    ["an object with a message", () => Promise.reject({ message: "denied", code: 3 }), "failed: denied."],
    ["nothing", () => Promise.reject(undefined), "failed: it gives no reason."],
    ["an error without words", () => Promise.reject(new Error("")), "failed: it gives no reason."],
  ])("with %s says why in one line", async (_, answer, words) => {
    expect(await told(answer)).toEqual([
      `FACE_QUERY_FAILED /queries/q /queries/q: the query "q" ${words} Correct it, or what executes it.`,
    ]);
  });
});

describe("a query that never returns", () => {
  const never = () => new Promise(() => {});
  const stopped = (signal: AbortSignal, execute: FaceOptions["execute"] = never) =>
    (renderFace(face, { execute, signal }) as Promise<unknown>).then(
      () => [],
      ({ issues }: RenderError) => issues.map(({ code }) => code),
    );

  it("ends with the signal of the call, which it is told", async () => {
    const controller = new AbortController();
    let heard = false;
    const waiting = stopped(controller.signal, (_, { signal }) => {
      signal!.addEventListener("abort", () => (heard = true));
      return never();
    });
    setTimeout(() => controller.abort(), 20);
    expect(await waiting).toEqual(["ABORTED"]);
    expect(heard).toBe(true);
  });

  it("is not waited for when the call was stopped before, and hurts nobody when it fails late", async () => {
    expect(await stopped(AbortSignal.abort())).toEqual(["ABORTED"]);
    const controller = new AbortController();
    let fail = (_: Error) => {};
    const late = new Promise((_, reject) => (fail = reject));
    const waiting = stopped(controller.signal, () => {
      controller.abort();
      return late;
    });
    expect(await waiting).toEqual(["ABORTED"]);
    // An unhandled rejection would end the process.
    fail(new Error("too late"));
    await new Promise((done) => setTimeout(done, 5));
  });
});

describe("a query without rows", () => {
  it.each([
    ["a list", []],
    ["names of columns", { columns: ["d", "v"], values: [] }],
    ["empty columns", { d: [], v: [] }],
    ["an Arrow table", tableFromArrays({ d: new Float64Array(), v: new Float64Array() })],
  ])("as %s leaves a quiet card that names it", async (_, answer) => {
    const { issues, content } = await draw(() => answer);
    expect(issues.map(({ code }) => code)).toEqual(["DATA_EMPTY"]);
    expect(`${content}`).toContain("No rows");
  });
});

describe("a query of a million rows", () => {
  it("as an Arrow table is drawn from its columns, and no row is asked for", { timeout: 120_000 }, async () => {
    const count = 1_000_000;
    const column = (value: (i: number) => number) => makeVector(Float64Array.from({ length: count }, (_, i) => value(i)));
    const table = new Table({ d: column((i) => i), v: column((i) => (i * 7919) % 1000), unused: column(() => 0) });
    Object.defineProperty(table, "get", { value: () => expect.unreachable("a row was made") });
    const artifact = await draw(() => table);
    expect(artifact.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(`${artifact.content}`.length).toBeLessThan(500_000);
  });

  it("above the limit says what to do", async () => {
    const v = new Float64Array(1_000_001);
    expect(await told(() => ({ d: v, v }))).toEqual([expect.stringMatching(/^LIMIT_ROWS .*1,?000,?001.*Aggregate the rows first/)]);
  });
});

const trap = () => {
  throw new Error("trap");
};
const any = "Return rows: a list of objects, {columns, values}, {field: list} or an Arrow table.";

describe("what a query gives that are no rows", () => {
  it.each<[string, () => unknown, string]>([
    ["a text", () => "d,v\n1,2", `gives a text, not rows. Read it into rows first. ${any}`],
    ["a number", () => 42, `gives a number, not rows. ${any}`],
    ["nothing", () => undefined, `gives nothing. ${any}`],
    ["a promise of null", async () => null, `gives nothing. ${any}`],
    ["a function", () => () => rows, "gives a function, not rows. Call it, and return what it gives."],
    ["a response", () => new Response("[]"), "gives a response, not its rows. Return await response.json()."],
    [
      "bytes",
      () => new Uint8Array(8),
      "gives bytes, not rows. Read them first: an Arrow file with tableFromIPC of apache-arrow, a text into rows.",
    ],
    [
      "rows in the result of a client",
      () => ({ rows, rowCount: 3, command: "SELECT" }),
      "gives an object that holds the rows. Return what stands under rows: result.rows.",
    ],
    [
      "rows beside their description",
      () => [rows, [{ name: "d" }]],
      "gives a list that holds the rows in its first item. Return that first item: const [rows] = …; return rows.",
    ],
    [
      "rows one by one",
      () => rows.values(),
      "gives rows one after another, not a list of them. Collect them first: for await (const row of answer) rows.push(row).",
    ],
    ["lists without names", () => [[1, 2]], `gives no rows: row 1 is not an object. ${any}`],
    ["columns of unequal length", () => ({ d: [1, 2, 3], v: [1, 2] }), `gives no rows: field "v" has 2 values where "d" has 3. ${any}`],
    [
      "rows longer than their names",
      () => ({ columns: ["d", "v"], values: [[1, 2, 3]] }),
      `gives no rows: row 1 has more values than there are columns (2). ${any}`,
    ],
    ["an object with traps", () => new Proxy({}, { ownKeys: trap }), `gives what cannot be read: trap. ${any}`],
    [
      "a large object of something else",
      async () => Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`key${i}`, { i }])),
      `gives no rows: field "key0" is not a list of values. ${any}`,
    ],
  ])("%s is told with what to do", async (_, answer, words) => {
    expect(await told(answer)).toEqual([`FACE_QUERY_FAILED /queries/q /queries/q: the query "q" ${words}`]);
  });

  it("is not asked of what is rows: lists, columns, compact rows and Arrow draw the same", async () => {
    const columns = { d: [1, 2, 3], v: [10, 30, 20] };
    const answers = [rows, columns, { columns: ["d", "v"], values: rows.map(({ d, v }) => [d, v]) }];
    const arrow = new Table({ d: vectorFromArray(columns.d, new Float64()), v: vectorFromArray(columns.v, new Float64()) });
    const [first, ...others] = await Promise.all([...answers, arrow].map(async (answer) => (await draw(() => answer)).content));
    for (const other of others) expect(other).toBe(first);
  });
});
