import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { importSource } from "../lib/import-source.mjs";
import { top } from "../lib/run.mjs";

/** Random cases of each promise; `CASES=500 npm run eval stability` for a quick look. */
const count = Number(process.env.CASES ?? 10_000);
const seed = 20_240_101;

export const title = "Colours of categories: promises broken in random cases";

export async function run() {
  const { build } = await import("../lib/build.mjs");
  await build();
  const library = await import("../../dist/index.js");
  const { colorPromises } = await importSource(["../tests/properties/color-promises.ts"]);
  const themes = readdirSync(join(top, "defaults/themes")).map((file) => file.replace(/\.yaml$/, ""));
  const failures = [];
  const rows = colorPromises(library, themes).map(({ name, cases, holds }) => {
    let broken = 0;
    for (const given of fc.sample(cases, { numRuns: count, seed })) {
      try {
        holds(given);
      } catch (error) {
        broken++;
        if (broken <= 3) failures.push(`${name}: ${error.message}`);
      }
    }
    return [name, count, broken];
  });
  return { failures, tables: [{ title: `seed ${seed}`, heads: ["promise", "cases", "broken"], rows }] };
}
