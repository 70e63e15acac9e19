// Build step: defaults/ → src/generated/defaults.ts: chart-defaults.yaml, palettes/*.yaml and themes/*.yaml, checked before.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDefaults } from "./lib/read-defaults.mjs";
import { top } from "./lib/run.mjs";

const { defaults, palettes, themes } = readDefaults();
const constant = (name, comment, value) => `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value, null, 2)};\n`;
const text = [
  "// Made by scripts/generate-defaults.mjs from defaults/.\n",
  constant("chartDefaults", "defaults/chart-defaults.yaml", defaults),
  constant("palettes", "defaults/palettes/", palettes),
  constant("themes", "defaults/themes/", themes),
  "/** All of defaults/, as a door takes it. */\nexport const house = { defaults: chartDefaults, palettes, themes };\n",
].join("\n");
mkdirSync(join(top, "src/generated"), { recursive: true });
writeFileSync(join(top, "src/generated/defaults.ts"), text);
