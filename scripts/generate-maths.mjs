// Build step: src/math/portable.ts → src/generated/maths/, one plain module per function.
// The packages behind it are CommonJS, which a bundle with injected names would wrap and start in every module; these files need neither.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { top } from "./lib/run.mjs";
import { portableDefine, pureMaths } from "./portable-define.mjs";

const source = join(top, "src/math/portable.ts");
const folder = join(top, "src/generated/maths");
const common = { bundle: true, format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022", plugins: [pureMaths] };

const { metafile } = await build({ ...common, entryPoints: [source], outfile: "unused.js", write: false, metafile: true });
const names = metafile.outputs["unused.js"].exports.sort();

/** Where a function comes from: its own package where portable.ts only passes it on, so that the parts split cleanly. */
const packages = new Map(
  [...readFileSync(source, "utf8").matchAll(/export \{ default as (\w+) \} from "([^"]+)"/g)].map(([, name, from]) => [name, from]),
);
const statement = (name) =>
  packages.has(name) ? `export { default as ${name} } from "${packages.get(name)}";` : `export { ${name} } from ${JSON.stringify(source)};`;

/** An entry that is nothing but one function. */
const entry = {
  name: "one-function",
  setup(bundle) {
    bundle.onResolve({ filter: /^function:/ }, ({ path }) => ({ path: path.slice(9), namespace: "function" }));
    bundle.onLoad({ filter: /.*/, namespace: "function" }, ({ path }) => ({ contents: statement(path), resolveDir: top }));
  },
};

/** The packages hang second forms on their functions with a helper that carries a text formatter; the engine has the same built in. */
const smallHelpers = {
  name: "small-helpers",
  setup(bundle) {
    bundle.onLoad({ filter: /@stdlib[\\/]utils-define-nonenumerable-read-only-property[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: "module.exports = (owner, name, value) => { Object.defineProperty(owner, name, { value }); };",
    }));
  },
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { metafile: parts } = await build({
  ...common,
  plugins: [entry, smallHelpers, pureMaths],
  entryPoints: Object.fromEntries(names.map((name) => [name, `function:${name}`])),
  outdir: folder,
  splitting: true,
  minify: true,
  metafile: true,
});
writeFileSync(join(folder, "portable.js"), names.map((name) => `export { ${name} } from "./${name}.js";\n`).join(""));
const injected = names.filter((name) => `Math.${name}` in portableDefine);
writeFileSync(
  join(folder, "inject.js"),
  injected.map((name) => `export { ${name} as ${portableDefine[`Math.${name}`]} } from "./${name}.js";\n`).join(""),
);
// For the notices of what the package holds.
writeFileSync(join(folder, "inputs.txt"), Object.keys(parts.inputs).join("\n"));
if (injected.length !== Object.keys(portableDefine).length)
  throw new Error("src/math/portable.ts lacks a function that portable-define.mjs names");
