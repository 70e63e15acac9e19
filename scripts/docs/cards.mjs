// docs/cards.md: sparks, column cards, KPIs and tables.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { top } from "../lib/run.mjs";
import { keyTables } from "./keys.mjs";
import { fill } from "./markdown.mjs";

/** @param {any} library see library.mjs */
export function cardsPage(library) {
  const schema = JSON.parse(readFileSync(join(top, "schema/chart-intent.schema.json"), "utf8"));
  const keys = keyTables(schema, library.chartDefaults);
  return fill(readFileSync(join(top, "scripts/docs/cards.md"), "utf8"), { keys: (name) => keys(name).replaceAll("](#", "](language.md#") });
}
