import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type FontChart, fontFilesOf, needsShaper } from "./font-chart-text.js";

export type { FontChart } from "./font-chart-text.js";

const folder = fileURLToPath(new URL("charts/", import.meta.url));

/** A file of a package in node_modules. */
export const packageFile = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))));

/** Charts with fonts of their own, in order. */
export function loadFontCharts(): FontChart[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".chart.yaml"))
    .sort()
    .map((file) => {
      const text = readFileSync(folder + file, "utf8");
      const faces = fontFilesOf(text).map((path) => ({ data: packageFile(path) }));
      return { name: file.replace(".chart.yaml", ""), text, isShaped: needsShaper(text), faces };
    });
}
