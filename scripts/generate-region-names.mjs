// Build step: names of countries in other languages, folded as lookup folds them → src/generated/region-names.ts.
// The names are those of the package i18n-iso-countries (MIT, its notice goes into THIRD-PARTY-NOTICES.txt); English ones are our own table.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importSource } from "./lib/import-source.mjs";
import { top } from "./lib/run.mjs";

const languages = "ar cs da de es fi fr hu id it ja ko nb nl pl pt ro ru sv tr uk zh".split(" ");
/** Shorter Latin names are codes or words of other languages more often than countries. */
const LEAST_LATIN = 4;

const { countryLines, foldName } = await importSource(["geo/keys/fold.ts", "geo/keys/tables/countries.ts"]);
const english = new Set(countryLines.split("\n").flatMap((line) => line.split(" ").slice(5).join(" ").split(";").map(foldName)));
const countries = new Map();
for (const language of languages) {
  const file = join(top, `node_modules/i18n-iso-countries/langs/${language}.json`);
  for (const [iso2, names] of Object.entries(JSON.parse(readFileSync(file, "utf8")).countries)) {
    for (const name of [names].flat().map(foldName)) {
      if (english.has(name) || (/^[a-z]*$/.test(name) && name.length < LEAST_LATIN)) continue;
      countries.set(name, (countries.get(name) ?? new Set()).add(iso2));
    }
  }
}
const byCountry = new Map();
for (const [name, of] of countries) {
  // What two languages call two countries is nothing that can be matched.
  if (of.size > 1) continue;
  const [iso2] = of;
  byCountry.set(iso2, [...(byCountry.get(iso2) ?? []), name]);
}
const lines = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso2, names]) => `${iso2} ${names.sort().join(" ")}`);
mkdirSync(join(top, "src/generated"), { recursive: true });
writeFileSync(
  join(top, "src/generated/region-names.ts"),
  `// Made by scripts/generate-region-names.mjs from i18n-iso-countries.\n\n/** For each country a line: its alpha-2 code, then folded names in ${languages.length} languages. */\nexport const regionNames = ${JSON.stringify(lines.join("\n"))};\n`,
);
