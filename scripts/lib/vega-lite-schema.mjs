// The tracked snapshot of the Vega-Lite schema, and what it says of a config.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { top } from "./run.mjs";

const folder = join(top, "schema/vendor");

/** What is on record of the snapshot: file, version, SHA-256. */
export function vegaLiteSource() {
  const sources = JSON.parse(readFileSync(join(folder, "sources.json"), "utf8"));
  const [file, source] = Object.entries(sources).find(([name]) => name.startsWith("vega-lite-"));
  return { file, ...source };
}

/** The snapshot. @throws when it is not the file on record. */
export function vegaLiteSchema() {
  const { file, sha256 } = vegaLiteSource();
  const text = readFileSync(join(folder, file), "utf8");
  if (createHash("sha256").update(text).digest("hex") !== sha256)
    throw new Error(`${file} is not the file on record. Run: npm run vendor:schema`);
  return JSON.parse(text);
}

/** @returns {(config: unknown) => string} what a `config` block says against the schema; "" when nothing */
export function vegaLiteConfigChecker() {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(vegaLiteSchema(), "vega-lite");
  const validate = ajv.compile({ $ref: "vega-lite#/definitions/Config" });
  return (config) => (validate(config) ? "" : ajv.errorsText(validate.errors));
}
