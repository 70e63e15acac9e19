import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";

const folder = fileURLToPath(new URL("../../schema/vendor/", import.meta.url));

/** The tracked snapshot of the Vega-Lite schema, after its SHA-256 was compared with the one on record. */
export function vegaLiteSchema(): Record<string, unknown> {
  const sources = JSON.parse(readFileSync(`${folder}sources.json`, "utf8")) as Record<string, { sha256: string }>;
  const [file, source] = Object.entries(sources).find(([name]) => name.startsWith("vega-lite-"))!;
  const text = readFileSync(folder + file, "utf8");
  if (createHash("sha256").update(text).digest("hex") !== source.sha256)
    throw new Error(`${file} is not the file on record. Run: npm run vendor:schema`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** A function that names what a Vega-Lite specification says against the schema: "" when nothing. */
export function vegaLiteChecker(): (spec: unknown) => string {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  const validate = ajv.compile(vegaLiteSchema());
  return (spec) => (validate(spec) ? "" : ajv.errorsText(deepest(validate.errors ?? [])));
}

/** Of many alternatives that failed, the errors that stand deepest say most. */
function deepest<T extends { instancePath: string }>(errors: T[]): T[] {
  const depth = (error: T) => error.instancePath.split("/").length;
  const most = Math.max(0, ...errors.map(depth));
  return errors.filter((error) => depth(error) === most).slice(0, 5);
}
