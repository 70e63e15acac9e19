// node scripts/palette-search.mjs [names] [--write]: makes the palettes of defaults/palettes from what is wanted of them in scripts/palettes/,
// judges each, and prints it; with --write it is kept. The semantic colours are written by hand. About half a minute for each categorical palette.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { importColor } from "./lib/import-source.mjs";
import { top } from "./lib/run.mjs";
import { findings } from "./palettes/judge.mjs";
import { diverging, divergingStops, sequential, sequentialStops } from "./palettes/ramps.mjs";
import { search } from "./palettes/search.mjs";
import { categorical } from "./palettes/targets.mjs";

const color = await importColor();
const words = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isKept = process.argv.includes("--write");

const makers = {
  categorical: ({ targets }) => {
    const light = search(color, "light", targets);
    return { light, dark: search(color, "dark", targets, light) };
  },
  sequential: ({ light, dark }) => ({ light: sequentialStops(color, light), dark: sequentialStops(color, dark) }),
  diverging: ({ light, dark }) => ({ light: divergingStops(color, light), dark: divergingStops(color, dark) }),
};

const list = (colors) => `[${colors.map((hex) => `"${hex}"`).join(", ")}]`;
const folder = join(top, "defaults/palettes");
mkdirSync(folder, { recursive: true });

for (const [kind, wanted] of Object.entries({ categorical, sequential, diverging }))
  for (const [name, one] of Object.entries(wanted)) {
    if (words.length > 0 && !words.includes(name)) continue;
    const palette = { kind, ...makers[kind](one) };
    const text = `# ${one.about}\n# Made by scripts/palette-search.mjs.\nkind: ${kind}\nlight: ${list(palette.light)}\ndark: ${list(palette.dark)}\n`;
    const wrong = findings(color, palette);
    console.log(`${name}\n${text}${wrong.map((each) => `  WRONG ${each}\n`).join("")}`);
    if (wrong.length > 0) process.exitCode = 1;
    else if (isKept) writeFileSync(join(folder, `${name}.yaml`), text);
  }
