// Which folder of src/ may import which: arrows point one way. `types` are folders of which only types may be imported.
// Every folder stands here; a new one is refused until it does.

/** @type {Record<string, { use: string[], types?: string[] }>} */
const folders = {
  issues: { use: [] },
  math: { use: [] },
  context: { use: ["issues"], types: ["format"] },
  data: { use: ["issues", "context"], types: ["intent"] },
  chart: { use: [], types: ["issues", "data", "intent", "profile", "geo"] },
  intent: { use: ["chart", "issues", "context", "data", "generated"], types: ["profile"] },
  format: { use: ["context", "issues", "data", "math"], types: ["intent", "chart"] },
  transform: { use: ["chart", "issues", "data", "format", "math"], types: ["intent"] },
  geo: { use: ["context", "issues", "data", "generated", "math"], types: ["intent", "chart"] },
  enrich: { use: ["chart", "intent", "spark", "context", "issues", "data", "format", "transform", "math"] },
  profile: { use: ["context", "issues", "data", "format", "transform", "enrich", "math"], types: ["intent"] },
  spark: { use: ["profile", "chart", "context", "issues", "data", "format", "transform", "math"], types: ["intent"] },
  "vega-lite": { use: ["issues", "context", "generated"], types: ["chart"] },
  resolve: {
    use: ["vega-lite", "profile", "spark", "geo", "chart", "context", "issues", "data", "format", "transform", "color", "math", "text"],
    types: ["intent", "enrich"],
  },
  scene: { use: ["context", "issues", "math"] },
  text: { use: ["context", "issues", "generated"], types: ["scene"] },
  color: { use: ["issues", "math"] },
  layout: { use: ["chart", "scene", "text", "color", "context", "issues", "data", "format", "transform", "math"], types: ["intent"] },
  renderers: {
    use: [
      "vega-lite",
      "profile",
      "spark",
      "geo",
      "chart",
      "layout",
      "scene",
      "text",
      "color",
      "context",
      "issues",
      "data",
      "format",
      "transform",
      "math",
      "generated",
      "geo",
    ],
    types: ["intent"],
  },
  converters: { use: ["chart", "scene", "text", "context", "issues", "data", "format", "generated"], types: ["intent"] },
  platform: { use: ["issues"], types: ["context", "converters"] },
  face: {
    use: ["chart", "intent", "scene", "text", "converters", "data", "context", "issues", "format"],
  },
  // Apart from face, which is plain data: these stages draw charts, through the same doors as a chart by itself.
  "face-stages": { use: ["face", "resolve", "color", "chart", "intent", "data", "context", "issues"], types: ["scene", "enrich", "text"] },
  // What doors are put together from: bundles of the folders above that a door has from the start or fetches.
  parts: { use: ["resolve", "enrich", "intent", "chart", "format", "color", "context", "issues", "data", "text", "scene", "generated"] },
  // A file for each door of the package but the main one.
  doors: {
    use: [
      "parts",
      "platform",
      "profile",
      "spark",
      "renderers",
      "converters",
      "resolve",
      "enrich",
      "intent",
      "chart",
      "format",
      "text",
      "context",
      "issues",
      "data",
      "generated",
    ],
    types: ["scene", "color"],
  },
  generated: { use: ["math", "text", "issues", "context", "intent", "chart"], types: ["geo"] },
  cli: { use: ["issues", "platform", "doors"], types: ["data", "chart"] },
};

/** Files at the top of src/ that a folder may import. */
const doorsFor = {
  cli: "^src/index\\.ts$",
  "face-stages": "^src/(open-chart|open-context|open-fonts|options|parts/part|prepare|render)\\.ts$",
  parts: "^src/[^/]+\\.ts$",
  doors: "^src/[^/]+\\.ts$",
};

const anyOf = (names) => (names.length > 0 ? `^src/(${names.join("|")})/` : "^nothing$");

function direction([name, { use, types = [] }]) {
  const own = `^src/${name}/`;
  const outside = "^(node:|node_modules/)|node_modules";
  const open = [own, anyOf(use), "^src/version\\.ts$", ...(doorsFor[name] ? [doorsFor[name]] : [])].join("|");
  return [
    {
      name: `${name}-imports-only-${[...use, ...types.map((each) => `types of ${each}`)].join(", ") || "nothing"}`,
      severity: "error",
      from: { path: own },
      to: { path: "^src/", pathNot: [open, anyOf(types)].join("|") },
    },
    ...types.map((each) => ({
      name: `${name}-imports-only-types-of-${each}`,
      severity: "error",
      from: { path: own },
      to: { path: `^src/${each}/`, pathNot: outside, dependencyTypesNot: ["type-only"] },
    })),
  ];
}

const families = ["vega", "xy", "geo", "spark"];

export default {
  forbidden: [
    ...Object.entries(folders).flatMap(direction),
    {
      name: "every-folder-is-in-the-table",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: anyOf(Object.keys(folders)) },
      to: {},
    },
    ...families.map((family) => ({
      name: `${family}-imports-no-other-renderer`,
      severity: "error",
      from: { path: `^src/renderers/${family}/` },
      to: { path: anyOf(families.filter((other) => other !== family).map((other) => `renderers/${other}`)) },
    })),
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: "^src/generated/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-lost-imports", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "node-only-in-shells",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(cli|platform/node)/" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "nobody-imports-the-command-line", severity: "error", from: { pathNot: "^src/cli/" }, to: { path: "^src/cli/" } },
  ],
  options: {
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".mjs", ".js", ".json"],
    },
    doNotFollow: { path: "node_modules|^src/generated/" },
  },
};
