import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { countryToAlpha2 } from "country-to-iso";
import { importSource } from "../lib/import-source.mjs";
import { top } from "../lib/run.mjs";

const require = createRequire(import.meta.url);

export const title = "Regions: keys of countries, matched or reported with the right reason, and never wrongly";

/** What each package says to one value alone: an alpha-2 code, or nothing. */
function packages(iso) {
  const read = (value) => (/^\d+$/.test(value) ? iso.numericToAlpha2(value) : undefined);
  return {
    "i18n-iso-countries": (value) => read(value) ?? iso.toAlpha2(value) ?? iso.getAlpha2Code(value, "en"),
    "i18n-iso-countries, 23 languages": (value) =>
      read(value) ?? iso.toAlpha2(value) ?? languages.map((language) => iso.getAlpha2Code(value, language)).find((code) => code),
    "country-to-iso": (value) => countryToAlpha2(value) ?? undefined,
  };
}

const languages = "en ar cs da de es fi fr hu id it ja ko nb nl pl pt ro ru sv tr uk zh".split(" ");

/** Counts of one method over `[value, wanted]`: a code is wanted, or no code at all. */
function counted(cases, say) {
  const counts = { right: 0, missed: 0, wrong: [] };
  for (const [value, wanted] of cases) {
    const said = say(value);
    const isCode = /^[A-Z-][A-Z]$/.test(said ?? "");
    if (/^[A-Z-][A-Z]$/.test(wanted) ? said === wanted : !isCode) counts.right++;
    else if (isCode) counts.wrong.push(`${JSON.stringify(value)} as ${said}, not ${wanted}`);
    else counts.missed++;
  }
  return counts;
}

/** Names that the packages themselves hold, with their codes; codes among them are left out. */
function othersNames() {
  const read = (file) => JSON.parse(readFileSync(join(top, "node_modules", file), "utf8"));
  const isName = ([name]) => !/^[A-Z]{2,3}$/.test(name);
  const toIso = readdirSync(join(top, "node_modules/country-to-iso/data/country")).map((file) => [
    file,
    read(`country-to-iso/data/country/${file}`).names,
  ]);
  const langs = readdirSync(join(top, "node_modules/i18n-iso-countries/langs")).flatMap((file) =>
    Object.entries(read(`i18n-iso-countries/langs/${file}`).countries).map(([iso2, names]) => [iso2, [names].flat()]),
  );
  const pairs = (list) => list.flatMap(([code, names]) => names.map((name) => [name, code.slice(0, 2)])).filter(isName);
  return { "country-to-iso, any language": pairs(toIso), "i18n-iso-countries, 79 languages": pairs(langs) };
}

export async function run() {
  const ours = await importSource([
    "geo/keys/countries.ts",
    "../tests/geo/keys/hard-countries.ts",
    "../tests/geo/keys/every-country.ts",
    "../tests/geo/keys/verdict.ts",
  ]);
  const { matchRegions } = await importSource(["geo/keys/match.ts"]);
  const iso = require("i18n-iso-countries");
  for (const language of languages)
    iso.registerLocale(JSON.parse(readFileSync(require.resolve(`i18n-iso-countries/langs/${language}.json`), "utf8")));
  const methods = packages(iso);
  const failures = [];

  const spellings = Object.values(ours.hardCountries).flat();
  const say = (value) => ours.verdictOf(value, ours.everyCountry);
  const reasons = spellings.filter(([value, wanted]) => say(value) !== wanted);
  for (const [value, wanted] of reasons) failures.push(`${JSON.stringify(value)} is ${say(value)}, not ${wanted}`);
  const rows = Object.entries({ "@dataface/render": say, ...methods }).map(([name, method]) => {
    const { right, missed, wrong } = counted(spellings, method);
    return [name, right, missed, wrong.length, wrong.slice(0, 3).join("; ")];
  });

  const countries = [...ours.countryTable().values()].filter(({ iso2 }) => /^[A-Z]/.test(iso2));
  const kinds = { iso2: 2, iso3: 3, numeric: 0, "numeric, zeros lost": 0, name: 0 };
  const codeRows = Object.keys(kinds).map((kind) => {
    const keyOf = ({ iso2, iso3, numeric, name }) =>
      ({ iso2, iso3, numeric, name, "numeric, zeros lost": numeric.replace(/^0+/, "") })[kind];
    const cases = countries.filter((country) => keyOf(country) !== "-").map((country) => [keyOf(country), country.iso2]);
    const { matched, unmatched, ambiguous } = matchRegions(
      cases.map(([key]) => key),
      ours.everyCountry,
    );
    const wrong = matched.filter(({ id }, i) => cases[i][1] !== id);
    if (matched.length !== cases.length || wrong.length > 0)
      failures.push(`${kind}: ${unmatched.length + ambiguous.length} not matched, ${wrong.length} wrong`);
    const others = Object.values(methods).map((method) => {
      const each = counted(cases, method);
      return `${each.right}${each.wrong.length > 0 ? `, ${each.wrong.length} wrong` : ""}`;
    });
    return [kind, cases.length, `${matched.length - wrong.length}`, ...others];
  });
  const heldOut = Object.entries(othersNames()).map(([list, names]) => {
    const { right, missed, wrong } = counted(names, say);
    return [list, names.length, right, missed, wrong.length, wrong.join("; ")];
  });
  return {
    failures,
    tables: [
      {
        title: "Names that other packages hold, ours beside theirs: they also have languages that we have not, and mistakes",
        heads: ["list", "names", "the same", "reported, not matched", "another country", "which"],
        rows: heldOut,
      },
      {
        title: `${spellings.length} published spellings, written with our own table in view, ${spellings.filter(([, wanted]) => wanted.length > 2).length} of which are no country`,
        heads: ["", "right", "missed", "wrong", "wrong, for example"],
        rows,
      },
      { title: "Every code, the column as a whole", heads: ["kind", "keys", "@dataface/render", ...Object.keys(methods)], rows: codeRows },
    ],
  };
}
