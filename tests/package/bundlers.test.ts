import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedWasm } from "../../src/generated/resvg-wasm.js";
import { type PackedProject, packedProject } from "./pack.js";
import { canBrowse, type OpenPage, openPage, startBrowser } from "./page.js";

const app = `import { render } from "@dataface/render";
const chart = "type: column\\nrenderer: vega\\ntitle: Sales\\nx: region\\ny: sales\\ncolor: region\\n";
const data = [{ region: "North", sales: 3 }, { region: "South", sales: 5 }];
globalThis.draw = async (format, options) => (await render(chart, { data, format, ...options })).content;
`;
const FORMATS = ["json", "yaml", "svg", "pdf", "png"];
/** Nothing but the page's own scripts, and WebAssembly. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";
const resvgWasm = createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm");

/** Texts that are in one large part of the library each. */
const MARKERS = { engine: "Unrecognized signal name", wasm: packedWasm.slice(0, 200) };

/** What bundlers say of any file of some hundred kB and any app with parts that load later, whatever is in them. */
const SIZE_NOTE = /chunks are larger than|size limit|limit the size of your bundles|webpack performance recommendations/;

let project: PackedProject;
let browser: Browser;
/** Format → what Node draws. */
let drawnInNode: Record<string, string | number[]>;

beforeAll(async () => {
  if (!canBrowse) return;
  project = packedProject();
  const file = join(project.folder, "draw.mjs");
  const end = `const all = {}; for (const name of ${JSON.stringify(FORMATS)}) {
    const content = await globalThis.draw(name); all[name] = typeof content === "string" ? content : Array.from(content); }
    console.log(JSON.stringify(all));`;
  writeFileSync(file, app + end);
  drawnInNode = JSON.parse(execFileSync(process.execPath, [file], { encoding: "utf8", maxBuffer: 1 << 26 }));
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  project?.remove();
});

interface Built {
  folder: string;
  warnings: string[];
  /** Script file → its text. */
  files: Record<string, string>;
}

/** Builds the app in a folder of its own, beside the installed package. */
function build(bundler: string): Built {
  const folder = join(project.folder, `with-${bundler}`);
  mkdirSync(join(folder, "src"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }');
  writeFileSync(join(folder, "src/index.js"), app);
  const { NODE_ENV: _, NODE_OPTIONS: __, VITEST: ___, ...env } = process.env;
  const script = fileURLToPath(new URL("bundle.mjs", import.meta.url));
  const text = execFileSync(process.execPath, [script, bundler], { cwd: folder, env, encoding: "utf8", maxBuffer: 1 << 26 });
  const made = JSON.parse(text.trim().split("\n").at(-1)!) as { folder: string; warnings: string[] };
  const into = join(folder, made.folder);
  const names = readdirSync(into, { recursive: true }).map((name) => `${name}`.replaceAll("\\", "/"));
  const scripts = names.filter((name) => name.endsWith(".js")).sort();
  return {
    folder: into,
    warnings: made.warnings,
    files: Object.fromEntries(scripts.map((name) => [name, readFileSync(join(into, name), "utf8")])),
  };
}

const holding = (built: Built, marker: string): string[] => Object.keys(built.files).filter((name) => built.files[name]!.includes(marker));

function printSizes(bundler: string, { files }: Built): void {
  const size = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const lines = Object.entries(files).map(
    ([name, text]) => `  ${name}: ${size(Buffer.byteLength(text))}, gzip ${size(gzipSync(text).length)}`,
  );
  console.log(`${bundler}:\n${lines.join("\n")}`);
}

describe.skipIf(!canBrowse).each(["vite", "esbuild-split", "webpack", "esbuild"])(
  "the app bundled with %s, without configuration,",
  (bundler) => {
    /** esbuild alone makes one file, so that nothing can wait. */
    const waits = bundler !== "esbuild";
    let built: Built;
    let page: OpenPage;
    beforeAll(async () => {
      built = build(bundler);
      printSizes(bundler, built);
      page = await openPage(browser, built.folder, POLICY);
    }, 180_000);
    afterAll(() => page?.close());

    it("is built without a warning but for advice on sizes, and holds nothing of Node", () => {
      expect(built.warnings.filter((text) => !SIZE_NOTE.test(text))).toEqual([]);
      const texts = Object.values(built.files);
      for (const text of texts) expect(text).not.toMatch(/["'`]node:|\brequire\(["'`]|process\.versions/);
      for (const marker of Object.values(MARKERS)) expect(holding(built, marker).length).toBe(1);
    });

    it("draws in the page, under a strict policy, the bytes that Node draws, and loads each large part when it is needed", async () => {
      const [engine, wasm] = [MARKERS.engine, MARKERS.wasm].map((marker) => holding(built, marker)[0]!);
      const start = page.asked();
      const asked: Record<string, string[]> = {};
      for (const format of FORMATS) {
        const content = await page.draw(format);
        expect(content).toEqual(drawnInNode[format]);
        asked[format] = page.asked();
      }
      expect(page.said).toEqual([]);
      expect(asked.json).toEqual([]);
      expect(asked.yaml).toEqual([]);
      if (waits) {
        for (const part of [engine, wasm]) expect(start).not.toContain(part);
        expect(asked.svg).toContain(engine);
        for (const format of ["svg", "pdf"]) expect(asked[format]).not.toContain(wasm);
        expect(asked.png).toContain(wasm);
      }
    });

    it("takes resvg's code from an address instead, which is then the only one asked for", async () => {
      copyFileSync(resvgWasm, join(built.folder, "resvg.wasm"));
      const fresh = await openPage(browser, built.folder, `${POLICY}; connect-src 'self'`);
      try {
        expect(await fresh.draw("png", { wasm: "/resvg.wasm" })).toEqual(drawnInNode.png);
        const asked = fresh.asked();
        expect(asked).toContain("resvg.wasm");
        if (waits) expect(asked).not.toContain(holding(built, MARKERS.wasm)[0]);
        expect(fresh.said).toEqual([]);
      } finally {
        await fresh.close();
      }
    });
  },
);

describe.skipIf(!canBrowse)("a page", () => {
  it("without 'wasm-unsafe-eval' is told so by the png, and draws the rest", async () => {
    const built = build("esbuild-split");
    const page = await openPage(browser, built.folder, "default-src 'none'; script-src 'self'");
    try {
      expect(await page.draw("png").catch((error) => `${error}`)).toContain("'wasm-unsafe-eval'");
      for (const format of ["svg", "pdf"]) expect(await page.draw(format)).toEqual(drawnInNode[format]);
    } finally {
      await page.close();
    }
  }, 60_000);

  it("shows an svg among its own elements with styles in place and faces of data allowed, and nothing else", async () => {
    const built = build("esbuild-split");
    const page = await openPage(browser, built.folder, "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; font-src data:");
    try {
      const svg = (await page.draw("svg")) as string;
      const family = await page.run((text) => {
        document.body.innerHTML = text;
        return document.fonts.load('12px "Dataface Sans"').then(() => getComputedStyle(document.querySelector("svg text")!).fontFamily);
      }, svg);
      expect(await family).toContain("Dataface");
      expect(page.said).toEqual([]);
    } finally {
      await page.close();
    }
  }, 60_000);
});
