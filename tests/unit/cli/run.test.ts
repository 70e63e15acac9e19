import { describe, expect, test } from "vitest";
import type { CallOptions, Library } from "../../../src/cli/library.js";
import { run } from "../../../src/cli/run.js";
import type { Shell } from "../../../src/cli/shell.js";
import { RenderError } from "../../../src/issues/error.js";
import type { Issue } from "../../../src/issues/issue.js";

const warning: Issue = {
  code: "TEXT_CUT",
  severity: "warning",
  path: "/title",
  at: { line: 2, column: 8 },
  message: "/title (line 2): cut.",
};
const error: Issue = { ...warning, code: "INTENT_UNKNOWN_KEY", severity: "error", message: "/title (line 2): unknown.\u001b[31m" };

/** A library that draws what it was given; charts that say "refuse", "warn" or "break" get what they ask for. */
function libraryOf(calls: { chart: string; options: CallOptions }[]): Library {
  const issuesOf = (chart: string) => (chart.includes("warn") ? [warning] : chart.includes("refuse") ? [error] : []);
  return {
    async render(chart: string, options: CallOptions) {
      calls.push({ chart, options });
      if (chart.includes("format")) throw new RenderError([{ ...error, code: "FORMAT_UNKNOWN" }]);
      if (chart.includes("config")) {
        throw new RenderError([{ ...error, code: "CONFIG_WRONG", path: "", message: "chart: in the config: no." }]);
      }
      if (chart.includes("break")) throw new TypeError("a fault");
      const issues = issuesOf(chart);
      if (issues.some(({ severity }) => severity === "error" || options.strict)) throw new RenderError(issues);
      const colors = { name: { ...options.colors?.name, [chart]: "#111111" } };
      const artifact = (format: unknown) => ({ content: `<${format}>${chart}`, issues, chart: {}, colors });
      const { format } = options as { format: unknown };
      return (Array.isArray(format) ? format.map(artifact) : artifact(format)) as never;
    },
    ready: async () => {},
    check: (chart: string) => issuesOf(chart),
    chartInPng: async (bytes: Uint8Array) => (bytes.length > 4 ? "A, from a picture" : undefined),
    explain: (_chart: unknown, path = "") => [
      {
        path: `${path}/format`,
        value: "$,.0f",
        origin: { by: "authored" },
        sentence: `${path}/format is "$,.0f" because the author says so.`,
      },
      { path: `${path}/kind`, value: "nominal", origin: { by: "authored" }, sentence: "kind\nis nominal." },
    ],
  } as unknown as Library;
}

const program = { name: "native", rasterize: () => ({ width: 1, height: 1, pixels: new Uint8Array(4) }) };
const code = Uint8Array.of(0, 97, 115, 109);

interface World {
  rasterizers?: Pick<Shell, "nativeRasterizer" | "rasterizerCode">;
  files?: Record<string, string | Uint8Array>;
  folders?: string[];
  stdin?: string;
  isTerminal?: boolean;
  cannotWrite?: boolean;
}

async function start(words: string[], { files = {}, folders = [], stdin, isTerminal = false, cannotWrite, rasterizers }: World = {}) {
  const written: Record<string, string> = {};
  const calls: { chart: string; options: CallOptions }[] = [];
  let out = "";
  let err = "";
  const shell: Shell = {
    async read(path) {
      const content = path === "-" ? stdin : files[path];
      if (content === undefined) throw Object.assign(new Error("ENOENT: no such file"), { code: "ENOENT" });
      return typeof content === "string" ? new TextEncoder().encode(content) : content;
    },
    write(path, content) {
      if (cannotWrite) throw new Error("EACCES: permission denied");
      written[path] = `${content}`;
    },
    kindOf: (path) => (folders.includes(path) ? "folder" : path in files ? "file" : "none"),
    out: (content) => {
      out += content;
    },
    err: (text) => {
      err += text;
    },
    isTerminal,
    clock: () => 0,
    ...rasterizers,
  };
  const code = await run(words, shell, async () => libraryOf(calls));
  return { code, out, err, written, calls };
}

const charts = { "a.yaml": "A", "b.yaml": "B", "warn.yaml": "warn", "refuse.yaml": "refuse" };

describe("rendering", () => {
  test("without -o the picture goes to standard output as svg, and nothing else does", async () => {
    expect(await start(["a.yaml"], { files: charts })).toMatchObject({ code: 0, out: "<svg>A", err: "", written: {} });
  });

  test.each([
    ["pic.svg", "svg"],
    ["pic.json", "json"],
    ["pic.yml", "yaml"],
    ["PIC.YAML", "yaml"],
    ["pic.vl.json", "vega-lite"],
    ["pic.png", "png"],
    ["folder.d/pic", "svg"],
  ])("-o %s asks for %s", async (out, format) => {
    expect((await start(["a.yaml", "-o", out], { files: charts })).written).toEqual({ [out]: `<${format}>A` });
  });

  test("what the flags say reaches the library, and what they do not say does not", async () => {
    const words = ["a.yaml", "--width", "300", "--strict", "--now", "2024-01-01", "--fonts", "outline", "--config", "c.yaml"];
    const { calls } = await start(words, { files: { ...charts, "c.yaml": "axis: {grid: false}" } });
    const options = { format: ["svg"], width: 300, strict: true, now: Date.UTC(2024, 0, 1), fonts: "outline" };
    expect(calls).toEqual([{ chart: "A", options: { ...options, config: { axis: { grid: false } }, configName: "c.yaml" } }]);
  });

  test("a theme is handed on by its name", async () => {
    const { calls } = await start(["a.yaml", "--theme", "dark"], { files: charts });
    expect(calls[0]!.options).toEqual({ format: ["svg"], theme: "dark" });
  });

  test("colours to keep come from a file, every key and value as text", async () => {
    const files = { ...charts, "map.yaml": 'year: {2024: "#2d74b3", null: red}\ncode: {1: 000080}\n', "map.json": '{"a": {"b": "red"}}' };
    const yaml = await start(["a.yaml", "--colors", "map.yaml"], { files });
    expect(yaml.calls[0]!.options.colors).toEqual({ year: { "2024": "#2d74b3", null: "red" }, code: { "1": "000080" } });
    expect((await start(["a.yaml", "--colors", "map.json"], { files })).calls[0]!.options.colors).toEqual({ a: { b: "red" } });
  });

  test.each([
    ["a: [b]", "it is no map of colours"],
    ["a: {b: [c]}", "it is no map of colours"],
    ["a: {b", "Flow map"],
  ])("a file of colours that holds %j is refused before anything is drawn", async (text, told) => {
    const { code, err, calls } = await start(["a.yaml", "--colors", "map.yaml"], { files: { ...charts, "map.yaml": text } });
    expect([code, calls]).toEqual([1, []]);
    expect(err).toContain("map.yaml");
    expect(err).toContain(told);
  });

  test("--save-colors writes the map of all charts, each of which keeps the colours of those before", async () => {
    const { code, written, calls } = await start(["a.yaml", "b.yaml", "-o", "out/", "--save-colors", "new/map.yaml"], { files: charts });
    expect(code).toBe(0);
    expect(calls.map(({ options }) => options.colors)).toEqual([undefined, { name: { A: "#111111" } }]);
    expect(written["new/map.yaml"]).toBe('"name":\n  "A": "#111111"\n  "B": "#111111"\n');
  });

  test("--colors and --save-colors of one file begin it where it is not there yet", async () => {
    const words = ["a.yaml", "-o", "p.svg", "--colors", "map.json", "--save-colors", "map.json"];
    expect((await start(words, { files: charts })).written["map.json"]).toBe('{\n  "name": {\n    "A": "#111111"\n  }\n}\n');
    expect((await start(["a.yaml", "--colors", "gone.json"], { files: charts })).code).toBe(1);
    expect((await start(["a.yaml", "--save-colors", "map.txt"], { files: charts })).code).toBe(2);
    expect((await start(["check", "a.yaml", "--save-colors", "map.yaml"], { files: charts })).code).toBe(2);
  });

  test("rows come from a file, typed, and are shared by all charts", async () => {
    const { calls } = await start(["a.yaml", "b.yaml", "-o", "out/", "-d", "rows.csv"], { files: { ...charts, "rows.csv": "x,y\na,1\n" } });
    expect(calls[0]!.options.data).toEqual({ columns: ["x", "y"], values: [["a", 1]] });
    expect(calls[1]!.options.data).toBe(calls[0]!.options.data);
  });

  test("rows or the chart come from standard input", async () => {
    const rows = await start(["a.yaml", "-d", "-", "--data-format", "ndjson"], { files: charts, stdin: '{"x":1}\n' });
    expect(rows.calls[0]!.options.data).toEqual([{ x: 1 }]);
    expect((await start(["-"], { stdin: "from stdin" })).out).toBe("<svg>from stdin");
  });

  test("several outputs are made from one drawing", async () => {
    const { code, written, calls } = await start(["a.yaml", "-o", "p.svg", "-o", "p.png", "-o", "q.yml"], { files: charts });
    expect([code, written]).toEqual([0, { "p.svg": "<svg>A", "p.png": "<png>A", "q.yml": "<yaml>A" }]);
    expect(calls.map(({ options }) => options.format)).toEqual([["svg", "png", "yaml"]]);
  });

  test("what is said of a png reaches the library", async () => {
    const words = ["a.yaml", "-o", "p.png", "--pixel-ratio", "1.5", "--background", "transparent", "--embed-chart"];
    const { calls } = await start(words, { files: charts });
    expect(calls[0]!.options).toEqual({ format: ["png"], pixelRatio: 1.5, background: "transparent", embedChart: true });
  });

  test("the paper of a pdf reaches the library, and only papers there are", async () => {
    const { calls } = await start(["a.yaml", "-o", "p.pdf", "--page", "a4"], { files: charts });
    expect(calls[0]!.options).toEqual({ format: ["pdf"], page: "a4" });
    expect((await start(["a.yaml", "-o", "p.pdf", "--page", "a9"], { files: charts })).err).toContain("Allowed: a3, a4, a5, letter");
  });

  test("a picture that carries its chart is read as that chart, by every command", async () => {
    const files = { "p.png": Uint8Array.of(137, 80, 78, 71, 13), "empty.png": Uint8Array.of(137, 80, 78, 71) };
    expect(await start(["resolve", "p.png"], { files })).toMatchObject({ code: 0, out: "<yaml>A, from a picture" });
    expect(await start(["check", "p.png"], { files })).toMatchObject({ code: 0, out: "" });
    expect(await start(["explain", "p.png", "/x"], { files })).toMatchObject({ code: 0 });
    expect(await start(["resolve", "empty.png"], { files })).toMatchObject({
      code: 1,
      err: 'empty.png: error: the file "empty.png" cannot be read: it is a picture that carries no chart. Make it with --embed-chart. [FILE_NOT_READABLE]\n',
    });
  });

  test("several charts go to a folder under their own names", async () => {
    const { written, code } = await start(["x/a.chart.yaml", "b.yaml", "-o", "out", "-f", "vega-lite"], {
      files: { ...charts, "x/a.chart.yaml": "A" },
    });
    expect([code, written]).toEqual([0, { "out/a.vl.json": "<vega-lite>A", "out/b.vl.json": "<vega-lite>B" }]);
  });

  test("one chart goes into a folder that exists", async () => {
    expect((await start(["a.yaml", "-o", "out"], { files: charts, folders: ["out"] })).written).toEqual({ "out/a.svg": "<svg>A" });
  });

  test("resolve prints yaml", async () => {
    expect((await start(["resolve", "a.yaml"], { files: charts })).out).toBe("<yaml>A");
  });
});

describe("refusals", () => {
  test("a warning is told and the picture is written", async () => {
    const { code, err, written } = await start(["warn.yaml", "-o", "o.svg"], { files: charts });
    expect([code, Object.keys(written)]).toEqual([0, ["o.svg"]]);
    expect(err).toBe("warn.yaml:2:8: warning: /title (line 2): cut. [TEXT_CUT]\n");
  });

  test("a warning refuses under --strict", async () => {
    expect(await start(["warn.yaml", "-o", "o.svg", "--strict"], { files: charts })).toMatchObject({ code: 1, written: {} });
  });

  test("a warning about the rows refuses under --strict, before the library is asked", async () => {
    const files = { ...charts, "rows.csv": "x,y\n1\n" };
    expect(await start(["a.yaml", "-d", "rows.csv"], { files })).toMatchObject({ code: 0 });
    expect(await start(["a.yaml", "-d", "rows.csv", "--strict"], { files })).toMatchObject({ code: 1, calls: [] });
  });

  test("an error is told without control characters, and nothing is written", async () => {
    const { code, err, written } = await start(["refuse.yaml", "-o", "o.svg"], { files: charts });
    expect([code, written]).toEqual([1, {}]);
    expect(err).toBe("refuse.yaml:2:8: error: /title (line 2): unknown.\\u001b[31m [INTENT_UNKNOWN_KEY]\n");
  });

  test("with --json every issue is one line of JSON with its file", async () => {
    const { err } = await start(["refuse.yaml", "--json"], { files: charts });
    expect(err.split("\n").map((line) => line && JSON.parse(line))).toEqual([{ file: "refuse.yaml", ...error }, ""]);
  });

  test("one refused chart leaves the others drawn", async () => {
    const { code, written } = await start(["refuse.yaml", "a.yaml", "-o", "out/"], { files: charts });
    expect([code, written]).toEqual([1, { "out/a.svg": "<svg>A" }]);
  });

  test("an unknown output format is wrong usage", async () => {
    expect((await start(["f.yaml", "-o", "o.xyz"], { files: { "f.yaml": "format" } })).code).toBe(2);
  });

  test.each([
    [["none.yaml"], 'none.yaml: error: the file "none.yaml" cannot be read: there is no such file. [FILE_NOT_READABLE]\n'],
    [["a.yaml", "-d", "none.csv"], 'none.csv: error: the file "none.csv" cannot be read: there is no such file. [FILE_NOT_READABLE]\n'],
    [
      ["latin.yaml"],
      'latin.yaml: error: the file "latin.yaml" cannot be read: it is not UTF-8 text. Save it as UTF-8. [FILE_NOT_READABLE]\n',
    ],
  ])("%j names the file and the reason", async (words, expected) => {
    const { code, err } = await start(words, { files: { ...charts, "latin.yaml": new Uint8Array([0x61, 0xe9, 0x62]) } });
    expect([code, err]).toEqual([1, expected]);
  });

  test("rows that cannot be read name their place", async () => {
    const { code, err } = await start(["a.yaml", "-d", "r.csv"], { files: { ...charts, "r.csv": 'a\n"x\n' } });
    expect([code, err]).toEqual([
      1,
      "r.csv:2:1: error: /data (line 2): the data cannot be read: a quote opens here and is never closed. [DATA_UNREADABLE]\n",
    ]);
  });

  test("a config that is not YAML names its place", async () => {
    const { code, err } = await start(["a.yaml", "--config", "c.yaml"], { files: { ...charts, "c.yaml": "a: [1\nb: 2" } });
    expect(code).toBe(1);
    expect(err).toMatch(/^c\.yaml:2:1: error: in the config: .*\[CONFIG_WRONG\]\n$/);
  });

  test("what the library finds wrong with the config is told of its file, without a line of the chart", async () => {
    const files = { "a.yaml": "config", "c.yaml": "a: 1" };
    const { code, err } = await start(["a.yaml", "--config", "c.yaml"], { files });
    expect([code, err]).toEqual([1, "c.yaml: error: in the config: no. [CONFIG_WRONG]\n"]);
  });

  test("a file that cannot be written is an issue of that file", async () => {
    const { code, err } = await start(["a.yaml", "-o", "o.svg"], { files: charts, cannotWrite: true });
    expect([code, err]).toEqual([1, 'o.svg: error: the file "o.svg" cannot be written: EACCES: permission denied. [FILE_NOT_WRITABLE]\n']);
  });

  test("a fault of the library is not dressed up as an issue", async () => {
    await expect(start(["x.yaml"], { files: { "x.yaml": "break" } })).rejects.toThrow("a fault");
  });
});

describe("wrong usage", () => {
  test.each([
    [["a.yaml", "--formt", "svg"], "Unknown flag --formt. Did you mean --format?"],
    [["a.yaml", "b.yaml"], "Several charts need a folder to go to: -o pictures/"],
    [["a.yaml", "b.yaml", "-o", "warn.yaml"], 'Several charts need a folder to go to, and "warn.yaml" is a file.'],
    [["a.yaml", "x/a.yaml", "-o", "out/"], "a.yaml and x/a.yaml would both be written to out/a.svg."],
    [["a.yaml", "b.yaml", "-o", "p.svg", "-o", "p.png"], "Several -o take one chart; several charts need one folder: -o pictures/"],
    [["a.yaml", "-o", "p.svg", "-o", "p.png", "-f", "svg"], "With several -o each ending says its format; leave out --format."],
    [["a.yaml", "-o", "p.svg", "-o", "out/"], 'With several -o each names a file, and "out/" is a folder.'],
    [["a.yaml", "-o", "p.svg", "-o", "p.svg"], "-o p.svg is given twice."],
    [["a.yaml", "--pixel-ratio", "0"], '--pixel-ratio must be a number from 0.1 to 16, not "0".'],
    [["a.yaml", "-o", "p.svg", "-f", "yaml"], "-o p.svg says svg, and --format says yaml."],
    [["a.yaml", "-d", "rows.txt"], 'How to read "rows.txt" is not clear from its name. Add --data-format csv, tsv, json or ndjson.'],
  ])("%j", async (words, message) => {
    expect(await start(words, { files: charts })).toMatchObject({
      code: 2,
      err: `dataface-render: ${message}\nTry: dataface-render --help\n`,
      written: {},
      calls: [],
    });
  });

  test("is JSON for machines", async () => {
    expect(JSON.parse((await start(["--jsn", "--json"])).err)).toMatchObject({
      code: "USAGE",
      message: "Unknown flag --jsn. Did you mean --json?",
    });
  });
});

describe("other commands", () => {
  test("check prints the issues of all charts on standard output", async () => {
    const { code, out, err } = await start(["check", "a.yaml", "warn.yaml", "refuse.yaml"], { files: charts });
    expect([code, err]).toEqual([1, ""]);
    expect(out.split("\n").map((line) => line.split(":")[0])).toEqual(["warn.yaml", "refuse.yaml", ""]);
  });

  test("check passes a chart with warnings, and refuses it under --strict", async () => {
    expect((await start(["check", "warn.yaml"], { files: charts })).code).toBe(0);
    expect((await start(["check", "warn.yaml", "--strict"], { files: charts })).code).toBe(1);
  });

  test("explain says who decided each leaf, and why", async () => {
    expect((await start(["explain", "a.yaml", "/x"], { files: charts })).out.split("\n")).toEqual([
      '/x/format is "$,.0f" because the author says so.',
      "kind is nominal.",
      "",
    ]);
  });

  test("explain tells why a chart is refused", async () => {
    expect(await start(["explain", "refuse.yaml"], { files: charts })).toMatchObject({ code: 1, out: "" });
  });

  test("help lists every command and flag", async () => {
    const { code, out } = await start(["--help"]);
    expect(code).toBe(0);
    for (const word of ["render", "resolve", "check", "explain", "--data", "--strict", "Exit codes"]) expect(out).toContain(word);
  });

  test("the version is the package's", async () => {
    expect((await start(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("what makes the pixels of a png", () => {
  const missing = async () => {
    throw new RenderError([{ ...error, code: "OPTION_WRONG", message: "not installed." }]);
  };
  const present = { nativeRasterizer: async () => program, rasterizerCode: () => code };
  const absent = { nativeRasterizer: missing, rasterizerCode: () => code };
  const optionsOf = async (words: string[], rasterizers: World["rasterizers"]) => {
    const { calls } = await start(["a.yaml", ...words], { files: charts, ...(rasterizers ? { rasterizers } : {}) });
    const { format, ...options } = calls[0]!.options;
    return options;
  };

  test("is native resvg where it is there, else its WebAssembly from a file, else what the library has", async () => {
    expect(await optionsOf(["-o", "a.png"], present)).toEqual({ rasterizer: program });
    expect(await optionsOf(["-o", "a.png"], absent)).toEqual({ wasm: code });
    expect(await optionsOf(["-o", "a.png"], { ...absent, rasterizerCode: () => undefined })).toEqual({});
    expect(await optionsOf(["-o", "a.png"], undefined)).toEqual({});
  });

  test("is not looked for when there is no png to make", async () => {
    expect(await optionsOf(["-o", "a.svg"], present)).toEqual({});
    expect(await optionsOf(["-o", "a.svg", "-o", "a.png"], present)).toEqual({ rasterizer: program });
  });

  test("is what --rasterizer says, and a run that cannot have it ends with the reason", async () => {
    expect(await optionsOf(["--rasterizer", "wasm", "-o", "a.png"], present)).toEqual({ wasm: code });
    expect(await optionsOf(["--rasterizer", "native", "-o", "a.png"], present)).toEqual({ rasterizer: program });
    const refused = await start(["a.yaml", "--rasterizer", "native", "-o", "a.png"], { files: charts, rasterizers: absent });
    expect(refused).toMatchObject({ code: 1, written: {}, calls: [] });
    expect(refused.err).toContain("not installed");
    expect((await start(["a.yaml", "--rasterizer", "gpu", "-o", "a.png"], { files: charts })).code).toBe(2);
  });
});

describe("progress", () => {
  test("a terminal sees how far several charts are, and the line is gone before an issue is printed", async () => {
    const { err } = await start(["a.yaml", "warn.yaml", "-o", "out/"], { files: charts, isTerminal: true });
    expect(err).toContain("\r\u001b[2K[2/2] warn.yaml\r\u001b[2Kwarn.yaml:2:8: warning");
    expect(err).toMatch(/\r\u001b\[2K2 drawn, 0 refused, 0\.0 s\n$/);
  });

  test("one chart, and a run nobody watches, have no progress line", async () => {
    expect((await start(["a.yaml", "-o", "o.svg"], { files: charts, isTerminal: true })).err).toBe("");
    expect((await start(["a.yaml", "b.yaml", "-o", "out/"], { files: charts })).err).toBe("");
  });
});
