// Build step: defaults/*.yaml → src/generated/defaults.ts, one constant for each file (chart-defaults.yaml → chartDefaults).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { top } from "./lib/run.mjs";

const camelCase = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

const files = readdirSync(join(top, "defaults"))
  .filter((file) => file.endsWith(".yaml"))
  .sort();
const constants = files.map((file) => {
  const value = parse(readFileSync(join(top, "defaults", file), "utf8"), { strict: true, uniqueKeys: true });
  return `/** defaults/${file} */\nexport const ${camelCase(file.replace(/\.yaml$/, ""))} = ${JSON.stringify(value, null, 2)};\n`;
});
const text = `// Made by scripts/generate-defaults.mjs from defaults/.\n\n${constants.join("\n")}`;
mkdirSync(join(top, "src/generated"), { recursive: true });
writeFileSync(join(top, "src/generated/defaults.ts"), text);
