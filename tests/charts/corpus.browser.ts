/// <reference types="vite/client" />
import { CHART_FILE, type CorpusChart, dataFileOf, geometryOf } from "./corpus-text.js";
import { geometriesOf } from "./geometries.js";
import { rowsOf } from "./rows.js";

const charts = import.meta.glob<string>("./*.chart.yaml", { query: "?raw", import: "default" });
const data = import.meta.glob<string>("/node_modules/vega-datasets/data/*.{json,csv,tsv}", { query: "?raw", import: "default" });

/** The same charts with the same rows as `loadCorpus` in Node gives, in the same order. */
export async function loadCorpusInBrowser(): Promise<CorpusChart[]> {
  const read = new Map<string, unknown>();
  const corpus: CorpusChart[] = [];
  for (const path of Object.keys(charts).sort()) {
    const text = await charts[path]!();
    const dataFile = dataFileOf(text);
    if (dataFile !== null && !read.has(dataFile))
      read.set(dataFile, rowsOf(dataFile, await data[`/node_modules/vega-datasets/data/${dataFile}`]!()));
    const said = geometryOf(text);
    const geometry = said === null ? "" : await data[`/node_modules/vega-datasets/data/${said.file}`]!();
    corpus.push({
      name: path.replace("./", "").replace(CHART_FILE, ""),
      text,
      dataFile,
      rows: dataFile === null ? undefined : read.get(dataFile),
      geo: geometriesOf(text, () => geometry),
    });
  }
  return corpus.sort((a, b) => (a.name < b.name ? -1 : 1));
}
