/**
 * How vega-lite and Vega become one closed file: aliases, patches, portable maths, our `Date`, and the check that nothing got out.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { patches } from "./engine-patches.mjs";
import { leftovers, portableDefine, portableInject, pureMaths } from "./portable-define.mjs";

export const root = resolve(fileURLToPath(new URL("..", import.meta.url)));
export const engineFolder = join(root, "src/renderers/vega/engine");

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
              if (count !== 1)
                throw new Error(`the patch of ${file} (${why}) finds its target ${count} times instead of once: ${find.slice(0, 80)}`);
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

/**
 * Bundles an entry that imports vega-lite and Vega.
 * @param entry path of the entry file. @param minify whether names are shortened.
 * @returns the code and esbuild's list of what is in it. Throws when a patch does not fit or the code is not closed.
 */
export async function bundleEngine(entry, minify) {
  const patching = applyPatches();
  const options = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    conditions: ["browser"],
    mainFields: ["module", "main"],
    alias: {
      "vega-canvas": join(engineFolder, "canvas-stub.ts"),
      // vega-lite takes four small helpers from `vega`, which are vega-util's.
      vega: "vega-util",
      // vega-lite 6.4.3 has an expression parser of its own, one minor version older.
      "vega-expression": join(root, "node_modules/vega-expression/build/vega-expression.js"),
    },
    define: { ...portableDefine, Date: "__UtcDate" },
    inject: [...portableInject, join(engineFolder, "inject-date.ts")],
    plugins: [patching.plugin, pureMaths],
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "warning",
  };
  // Checked before names are shortened, shipped after.
  const readable = await build(options);
  patching.assertAllReached();
  assertClosed(readable.outputFiles[0].text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, ""));
  const result = minify ? await build({ ...options, minify: true }) : readable;
  return { code: result.outputFiles[0].text, inputs: Object.values(result.metafile.outputs)[0].inputs };
}
