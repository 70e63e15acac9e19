/** A chart as long as this is longer than a chart may be. */
const MAX_BYTES = 64 << 20;

/**
 * The resolved chart that a picture made with `embedChart` carries, as YAML.
 * @param bytes a PNG file.
 * @returns undefined for any other file, and for one that is damaged.
 */
export async function chartInPng(bytes: Uint8Array): Promise<string | undefined> {
  const { CHART_KEYWORD, textInPng } = await import("./words.js");
  return textInPng(bytes, CHART_KEYWORD, MAX_BYTES);
}
