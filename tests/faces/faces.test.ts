import { PDFDocument } from "pdf-lib";
import { describe, expect, it } from "vitest";
import { type FaceArtifact, type FaceOptions, type RenderError, render, renderFace } from "../../dist/index.js";

const monthly = {
  columns: ["month", "region", "revenue"],
  values: ["2024-01", "2024-02", "2024-03"].flatMap((month, i) =>
    ["North", "South"].map((region, j) => [month, region, 10 + 7 * i - 3 * j]),
  ),
};
const line = { query: "monthly", type: "line", title: "Trend", x: "month", y: "revenue", color: "region" };
const bar = { query: "monthly", type: "column", title: "Regions", x: "month", y: "revenue", color: "region" };
const face = (more: object = {}) => ({ title: "Sales", queries: { monthly }, charts: { line, bar }, rows: ["line", "bar"], ...more });

const svgOf = async (input: unknown, options: Omit<FaceOptions, "format"> = {}): Promise<string> =>
  `${(await renderFace(input, options)).content}`;
const refusal = (input: unknown, options = {}) =>
  (renderFace(input, options) as Promise<unknown>).then(
    () => [],
    (error: RenderError) => error.issues,
  );

describe("queries", () => {
  it("are executed once each, however many charts and formats show them, and only those that a chart shows", async () => {
    const asked: string[] = [];
    const queries = { monthly: "select 1", other: "select 2", unused: "select 3" };
    const execute = async (query: { sql?: string }, { name }: { name: string }) => {
      asked.push(`${name}: ${query.sql}`);
      return monthly;
    };
    await renderFace(face({ queries, rows: ["line", "bar", "line", { ...bar, query: "other" }] }), {
      execute,
      format: ["svg", "json", "yaml"],
    });
    expect(asked.sort()).toEqual(["monthly: select 1", "other: select 2"]);
  });

  it("may give objects, lists by column or compact rows: the same bytes", async () => {
    const rows = monthly.values.map(([month, region, revenue]) => ({ month, region, revenue }));
    const columns = Object.fromEntries(monthly.columns.map((name, i) => [name, monthly.values.map((row) => row[i])]));
    const [a, b, c] = await Promise.all(
      [rows, columns, monthly].map((data) => svgOf(face({ queries: { monthly: "q" } }), { execute: () => data })),
    );
    expect(b).toBe(a);
    expect(c).toBe(a);
  });

  it("come in any order of time: the same bytes", async () => {
    const late = (name: string) => new Promise((done) => setTimeout(done, name === "a" ? 30 : 0));
    const queries = { a: "a", b: "b" };
    const charts = { one: { ...line, query: "a" }, two: { ...bar, query: "b" } };
    const input = { queries, charts, rows: ["one", "two"] };
    const slow = await svgOf(input, { execute: (_, { name }) => late(name).then(() => monthly) });
    expect(await svgOf(input, { execute: () => monthly })).toBe(slow);
  });

  it("that fail leave a card for each of their charts, and one issue with its place", async () => {
    const text = "queries:\n  bad: select nope\ncharts:\n  one: {query: bad, type: line, title: One, x: a, y: b}\nrows: [one, one]\n";
    const artifact = (await renderFace(text, {
      execute: () => {
        throw new Error("no such column: nope");
      },
    })) as FaceArtifact;
    expect(artifact.issues.map(({ code, path, at }) => [code, path, at?.line])).toEqual([["FACE_QUERY_FAILED", "/queries/bad", 2]]);
    expect(`${artifact.content}`.match(/This chart could not be drawn/g)).toHaveLength(2);
    expect(`${artifact.content}`).toContain("no such column: nope");
  });

  it("of layers are executed once like those of charts, and the yaml draws the same bytes", async () => {
    const asked: string[] = [];
    const layers = [{ type: "tick", title: "Plan", x: "due", y: "plan", query: "plan" }];
    const charts = { one: { ...bar, layers }, two: { ...line, layers: [{ type: "point", x: "due", y: "plan", query: "plan" }] } };
    const execute = async (_: unknown, { name }: { name: string }) => {
      asked.push(name);
      return name === "plan"
        ? {
            columns: ["due", "plan"],
            values: [
              ["2024-01", 30],
              ["2024-03", 44],
            ],
          }
        : monthly;
    };
    const input = { queries: { monthly: "a", plan: "b" }, charts, rows: ["one", "two"] };
    const [svg, yaml] = await renderFace(input, { execute, format: ["svg", "yaml"] });
    expect(asked.sort()).toEqual(["monthly", "plan"]);
    expect(svg!.issues).toEqual([]);
    expect(await svgOf(`${yaml!.content}`)).toBe(svg!.content);
  });

  it("of layers that fail leave a card, and those that give nothing a chart without the layer", async () => {
    const one = { ...bar, layers: [{ type: "tick", x: "due", y: "plan", query: "plan" }] };
    const run = async (plan: () => unknown) =>
      (await renderFace(face({ queries: { monthly: "a", plan: "b" }, charts: { one }, rows: ["one"] }), {
        execute: (_, { name }) => (name === "plan" ? plan() : monthly),
      })) as FaceArtifact;
    const failed = await run(() => {
      throw new Error("no table plan");
    });
    expect(`${failed.content}`).toContain("no table plan");
    const empty = await run(() => []);
    expect(empty.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(["DATA_EMPTY /charts/one/layers/0/query"]);
    expect(empty.charts[0]!.chart!.layers).toBeUndefined();
  });

  it("without anybody to execute them say what to do", async () => {
    const { issues } = (await renderFace(face({ queries: { monthly: "select 1" } }))) as FaceArtifact;
    expect(issues[0]!.message).toContain(
      "nothing executes it. Hand in execute (--execute duckdb on the command line), or write its rows as values",
    );
  });

  it("that give nothing leave a quiet card that says so", async () => {
    const artifact = (await renderFace(face({ queries: { monthly: { columns: monthly.columns, values: [] } } }))) as FaceArtifact;
    expect(artifact.issues.map(({ code, path }) => [code, path])).toEqual([
      ["DATA_EMPTY", "/charts/line/query"],
      ["DATA_EMPTY", "/charts/bar/query"],
    ]);
    expect(`${artifact.content}`).toContain("No rows");
    expect(`${artifact.content}`).not.toContain("This chart could not be drawn");
  });

  it("of a million rows are drawn without becoming rows", { timeout: 120_000 }, async () => {
    const count = 1_000_000;
    const x = Float64Array.from({ length: count }, (_, i) => i);
    const y = Float64Array.from({ length: count }, (_, i) => (i * 7919) % 1000);
    const chart = { query: "many", type: "line", x: "x", y: "y" };
    const artifact = (await renderFace({ queries: { many: "q" }, rows: [chart] }, { execute: () => ({ x, y }) })) as FaceArtifact;
    expect(artifact.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(`${artifact.content}`.length).toBeLessThan(500_000);
  });

  it("of more rows than the limits are refused: one by itself as a card, all together as a face", async () => {
    const { issues } = (await renderFace(face(), { limits: { rows: 5 } })) as FaceArtifact;
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["LIMIT_ROWS", "/queries/monthly"]]);
    expect((await refusal(face(), { limits: { face_rows: 5 } })).map(({ code }) => code)).toEqual(["LIMIT_FACE"]);
  });
});

describe("charts that fail", () => {
  it("leave the others drawn, and issues that point into the face with line and column", async () => {
    const text = `queries:\n  monthly: ${JSON.stringify(monthly)}\nrows:\n  - {query: monthly, type: line, x: month, y: revenue, color: region}\n  - {query: monthly, type: line, x: mnth, y: revenue}\n`;
    const artifact = (await renderFace(text)) as FaceArtifact;
    const [issue] = artifact.issues;
    expect(artifact.issues).toHaveLength(1);
    expect(issue).toMatchObject({ code: "DATA_UNKNOWN_FIELD", path: "/rows/1/x", at: { line: 5, column: 34 }, suggestion: "month" });
    expect(issue!.message).toMatch(/^\/rows\/1\/x \(line 5\): the data has no field "mnth"/);
    expect(artifact.charts.map(({ chart }) => chart !== undefined)).toEqual([true, false]);
    expect(`${artifact.content}`).toContain("This chart could not be drawn");
  });

  it("give the same bytes after a round trip through yaml", async () => {
    const rows = ["line", { ...bar, x: "mnth" }, { cols: [{ ...bar, type: "kip" }, "bar"] }];
    const [svg, yaml] = (await renderFace(face({ rows }), { format: ["svg", "yaml"] })) as FaceArtifact[];
    expect(await svgOf(yaml!.content)).toBe(svg!.content);
  });

  it("refuse the face when it is strict", async () => {
    expect((await refusal(face({ rows: [{ ...bar, x: "mnth" }], charts: {} }), { strict: true })).map(({ code }) => code)).toContain(
      "DATA_UNKNOWN_FIELD",
    );
  });
});

describe("mistakes of a face", () => {
  it.each([
    [{ charts: { line } }, "FACE_EMPTY", ""],
    [{ rows: [] }, "FACE_EMPTY", "/rows"],
    [{ rows: ["trend"], charts: { line } }, "FACE_UNKNOWN_NAME", "/rows/0"],
    [{ rows: [{ ...line, query: "month" }], queries: { monthly } }, "FACE_UNKNOWN_NAME", "/rows/0/query"],
    [{ rows: [{ text: "a" }], cols: [{ text: "b" }] }, "INTENT_CONFLICT", "/cols"],
    [{ rows: [{ text: "a" }], titel: "Sales" }, "INTENT_UNKNOWN_KEY", "/titel"],
    [{ rows: [{ text: 5 }] }, "INTENT_WRONG_TYPE", "/rows/0/text"],
    [{ rows: [{ text: "a" }], page: "a9" }, "INTENT_WRONG_VALUE", "/page"],
    [{ rows: [{ text: "a" }], style: { gap: "wide" } }, "INTENT_WRONG_VALUE", "/style/gap"],
    [{ rows: [{ text: "a" }], theme: "drak" }, "THEME_UNKNOWN", "/theme"],
    [{ grid: [{ item: { text: "a" }, col: 20, width: 8 }] }, "FACE_GRID", "/grid/0"],
    [
      {
        grid: [
          { item: { text: "a" }, col: 1, row: 1, width: 8, height: 2 },
          { item: { text: "b" }, col: 4, row: 2, width: 8, height: 2 },
        ],
      },
      "FACE_GRID",
      "/grid/1",
    ],
    [{ tabs: [{ rows: [{ text: "a" }] }] }, "INTENT_WRONG_VALUE", "/tabs/0"],
    [5, "INTENT_NOT_OBJECT", ""],
  ])("%j is refused with %s at %j", async (input, code, path) => {
    expect((await refusal(input)).map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  it("are all told at once, with line and column", async () => {
    const issues = await refusal("titel: Sales\nrows:\n  - trend\n  - {text: 5}\n");
    expect(issues.map(({ code, at }) => [code, at?.line])).toEqual([
      ["INTENT_UNKNOWN_KEY", 1],
      ["FACE_UNKNOWN_NAME", 3],
      ["INTENT_WRONG_TYPE", 4],
    ]);
  });

  it("that change no picture are warnings", async () => {
    const { issues } = (await renderFace(face({ rows: ["line"] }))) as FaceArtifact;
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["FACE_UNUSED", "/charts/bar"]]);
  });

  it("of the call are told: rows and height are the face's own", async () => {
    expect((await refusal(face(), { data: [], height: 300 })).map(({ code }) => code)).toEqual(["OPTION_WRONG", "OPTION_WRONG"]);
    expect((await refusal(face(), { format: "vega-lite" })).map(({ code }) => code)).toEqual(["FORMAT_UNKNOWN"]);
  });

  it("of size end in an issue", async () => {
    const items = Array.from({ length: 20 }, () => ({ text: "a" }));
    expect((await refusal({ rows: items }, { limits: { items: 10 } })).map(({ code }) => code)).toEqual(["LIMIT_FACE"]);
    let deep: object = { rows: [{ text: "a" }] };
    for (let i = 0; i < 60; i++) deep = { rows: [deep] };
    expect((await refusal(deep)).map(({ code }) => code)).toContain("INTENT_TOO_LARGE");
  });
});

describe("colours", () => {
  const part = {
    columns: ["region", "revenue"],
    values: [
      ["South", 4],
      ["West", 3],
    ],
  };
  const shares = { query: "part", type: "column", x: "region", y: "revenue", color: "region" };

  it("are one a value on all charts, although each shows other values", async () => {
    const { charts, colors } = (await renderFace(face({ queries: { monthly, part }, rows: ["line", "bar", shares] }))) as FaceArtifact;
    expect(Object.keys(colors.region!)).toEqual(["North", "South", "West"]);
    expect(new Set(Object.values(colors.region!)).size).toBe(3);
    for (const { chart } of charts)
      for (const [value, hex] of Object.entries(chart!.colors.region!)) expect(hex).toBe(colors.region![value]);
  });

  it("follow the order and the pins of the face", async () => {
    const color_map = { region: { order: ["South", "North"], pins: { West: "#112233" } } };
    const { colors } = (await renderFace(face({ color_map, queries: { monthly, part }, rows: ["line", "bar", shares] }))) as FaceArtifact;
    expect(colors.region!.West).toBe("#112233");
    const alone = (await render({ ...line, query: undefined } as never, { data: monthly })).colors.region!;
    expect(colors.region!.South).toBe(alone.North);
  });

  it("of measures that are series are the same on charts that show some of them", async () => {
    const two = { query: "q", type: "line", x: "d", y: ["a", "b"] };
    const queries = {
      q: {
        columns: ["d", "a", "b", "c"],
        values: [
          ["2024-01", 1, 2, 3],
          ["2024-02", 2, 3, 4],
        ],
      },
    };
    const { charts } = (await renderFace({ queries, cols: [two, { ...two, y: ["b", "c"] }] })) as FaceArtifact;
    const [first, second] = charts.map(({ chart }) => chart!.colors["(measures)"]!);
    expect(second!.B).toBe(first!.B);
    expect(second!.C).not.toBe(first!.A);
  });
});

describe("places", () => {
  const boxes = async (input: unknown, options = {}) => ((await renderFace(input, options)) as FaceArtifact).charts.map(({ box }) => box);

  it("side by side end together, and share the width as their spans say", async () => {
    const [a, b] = await boxes(face({ rows: [{ cols: [{ item: "line", span: 2 }, "bar"] }] }));
    expect(a!.y + a!.height).toBe(b!.y + b!.height);
    expect([a!.width, b!.width]).toEqual([747, 373]);
    expect(b!.x - a!.x - a!.width).toBe(16);
  });

  it("on a grid stand on its 24 columns of 32 px and rows of 32 px", async () => {
    const [a, b, c] = await boxes(
      face({
        rows: undefined,
        grid: [
          { item: "line", width: 16, height: 8 },
          { item: "bar", width: 8, height: 8 },
          { item: "bar", width: 24 },
        ],
      }),
    );
    expect(a).toEqual({ x: 32, y: 80, width: 752, height: 368 });
    expect(b).toEqual({ x: 800, y: 80, width: 368, height: 368 });
    expect(c!.y).toBe(464);
  });

  it("grow where their column has room to spare, in steps that add up", async () => {
    const [tall, a, b] = await boxes(face({ rows: [{ cols: [{ item: "line", height: 700 }, { rows: ["bar", "bar"] }] }] }));
    expect(a!.height + 16 + b!.height).toBe(tall!.height);
  });

  it("are those of its tabs below each other, each with its title", async () => {
    const svg = await svgOf(
      face({
        rows: undefined,
        tabs: [
          { title: "By month", rows: ["line"] },
          { title: "By region", rows: ["bar"] },
        ],
      }),
    );
    const at = ["By month", "Trend", "By region", "Regions"].map((words) => svg.indexOf(`>${words}</text>`));
    expect(at[0]).toBeGreaterThan(0);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  it("put the plots of a row at the same edges", async () => {
    const sub = { ...line, x: { field: "month", time_unit: "month", title: "A title below the axis", axis: { title: "Month" } } };
    const input = face({ rows: [{ cols: ["line", sub] }], charts: { line } });
    /** Where the labels of the lying axes stand on the page. */
    const axes = (svg: string) =>
      svg
        .split('<g class="df-frame" transform="translate(')
        .slice(1)
        .map((part) => Number(/^[\d.]+[ ,]([\d.]+)/.exec(part)![1]) + Number(/df-axis-x[\s\S]*?<text [^>]*y="([\d.]+)"/.exec(part)![1]));
    const [a, b, ...more] = axes(await svgOf(input));
    expect(more).toEqual([]);
    expect(a).toBe(b);
    const [c, d] = axes(await svgOf(input, { config: { face: { alignment: 0 } } }));
    expect(c).not.toBe(d);
  });
});

describe("pages", () => {
  const long = face({ rows: Array.from({ length: 6 }, (_, i) => ({ title: `Part ${i + 1}`, rows: ["line"] })), charts: { line } });

  it("are as many as the paper takes; one without a paper", async () => {
    const one = (await renderFace(long, { format: "pdf" })) as FaceArtifact;
    const many = (await renderFace(long, { format: "pdf", page: "a4" })) as FaceArtifact;
    expect(one.pages).toBe(1);
    expect(many.pages).toBeGreaterThan(1);
    expect((await PDFDocument.load(many.content as Uint8Array)).getPageCount()).toBe(many.pages);
    expect(((await renderFace({ ...long, page: "a4" }, { format: "pdf" })) as FaceArtifact).content).toEqual(many.content);
  });

  it("give the same bytes from the yaml", async () => {
    const [pdf, yaml] = (await renderFace(long, { format: ["pdf", "yaml"], page: "a5" })) as FaceArtifact[];
    expect(((await renderFace(yaml!.content, { format: "pdf" })) as FaceArtifact).content).toEqual(pdf!.content);
  });
});

describe("pictures", () => {
  it("say what is in them", async () => {
    const artifact = (await renderFace(face())) as FaceArtifact;
    expect(artifact.title).toBe("Sales");
    expect(artifact.description).toMatch(/^Sales: 2 charts\. Trend: Line chart/);
    expect(`${artifact.content}`).toContain('role="img"');
  });

  it("do not change what they are made from", async () => {
    const input = face();
    const before = JSON.stringify(input);
    await renderFace(input, { format: ["svg", "yaml"] });
    expect(JSON.stringify(input)).toBe(before);
  });

  it("take their theme for the page and every chart", async () => {
    const svg = await svgOf(face({ theme: "dark" }));
    expect(svg).toContain("#0d0f11");
    expect(svg).toContain("#14171a");
    expect(svg).not.toContain('fill="#fff"');
  });
});
