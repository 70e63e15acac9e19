import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** V8 takes compiled code for any source of the same length, and package managers give all files one date: the version tells releases apart. */
declare const __VERSION__: string;

/** More files are left from other versions; a run writes about ten. */
const MAX_FILES = 60;

/** Smaller modules compile faster than their cache is read. */
const MIN_BYTES = 16_384;

/**
 * A folder that only this user can write to, since what lies in it is run; undefined when there is none.
 * It stands beside Node's own compile cache, which Node 20 does not have.
 */
export function cacheFolder(base: string = tmpdir()): string | undefined {
  const user = process.getuid?.();
  if (user === undefined || process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = join(base, `dataface-render-${user}`);
  try {
    if (!lstatSync(folder, { throwIfNoEntry: false })) mkdirSync(folder, { mode: 0o700 });
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === user && (found.mode & 0o022) === 0 ? folder : undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Whole or not at all; a cache that cannot be written is no failure. */
function save(file: string, script: Script): void {
  try {
    writeFileSync(`${file}.${process.pid}`, script.createCachedData(), { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
  } catch {}
}

/** Empties the folder when it has grown over the versions; what is needed is written again. */
function tidy(folder: string): void {
  try {
    const names = readdirSync(folder);
    if (names.length > MAX_FILES) for (const name of names) rmSync(join(folder, name), { force: true });
  } catch {}
}

/**
 * Loads a CommonJS module of this package and what it requires, with V8's compiled code kept in `folder` from the run before.
 * The first run compiles as usual and writes the cache when the process ends.
 * @returns what the module exports.
 */
export function loadWithCodeCache(entry: string, folder: string): unknown {
  const nodeRequire = createRequire(entry);
  const modules = new Map<string, { exports: unknown }>();
  const fresh = new Map<string, Script>();

  function compile(file: string): Script {
    const source = `(function (exports, require, module) {${readFileSync(file, "utf8")}\n})`;
    const { size, mtimeMs } = statSync(file);
    if (size < MIN_BYTES) return new Script(source, { filename: file });
    const cache = join(folder, `${basename(file)}-${__VERSION__}-${size}-${mtimeMs}-${process.version}-${process.arch}`);
    const cachedData = readIfThere(cache);
    const script = new Script(source, { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) fresh.set(cache, script);
    return script;
  }

  function load(file: string): unknown {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    modules.set(file, module);
    const require = (name: string) => (name.startsWith(".") ? load(join(dirname(file), name)) : nodeRequire(name));
    compile(file).runInThisContext()(module.exports, require, module);
    return module.exports;
  }

  process.once("exit", () => {
    if (fresh.size > 0) tidy(folder);
    for (const [cache, script] of fresh) save(cache, script);
  });
  return load(entry);
}
