import { type Finding, finding } from "./finding.js";
import type { CallOptions } from "./library.js";
import { parseYaml } from "./parse-yaml.js";
import { readText } from "./read-text.js";
import type { Shell } from "./shell.js";

type ColorMap = NonNullable<CallOptions["colors"]>;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const isColorMap = (value: unknown): value is ColorMap =>
  isObject(value) &&
  Object.values(value).every((each) => isObject(each) && Object.values(each).every((color) => typeof color === "string"));

/**
 * A file of colours, `{field: {value: colour}}` in YAML or JSON, or why it is none: `FILE_NOT_READABLE`. An empty file holds no colours.
 * @param isNew whether the file need not be there yet.
 */
export async function readColors(shell: Shell, file: string, isNew: boolean): Promise<{ colors?: ColorMap; findings: Finding[] }> {
  if (isNew && file !== "-" && shell.kindOf(file) === "none") return { colors: {}, findings: [] };
  const read = await readText(shell, file);
  if (read.text === undefined) return { findings: read.findings };
  // Everything is a text here: 2024, true and null as keys, and a colour such as 000080.
  const { document, error, positionOf } = await parseYaml(read.text, { schema: "failsafe" });
  const name = file === "-" ? "standard input" : file;
  if (error !== undefined) {
    return { findings: [finding(file, "FILE_NOT_READABLE", { name, detail: error.message, at: positionOf(error.pos[0]) })] };
  }
  const colors = document.contents === null ? {} : (document.toJS({ maxAliasCount: 100 }) as unknown);
  if (colors === "" || isColorMap(colors)) return { colors: colors === "" ? {} : colors, findings: [] };
  const detail = "it is no map of colours";
  return { findings: [finding(file, "FILE_NOT_READABLE", { name, detail, next: 'Write {region: {North: "#2d74b3"}}' })] };
}

/** A map of colours as the text of a file: JSON by its ending, else YAML, where a text in JSON's quotes is the same text. */
export function colorText(file: string, colors: ColorMap): string {
  if (/\.json$/i.test(file)) return `${JSON.stringify(colors, null, 2)}\n`;
  const line = ([key, color]: [string, string]) => `  ${JSON.stringify(key)}: ${JSON.stringify(color)}\n`;
  const fields = Object.entries(colors).map(([field, values]) => {
    const lines = Object.entries(values).map(line);
    return lines.length === 0 ? `${JSON.stringify(field)}: {}\n` : `${JSON.stringify(field)}:\n${lines.join("")}`;
  });
  return fields.join("") || "{}\n";
}
