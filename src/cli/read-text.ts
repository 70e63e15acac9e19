import { decodeText } from "./decode.js";
import { type Finding, finding } from "./finding.js";
import type { Library } from "./library.js";
import type { Shell } from "./shell.js";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
};

/** A text, or why there is none. */
export type Read = { text: string } | { text?: undefined; findings: Finding[] };

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

/** Why a file could not be read, as `FILE_NOT_READABLE`. */
export function notReadable(file: string, error: unknown): Finding {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = file === "-" ? "standard input" : file;
  return finding(file, "FILE_NOT_READABLE", { name, detail: reasons[code ?? ""] ?? message });
}
