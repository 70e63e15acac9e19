// Writes src/generated/vega-lite-schema.js: the tracked snapshot of the Vega-Lite schema without its prose, to check specifications of authors.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { top } from "./lib/run.mjs";
import { vegaLiteSchema } from "./lib/vega-lite-schema.mjs";

/** Keywords of JSON Schema that say nothing about a value. */
const PROSE = ["description", "markdownDescription", "title", "examples", "default", "$schema", "deprecated"];
/** Keywords that are read; another one in a new snapshot has to be thought about. */
const READ =
  "$ref anyOf enum const type properties additionalProperties required items minItems maxItems minimum maximum minLength maxLength minProperties format".split(
    " ",
  );

const unknown = new Set();

/** A schema without prose; references are names of definitions. */
function strip(node) {
  if (Array.isArray(node)) return node.map(strip);
  if (node === null || typeof node !== "object") return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (PROSE.includes(key) && typeof value !== "object") continue;
    if (key === "examples" || key === "default") continue;
    if (!READ.includes(key)) unknown.add(key);
    if (key === "format") continue;
    if (key === "properties") out.properties = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, strip(each)]));
    else if (key === "$ref") out.$ref = decodeURIComponent(value).replace("#/definitions/", "");
    else if (key === "enum" || key === "const" || key === "required" || key === "type") out[key] = value;
    else out[key] = strip(value);
  }
  return out;
}

const { $ref, definitions } = vegaLiteSchema();
const root = decodeURIComponent($ref).replace("#/definitions/", "");
const stripped = Object.fromEntries(Object.entries(definitions).map(([name, each]) => [name, strip(each)]));
// Vega-Lite reads the scale and the legend of a channel that shows a datum, as it does those of a field; its schema forgets them.
const { scale, legend } = stripped["FieldOrDatumDefWithCondition<MarkPropFieldDef,number>"].properties;
for (const [name, node] of Object.entries(stripped))
  if (name.startsWith("FieldOrDatumDefWithCondition<DatumDef,")) node.properties = { ...node.properties, scale, legend };
// A second end may say the type that its first one has, and no background is a transparent one.
stripped.SecondaryFieldDef.properties.type = { $ref: "StandardType" };
for (const [name, { properties }] of Object.entries(stripped))
  if (name.startsWith("TopLevel") && properties?.background) properties.background = { anyOf: [properties.background, { type: "null" }] };
if (unknown.size > 0) throw new Error(`The schema has keywords that nothing reads: ${[...unknown].join(", ")}`);

const code = `// Made by scripts/generate-vega-lite-schema.mjs from schema/vendor/.
export const root = ${JSON.stringify(root)};
export const definitions = JSON.parse(${JSON.stringify(JSON.stringify(stripped))});
`;
const types = `/** Part of a schema, without prose; \`$ref\` is the name of a definition. */
export interface SpecSchema {
  $ref?: string;
  anyOf?: SpecSchema[];
  enum?: (string | number | boolean | null)[];
  const?: string | number | boolean | null;
  type?: string | string[];
  properties?: Record<string, SpecSchema>;
  additionalProperties?: boolean | SpecSchema;
  required?: string[];
  items?: SpecSchema | SpecSchema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minProperties?: number;
}
/** Name of the definition of a whole specification. */
export declare const root: string;
export declare const definitions: Readonly<Record<string, SpecSchema>>;
`;
const folder = join(top, "src/generated");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "vega-lite-schema.js"), code);
writeFileSync(join(folder, "vega-lite-schema.d.ts"), types);
console.log(`vega-lite-schema: ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzipped`);
