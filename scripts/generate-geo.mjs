// Build step: us-atlas, newer counties of the census (scripts/geo/county-editions.json) and world-atlas → src/generated/geo/<source>.ts, each fetched only when a map asks for it; and the parts of
// d3-geo, d3-geo-projection and topojson that maps are drawn with → src/generated/geo/d3.js, with maths that is the same on every engine.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { withEditions } from "./geo/editions.mjs";
import { pack } from "./geo/pack.mjs";
import { world } from "./geo/world.mjs";
import { top } from "./lib/run.mjs";
import { leftovers, portableDefine } from "./portable-define.mjs";

const folder = join(top, "src/generated/geo");
const inject = join(top, "src/generated/maths/inject.js");
const read = (name) => JSON.parse(readFileSync(join(top, "node_modules", name), "utf8"));
const polygonsOf = (geometry) => (geometry.type === "Polygon" ? [geometry.arcs] : geometry.type === "MultiPolygon" ? geometry.arcs : []);

function states(topology, object) {
  const regions = topology.objects[object].geometries
    .map((geometry) => ({ id: geometry.id, name: geometry.properties.name, polygons: polygonsOf(geometry) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { arcs: topology.arcs, transform: topology.transform, regions };
}

const [coarse, fine, finest] = ["110m", "50m", "10m"].map((scale) => read(`world-atlas/countries-${scale}.json`));
/** Land that only the finest topology has is wanted for its place, not its shape. */
const sources = {
  "us-states": states(read("us-atlas/states-10m.json"), "states"),
  "us-counties": withEditions(
    read("us-atlas/counties-10m.json"),
    JSON.parse(readFileSync(join(top, "scripts/geo/county-editions.json"), "utf8")),
  ),
  world: world(coarse, fine, finest),
  "world-50m": world(fine, finest),
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, topology] of Object.entries(sources)) {
  const fine = topology.regions.filter(({ isFine }) => isFine).map(({ id }) => id);
  const text = JSON.stringify({ ...pack(topology), fine, editions: topology.editions ?? [] });
  writeFileSync(
    join(folder, `${name}.ts`),
    `import type { PackedGeometry } from "../../geo/packed.js";\n\nexport const packed: PackedGeometry = ${text};\n`,
  );
}

const names = {
  "d3-geo": [
    "geoAlbers",
    "geoAzimuthalEqualArea",
    "geoAzimuthalEquidistant",
    "geoConicConformal",
    "geoConicEqualArea",
    "geoConicEquidistant",
    "geoEqualEarth",
    "geoEquirectangular",
    "geoGnomonic",
    "geoGraticule",
    "geoMercator",
    "geoNaturalEarth1",
    "geoOrthographic",
    "geoPath",
    "geoStereographic",
    "geoTransverseMercator",
    "geoArea",
    "geoCentroid",
    "geoInterpolate",
    "geoRotation",
  ],
  "topojson-server": ["topology"],
};
/** One file each: the package's index holds a hundred more. */
const projections = { geoMollweide: "mollweide", geoRobinson: "robinson", geoWinkel3: "winkel3" };
const statements = [
  ...Object.entries(names).map(([from, list]) => `export { ${list.join(", ")} } from "${from}";\n`),
  ...Object.entries(projections).map(
    ([name, file]) => `export { default as ${name} } from "./node_modules/d3-geo-projection/src/${file}.js";\n`,
  ),
];

/** A power that no define reaches, of whole digits. */
const wholePower = {
  name: "whole-power",
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]d3-geo[\\/]dist[\\/]d3-geo\.mjs$/ }, ({ path }) => {
      const [before, after, ...more] = readFileSync(path, "utf8").split("10 ** d");
      if (after === undefined || more.length > 0) throw new Error("d3-geo no longer has the power of ten it had");
      return { contents: `${before}Number("1e" + d)${after}`, loader: "js" };
    });
  },
};

/** The functions of src/generated/maths/, which the bundle of the package then holds once. */
const maths = {
  name: "generated-maths",
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path, importer }) =>
      importer === inject ? { path: `../maths/${path.slice(2)}`, external: true, sideEffects: false } : undefined,
    );
  },
};

const { outputFiles, metafile } = await build({
  stdin: { contents: statements.join(""), resolveDir: top },
  bundle: true,
  write: false,
  format: "esm",
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
  minify: true,
  metafile: true,
  define: portableDefine,
  inject: [inject],
  plugins: [maths, wholePower],
});
const code = outputFiles[0].text;
const left = leftovers(code);
left.push(...(code.match(/.{30}[\w)\]]\*\*[\w(].{30}/g) ?? []));
if (left.length > 0) throw new Error(`unportable maths in the bundle of d3-geo, near "${left[0]}"`);
writeFileSync(join(folder, "d3.js"), code);
writeFileSync(
  join(folder, "d3.d.ts"),
  `import type { GeoProjection } from "d3-geo";\nexport { ${names["d3-geo"].join(", ")} } from "d3-geo";\n` +
    Object.keys(projections)
      .map((name) => `export declare function ${name}(): GeoProjection;\n`)
      .join("") +
    "export declare function topology(objects: Record<string, unknown>, quantization?: number): unknown;\n",
);
// For the notices of what the package holds.
writeFileSync(
  join(folder, "inputs.txt"),
  [
    ...Object.keys(Object.values(metafile.outputs)[0].inputs).filter((file) => file.startsWith("node_modules/")),
    "node_modules/us-atlas/package.json",
    "node_modules/world-atlas/package.json",
  ].join("\n"),
);
