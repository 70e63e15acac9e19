import { readFileSync, statSync } from "node:fs";
import { run } from "./run.js";
import type { Shell } from "./shell.js";
import { writeWhole } from "./write.js";

async function readStandardInput(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(part as Uint8Array);
  return Buffer.concat(parts);
}

/** The shell of a real process. */
const shell: Shell = {
  read: async (path) => (path === "-" ? readStandardInput() : readFileSync(path)),
  write: writeWhole,
  kindOf(path) {
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? (found.isDirectory() ? "folder" : "file") : "none";
  },
  out: (content) => void process.stdout.write(content),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  clock: () => performance.now(),
};

/** Runs the command line of this process and sets its exit code. */
export async function runProgram(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  process.exitCode = await run(process.argv.slice(2), shell);
}
