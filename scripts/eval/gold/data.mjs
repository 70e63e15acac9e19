// Rows of vega-datasets as the command line reads them, and what its datapackage.json says of the fields.
import { readFileSync } from "node:fs";

import { join } from "node:path";
import { importSource } from "../../lib/import-source.mjs";
import { top } from "../../lib/run.mjs";

const folder = join(top, "node_modules/vega-datasets");
const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
let source;
const kept = new Map();

/** Columns of a data set by its name in the data package: field → values. */
export async function columnsOf(name) {
  source ??= importSource(["cli/read-data.ts", "data/source.ts"]);
  const { dataFormatOf, openData, readData } = await source;
  if (!kept.has(name)) {
    const file = resources.find((each) => each.name === name).path;
    const { data } = readData(readFileSync(join(folder, "data", file), "utf8"), dataFormatOf(file), file);
    const opened = openData(data, () => {}, { rows: 1e6, text: 2000 });
    kept.set(name, Object.fromEntries(opened.fields().map((field) => [field, opened.column(field).values])));
  }
  return kept.get(name);
}

/** Type of a field in the data package: string, integer, number, date, datetime. */
export const typeOf = (name, field) =>
  resources.find((each) => each.name === name).schema?.fields.find((each) => each.name === field)?.type;
