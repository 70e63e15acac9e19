import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CHART_FILE, type CorpusChart, dataFileOf } from "./corpus-text.js";
import { geometriesOf } from "./geometries.js";
import { rowsOf } from "./rows.js";

export type { CorpusChart } from "./corpus-text.js";

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Folders that hold charts. */
export const folders = { charts: folderOf("."), examples: folderOf("../../examples") } as const;

const dataFolder = folderOf("../../node_modules/vega-datasets/data");

/** Names of all charts of a folder, in order. */
export function chartNames(folder: string = folders.charts): string[] {
  return readdirSync(folder)
    .filter((file) => CHART_FILE.test(file))
    .map((file) => file.replace(CHART_FILE, ""))
    .sort();
}

/** Reads charts with their rows; a data file that several charts use is read once and its rows are shared. */
export function loadCorpus(folder: string = folders.charts, names: readonly string[] = chartNames(folder)): CorpusChart[] {
  const files = readdirSync(folder);
  const read = new Map<string, unknown>();
  const dataText = (dataFile: string) => readFileSync(`${dataFolder}/${dataFile}`, "utf8");
  return names.map((name) => {
    const file = files.find((each) => CHART_FILE.test(each) && each.replace(CHART_FILE, "") === name);
    if (file === undefined) throw new Error(`There is no chart "${name}" in ${folder}`);
    const text = readFileSync(`${folder}/${file}`, "utf8");
    const dataFile = dataFileOf(text);
    if (dataFile !== null && !read.has(dataFile)) read.set(dataFile, rowsOf(dataFile, dataText(dataFile)));
    return { name, text, dataFile, rows: dataFile === null ? undefined : read.get(dataFile), geo: geometriesOf(text, dataText) };
  });
}
