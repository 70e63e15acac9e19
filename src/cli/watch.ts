import type { Shell } from "./shell.js";

/** ms between looks at the files. Looking at their dates works on every file system, whatever an editor does when it saves. */
const LOOK_MS = 200;
/** ms that the files have to rest before they are read: an editor or a query writes in several steps. */
const REST_MS = 100;

/** How a shell stamps a file that is not there. */
export const MISSING = "none";

/** What a shell has to have to watch files. */
export type WatchShell = Pick<Shell, "stamp" | "sleep" | "err">;

function stamps(shell: WatchShell, files: readonly string[]): string {
  return files.map((file) => `${file} ${shell.stamp!(file)}`).join("\n");
}

/** What is told after each run: up to three files by name, of those that are there. */
function watched(shell: WatchShell, all: readonly string[]): string {
  const files = all.filter((file) => shell.stamp!(file) !== MISSING);
  const names = files.length > 3 ? `${files.slice(0, 2).join(", ")} and ${files.length - 2} more files` : files.join(", ");
  return `Watching ${names}; Ctrl-C ends.\n`;
}

/**
 * Does something now, and again after every change of the files it depends on. A run that fails leaves the watch going.
 * @param filesOf the files, asked before each run.
 * @param again one run; what it throws is printed.
 * @param isTold whether people are told what is watched, after each run.
 * @returns what the last run gave, once the shell ends the sleep.
 */
export async function watch(
  shell: WatchShell,
  filesOf: () => Promise<readonly string[]>,
  again: () => Promise<number>,
  isTold = false,
): Promise<number> {
  const run = async (): Promise<number> => {
    try {
      return await again();
    } catch (error) {
      shell.err(`${(error as Error).message}\n`);
      return 1;
    }
  };
  for (;;) {
    const files = await filesOf();
    // Before the run, so that a change while it runs is not missed.
    const before = stamps(shell, files);
    const code = await run();
    if (isTold) shell.err(watched(shell, files));
    let now = before;
    while (now === before) {
      if (!(await shell.sleep!(LOOK_MS))) return code;
      now = stamps(shell, files);
    }
    for (let last = ""; last !== now; ) {
      last = now;
      if (!(await shell.sleep!(REST_MS))) return code;
      now = stamps(shell, files);
    }
  }
}
