// Starting other programs: quietly with their output kept, or with their output shown.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's top folder. */
export const top = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Runs a program and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string | undefined>, cwd?: string }} [options] `show`: pass its output on as it comes.
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr as they came, empty when shown.
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? top,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", options.show ? "inherit" : "pipe", options.show ? "inherit" : "pipe"],
    });
    const parts = [];
    child.stdout?.on("data", (part) => parts.push(part));
    child.stderr?.on("data", (part) => parts.push(part));
    child.on("error", (error) => done({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(parts).toString() }));
  });
}

/** Runs a tool of node_modules by its start file, so that no shell and no npx stands between. */
export const tool = (file, args, options) => run(process.execPath, [`${top}node_modules/${file}`, ...args], options);

/** npm itself, as started by `npm run` when there is one. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? run(process.execPath, [script, ...args], options) : run("npm", args, options);
}

/** "0.42 s" since `start`, which came from `performance.now()`. */
export const since = (start) => `${((performance.now() - start) / 1000).toFixed(2)} s`;
