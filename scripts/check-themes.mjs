// Build step: what every theme says in Vega-Lite's words is valid there, by the tracked snapshot of its schema.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { top } from "./lib/run.mjs";
import { vegaLiteConfigChecker } from "./lib/vega-lite-schema.mjs";

const folder = join(top, "node_modules/.cache/scripts");
mkdirSync(folder, { recursive: true });
const outfile = join(folder, `check-themes-${process.pid}.mjs`);
await build({
  stdin: {
    contents: `export { house } from "./generated/defaults.js";
      export { createConfigOpener } from "./resolve/open-config.js";
      export { houseVegaLiteConfig } from "./vega-lite/house-config.js";`,
    resolveDir: join(top, "src"),
    loader: "ts",
  },
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});
const { house, createConfigOpener, houseVegaLiteConfig } = await import(pathToFileURL(outfile).href).finally(() =>
  rmSync(outfile, { force: true }),
);

const open = createConfigOpener(house);
const check = vegaLiteConfigChecker();
const faults = Object.entries(house.themes).flatMap(([name, theme]) => {
  const wrong = [];
  const { config } = open({ theme }, ({ message }) => wrong.push(message));
  const said = check(houseVegaLiteConfig(config));
  return [...wrong, ...(said === "" ? [] : [`is no Vega-Lite config: ${said}`])].map((words) => `theme ${name}: ${words}`);
});
if (faults.length > 0) throw new Error(faults.join("\n"));
