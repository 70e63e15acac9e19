import type { Request } from "./args.js";
import { type Finding, finding } from "./finding.js";
import type { CallOptions, FaceSource } from "./library.js";
import { dataFormatOf, readData } from "./read-data.js";
import { notReadable, readText } from "./read-text.js";
import type { Shell } from "./shell.js";
import { UsageError } from "./usage-error.js";

/** A config file as an object, or what is wrong with it: `FILE_NOT_READABLE`, `CONFIG_WRONG`. An empty file says nothing. */
export async function readConfig(shell: Shell, file: string): Promise<{ config?: unknown; findings: Finding[] }> {
  const read = await readText(shell, file);
  if (read.text === undefined) return { findings: read.findings };
  const { document, error, positionOf } = await (await import("./parse-yaml.js")).parseYaml(read.text);
  if (error === undefined) return { config: document.toJS({ maxAliasCount: 100 }) ?? undefined, findings: [] };
  return { findings: [finding(file, "CONFIG_WRONG", { severity: "error", detail: error.message, at: positionOf(error.pos[0]) })] };
}

async function readRows(shell: Shell, file: string, request: Request): Promise<{ data?: unknown; findings: Finding[] }> {
  const format = (request.dataFormat as ReturnType<typeof dataFormatOf>) ?? dataFormatOf(file);
  if (format === undefined) {
    throw new UsageError(`How to read "${file}" is not clear from its name. Add --data-format csv, tsv, json or ndjson.`);
  }
  const read = await readText(shell, file);
  return read.text === undefined ? { findings: read.findings } : readData(read.text, format, file);
}

/** Rows by the name that layers call them; absent when none were given one. */
async function readTables(shell: Shell, request: Request): Promise<{ tables?: Record<string, unknown>; findings: Finding[] }> {
  const tables: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { name, file } of request.tables) {
    const read = await readRows(shell, file, request);
    findings.push(...read.findings);
    if (read.data !== undefined) tables[name] = read.data;
  }
  return { ...(request.tables.length > 0 && { tables }), findings };
}

/** Fonts as the library takes them; absent when none of this was said. */
async function readFonts(shell: Shell, request: Request): Promise<{ fonts?: CallOptions["fonts"]; findings: Finding[] }> {
  const { fonts: mode, fontFiles, missingGlyphs: missing } = request;
  if (fontFiles.length === 0 && missing === undefined) return mode === undefined ? { findings: [] } : { fonts: mode, findings: [] };
  const faces: FaceSource[] = [];
  const findings: Finding[] = [];
  for (const { file, ...names } of fontFiles) {
    try {
      faces.push({ ...names, data: await shell.read(file) });
    } catch (error) {
      findings.push(notReadable(file, error));
    }
  }
  const shaper = request.isShaped ? await (await import("../doors/shaping.js")).shaper() : undefined;
  return { fonts: { ...(mode && { mode }), faces, ...(missing && { missing }), ...(shaper && { shaper }) }, findings };
}

/** Most characters of a file of geometry. */
const MOST_GEOMETRY = 20_000_000;

/** Geometries by name, or why a file is none: `FILE_NOT_READABLE`. */
async function readGeometries(shell: Shell, files: Request["geoFiles"]): Promise<{ geo?: Record<string, unknown>; findings: Finding[] }> {
  const geo: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const { name, file } of files) {
    const read = await readText(shell, file);
    if (read.text === undefined) {
      findings.push(...read.findings);
      continue;
    }
    const refuse = (detail: string, next: string) => findings.push(finding(file, "FILE_NOT_READABLE", { name: file, detail, next }));
    if (read.text.length > MOST_GEOMETRY) {
      refuse(
        `it has ${Math.round(read.text.length / 1e6)} million characters, more than 20 million`,
        "Simplify it to the size it is drawn at",
      );
      continue;
    }
    try {
      geo[name] = JSON.parse(read.text);
    } catch (error) {
      refuse(`it is no JSON: ${(error as Error).message}`, "Hand in TopoJSON or GeoJSON");
    }
  }
  return { ...(files.length > 0 && { geo }), findings };
}

/**
 * Everything a request says apart from its charts and their config, as options of the library.
 * Findings: of the files of rows, fonts and colours; with an error among them the options are not complete.
 * @throws UsageError when nothing says how to read the rows.
 */
export async function readOptions(shell: Shell, request: Request): Promise<{ options: CallOptions; findings: Finding[] }> {
  const rows = request.data === undefined ? undefined : await readRows(shell, request.data, request);
  const tables = await readTables(shell, request);
  const fonts = await readFonts(shell, request);
  const isNew = request.colors !== undefined && request.colors === request.saveColors;
  const colors =
    request.colors === undefined ? undefined : await (await import("./color-file.js")).readColors(shell, request.colors, isNew);
  const geometries = await readGeometries(shell, request.geoFiles);
  const said = {
    geo: geometries.geo,
    data: rows?.data,
    tables: tables.tables,
    theme: request.theme,
    locale: request.locale,
    colors: colors?.colors,
    width: request.width,
    height: request.height,
    fonts: fonts.fonts,
    pixelRatio: request.pixelRatio,
    background: request.background,
    embedChart: request.embedChart || undefined,
    page: request.page,
    now: request.now,
    ignore: request.ignore.length > 0 ? request.ignore : undefined,
    strict: request.strict || undefined,
  };
  const options = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as CallOptions;
  return {
    options,
    findings: [...(rows?.findings ?? []), ...tables.findings, ...fonts.findings, ...(colors?.findings ?? []), ...geometries.findings],
  };
}
