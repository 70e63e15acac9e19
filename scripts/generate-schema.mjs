// Writes schema/*.schema.json from the exported types; their doc comments become descriptions. Same types, same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createGenerator } from "ts-json-schema-generator";
import { top } from "./lib/run.mjs";

/** File name → type, and the sentence that says what the document is. */
const documents = {
  "chart-intent": "ChartIntent",
  "resolved-chart": "ResolvedChart",
  "enrichment-patch": "EnrichmentPatch",
  "render-artifact": "RenderArtifact",
  "column-profile": "ColumnProfile",
  drawing: "Drawing",
  issue: "Issue",
  face: "FaceDef",
};

/** The contract with profilers has a name of its own; the others are documents of the library. */
const fileOf = (name) => (name === "column-profile" ? `${name}.json` : `${name}.schema.json`);

const bytes = { type: "string", contentEncoding: "base64", description: "Bytes of a binary format, written in base64." };

/** Whether a schema is what the generator makes of a typed array, which has no place in JSON. */
const isTypedArray = (schema) => schema?.properties?.BYTES_PER_ELEMENT !== undefined;

/** The same schema with typed arrays as text, `readonly` unwrapped names and no empty description. */
function tidy(value) {
  if (Array.isArray(value)) return value.map(tidy);
  if (value === null || typeof value !== "object") return value;
  if (isTypedArray(value)) return bytes;
  const out = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "description" && inner === "") continue;
    out[key] = tidy(inner);
  }
  return out;
}

/** Definitions in alphabetical order: where a type happens to be used first does not show. */
function withSortedDefinitions(schema) {
  const { definitions = {}, ...rest } = schema;
  const names = Object.keys(definitions).sort();
  return { ...rest, definitions: Object.fromEntries(names.map((name) => [name, definitions[name]])) };
}

const generator = createGenerator({
  path: join(top, "src/{intent/types,face/types,profile/contract,chart/*,enrich/types,scene/types,issues/issue}.ts"),
  tsconfig: join(top, "tsconfig.json"),
  type: "*",
  skipTypeCheck: true,
  additionalProperties: false,
  jsDoc: "extended",
  topRef: false,
  sortProps: false,
  functions: "hide",
});

mkdirSync(join(top, "schema"), { recursive: true });
for (const [name, type] of Object.entries(documents)) {
  const { $schema, description, ...rest } = withSortedDefinitions(tidy(generator.createSchema(type)));
  const schema = { $schema, $id: fileOf(name), title: type, description, ...rest };
  writeFileSync(join(top, "schema", fileOf(name)), `${JSON.stringify(schema, null, 2)}\n`);
}
console.log(`Wrote ${Object.keys(documents).length} schemas.`);
