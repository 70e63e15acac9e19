// Build step: the parts of defaults/ that the small doors need → src/generated/spark-defaults.ts, for light and dark pages.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDefaults } from "./lib/read-defaults.mjs";
import { top } from "./lib/run.mjs";

const { defaults, palettes, themes } = readDefaults();

const isTree = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const merge = (base, over) =>
  Object.fromEntries(
    Object.entries(base).map(([key, value]) => [
      key,
      over?.[key] === undefined ? value : isTree(value) ? merge(value, over[key]) : over[key],
    ]),
  );

/** What a theme says, with the names of colours replaced by the colours. */
function variant(name) {
  const all = merge(defaults, themes[name]);
  const scheme = all.color.scheme;
  const named = palettes[all.color.semantic][scheme];
  const hex = (value, key) =>
    isTree(value) ? mapped(value) : /color|background/.test(key) && Object.hasOwn(named, value) ? named[value] : value;
  const mapped = (tree) => Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, hex(value, key)]));
  return {
    color: all.color.single ?? palettes[all.color.categorical][scheme][0],
    background: all.frame.background,
    spark: mapped(all.spark),
    card: mapped(all.card),
  };
}

const shared = { locale: defaults.frame.locale, compact_from: defaults.format.compact_from };
const { color, spark } = variant("light");
const folder = join(top, "src/generated");
mkdirSync(folder, { recursive: true });

/** One module for each door, so that none carries what only the other needs. */
function write(name, constant, value) {
  const note = "// Made by scripts/generate-spark-defaults.mjs from defaults/.";
  writeFileSync(join(folder, `${name}.ts`), `${note}\n\nexport const ${constant} = ${JSON.stringify(value, null, 2)};\n`);
}

write("spark-defaults", "sparkDefaults", { ...shared, color, spark });
const { rows, text } = defaults.limits;
write("card-defaults", "cardDefaults", {
  ...shared,
  enrich: defaults.enrich,
  limits: { rows, text },
  light: variant("light"),
  dark: variant("dark"),
});
