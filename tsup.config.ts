import { readFileSync } from "node:fs";
import { defineConfig } from "tsup";
import { portableDefine, portableInject, pureMaths } from "./scripts/portable-define.mjs";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Every door into the package, and the command line. `scripts/bundle.mjs` runs this and derives the `require` doors from what it writes. */
export default defineConfig({
  entry: { index: "src/index.ts", core: "src/core.ts", cli: "src/cli/main.ts" },
  format: ["esm"],
  target: "es2022",
  platform: "neutral",
  outDir: "dist",
  splitting: true,
  treeshake: false,
  minify: true,
  clean: true,
  metafile: true,
  dts: { entry: { index: "src/index.ts", core: "src/core.ts" } },
  // Everything is bundled; only what Node itself has stays outside, and only the command line may ask for it.
  noExternal: [/^(?!node:)/],
  external: [/^node:/],
  define: { ...portableDefine, __VERSION__: JSON.stringify(version) },
  inject: portableInject,
  esbuildPlugins: [pureMaths],
  esbuildOptions(options) {
    options.mainFields = ["module", "main"];
    options.conditions = ["browser", "import", "module"];
    options.legalComments = "none";
    options.chunkNames = "chunks/[name]-[hash]";
    options.charset = "utf8";
  },
});
