import { dataFormatOf, readData } from "../../src/cli/read-data.js";

/** Rows of a data file, read as the command line reads them. Throws when they cannot be read without a finding. */
export function rowsOf(file: string, text: string): unknown {
  const format = dataFormatOf(file);
  if (format === undefined) throw new Error(`${file}: the ending does not say how to read it`);
  const { data, findings } = readData(text, format, file);
  if (findings.length > 0) throw new Error(`${file}: ${findings.map(({ issue }) => issue.message).join(" ")}`);
  return data;
}
