import type { Request } from "./args.js";
import { decodeText } from "./decode.js";
import { type Finding, finding } from "./finding.js";
import type { CallOptions, FaceSource, Library } from "./library.js";
import { dataFormatOf, readData } from "./read-data.js";
import type { Shell } from "./shell.js";
import { UsageError } from "./usage-error.js";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
};

/** A text, or why there is none. */
type Read = { text: string } | { text?: undefined; findings: Finding[] };

/** A text file, or why it could not be read: `FILE_NOT_READABLE`. */
export const readText = (shell: Shell, file: string): Promise<Read> => read(shell, file, undefined);

/** A chart file, or the chart that a png carries. @param load the library; asked for only when the file is a picture. */
export const readChart = (shell: Shell, file: string, load: () => Promise<Library>): Promise<Read> => read(shell, file, load);

const isPng = (bytes: Uint8Array): boolean => [137, 80, 78, 71].every((byte, index) => bytes[index] === byte);

async function read(shell: Shell, file: string, load: (() => Promise<Library>) | undefined): Promise<Read> {
  const name = file === "-" ? "standard input" : file;
  try {
    const bytes = await shell.read(file);
    if (load && isPng(bytes)) {
      const chart = await (await load()).chartInPng(bytes);
      if (chart !== undefined) return { text: chart };
      const next = "Make it with --embed-chart";
      return { findings: [finding(file, "FILE_NOT_READABLE", { name, detail: "it is a picture that carries no chart", next })] };
    }
    const text = decodeText(bytes);
    if (text !== undefined) return { text };
    return { findings: [finding(file, "FILE_NOT_READABLE", { name, detail: "it is not UTF-8 text", next: "Save it as UTF-8" })] };
  } catch (error) {
    return { findings: [notReadable(file, error)] };
  }
}

function notReadable(file: string, error: unknown): Finding {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = file === "-" ? "standard input" : file;
  return finding(file, "FILE_NOT_READABLE", { name, detail: reasons[code ?? ""] ?? message });
}

/** A config file as an object, or what is wrong with it: `FILE_NOT_READABLE`, `CONFIG_WRONG`. An empty file says nothing. */
export async function readConfig(shell: Shell, file: string): Promise<{ config?: unknown; findings: Finding[] }> {
  const read = await readText(shell, file);
  if (read.text === undefined) return { findings: read.findings };
  const { LineCounter, parseDocument } = await import("yaml");
  const lines = new LineCounter();
  const document = parseDocument(read.text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return { config: document.toJS({ maxAliasCount: 100 }) ?? undefined, findings: [] };
  const { line, col } = lines.linePos(error.pos[0]);
  return { findings: [finding(file, "CONFIG_WRONG", { severity: "error", detail: error.message, at: { line, column: col } })] };
}

async function readRows(shell: Shell, file: string, request: Request): Promise<{ data?: unknown; findings: Finding[] }> {
  const format = (request.dataFormat as ReturnType<typeof dataFormatOf>) ?? dataFormatOf(file);
  if (format === undefined) {
    throw new UsageError(`How to read "${file}" is not clear from its name. Add --data-format csv, tsv, json or ndjson.`);
  }
  const read = await readText(shell, file);
  return read.text === undefined ? { findings: read.findings } : readData(read.text, format, file);
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
  const shaper = request.isShaped ? await (await import("../shaping.js")).shaper() : undefined;
  return { fonts: { ...(mode && { mode }), faces, ...(missing && { missing }), ...(shaper && { shaper }) }, findings };
}

/**
 * Everything a request says apart from its charts and their config, as options of the library.
 * Findings: of the files of rows, fonts and colours; with an error among them the options are not complete.
 * @throws UsageError when nothing says how to read the rows.
 */
export async function readOptions(shell: Shell, request: Request): Promise<{ options: CallOptions; findings: Finding[] }> {
  const rows = request.data === undefined ? undefined : await readRows(shell, request.data, request);
  const fonts = await readFonts(shell, request);
  const isNew = request.colors !== undefined && request.colors === request.saveColors;
  const colors =
    request.colors === undefined ? undefined : await (await import("./color-file.js")).readColors(shell, request.colors, isNew);
  const said = {
    data: rows?.data,
    theme: request.theme,
    colors: colors?.colors,
    width: request.width,
    height: request.height,
    fonts: fonts.fonts,
    pixelRatio: request.pixelRatio,
    background: request.background,
    embedChart: request.embedChart || undefined,
    page: request.page,
    now: request.now,
    strict: request.strict || undefined,
  };
  const options = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as CallOptions;
  return { options, findings: [...(rows?.findings ?? []), ...fonts.findings, ...(colors?.findings ?? [])] };
}
