import { describe, expect, it } from "vitest";
import { dataFilesOf, isFace } from "../../../src/cli/face.js";
import { run } from "../../../src/cli/run.js";
import type { Shell } from "../../../src/cli/shell.js";
import { watch } from "../../../src/cli/watch.js";

/** A shell whose files change while it sleeps: each step of `changes` is one sleep. */
function sleeper(stamps: Record<string, string>, changes: (Record<string, string> | null)[]) {
  let told = "";
  return {
    shell: {
      stamp: (path: string) => stamps[path] ?? "none",
      async sleep() {
        const change = changes.shift();
        if (change === undefined) return false;
        Object.assign(stamps, change ?? {});
        return true;
      },
      err: (text: string) => {
        told += text;
      },
    },
    told: () => told,
  };
}

describe("watching", () => {
  it("draws at once, and again when a file has changed and rests", async () => {
    let runs = 0;
    const { shell } = sleeper({ a: "1" }, [null, null, { a: "2" }, { a: "3" }, null, null]);
    expect(
      await watch(
        shell,
        async () => ["a"],
        async () => ++runs,
      ),
    ).toBe(2);
  });

  it("sees a change that happens while it draws", async () => {
    const stamps: Record<string, string> = { a: "1" };
    let runs = 0;
    const { shell } = sleeper(stamps, [null, null]);
    await watch(
      shell,
      async () => ["a"],
      async () => {
        if (++runs === 1) stamps.a = "2";
        return runs;
      },
    );
    expect(runs).toBe(2);
  });

  it("tells people after each run what is watched", async () => {
    const { shell, told } = sleeper({ a: "1", b: "1", c: "1", d: "1" }, [{ a: "2" }, null, null]);
    const runs = [
      ["a", "b", "c", "d", "gone"],
      ["a", "gone", "d"],
    ];
    await watch(
      shell,
      async () => runs.shift() ?? [],
      async () => 0,
      true,
    );
    expect(told().split("\n")[0]).toBe("Watching a, b and 2 more files; Ctrl-C ends.");
    expect(told().split("\n")[1]).toBe("Watching a, d; Ctrl-C ends.");
  });

  it("goes on after a run that fails, and says why", async () => {
    let runs = 0;
    const { shell, told } = sleeper({ a: "1" }, [{ a: "2" }, null, null]);
    const code = await watch(
      shell,
      async () => ["a"],
      async () => {
        if (++runs === 1) throw new Error("a fault");
        return 0;
      },
    );
    expect([code, runs, told()]).toEqual([0, 2, "a fault\n"]);
  });

  it("asks before each run which files there are", async () => {
    const lists = [["a"], ["a", "b"], ["a", "b"]];
    let runs = 0;
    const { shell } = sleeper({ a: "1", b: "1" }, [{ a: "2" }, null, { b: "2" }, null, null]);
    await watch(
      shell,
      async () => lists.shift() ?? ["a", "b"],
      async () => ++runs,
    );
    expect(runs).toBe(3);
  });
});

const shellOf = (files: Record<string, string>, more: Partial<Shell> = {}): Shell => ({
  async read(path) {
    if (files[path] === undefined) throw Object.assign(new Error("ENOENT"), { code: "ENOENT" });
    return new TextEncoder().encode(files[path]);
  },
  write: () => {},
  kindOf: (path) => (path in files ? "file" : "none"),
  out: () => {},
  err: () => {},
  isTerminal: false,
  clock: () => 0,
  ...more,
});

describe("faces on the command line", () => {
  it.each([
    ["title: A\nrows:\n  - a\n", true],
    ['"rows": [a]\n', true],
    ['{"cols": ["a"]}', true],
    ["{title: A, tabs: [a]}", true],
    ["queries: {a: select 1}\nrowz: [a]\n", true],
    ["type: bar\nx: a\ny: b\n", false],
    ["type: bar\ndata:\n  rows: 5\n", false],
    ['{"type": "bar"}', false],
    ["{", false],
  ])("%j is a face: %s", async (text, expected) => {
    expect(await isFace(text)).toBe(expected);
  });

  it("name the data files of their queries beside them", async () => {
    const text = "queries:\n  a: SELECT * FROM 'a.csv' JOIN 'b/*.csv' USING (x)\n  b: {file: c.parquet}\n  c: {values: []}\nrows: [x]\n";
    expect(await dataFilesOf(shellOf({ "faces/f.yaml": text }), "faces/f.yaml")).toEqual(["faces/a.csv", "faces/c.parquet"]);
  });

  it("are drawn with what executes their queries, from the folder of the face, which is freed", async () => {
    const calls: unknown[] = [];
    const execute = Object.assign(async () => ({}), { close: () => calls.push("closed") });
    const shell = shellOf(
      { "faces/f.yaml": "rows: [x]\n" },
      {
        duckdb: async (folder) => {
          calls.push(folder);
          return execute as never;
        },
      },
    );
    const library = {
      async renderFace(text: string, options: { execute?: unknown; format: unknown }) {
        calls.push([text, options.execute === execute, options.format]);
        return [{ content: "picture", issues: [], colors: {} }];
      },
    };
    expect(await run(["faces/f.yaml", "--execute", "duckdb", "-o", "f.pdf"], shell, async () => library as never)).toBe(0);
    expect(calls).toEqual(["faces", ["rows: [x]\n", true, ["pdf"]], "closed"]);
  });

  it("with a chart that failed are written, and end with 1", async () => {
    let written = "";
    const shell = shellOf(
      { "f.yaml": "rows: [x]\n" },
      {
        write: (path) => {
          written = path;
        },
      },
    );
    const issue = { code: "DATA_EMPTY", severity: "error", path: "/rows/0", message: "/rows/0: no rows." };
    const library = { renderFace: async () => [{ content: "picture", issues: [issue], colors: {} }] };
    expect(await run(["f.yaml", "-o", "f.svg"], shell, async () => library as never)).toBe(1);
    expect(written).toBe("f.svg");
  });

  it("explain a leaf by its place and by the name of its chart, and a chart of several places once", async () => {
    const text = [
      "queries: {q: {columns: [m, v], values: [[a, 1], [b, 2]]}}",
      "charts: {one: {query: q, type: column, x: m, y: v}}",
      "rows: [one, one, {query: q, type: line, x: m, y: v}]",
    ].join("\n");
    const library = await import("../../../dist/index.js");
    const explained = async (pointer: string) => {
      let out = "";
      const shell = shellOf(
        { "f.yaml": text },
        {
          out: (words) => {
            out += words;
          },
        },
      );
      expect(await run(["explain", "f.yaml", pointer], shell, async () => library as never)).toBe(0);
      return out.trim().split("\n");
    };
    expect(await explained("/rows/2/type")).toEqual(['/rows/2/type is "line" because the author says so.']);
    expect(await explained("/charts/one/x/field")).toEqual(['/charts/one/x/field is "m" because the author says so.']);
    const all = await explained("/rows");
    for (const place of ["/rows/0/type", "/rows/1/type", "/rows/2/type"]) expect(all.some((line) => line.startsWith(place))).toBe(true);
    expect((await explained("/charts")).filter((line) => line.startsWith("/charts/one/type "))).toHaveLength(1);
  });

  it.each([
    ["- --watch", /cannot be watched/],
    ["explain a.yaml --watch", /cannot be watched/],
    ["a.yaml --watch", /say where, as in -o/],
    ["a.yaml --execute postgres", /Allowed: duckdb/],
  ])("%s is wrong usage", async (words, message) => {
    let told = "";
    const shell = shellOf(
      { "a.yaml": "" },
      {
        err: (text) => {
          told += text;
        },
      },
    );
    expect(await run(words.split(" "), shell)).toBe(2);
    expect(told).toMatch(message);
  });
});
