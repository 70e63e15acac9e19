// The one list of build steps, in order. A step runs when the content of what it reads, or what it wrote, has changed.
// `script` names a file in scripts/ (.mjs or .ts); `reads` and `writes` are files or folders from the top.
// package-lock.json and the script itself are always read.

/** @type {readonly { name: string, script: string, reads: string[], writes: string[] }[]} */
export const steps = [
  {
    name: "schemas",
    script: "generate-schema",
    reads: [
      "src/intent/types.ts",
      "src/intent/spark.ts",
      "src/face/types.ts",
      "src/profile/contract.ts",
      "src/chart",
      "src/enrich/types.ts",
      "src/scene/types.ts",
      "src/issues/issue.ts",
      "src/issues/codes.ts",
      "src/data/table.ts",
    ],
    writes: ["schema"],
  },
  {
    name: "validators",
    script: "generate-validators",
    reads: ["schema", "scripts/lib/one-branch.mjs", "scripts/lib/small-validator.mjs"],
    writes: ["src/generated/validate-intent.js", "src/generated/validate-intent.d.ts"],
  },
  {
    name: "vega-lite-schema",
    script: "generate-vega-lite-schema",
    reads: ["schema/vendor", "scripts/lib/vega-lite-schema.mjs"],
    writes: ["src/generated/vega-lite-schema.js", "src/generated/vega-lite-schema.d.ts"],
  },
  {
    name: "defaults",
    script: "generate-defaults",
    reads: ["defaults", "scripts/lib/read-defaults.mjs"],
    writes: ["src/generated/defaults.ts"],
  },
  {
    name: "spark-defaults",
    script: "generate-spark-defaults",
    reads: ["defaults"],
    writes: ["src/generated/spark-defaults.ts", "src/generated/card-defaults.ts"],
  },
  {
    name: "themes",
    script: "check-themes",
    reads: ["defaults", "schema/vendor", "src/resolve", "src/vega-lite/house-config.ts"],
    writes: [],
  },
  {
    name: "face",
    script: "generate-face",
    reads: ["fonts", "src/text"],
    writes: ["src/generated/face-advances.ts", "src/generated/face-metrics.ts", "src/generated/face-data.ts"],
  },
  { name: "maths", script: "generate-maths", reads: ["src/math", "scripts/portable-define.mjs"], writes: ["src/generated/maths"] },
  {
    name: "geo",
    script: "generate-geo",
    reads: ["scripts/geo", "scripts/portable-define.mjs", "src/generated/maths"],
    writes: ["src/generated/geo"],
  },
  {
    name: "rasterizer",
    script: "generate-rasterizer",
    reads: [],
    writes: ["src/generated/resvg-glue.js", "src/generated/resvg-glue.d.ts", "src/generated/resvg-wasm.ts"],
  },
  { name: "shaper", script: "generate-shaper", reads: [], writes: ["src/generated/harfbuzz-wasm.ts"] },
  {
    name: "engine",
    script: "build-engine",
    reads: [
      "src/renderers/vega/engine",
      "src/math",
      "src/text",
      "scripts/engine-patches.mjs",
      "scripts/engine-bundle.mjs",
      "scripts/portable-define.mjs",
    ],
    writes: ["src/generated/vega-engine.js", "src/generated/vega-engine.d.ts", "src/generated/engine-licenses.txt"],
  },
  {
    name: "bundle",
    script: "bundle",
    reads: ["src", "package.json", "tsup.config.ts", "tsconfig.json", "scripts/lib", "scripts/portable-define.mjs"],
    writes: ["dist"],
  },
];
