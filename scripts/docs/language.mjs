// docs/language.md: the reference of the chart file.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { keyTables } from "./keys.mjs";
import { codes, fill } from "./markdown.mjs";
import { typeTables } from "./types.mjs";
import { valueTables } from "./values.mjs";

const folder = join(top, "scripts/docs");

/** Text of the example of each chart type, by type. */
export function typeExamples() {
  const names = readdirSync(join(folder, "examples")).sort();
  return new Map(names.map((name) => [name.replace(/\.yaml$/, ""), readFileSync(join(folder, "examples", name), "utf8")]));
}

/** @param {any} library see library.mjs */
export function languagePage(library) {
  const schema = JSON.parse(readFileSync(join(top, "schema/chart-intent.schema.json"), "utf8"));
  const keys = keyTables(schema, library.chartDefaults);
  const types = typeTables(library, typeExamples());
  const values = valueTables(library);
  const channels = [...library.channels];
  const keysOf = (name) => Object.keys(schema.definitions[name].properties);
  return fill(readFileSync(join(folder, "language.md"), "utf8"), {
    keys: (name) => keys(name),
    keysBeyond: (name, base) => keys(name, { without: keysOf(base) }),
    chartKeys: () => keys("ChartIntent", { without: channels }),
    channelKeys: () => keys("ChartIntent", { only: channels }),
    channelsByType: types.channels,
    typeSections: types.sections,
    marks: () => types.marks(schema),
    timeUnits: () => values.timeUnits(schema.definitions.TimeUnit.enum),
    palettes: values.palettes,
    formats: values.formats,
    patterns: values.patterns,
  })
    .replace("<!-- projections -->", `${codes(schema.definitions.ProjectionType.enum)}.`)
    .replace("<!-- locales -->", `${values.locales()}.`);
}
