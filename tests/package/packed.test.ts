import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedProject, packedProject } from "./pack.js";

let project: PackedProject;
let folder = "";
let installed = "";

/** Runs a module or a script in a project that has the packed package installed, and nothing else. */
function node(file: string, source: string): unknown {
  writeFileSync(join(folder, file), source);
  return JSON.parse(execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" }));
}

/** Compiled code is kept apart from that of other builds, which have the same version and may have the same length. */
const environment = () => ({ ...process.env, TMPDIR: folder });

function program(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(installed, "dist/cli.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    env: environment(),
  });
  return { status, stdout, stderr };
}

beforeAll(() => {
  project = packedProject();
  ({ folder, installed } = project);
  writeFileSync(join(folder, "rows.csv"), "region,sales\nNorth,3\nSouth,5\n");
  writeFileSync(join(folder, "chart.yaml"), "type: column\ntitle: Sales\nx: region\ny: sales\n");
}, 60_000);
afterAll(() => project.remove());

const rows = '[{ region: "North", sales: 3 }, { region: "South", sales: 5 }]';
const drawing = `const { content } = await render("type: column\\ntitle: Sales\\nx: region\\ny: sales\\n", { data: ${rows} });`;

describe("the packed package", () => {
  test("needs no other package, and DuckDB only for its own door", () => {
    const { dependencies, peerDependencies, peerDependenciesMeta, optionalDependencies, scripts } = JSON.parse(
      readFileSync(join(installed, "package.json"), "utf8"),
    );
    expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
    expect(Object.keys(peerDependencies)).toEqual(["@duckdb/node-api"]);
    expect(peerDependenciesMeta).toEqual({ "@duckdb/node-api": { optional: true } });
    for (const hook of ["preinstall", "install", "postinstall"]) expect(scripts).not.toHaveProperty(hook);
  });

  test("holds its licence and those of what is bundled, and no sources or tests", () => {
    const names = readdirSync(installed).sort();
    expect(names).toEqual(
      expect.arrayContaining(["LICENSE", "THIRD-PARTY-NOTICES.txt", "CHANGELOG.md", "README.md", "dist", "fonts", "schema"]),
    );
    for (const name of ["src", "tests", "scripts", "node_modules", ".ci"]) expect(names).not.toContain(name);
    const notices = readFileSync(join(installed, "THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["vega-view 6", "vega-lite 6", "resvg-wasm 2", "fflate 0", "d3-format 3", "yaml 2", "SIL OPEN FONT LICENSE"])
      expect(notices).toContain(name);
  });

  test("gives the same names to import and to require", () => {
    const imported = node("names.mjs", 'import * as door from "@dataface/render"; console.log(JSON.stringify(Object.keys(door).sort()));');
    const required = node("names.cjs", 'console.log(JSON.stringify(Object.keys(require("@dataface/render")).sort()));');
    expect(imported).toEqual(
      expect.arrayContaining(["RenderError", "check", "createRegistry", "enrich", "explain", "parseIntent", "render", "resolve"]),
    );
    expect(required).toEqual(imported);
  });

  test("draws the same bytes through import, require and the command line", () => {
    const imported = node("draw.mjs", `import { render } from "@dataface/render"; ${drawing} console.log(JSON.stringify(content));`);
    const required = node(
      "draw.cjs",
      `const { render } = require("@dataface/render"); (async () => { ${drawing} console.log(JSON.stringify(content)); })();`,
    );
    expect(imported).toMatch(/^<svg /);
    expect(required).toBe(imported);
    expect(program("chart.yaml", "--data", "rows.csv", "-o", "out/chart.svg")).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "out/chart.svg"), "utf8")).toBe(imported);
    expect(program("chart.yaml", "--data", "rows.csv").stdout).toBe(imported);
  });

  test("draws the same png through import, require and the command line, which gives the chart back from it", () => {
    const options = `{ data: ${rows}, format: "png", pixelRatio: 2, embedChart: true }`;
    const picture = `const { content } = await render("type: column\\ntitle: Sales\\nx: region\\ny: sales\\n", ${options});
      console.log(JSON.stringify(Buffer.from(content).toString("base64")));`;
    const imported = node("png.mjs", `import { render } from "@dataface/render"; ${picture}`);
    expect(node("png.cjs", `const { render } = require("@dataface/render"); (async () => { ${picture} })();`)).toBe(imported);
    const words = ["chart.yaml", "--data", "rows.csv", "-o", "out/chart.png", "-o", "out/again.svg", "--pixel-ratio", "2", "--embed-chart"];
    expect(program(...words)).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "out/chart.png"), "base64")).toBe(imported);
    program("resolve", "out/chart.png", "-o", "out/back.yaml");
    expect(program("out/back.yaml").stdout).toBe(readFileSync(join(folder, "out/again.svg"), "utf8"));
  });

  test("loads the engine through require only when a chart needs it", () => {
    const loaded = node(
      "lazy.cjs",
      `const { render } = require("@dataface/render");
      const engine = () => Object.keys(require.cache).some((file) => file.includes("vega-engine"));
      const draw = async (family) => (await render("type: column\\nrenderer: " + family + "\\nx: region\\ny: sales\\n", { data: ${rows} })).content.length > 0;
      (async () => console.log(JSON.stringify([await draw("xy"), engine(), await draw("vega"), engine()])))();`,
    );
    expect(loaded).toEqual([true, false, true, true]);
  });

  test("its door to DuckDB is there without DuckDB, and says what to install once a query is run", () => {
    const work = (load: string) => `${load}
      duckdb()({ sql: "select 1" }).catch((error) => console.log(JSON.stringify([error.name, error.issues[0].code, error.message.includes("Install @duckdb/node-api")])));`;
    const told = ["RenderError", "OPTION_WRONG", true];
    expect(node("duckdb.mjs", work('import { duckdb } from "@dataface/render/duckdb";'))).toEqual(told);
    expect(node("duckdb.cjs", work('const { duckdb } = require("@dataface/render/duckdb");'))).toEqual(told);
  });

  test("has a door with nothing registered", () => {
    const names = node("core.mjs", 'import * as door from "@dataface/render/core"; console.log(JSON.stringify(Object.keys(door).sort()));');
    expect(names).toEqual(expect.arrayContaining(["createRegistry", "RenderError"]));
    expect(node("core.cjs", 'console.log(JSON.stringify(Object.keys(require("@dataface/render/core")).sort()));')).toEqual(names);
  });

  test("has a small door that fetches what it lacks, through import and require", () => {
    const work = `const text = ${JSON.stringify("type: column\ntitle: Sales\nx: region\ny: sales\n")};
      const before = (() => { try { return core.check(text); } catch (error) { return error.issues[0].code; } })();
      const { content } = await core.render(text, { data: ${rows}, format: "json" });
      await core.ready();
      console.log(JSON.stringify([before, core.check(text, { data: ${rows} }), JSON.parse(content).chart.title]));`;
    const imported = node("small.mjs", `import * as core from "@dataface/render/core"; ${work}`);
    expect(imported).toEqual(["NOT_READY", [], "Sales"]);
    expect(node("small.cjs", `const core = require("@dataface/render/core"); (async () => { ${work} })();`)).toEqual(imported);
  });

  test("the door of common charts draws the bytes of the main door, by import and by require, and refuses what it cannot make", () => {
    const work = `
      const chart = { type: "column", title: "Sales", x: "region", y: "sales" };
      const data = ${rows};
      const code = (error) => error.issues[0].code;
      const before = (() => { try { return xy.renderSync(chart, { data }); } catch (error) { return code(error); } })();
      const drawn = await xy.render(chart, { data });
      const same = drawn.content === (await main.render(chart, { data })).content;
      const png = await xy.render(chart, { data, format: "png" }).catch(code);
      await xy.ready();
      const now = xy.renderSync(chart, { data }).content === drawn.content;
      console.log(JSON.stringify([before, same, png, now]));`;
    const wanted = ["NOT_READY", true, "FORMAT_UNKNOWN", true];
    const loaded = 'import * as xy from "@dataface/render/xy"; import * as main from "@dataface/render";';
    expect(node("xy.mjs", `${loaded} ${work}`)).toEqual(wanted);
    const required = 'const xy = require("@dataface/render/xy"); const main = require("@dataface/render");';
    expect(node("xy.cjs", `${required} (async () => { ${work} })();`)).toEqual(wanted);
  });

  test("hands out its schemas and faces", () => {
    const found = node(
      "files.cjs",
      `const schema = require("@dataface/render/schema/chart-intent.schema.json");
      const face = require("fs").readFileSync(require.resolve("@dataface/render/fonts/DatafaceSans-400.ttf"));
      console.log(JSON.stringify([schema.title, face.length > 10000, require("@dataface/render/package.json").name]));`,
    );
    expect(found).toEqual(["ChartIntent", true, "@dataface/render"]);
  });

  test("its command line says where a chart is wrong, and exits with 1", () => {
    writeFileSync(join(folder, "wrong.yaml"), "type: column\nx: regoin\ny: sales\n");
    const { status, stdout, stderr } = program("wrong.yaml", "--data", "rows.csv", "-o", "wrong.svg");
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^wrong\.yaml:2:\d+: error: \/x .*"region".*\[DATA_UNKNOWN_FIELD\]\n$/);
    expect(readdirSync(folder)).not.toContain("wrong.svg");
  });

  test("its command line exits with 2 for a wrong flag", () => {
    expect(program("chart.yaml", "--dta", "rows.csv")).toMatchObject({ status: 2, stdout: "" });
  });

  test("its command line keeps compiled code between runs, and a broken cache does no harm", () => {
    const temporary = join(folder, "tmp");
    mkdirSync(temporary);
    const draw = () => {
      const words = [join(installed, "dist/cli.js"), "chart.yaml", "--data", "rows.csv"];
      return spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8", env: { ...process.env, TMPDIR: temporary } }).stdout;
    };
    const first = draw();
    expect(first).toMatch(/^<svg /);
    const kept = readdirSync(temporary, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    expect(kept.length).toBeGreaterThan(0);
    expect(draw()).toBe(first);
    for (const { parentPath, name } of kept) writeFileSync(join(parentPath, name), "no compiled code");
    expect(draw()).toBe(first);
  });

  test("its command line answers a closed pipe quietly", () => {
    const command = `"${process.execPath}" "${join(installed, "dist/cli.js")}" chart.yaml --data rows.csv | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", command], { cwd: folder, encoding: "utf8", env: environment() });
    expect([stdout.trim(), stderr]).toEqual(["<0", ""]);
  });
});
