// npm run vendor:regions: names of countries in other languages, folded as lookup folds them → src/geo/keys/tables/languages.ts.
// From Unicode CLDR, as this Node has it, and from the package i18n-iso-countries (MIT); English names are our own table.
// The result is checked in, so that a build does not depend on the Node it runs on. Look at the difference before it is.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importSource } from "./lib/import-source.mjs";
import { top } from "./lib/run.mjs";

const languages = "ar cs da de es fi fr hu id it ja ko nb nl pl pt ro ru sv tr uk zh".split(" ");
/** Shorter Latin names are codes or words of other languages more often than countries. */
const LEAST_LATIN = 4;
/** Left out: mistakes of the package, and what means a continent, another country or something that is gone as well. */
const wrong = new Set(
  `pt:CG pt:CD da:BQ de:BQ tr:US:Amerika ru:GF uk:GF ru:TW it:TW ko:TW:중화민국 pl:ZA:Południowa_Afryka uk:ZA hu:ZA id:CF ko:CF zh:CF ko:CG uk:CG
  pt:MF pt:SX`.split(/\s+/),
);

const { countryLines, foldName } = await importSource(["geo/keys/fold.ts", "geo/keys/tables/countries.ts"]);
const lines = countryLines.split("\n").filter((line) => line !== "");
const english = new Set(lines.flatMap((line) => line.split(" ").slice(5).join(" ").split(";").map(foldName)));
const codes = lines.map((line) => line.slice(0, 2)).filter((iso2) => /^[A-Z]{2}$/.test(iso2));
const countries = new Map();
/** Names that mean something else to most readers. */
const taken = new Set(["columbia"]);

function add(name, iso2) {
  const folded = foldName(name);
  if (english.has(folded) || taken.has(folded) || (/^[a-z]*$/.test(folded) && folded.length < LEAST_LATIN)) return;
  countries.set(folded, (countries.get(folded) ?? new Set()).add(iso2));
}

for (const language of languages) {
  for (const style of ["long", "short"]) {
    const names = new Intl.DisplayNames([language], { type: "region", style, fallback: "none" });
    for (const iso2 of codes) if (names.of(iso2)) add(names.of(iso2), iso2);
  }
  const file = join(top, `node_modules/i18n-iso-countries/langs/${language}.json`);
  for (const [iso2, names] of Object.entries(JSON.parse(readFileSync(file, "utf8")).countries)) {
    if (wrong.has(`${language}:${iso2}`)) continue;
    for (const name of [names].flat()) if (!wrong.has(`${language}:${iso2}:${name.replaceAll(" ", "_")}`)) add(name, iso2);
  }
}
const byCountry = new Map(codes.map((iso2) => [iso2, []]));
for (const [name, of] of countries) {
  // What two languages call two countries is nothing that can be matched.
  if (of.size > 1) console.log(`shared: ${name} ${[...of].join(" ")}`);
  else byCountry.get([...of][0]).push(name);
}
const text = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([iso2, names]) => `${iso2} ${names.sort().join(" ")}`);
writeFileSync(
  join(top, "src/geo/keys/tables/languages.ts"),
  `// Made by scripts/vendor-region-names.mjs from Unicode CLDR ${process.versions.cldr} (licence: UNICODE-LICENSE.txt) and i18n-iso-countries (MIT).

/** For each country a line: its alpha-2 code, then its names, folded, in ${languages.length} languages: ${languages.join(" ")}. */
export const foreignLines = \`
${text.join("\n")}
\`;
`,
);
