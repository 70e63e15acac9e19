import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCorpus } from "../charts/corpus.js";

/** chart → format → sha256. */
export type Fingerprints = Record<string, Record<string, string>>;

export type Way = "once" | "again" | "reversed" | "twenty at once" | "pictures" | "pictures at once";

/** What `draw-corpus.mjs` prints. */
export interface Drawn {
  node: string;
  timeZone: string;
  locale: string;
  /** 1234.5 as the locale writes it. */
  number: string;
  fingerprints: Record<Way, Fingerprints>;
}

/** The corpus as a file that a bare Node can read; `remove` takes it away. */
export function writeCorpus(): { file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "dataface-corpus-"));
  const file = join(folder, "corpus.json");
  writeFileSync(file, JSON.stringify(loadCorpus()));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a script of this folder in a process of its own and reads the JSON it prints. Rejects with what it said when it fails. */
export function runScript<T>(
  script: string,
  words: readonly string[],
  options: { node?: string; flags?: readonly string[]; env?: Record<string, string>; limitMs?: number } = {},
): Promise<T> {
  const args = [...(options.flags ?? []), fileURLToPath(new URL(script, import.meta.url)), ...words];
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, ...options.env };
  return new Promise((done, failed) => {
    execFile(
      options.node ?? process.execPath,
      args,
      { env, maxBuffer: 64 << 20, timeout: options.limitMs ?? 240_000 },
      (error, stdout, stderr) => {
        if (error) failed(new Error(`${script}: ${error.message}\n${stdout.slice(-2000)}\n${stderr.slice(-4000)}`));
        else done(JSON.parse(stdout) as T);
      },
    );
  });
}

/** Draws the corpus in a process of its own. */
export const drawCorpus = (
  file: string,
  options: { ways?: readonly Way[]; node?: string; env?: Record<string, string> } = {},
): Promise<Drawn> => runScript<Drawn>("draw-corpus.mjs", [file, ...(options.ways ?? ["once"])], options);
