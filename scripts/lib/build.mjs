// Runs the build steps that have work to do.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { since, top } from "./run.mjs";
import { scriptFile, startScript } from "./start-script.mjs";
import { steps } from "./steps.mjs";

/** A step failed; the message is what it printed. */
export class BuildError extends Error {}

const folder = join(top, ".cache/build");

function stampOf(step) {
  // What a step writes is never part of what it reads.
  const script = scriptFile(step.script);
  return {
    read: fingerprint([...step.reads, ...(script ? [script] : []), "package-lock.json"]),
    written: fingerprint(step.writes),
  };
}

function isCurrent(step) {
  const file = join(folder, `${step.name}.json`);
  if (!existsSync(file) || step.writes.some((path) => !existsSync(join(top, path)))) return false;
  const before = JSON.parse(readFileSync(file, "utf8"));
  const now = stampOf(step);
  return before.read === now.read && before.written === now.written;
}

/**
 * Builds what is out of date, in order.
 * @param {{ only?: string[], force?: boolean }} [options] names of steps; all when absent.
 * @returns {Promise<string[]>} names of the steps that ran.
 * @throws BuildError with the output of a step that failed.
 */
export async function runSteps(options = {}) {
  mkdirSync(folder, { recursive: true });
  const ran = [];
  for (const step of steps) {
    if (options.only && !options.only.includes(step.name)) continue;
    if (!options.force && isCurrent(step)) continue;
    const start = performance.now();
    const { code, output } = await startScript(step.script);
    if (code !== 0) {
      throw new BuildError(`${output}\nBuild step "${step.name}" failed (scripts/${step.script}).`);
    }
    writeFileSync(join(folder, `${step.name}.json`), JSON.stringify(stampOf(step)));
    console.log(`built ${step.name} in ${since(start)}`);
    if (process.env.VERBOSE) console.log(output.trim());
    ran.push(step.name);
  }
  return ran;
}

/** The same, for scripts that can do nothing without it: prints the failure and ends the process. */
export async function build(options) {
  try {
    return await runSteps(options);
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
