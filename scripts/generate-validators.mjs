// Writes src/generated/validate-intent.js: ajv's standalone code for the chart schema, made small. Nothing is compiled at run time.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { transform } from "esbuild";
import { oneBranchPerType } from "./lib/one-branch.mjs";
import { top } from "./lib/run.mjs";

const schema = oneBranchPerType(JSON.parse(readFileSync(join(top, "schema/chart-intent.schema.json"), "utf8")));
// The rows are read by the data reader; the validator sees the chart without them.
schema.definitions.DataDef = {
  properties: { columns: schema.definitions.DataDef.properties.columns, values: {} },
  additionalProperties: false,
};

const ajv = new Ajv({
  allErrors: true,
  messages: false,
  inlineRefs: false,
  unicode: false,
  strict: false,
  logger: false,
  code: { source: true, esm: true, optimize: 2 },
});
const made = standalone.default(ajv, ajv.compile(schema));

/** Replaces and refuses to go on when nothing was found: an upgrade of ajv that writes other code fails here. */
function replaced(code, pattern, replacement) {
  if (!pattern.test(code)) throw new Error(`ajv no longer writes ${pattern}`);
  pattern.lastIndex = 0;
  return code.replace(pattern, replacement);
}

// An error is pushed in one short call instead of a block; its place in the schema is not used.
let code = replaced(
  made,
  /const (err\d+) = \{instancePath(?::([^{}]*?))?,schemaPath:"[^"]*",keyword:"(\w+)",params:(\{(?:[^{}"]|"[^"]*")*\})\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/g,
  (_, _name, path = "instancePath", keyword, params) => `vErrors=fail(vErrors,${path},"${keyword}",${params});errors++;`,
);

// What a schema without `$data` and dynamic references never reads is not handed on.
code = replaced(code, /\{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}/g, 'instancePath=""');
code = replaced(
  code,
  /\{instancePath(?::([^{},]*))?,parentData(?::[^{},]*)?,parentDataProperty(?::[^{},]*)?,rootData\}/g,
  (_, path = "instancePath") => path,
);
code = replaced(
  code,
  /vErrors = vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\);/g,
  "vErrors = join(vErrors, $1.errors);",
);

// Each definition is written once, as part of the whole schema.
const names = new Map(Object.entries(schema.definitions).map(([name, each]) => [JSON.stringify(each), `schema.definitions.${name}`]));
names.set(JSON.stringify(schema), "schema");
code = replaced(code, /const (schema\d+) = (\{.*?\});(?=const|function|export|$)/g, (_, name, text) => {
  const known = names.get(text);
  if (known === undefined) throw new Error(`ajv wrote a schema of its own: ${text.slice(0, 80)}`);
  return `const ${name} = ${known};`;
});
code = replaced(code, /"use strict";export const validate = (validate\d+);export default \1;/, "export { $1 as validate };");
if (/\bconst err\d+ = \{[^}]/.test(code)) throw new Error("Some errors are still written out in full.");
if (/parentData|rootData/.test(code)) throw new Error("The validator still hands on what it does not read.");
if (/\brequire\(|\beval\(|new Function/.test(code)) throw new Error("The validator needs code at run time.");

const prelude = `export const schema = ${JSON.stringify(schema)};
function fail(errors, path, keyword, params) { const found = errors ?? []; found.push({ path, keyword, params }); return found; }
function join(some, more) { return some === null ? more : some.concat(more); }
`;
const { code: small } = await transform(prelude + code, { minify: true, format: "esm", charset: "utf8" });

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
/** True when \`chart\` (without \`data.values\`) meets the schema; otherwise the causes are in \`validate.errors\`. */
export declare const validate: { (chart: unknown): boolean; errors: SchemaError[] | null };
`;

mkdirSync(join(top, "src/generated"), { recursive: true });
writeFileSync(
  join(top, "src/generated/validate-intent.js"),
  `// Made by scripts/generate-validators.mjs from schema/chart-intent.schema.json.\n${small}`,
);
writeFileSync(join(top, "src/generated/validate-intent.d.ts"), types);
console.log(`validate-intent: ${small.length} bytes, ${gzipSync(small).length} gzipped`);
