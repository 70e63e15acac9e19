/**
 * Bundles vega-lite and Vega into `src/generated/vega-engine.js`, with our canvas, clock, maths, loader and expression evaluator,
 * and lists the licences of what is inside in `src/generated/engine-licenses.txt`.
 *
 *   node scripts/build-engine.mjs [--no-minify] [--meta]
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { patches } from "./engine-patches.mjs";
import { leftovers, portableDefine, portableInject, pureMaths } from "./portable-define.mjs";

const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
const engine = join(root, "src/renderers/vega/engine");
const outFolder = join(root, "src/generated");
const minify = !process.argv.includes("--no-minify");

/** Applies the table of patches; each must find its target once, and each file must be reached. */
function applyPatches() {
  const reached = new Set();
  const files = [...new Set(patches.map((patch) => patch.file))];
  return {
    reached,
    plugin: {
      name: "engine-patches",
      setup(bundle) {
        for (const file of files) {
          const filter = new RegExp(`node_modules/${file.replace(/[.]/g, "\\.")}$`.replaceAll("/", "[\\\\/]"));
          bundle.onLoad({ filter }, async ({ path }) => {
            let contents = await readFile(path, "utf8");
            for (const { find, replace, prepend = "", why } of patches.filter((patch) => patch.file === file)) {
              const count = contents.split(find).length - 1;
              if (count !== 1) throw new Error(`the patch of ${file} (${why}) finds its target ${count} times instead of once: ${find.slice(0, 80)}`);
              contents = prepend + contents.replace(find, () => replace);
            }
            reached.add(file);
            return { contents, loader: "js" };
          });
        }
      },
    },
    assertAllReached() {
      const missed = files.filter((file) => !reached.has(file));
      if (missed.length > 0) throw new Error(`patched files that are not in the bundle: ${missed.join(", ")}`);
    },
  };
}

/** Throws when the code could evaluate text, look outside, or compute differently on another engine. */
function assertClosed(code) {
  const found = [];
  for (const [pattern, what] of [
    [/\bnew Function\b/, "new Function"],
    [/(?<![\w$.])Function\s*\(/, "Function("],
    [/(?<![\w$.])eval\s*\(/, "eval("],
    [/(?<![\w$.])import\s*\(/, "a dynamic import"],
    [/(?<![\w$."'`])Date\b(?=\s*[.(])/, "Date"],
    [/(?<![\w$.])fetch\s*\(/, "fetch("],
    [/\bprocess\.env\b/, "process.env"],
  ]) {
    const match = pattern.exec(code);
    if (match) found.push(`${what} near "${code.slice(Math.max(0, match.index - 60), match.index + 60)}"`);
  }
  found.push(...leftovers(code).map((snippet) => `unportable maths near "${snippet}"`));
  if (found.length > 0) throw new Error(`the engine bundle is not closed:\n${found.join("\n")}`);
}

const patching = applyPatches();
const options = {
  absWorkingDir: root,
  entryPoints: [join(engine, "entry.ts")],
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2022",
  conditions: ["browser"],
  mainFields: ["module", "main"],
  // vega-lite takes four small helpers from `vega`, which are vega-util's.
  alias: { "vega-canvas": join(engine, "canvas-stub.ts"), vega: "vega-util" },
  define: { ...portableDefine, Date: "__UtcDate", "process.env.NODE_ENV": '"production"' },
  inject: [...portableInject, join(engine, "inject-date.ts")],
  plugins: [patching.plugin, pureMaths],
  legalComments: "none",
  metafile: true,
  write: false,
  logLevel: "warning",
};

// Checked before names are shortened, shipped after.
const readable = await build(options);
patching.assertAllReached();
const readableCode = readable.outputFiles[0].text;
assertClosed(readableCode.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ""));
const result = minify ? await build({ ...options, minify: true }) : readable;
const code = result.outputFiles[0].text;
if (/\bnew Function\b|(?<![\w$.])Function\(|(?<![\w$.])eval\(/.test(code)) throw new Error("the engine bundle could evaluate code");

/** Folder of the package that a bundled file belongs to, or undefined for our own files. */
function packageFolder(file) {
  const parts = file.split(/[\\/]/);
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return undefined;
  const length = parts[at + 1].startsWith("@") ? 3 : 2;
  return parts.slice(0, at + length).join(sep);
}

const { inputs } = Object.values(result.metafile.outputs)[0];
const sizes = new Map();
for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
  const folder = packageFolder(file);
  if (bytesInOutput > 0) sizes.set(folder ?? "(own)", (sizes.get(folder ?? "(own)") ?? 0) + bytesInOutput);
}

async function licenceText(folder) {
  for (const name of ["LICENSE", "LICENSE.md", "LICENSE.txt", "LICENCE", "license"]) {
    try {
      return (await readFile(join(root, folder, name), "utf8")).trim();
    } catch {}
  }
  return "(no licence file in the package)";
}

const notices = [];
for (const folder of [...sizes.keys()].filter((each) => each !== "(own)").sort()) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, "package.json"), "utf8"));
  notices.push({ title: `${name} ${version} (${license})`, text: await licenceText(folder) });
}
const byText = new Map();
for (const notice of notices) byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
const licences = [...byText].map(([text, list]) => `${list.map((notice) => notice.title).join("\n")}\n\n${text}\n`).join(`\n${"-".repeat(72)}\n\n`);

await mkdir(outFolder, { recursive: true });
const typesFrom = relative(outFolder, join(engine, "entry.js")).split(sep).join("/");
await writeFile(join(outFolder, "vega-engine.js"), code);
await writeFile(join(outFolder, "vega-engine.d.ts"), `export * from "${typesFrom}";\n`);
await writeFile(join(outFolder, "engine-licenses.txt"), licences);

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
console.log(`${relative(root, join(outFolder, "vega-engine.js"))}: ${kilobytes(Buffer.byteLength(code))}, gzip ${kilobytes(gzipSync(code, { level: 9 }).length)}, ${notices.length} packages`);
if (process.argv.includes("--meta")) {
  for (const [folder, bytes] of [...sizes].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`${kilobytes(bytes).padStart(8)}  ${folder.replace(/^node_modules[\\/]/, "")}`);
}
