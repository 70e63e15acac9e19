import { readFileSync, statSync } from "node:fs";
import { run } from "./run.js";
import type { Shell } from "./shell.js";
import { writeWhole } from "./write.js";

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

function readIfThere(file: URL): Uint8Array<ArrayBuffer> | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The shell of a real process. @param code where resvg's WebAssembly lies. */
const shellOf = (code: URL): Shell => ({
  read: async (path) => (path === "-" ? readStandardInput() : readFileSync(path)),
  write: writeWhole,
  kindOf(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? (found.isDirectory() ? "folder" : "file") : "none";
  },
  out: (content) => void process.stdout.write(content),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  nativeRasterizer: async () => (await import("../doors/native.js")).nativeResvg(),
  duckdb: async (folder) => (await import("../doors/duckdb.js")).duckdb({ folder }),
  stamp(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? `${found.mtimeMs} ${found.size}` : "none";
  },
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(true), milliseconds)),
  rasterizerCode: () => readIfThere(code),
  clock: () => performance.now(),
});

/** Runs the command line of this process and sets its exit code. @param code where resvg's WebAssembly lies. */
export async function runProgram(code: URL): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), shellOf(code));
}
