// A plugin for esbuild: of the package `yaml` only the reader is bundled. Writing text, YAML 1.1's types and building documents
// from values stay out; what the reader imports of them becomes undefined, and no text read as our reader reads it calls them.
import { readFileSync } from "node:fs";

/** Modules of yaml's browser build that only serve writing, YAML 1.1 or documents made from values. */
const unread = [
  "stringify/foldFlowLines",
  "stringify/stringify",
  "stringify/stringifyCollection",
  "stringify/stringifyComment",
  "stringify/stringifyDocument",
  "stringify/stringifyNumber",
  "stringify/stringifyPair",
  "stringify/stringifyString",
  "schema/json/schema",
  "schema/yaml-1.1/binary",
  "schema/yaml-1.1/bool",
  "schema/yaml-1.1/float",
  "schema/yaml-1.1/int",
  "schema/yaml-1.1/omap",
  "schema/yaml-1.1/pairs",
  "schema/yaml-1.1/schema",
  "schema/yaml-1.1/set",
  "schema/yaml-1.1/timestamp",
  "doc/createNode",
  "parse/cst-scalar",
  "parse/cst-stringify",
  "parse/cst-visit",
  "public-api",
];

/** @returns {import("esbuild").Plugin} */
export function yamlReader() {
  return {
    name: "yaml-reader",
    setup(build) {
      build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
        const name = path.replaceAll("\\", "/").split("/yaml/browser/dist/")[1].slice(0, -3);
        if (!unread.includes(name)) return undefined;
        const exported = [...readFileSync(path, "utf8").matchAll(/^export \{([^}]*)\};?$/gm)].flatMap((found) => found[1].split(","));
        const names = exported
          .map((each) =>
            each
              .trim()
              .split(/\s+as\s+/)
              .at(-1),
          )
          .filter(Boolean);
        if (names.length === 0) throw new Error(`yaml's ${name} no longer says what it exports`);
        return { contents: names.map((each) => `export const ${each} = undefined;`).join("\n"), loader: "js" };
      });
    },
  };
}
