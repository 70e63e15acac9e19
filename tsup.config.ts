import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { transform } from "esbuild";
import { defineConfig, type Options } from "tsup";
import { brotliDictionary } from "./scripts/lib/brotli-dictionary.mjs";
import { pdfParts } from "./scripts/lib/pdf-parts.mjs";
import { yamlReader } from "./scripts/lib/yaml-reader.mjs";
import { portableDefine } from "./scripts/portable-define.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Our own code and bundled packages take portable maths from the same plain modules; see scripts/generate-maths.mjs. */
const maths = resolve("src/generated/maths");
const plainMaths: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "plain-maths",
  setup(bundle) {
    bundle.onResolve({ filter: /\/math\/portable\.js$/ }, () => ({ path: `${maths}/portable.js`, sideEffects: false }));
    // The engine's packages write `a ** b`, which no define reaches; as Math.pow it does. Only the engine is given what the defines
    // name: injected everywhere, the maths would be part of every door. scripts/bundle.mjs refuses a use elsewhere.
    bundle.onLoad({ filter: /[\\/]vega-engine\.js$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { supported: { "exponent-operator": false }, charset: "utf8" });
      return { contents: `import { pow as __portable_pow } from "${maths}/pow.js";\n${code}`, loader: "js" };
    });
    // A whole power of ten is a number literal, so the small door needs no power function for one line of d3-format.
    bundle.onLoad({ filter: /[\\/]d3-format[\\/]src[\\/]locale\.js$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, "utf8").split("Math.pow(10, -e)");
      if (after === undefined || more.length > 0) throw new Error("d3-format no longer has the power of ten it had");
      return { contents: `${before}Number("1e" + -e)${after}`, loader: "js" };
    });
    // Other packages are given, file by file, just the functions they name.
    bundle.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      const used = Object.entries(portableDefine).filter(([name]) => code.includes(name));
      if (used.length === 0) return undefined;
      const isModule = /^(import|export)\b/m.test(code);
      const from = (name: string) => JSON.stringify(`${maths}/${name.slice("Math.".length)}.js`);
      const given = used.map(([name, local]) =>
        isModule
          ? `import { ${name.slice("Math.".length)} as ${local} } from ${from(name)};`
          : `var ${local} = require(${from(name)}).${name.slice("Math.".length)};`,
      );
      return { contents: `${given.join("\n")}\n${code}`, loader: "js" };
    });
  },
};

/** Every door into the package, and the command line. `scripts/bundle.mjs` runs this and derives the `require` doors from what it writes. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    core: "src/doors/core.ts",
    xy: "src/doors/xy.ts",
    shaping: "src/doors/shaping.ts",
    native: "src/doors/native.ts",
    duckdb: "src/doors/duckdb.ts",
    spark: "src/doors/spark.ts",
    profile: "src/doors/profile.ts",
    program: "src/cli/program.ts",
    cli: "src/cli/main.ts",
  },
  format: ["esm"],
  target: "es2022",
  platform: "neutral",
  outDir: "dist",
  splitting: true,
  treeshake: false,
  minify: true,
  clean: true,
  metafile: true,
  dts: {
    entry: {
      index: "src/index.ts",
      core: "src/doors/core.ts",
      xy: "src/doors/xy.ts",
      shaping: "src/doors/shaping.ts",
      native: "src/doors/native.ts",
      duckdb: "src/doors/duckdb.ts",
      spark: "src/doors/spark.ts",
      profile: "src/doors/profile.ts",
    },
    compilerOptions: { noUnusedLocals: false, noUnusedParameters: false, incremental: false, tsBuildInfoFile: undefined },
  },
  // Everything is bundled; only what Node itself has stays outside, which only the command line may ask for, native resvg and DuckDB.
  noExternal: [/^(?!node:|@resvg\/resvg-js$|@duckdb\/node-api$)/],
  external: [/^node:/, "@resvg/resvg-js", "@duckdb/node-api"],
  define: { ...portableDefine, __VERSION__: JSON.stringify(version) },
  esbuildPlugins: [plainMaths, yamlReader(), pdfParts(), brotliDictionary()],
  esbuildOptions(options) {
    options.mainFields = ["module", "main"];
    options.conditions = ["browser", "import", "module"];
    options.legalComments = "none";
    options.chunkNames = "chunks/[name]-[hash]";
    options.charset = "utf8";
  },
});
