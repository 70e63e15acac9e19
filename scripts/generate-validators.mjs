// Writes src/generated/validate-intent.js: ajv's standalone code for the chart schema, made small. Nothing is compiled at run time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { oneBranchPerType } from "./lib/one-branch.mjs";
import { top } from "./lib/run.mjs";
import { helpers, replaced, shareProperties, shrink } from "./lib/small-validator.mjs";

const whole = JSON.parse(readFileSync(join(top, "schema/chart-intent.schema.json"), "utf8"));
// Its keys are values of the rows, so src/intent/color-map.ts reads it and tells which of its forms was meant.
whole.properties.color_map = { type: "object" };
for (const name of ["ColorMapDef", "FieldColors", "ColorOrder", "ColorPins"]) delete whole.definitions[name];
const branched = oneBranchPerType(whole);
// The rows are read by the data reader; the validator sees the chart without them.
branched.definitions.DataDef = {
  properties: { columns: branched.definitions.DataDef.properties.columns, values: {} },
  additionalProperties: false,
};
const schema = shareProperties(branched);

const ajv = new Ajv({
  allErrors: true,
  messages: false,
  inlineRefs: false,
  unicode: false,
  strict: false,
  logger: false,
  code: { source: true, esm: true, optimize: 2 },
});
let code = shrink(standalone.default(ajv, ajv.compile(schema)));

// Each definition is written once, as part of the whole schema.
const names = new Map(Object.entries(schema.definitions).map(([name, each]) => [JSON.stringify(each), `schema.definitions.${name}`]));
names.set(JSON.stringify(schema), "schema");
const uses = (name) => code.match(new RegExp(`\\b${name}\\b`, "g")).length - 1;
code = replaced(code, /const (schema\d+) = (\{.*?\});(?=const|function|export|$)/g, (_, name, text) => {
  if (uses(name) === 0) return "";
  const known = names.get(text);
  if (known === undefined) throw new Error(`ajv wrote a schema of its own: ${text.slice(0, 80)}`);
  return `const ${name} = ${known};`;
});
code = replaced(code, /"use strict";export const validate = (validate\d+);export default \1;/, "export { $1 as validate };");
if (/\brequire\(|\beval\(|new Function/.test(code)) throw new Error("The validator needs code at run time.");

const { code: small } = await transform(`export const schema = ${JSON.stringify(schema)};${helpers}${code}`, {
  minify: true,
  treeShaking: true,
  format: "esm",
  charset: "utf8",
});

const types = `/** One thing the schema does not allow. */
export interface SchemaError {
  /** JSON pointer of the value. */
  path: string;
  /** The keyword of JSON Schema that failed: \`type\`, \`enum\`, \`required\`, \`additionalProperties\`, \`minimum\` … */
  keyword: string;
  params: Record<string, unknown>;
}
/** Part of the schema, without prose. */
export interface SchemaNode {
  type?: string | string[];
  $ref?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  required?: string[];
  enum?: (string | number | null)[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  allOf?: SchemaNode[];
  if?: SchemaNode;
  then?: SchemaNode;
  else?: SchemaNode;
  definitions?: Record<string, SchemaNode>;
}
export declare const schema: SchemaNode;
/** What of \`chart\` (without \`data.values\`) does not meet the schema; null when all does. */
export declare const validate: (chart: unknown) => SchemaError[] | null;
`;

mkdirSync(join(top, "src/generated"), { recursive: true });
writeFileSync(
  join(top, "src/generated/validate-intent.js"),
  `// Made by scripts/generate-validators.mjs from schema/chart-intent.schema.json.\n${small}`,
);
writeFileSync(join(top, "src/generated/validate-intent.d.ts"), types);
console.log(`validate-intent: ${small.length} bytes, ${gzipSync(small).length} gzipped`);
