import { type Request, readArgs } from "./args.js";
import { exitCodes } from "./exit-codes.js";
import { type Library, loadLibrary } from "./library.js";
import type { Shell } from "./shell.js";
import { UsageError } from "./usage-error.js";

/** Put in by the bundler, here too so that the program loads nothing for it. */
declare const __VERSION__: string;

async function answer(request: Request, shell: Shell, load: () => Promise<Library>): Promise<number> {
  if (request.isWatched && shell.stamp && shell.sleep) {
    const [{ watch }, { watchedFiles }] = await Promise.all([import("./watch.js"), import("./watched-files.js")]);
    const once = { ...request, isWatched: false };
    return watch(
      shell,
      () => watchedFiles(request, shell),
      () => answer(once, shell, load),
      !request.json,
    );
  }
  switch (request.command) {
    case "help":
      shell.out((await import("./help.js")).helpText());
      return exitCodes.drawn;
    case "version":
      shell.out(`${__VERSION__}\n`);
      return exitCodes.drawn;
    case "check":
      return (await import("./commands/check.js")).checkCommand(request, shell, load);
    case "explain":
      return (await import("./commands/explain.js")).explainCommand(request, shell, load);
    case "resolve":
      return (await import("./commands/render.js")).renderCommand(request, shell, load, "yaml");
    case "render":
      return (await import("./commands/render.js")).renderCommand(request, shell, load);
  }
}

/**
 * One run of the command line.
 * @param words what stands after the program's name.
 * @param load the library; asked for only when a chart is to be read.
 * @returns the exit code: 0 drawn, 1 refused, 2 wrong usage. Never rejects for a bad chart, file or flag.
 */
export async function run(words: readonly string[], shell: Shell, load: () => Promise<Library> = loadLibrary): Promise<number> {
  try {
    return await answer(
      readArgs(words, (path) => shell.kindOf(path) === "file"),
      shell,
      load,
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const wantsJson = words.includes("--json");
    shell.err(
      wantsJson
        ? `${JSON.stringify({ severity: "error", code: "USAGE", message: error.message })}\n`
        : `dataface-render: ${error.message}\nTry: dataface-render --help\n`,
    );
    return exitCodes.usage;
  }
}
